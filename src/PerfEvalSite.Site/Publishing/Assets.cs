using System.Reflection;
using System.Security.Cryptography;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The style sheet and the script, carried inside the assembly so that the tool works from any folder. Their names
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
    private readonly byte[] search = Contents([SearchScript]);

    public Assets()
    {
        CssPath = HashedName("site", css, "css");
        JsPath = HashedName("site", js, "js");
        SearchPath = HashedName("search", search, "js");
    }

    /// <summary><c>assets/site.0123456789.css</c>: all style sheets of the folder, in the order of their names after <c>site.css</c>.</summary>
    public string CssPath { get; }

    /// <summary><c>assets/site.0123456789.js</c>.</summary>
    public string JsPath { get; }

    /// <summary><c>assets/search.0123456789.js</c>.</summary>
    public string SearchPath { get; }

    public void Write(SiteFolder site)
    {
        site.Write(CssPath, css);
        site.Write(JsPath, js);
        site.Write(SearchPath, search);
    }

    private static string HashedName(string name, byte[] content, string ending) =>
        $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}.{ending}";

    private static byte[] Joined(string ending)
    {
        string first = $"{Prefix}site{ending}";
        return Contents(Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal) && name != SearchScript)
            .OrderBy(name => name != first).ThenBy(name => name, StringComparer.Ordinal));
    }

    private static byte[] Contents(IEnumerable<string> names)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var joined = new MemoryStream();
        foreach (string name in names)
        {
            using var part = assembly.GetManifestResourceStream(name)!;
            part.CopyTo(joined);
        }
        return joined.ToArray();
    }
}
