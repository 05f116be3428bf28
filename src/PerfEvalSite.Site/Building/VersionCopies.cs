using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Copies a disclosure's folder to where its version is kept. Its pages then lead to the files beside them, load styles and scripts that are kept with them, and lead to the rest of
/// the site as it is now; they say what they are. Attachments and interactive charts, which are as big as all else together, are not copied.
/// </summary>
internal sealed partial class VersionCopies(SiteFolder site)
{
    /// <summary>From the site's root, those that are copied already.</summary>
    private readonly HashSet<string> assets = new(StringComparer.Ordinal);

    /// <param name="folder">The disclosure's, with a slash at its end.</param>
    /// <param name="paths">What was made in it.</param>
    public void Write(string folder, KeptVersion version, IEnumerable<string> paths)
    {
        HashSet<string> copied = [.. paths.Where(path => !SitePaths.IsAttachment(path) && !path.EndsWith("/figures.js", StringComparison.Ordinal))];
        foreach (string path in copied.Order(StringComparer.Ordinal))
        {
            string to = Root(version) + path;
            site.Write(to, SitePath.IsPage(path) ? Encoding.UTF8.GetBytes(Moved(Encoding.UTF8.GetString(Read(path)), path, to, version, copied)) : Read(path));
        }
    }

    private static string Root(KeptVersion version) => $"{SitePaths.VersionFolder}{version.Edition}/";

    private string Moved(string page, string path, string to, KeptVersion version, HashSet<string> copied)
    {
        page = Interactive().Replace(DataBlock().Replace(page, ""), "");
        page = Links().Replace(page, link => $"{link.Groups[1].Value}\"{LinkOf(link.Groups[2].Success ? link.Groups[2].Value : link.Groups[3].Value, path, to, version, copied)}\"");
        page = page.Replace("<meta charset=\"utf-8\">\n", "<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n", StringComparison.Ordinal);
        return Main().Replace(page, main => $"{main.Value}\n<p class=\"remark\">这是 {version.Edition} 对外公开的版本，照当时的样子保留，不再改动。<a href=\"{SitePath.Link(to, path)}\">看现在的版本</a></p>", 1);
    }

    /// <summary>Links are relative to the page, and encoded already.</summary>
    private string LinkOf(string link, string path, string to, KeptVersion version, HashSet<string> copied)
    {
        if (link.Length == 0 || link[0] == '#' || link.Contains(':', StringComparison.Ordinal))
            return link;
        int end = link.AsSpan().IndexOfAny('#', '?');
        string target = Resolve(path, end < 0 ? link : link[..end]);
        if (target.StartsWith("assets/", StringComparison.Ordinal))
        {
            string kept = Root(version) + target;
            if (assets.Add(kept) && !site.Contains(kept))
                site.Write(kept, Read(target));
            target = kept;
        }
        else if (copied.Contains(target))
            target = Root(version) + target;
        return Relative(to, target) + (end < 0 ? "" : link[end..]);
    }

    private static string Resolve(string page, string link)
    {
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (string part in link.Split('/'))
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        return string.Join('/', parts);
    }

    private static string Relative(string from, string to)
    {
        int shared = from[..from.AsSpan().CommonPrefixLength(to)].LastIndexOf('/') + 1;
        return string.Concat(Enumerable.Repeat("../", from.AsSpan(shared).Count('/'))) + to[shared..];
    }

    private byte[] Read(string path)
    {
        using var file = site.Read(path);
        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    [GeneratedRegex(@"(\s(?:href|src|action)=)(?:""([^""]*)""|([^\s"">]+))")]
    private static partial Regex Links();

    [GeneratedRegex(@" data-(figures|interactive)=""[^""]*""")]
    private static partial Regex Interactive();

    [GeneratedRegex(@"<script type=""application/ld\+json"">[^<]*</script>\n?")]
    private static partial Regex DataBlock();

    [GeneratedRegex(@"<main [^>]*>")]
    private static partial Regex Main();
}
