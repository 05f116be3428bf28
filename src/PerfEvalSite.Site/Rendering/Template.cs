using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>
/// What a compiled .cshtml calls. Literals arrive as UTF-8 and are copied; values are escaped. There is no overload for
/// <c>object</c> or <c>bool</c>, so that printing anything but text, a whole number or <see cref="Markup"/> does not compile.
/// </summary>
public abstract class Template
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

    /// <summary>An attribute whose value needs neither quotes nor escaping: a number, a word of HTML. Left out where it is null.</summary>
    /// <param name="start">With its space and equals sign: <c> rowspan=</c>.</param>
    /// <param name="value">The value.</param>
    protected void Attribute(ReadOnlySpan<byte> start, string? value)
    {
        if (value is null)
            return;
        Output.Write(start);
        Output.Write(value);
    }

    /// <summary>The class attribute: quoted only where it names several, left out where it names none.</summary>
    protected void Classes(string? first, string? second = null)
    {
        if ((first ?? second) is not { } any)
            return;
        bool both = first is not null && second is not null;
        bool quoted = both || any.Contains(' ');
        Output.Write(quoted ? " class=\""u8 : " class="u8);
        Output.Write(first);
        Output.Write(both ? " "u8 : default);
        Output.Write(second);
        Output.Write(quoted ? "\""u8 : default);
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
public abstract class TemplateBase<TModel> : Template
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
