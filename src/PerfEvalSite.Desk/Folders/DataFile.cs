using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Desk.Folders;

/// <summary>The only way from a path that a request names to a file: below the folder it belongs to, through no link.</summary>
internal static class DataFile
{
    /// <summary>Absolute; null for a path that leads out of the folder, through a link, or is written in no form that means the same everywhere.</summary>
    /// <param name="relative">With forward slashes.</param>
    public static string? In(string folder, string relative)
    {
        string[] parts = relative.Split('/');
        if (relative.Length == 0 || relative.AsSpan().ContainsAny(['\\', ':', '\0']) || parts.Any(part => part.Length == 0 || part is "." or ".." || part.EndsWith('.') || part.EndsWith(' ')))
            return null;
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), path = root;
        foreach (string part in parts)
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path) is { Exists: true, LinkTarget: not null } || new DirectoryInfo(path) is { Exists: true, LinkTarget: not null })
                return null;
        }
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    /// <summary>The folder of a disclosure, named as <c>agency/disclosure</c>; null for anything else.</summary>
    public static string? Disclosure(string folder, string id) =>
        id.Split('/') is [var agency, var disclosure] && FolderNames.Fault(agency) is null && FolderNames.Fault(disclosure) is null ? In(folder, id) : null;
}
