using System.Reflection;
using System.Security.Cryptography;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The style sheet, the script and the icon, carried inside the assembly so that the tool works from any folder. Their names
/// hold a hash of their content: hosts may let browsers keep them for ever.
/// </summary>
public sealed class Assets
{
    /// <summary>From <c>site-templates/assets</c>; see the project file.</summary>
    private const string Prefix = "assets/";

    /// <summary>Loaded by the search page alone, hence not part of the others' script.</summary>
    private const string SearchScript = Prefix + "search.js";

    private readonly byte[] css = Joined(".css");
    private readonly byte[] js = Joined(".js");
    private readonly byte[] search = Carried("search.js");
    private readonly byte[] icon = Carried("icon.svg");

    public Assets()
    {
        CssPath = HashedName("site", css, "css");
        JsPath = HashedName("site", js, "js");
        SearchPath = HashedName("search", search, "js");
        IconPath = HashedName("icon", icon, "svg");
    }

    /// <summary><c>assets/site.0123456789.css</c>: all style sheets of the folder, in the order of their names after <c>site.css</c>.</summary>
    public string CssPath { get; }

    /// <summary><c>assets/site.0123456789.js</c>.</summary>
    public string JsPath { get; }

    /// <summary><c>assets/search.0123456789.js</c>.</summary>
    public string SearchPath { get; }

    /// <summary>The mark of the site in a browser's tab. Without one a browser asks the host for /favicon.ico, outside a site below a sub-path.</summary>
    public string IconPath { get; }

    public void Write(SiteFolder site)
    {
        site.Write(CssPath, css);
        site.Write(JsPath, js);
        site.Write(SearchPath, search);
        site.Write(IconPath, icon);
    }

    private static string HashedName(string name, byte[] content, string ending) =>
        $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}.{ending}";

    private static byte[] Joined(string ending)
    {
        string first = $"{Prefix}site{ending}";
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal) && name != SearchScript)
            .OrderBy(name => name != first).ThenBy(name => name, StringComparer.Ordinal);
        var joined = new MemoryStream();
        foreach (string name in names)
            joined.Write(Carried(name[Prefix.Length..]));
        return joined.ToArray();
    }

    private static byte[] Carried(string name)
    {
        using var part = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        var content = new byte[part.Length];
        part.ReadExactly(content);
        return content;
    }
}
