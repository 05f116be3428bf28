using System.Text;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a template of the agency's own has drawn: HTML that was looked through, whose links within the site begin with <c>~/</c> and are led to its
/// root from whatever page it stands on.
/// </summary>
internal sealed class OwnHtml
{
    private const string Root = "~/";

    public static readonly OwnHtml None = Of("");

    /// <summary>What stands between the links' beginnings.</summary>
    private readonly byte[][] parts;

    private OwnHtml(string html, byte[][] parts) => (Html, this.parts) = (html, parts);

    /// <summary>As it was drawn.</summary>
    public string Html { get; }

    public bool IsEmpty => Html.Length == 0;

    public static OwnHtml Of(string html)
    {
        var parts = new List<byte[]>();
        int from = 0;
        foreach (var tag in HtmlTag.In(html))
            foreach (var attribute in tag.Attributes)
                if (attribute.IsAddress && attribute.Value.StartsWith(Root, StringComparison.Ordinal))
                {
                    parts.Add(Encoding.UTF8.GetBytes(html[from..attribute.ValueAt]));
                    from = attribute.ValueAt + Root.Length;
                }
        parts.Add(Encoding.UTF8.GetBytes(html[from..]));
        return new(html, [.. parts]);
    }

    /// <summary>The paths within the site that it leads to.</summary>
    public IEnumerable<string> Paths() =>
        from tag in HtmlTag.In(Html)
        from attribute in tag.Attributes
        where attribute.IsAddress && attribute.Value.StartsWith(Root, StringComparison.Ordinal)
        select attribute.Value[Root.Length..];

    public void Write(Page page, Utf8Writer output)
    {
        output.Write(parts[0]);
        foreach (byte[] part in parts.AsSpan(1))
        {
            output.Write(page.Root);
            output.Write(part);
        }
    }
}
