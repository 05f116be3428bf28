using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The style sheet, the script and the icon, carried inside the assembly so that the tool works from any folder. Their names
/// hold a hash of their content: hosts may let browsers keep them for ever.
/// </summary>
public sealed class Assets
{
    /// <summary>From <c>site-templates/assets</c>; see the project file.</summary>
    private const string Prefix = "assets/";

    private const string SearchScript = "search.js";
    private const string SpeakScript = "speak.js";
    private const string InteractiveScript = "interactive.js";
    private const string LostScript = "lost.js";
    private const string EmbedSheet = "embed.css";

    /// <summary>Restored by npm when the tool was built; see the project file.</summary>
    private const string Plotly = "npm/plotly.js";

    /// <summary>Loaded by some pages alone or on demand, hence not part of what every page loads.</summary>
    private static readonly string[] Apart = [SearchScript, SpeakScript, InteractiveScript, LostScript, EmbedSheet];

    private readonly byte[] css = Joined(".css");
    private readonly byte[] js = Joined(".js");
    private readonly byte[] search = Tightened(SearchScript);
    private readonly byte[] speak = Tightened(SpeakScript);
    private readonly byte[] embed = Tightened(EmbedSheet);
    private readonly byte[] icon = Carried("icon.svg");
    private readonly byte[]? plotly = Resource(Plotly);
    private readonly byte[] interactive = [];
    private readonly string plotlyPath = "";

    public Assets()
    {
        CssPath = HashedName("site", css, "css");
        JsPath = HashedName("site", js, "js");
        SearchPath = HashedName("search", search, "js");
        SpeakPath = HashedName("speak", speak, "js");
        IconPath = HashedName("icon", icon, "svg");
        EmbedPath = HashedName("embed", embed, "css");
        if (plotly is null)
            return;
        plotlyPath = HashedName("plotly", plotly, "js");
        interactive = [.. Encoding.UTF8.GetBytes($"window.perfevalPlotly = \"{Path.GetFileName(plotlyPath)}\";\n"), .. Carried(InteractiveScript)];
        InteractivePath = HashedName("interactive", interactive, "js");
    }

    /// <summary><c>assets/site.0123456789.css</c>: all style sheets of the folder, in the order of their names after <c>site.css</c>.</summary>
    public string CssPath { get; }

    /// <summary><c>assets/site.0123456789.js</c>.</summary>
    public string JsPath { get; }

    /// <summary><c>assets/search.0123456789.js</c>.</summary>
    public string SearchPath { get; }

    /// <summary>What reads a disclosure aloud.</summary>
    public string SpeakPath { get; }

    /// <summary>The mark of the site in a browser's tab. Without one a browser asks the host for /favicon.ico, outside a site below a sub-path.</summary>
    public string IconPath { get; }

    /// <summary>The style sheet of the pages of charts for other sites.</summary>
    public string EmbedPath { get; }

    /// <summary>Not a file but text: what stands in the page that hosts show for any address.</summary>
    public string LostText { get; } = Encoding.UTF8.GetString(Tightened(LostScript));

    /// <summary><c>assets/interactive.0123456789.js</c>, which knows where plotly.js is; null where the tool was built without plotly.js.</summary>
    public string? InteractivePath { get; }

    /// <summary>What every page of a site looks like, for pages that are no part of one.</summary>
    public ReadOnlyMemory<byte> StyleSheet => css;

    public ReadOnlyMemory<byte> Icon => icon;

    public void Write(SiteFolder site)
    {
        site.Write(CssPath, css);
        site.Write(JsPath, js);
        site.Write(SpeakPath, speak);
        site.Write(IconPath, icon);
        site.Write(SearchPath, search);
        site.Write(EmbedPath, embed);
        if (InteractivePath is null)
            return;
        site.Write(InteractivePath, interactive);
        site.Write(plotlyPath, plotly);
    }

    private static string HashedName(string name, byte[] content, string ending) =>
        $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}.{ending}";

    private static byte[] Joined(string ending)
    {
        string first = $"{Prefix}site{ending}";
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal) && !Apart.Contains(name[Prefix.Length..]))
            .OrderBy(name => name != first).ThenBy(name => name, StringComparer.Ordinal);
        var joined = new MemoryStream();
        foreach (string name in names)
            joined.Write(Tightened(name[Prefix.Length..]));
        return joined.ToArray();
    }

    /// <summary>
    /// Without indentation and without lines that are comments, and a style sheet without the spaces beside its marks: a fifth less to load.
    /// No text in the assets goes over several lines, and none in a style sheet holds such a mark before a space, so nothing else changes.
    /// </summary>
    private static byte[] Tightened(string name)
    {
        var tight = new StringBuilder();
        foreach (var line in Encoding.UTF8.GetString(Carried(name)).AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text.Length > 0 && !text.StartsWith("//") && !(text.StartsWith("/*") && text.EndsWith("*/")))
                tight.Append(text).Append('\n');
        }
        if (name.EndsWith(".css", StringComparison.Ordinal))
            foreach (string mark in (string[])[":", ";", ",", "{", "}"])
                tight.Replace(mark + " ", mark);
        return Encoding.UTF8.GetBytes(tight.ToString());
    }

    private static byte[] Carried(string name) => Resource(Prefix + name)!;

    private static byte[]? Resource(string name)
    {
        using var part = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (part is null)
            return null;
        var content = new byte[part.Length];
        part.ReadExactly(content);
        return content;
    }
}
