using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>
/// What a compiled .cshtml calls. Literals arrive as UTF-8 and are copied; values are escaped. There is no overload for
/// <c>object</c> or <c>bool</c>, so that printing anything but text, a whole number or <see cref="Markup"/> does not compile.
/// </summary>
internal abstract class Template
{
    private string attributePrefix = "";
    private byte attributeQuote;
    private bool attributeIsOpen;

    /// <summary>The templates of the same worker, for drawing one inside another.</summary>
    public TemplateTable Templates { get; internal set; } = null!;

    /// <summary>Where the page goes that is being drawn.</summary>
    protected internal Utf8Writer Output { get; internal set; } = null!;

    /// <summary>A link from the page that is being drawn to a path of the site.</summary>
    protected static SiteLink To(string path) => new(path);

    public abstract Task ExecuteAsync();

    public void WriteLiteral(ReadOnlySpan<byte> utf8) => Output.Write(utf8);

    public void WriteLiteral(string text) => Output.Write(text);

    public void Write(string? text) => Output.WriteEscaped(text);

    public void Write(int number) => Output.Write(number);

    public void Write(Markup markup) => Output.Write(markup.Html);

    public void Write(CellId id)
    {
        Output.Write(id.Table);
        Output.Write((byte)'-');
        Output.Write(id.Row);
        Output.Write((byte)'-');
        Output.Write(id.Column);
    }

    /// <summary>An attribute whose value needs no escaping: a number, a word of HTML. Left out where it is null.</summary>
    /// <param name="name">With the space before it: <c> rowspan</c>.</param>
    /// <param name="value">The value.</param>
    protected void Attribute(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Output.Write(name);
        Output.Write("=\""u8);
        Output.Write(value);
        Output.Write("\""u8);
    }

    /// <summary>An attribute all of whose parts are null or false is left out.</summary>
    public void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        attributePrefix = prefix;
        attributeQuote = suffix.Length > 0 ? (byte)suffix[0] : (byte)0;
        attributeIsOpen = false;
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, string? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (value is null)
            return;
        Open(prefix);
        if (isLiteral)
            Output.Write(value);
        else
            Output.WriteEscaped(value);
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, int value, int valueOffset, int valueLength, bool isLiteral)
    {
        Open(prefix);
        Output.Write(value);
    }

    /// <summary>A boolean attribute such as <c>open</c>: there or not.</summary>
    public void WriteAttributeValue(string prefix, int prefixOffset, bool value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (value)
            Open(prefix);
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, CellId value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (!value.IsGiven)
            return;
        Open(prefix);
        Write(value);
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, SiteLink value, int valueOffset, int valueLength, bool isLiteral)
    {
        Open(prefix);
        value.WriteFrom(Templates.Page, Output);
    }

    public void EndWriteAttribute()
    {
        if (attributeIsOpen && attributeQuote != 0)
            Output.Write(attributeQuote);
    }

    /// <summary>The space before a part is only wanted between parts.</summary>
    private void Open(string partPrefix)
    {
        Output.Write(attributeIsOpen ? partPrefix : attributePrefix);
        attributeIsOpen = true;
    }
}

/// <summary>A template that draws one kind of model; its instance is used again for every page of a worker.</summary>
internal abstract class TemplateBase<TModel> : Template
{
    public TModel Model { get; private set; } = default!;

    /// <summary>Templates await nothing, so the task is done when it comes back. A template may draw itself inside itself.</summary>
    public void Draw(TModel model)
    {
        var outer = Model;
        Model = model;
        ExecuteAsync().GetAwaiter().GetResult();
        Model = outer;
    }
}
