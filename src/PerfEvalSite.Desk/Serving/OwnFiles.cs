using System.Reflection;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Desk.Serving;

/// <summary>The style sheets, the script and the icon of the desk's pages, carried inside the program.</summary>
internal sealed class OwnFiles
{
    private readonly Dictionary<string, (string Type, ReadOnlyMemory<byte> Content)> files = new(StringComparer.Ordinal);

    public OwnFiles()
    {
        var site = new Assets();
        files["/site.css"] = ("text/css; charset=utf-8", site.StyleSheet);
        files["/icon.svg"] = ("image/svg+xml", site.Icon);
        files["/desk.css"] = ("text/css; charset=utf-8", Carried("desk.css"));
        files["/desk.js"] = ("text/javascript; charset=utf-8", Carried("desk.js"));
    }

    public (string Type, ReadOnlyMemory<byte> Content)? Find(string path) => files.TryGetValue(path, out var file) ? file : null;

    private static byte[] Carried(string name)
    {
        using var part = Assembly.GetExecutingAssembly().GetManifestResourceStream("desk/" + name)!;
        var content = new byte[part.Length];
        part.ReadExactly(content);
        return content;
    }
}
