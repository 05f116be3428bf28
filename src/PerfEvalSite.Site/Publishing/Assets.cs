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

    private readonly byte[] css = Joined(".css");
    private readonly byte[] js = Joined(".js");

    public Assets()
    {
        CssPath = HashedName("site", css, "css");
        JsPath = HashedName("site", js, "js");
    }

    /// <summary><c>assets/site.0123456789.css</c>: all style sheets of the folder, in the order of their names after <c>site.css</c>.</summary>
    public string CssPath { get; }

    /// <summary><c>assets/site.0123456789.js</c>.</summary>
    public string JsPath { get; }

    public void Write(SiteFolder site)
    {
        site.Write(CssPath, css);
        site.Write(JsPath, js);
    }

    private static string HashedName(string name, byte[] content, string ending) =>
        $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}.{ending}";

    private static byte[] Joined(string ending)
    {
        var assembly = Assembly.GetExecutingAssembly();
        string first = $"{Prefix}site{ending}";
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(name => name != first).ThenBy(name => name, StringComparer.Ordinal);
        var joined = new MemoryStream();
        foreach (string name in names)
        {
            using var part = assembly.GetManifestResourceStream(name)!;
            part.CopyTo(joined);
        }
        return joined.ToArray();
    }
}
