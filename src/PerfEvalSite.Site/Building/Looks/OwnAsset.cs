using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Building;

/// <summary>An agency's style sheet or logo, looked through.</summary>
/// <param name="Path">With a hash of the content in its name, so that browsers may keep it.</param>
internal sealed partial record OwnAsset(string Path, byte[] Content)
{
    private const int LargestLogo = 100_000;

    /// <summary>How the places of templates of one's own look where the agency says nothing else.</summary>
    private const string Basis =
        """
        .own-logo { height: 1.5em; width: auto; max-width: 9rem; vertical-align: -.35em; margin-right: .5rem; }
        .own-head { background: var(--band); border-bottom: 1px solid var(--line); }
        .own-head .wide { padding-block: .4rem; }
        .own-head p { margin: 0; }

        """;

    public static OwnAsset Style(string css, Place place, DiagnosticBag problems)
    {
        // What a comment names nobody asks for; its lines still count.
        string bare = Comment().Replace(css, comment => new string('\n', comment.Value.Count(c => c == '\n')));
        foreach (Match match in Asking().Matches(bare))
        {
            string found = match.Value.Trim();
            var before = bare.AsSpan(0, match.Index);
            problems.Add(LooksCodes.BadStyle, place with { Line = before.Count('\n') + 1, Column = match.Index - before.LastIndexOf('\n') }, found);
        }
        return Of("own", Encoding.UTF8.GetBytes(Basis + css), "css");
    }

    /// <summary>The sheet of an agency that has none of its own, for the places of its templates.</summary>
    public static OwnAsset BasisAlone => Of("own", Encoding.UTF8.GetBytes(Basis), "css");

    /// <param name="other">The logo that was found already: there can be one.</param>
    public static OwnAsset Logo(byte[] content, string name, Place place, OwnAsset? other, DiagnosticBag problems)
    {
        if (other is not null)
            problems.Add(LooksCodes.BadLogo, place, new Bilingual("logo.svg 和 logo.png 只能有一个", "There can be one of logo.svg and logo.png"));
        if (content.Length > LargestLogo)
            problems.Add(LooksCodes.BadLogo, place, new Bilingual($"文件有 {Kilobytes(content.Length)} KB，超过 100 KB", $"The file has {Kilobytes(content.Length)} KB, more than 100"));
        string ending = name[(name.LastIndexOf('.') + 1)..];
        if (ending == "png" && !content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            problems.Add(LooksCodes.BadLogo, place, new Bilingual("不是 PNG 图片", "It is no PNG"));
        if (ending == "svg")
            CheckDrawing(Encoding.UTF8.GetString(content), place, problems);
        return Of("logo", content, ending);
    }

    /// <summary>Whoever opens the file itself gets it without the page's security policy.</summary>
    private static void CheckDrawing(string svg, Place place, DiagnosticBag problems)
    {
        var tags = HtmlTag.In(svg).ToList();
        if (!tags.Any(tag => tag.Name == "svg"))
            problems.Add(LooksCodes.BadLogo, place, new Bilingual("不是 SVG 图片", "It is no SVG"));
        foreach (var tag in tags)
            if (tag.Name is "script" or "foreignobject" || tag.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Name is "href" or "xlink:href" && !attribute.Value.StartsWith('#') && !attribute.Value.StartsWith("data:image/", StringComparison.Ordinal)))
                problems.Add(LooksCodes.BadLogo, place, new Bilingual($"SVG 里有脚本或引用了别处（{svg[tag.At..tag.End]}）", $"The SVG has a script, or leads elsewhere ({svg[tag.At..tag.End]})"));
    }

    private static OwnAsset Of(string name, byte[] content, string ending) => new($"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}.{ending}", content);

    private static string Kilobytes(int bytes) => (bytes / 1000).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    /// <summary>Whatever a style sheet can ask of a server; pictures that stand in it and parts of a drawing are none.</summary>
    [GeneratedRegex("""@import\b|(?:\burl|\bsrc|\bimage-set)\(\s*["']?(?!["']?(?:data:image/|#))[^)\n]*\)?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
