using System.Buffers;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Addresses within the site: relative to its root, with forward slashes, ending in a file name (<c>agencies/index.html</c>).</summary>
internal static class SitePath
{
    private static readonly SearchValues<char> plain = SearchValues.Create("/-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> unsafeOnes = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (char)control), .. "\\:*?\"<>|"]);

    /// <summary>False for anything that could leave the site's folder or that means different things on different systems.</summary>
    public static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path.ContainsAny(unsafeOnes))
            return false;
        foreach (var range in path.Split('/'))
            if (path[range] is "" or "." or "..")
                return false;
        return true;
    }

    /// <summary>The link from one page to another, for an attribute: <c>../../assets/site.css</c>.</summary>
    public static string Link(string from, string to)
    {
        int common = 0;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
            if (from[i] == '/')
                common = i + 1;
        int up = from.AsSpan(common).Count('/');
        return string.Concat(string.Concat(Enumerable.Repeat("../", up)), Encode(to[common..]));
    }

    /// <param name="baseUrl">With a slash at the end.</param>
    public static string Absolute(string baseUrl, string path) =>
        baseUrl + Encode(path);

    /// <summary>The folder part without its slash; empty for a file at the root.</summary>
    public static ReadOnlySpan<char> Folder(ReadOnlySpan<char> path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Ids are ASCII, so that nearly every path is its own encoding.</summary>
    private static string Encode(string path) =>
        path.AsSpan().ContainsAnyExcept(plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
}
