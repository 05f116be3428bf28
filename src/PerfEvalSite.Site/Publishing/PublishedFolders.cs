using System.Collections.Concurrent;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Publishing;

/// <param name="IsReal">False where it is a link, or lies behind one.</param>
/// <param name="WrittenUtc">When something was last made, renamed or deleted in it; the end of time where it is not there.</param>
internal readonly record struct PublishedFolder(bool IsReal, DateTime WrittenUtc);

/// <summary>The folders of the published site as they stand now. Safe from several threads.</summary>
/// <param name="site">Absolute.</param>
/// <param name="problems">Where links are reported: whatever they lead to is not the site's.</param>
internal sealed class PublishedFolders(string site, DiagnosticBag problems)
{
    private readonly ConcurrentDictionary<string, PublishedFolder> known = new(StringComparer.Ordinal);

    /// <summary>Asks the system for each folder once a build.</summary>
    /// <param name="path">Relative to the site; empty for its root.</param>
    public PublishedFolder this[ReadOnlySpan<char> path]
    {
        get
        {
            if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var folder))
                return folder;
            string name = path.ToString();
            folder = Ask(name, path.IsEmpty || this[SitePath.Folder(path)].IsReal, out bool isLink);
            if (known.TryAdd(name, folder) && isLink)
                problems.Add(PublishingCodes.LinkInOutput, new(name), name);
            return folder;
        }
    }

    private PublishedFolder Ask(string path, bool isInside, out bool isLink)
    {
        var info = new DirectoryInfo($"{site}/{path}");
        isLink = isInside && path.Length > 0 && IsLink(info);
        return new(isInside && !isLink, isInside && info.Exists ? info.LastWriteTimeUtc : DateTime.MaxValue);
    }

    public static bool IsLink(FileSystemInfo entry) => entry.Exists && (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>
    /// The folders that paths in their order lead through. A folder's own files stand before and behind those of its
    /// subfolders, and there are hundreds of thousands: each is asked for once, and forgotten when the paths have left it.
    /// </summary>
    public ref struct Walk(PublishedFolders folders, Span<Walk.Step> way)
    {
        public const int MostSteps = 16;

        private readonly Span<Step> way = way;
        private int depth;
        private ReadOnlySpan<byte> last;

        /// <param name="path">Relative to the site, in UTF-8; not before the last one, and valid until the next.</param>
        public PublishedFolder To(ReadOnlySpan<byte> path)
        {
            while (depth > 0 && !IsAtOrBelow(path, last[..way[depth - 1].Length]))
                depth--;
            if (depth > 0 && way[depth - 1].Length == path.Length)
                return way[depth - 1].Folder;
            var parent = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
            bool isInside = path.IsEmpty || (depth > 0 ? To(parent) : folders[Encoding.UTF8.GetString(parent)]).IsReal;
            var folder = folders.Ask(Encoding.UTF8.GetString(path), isInside, out _);
            last = path;
            if (depth < way.Length)
                way[depth++] = new(path.Length, folder);
            return folder;
        }

        private static bool IsAtOrBelow(ReadOnlySpan<byte> path, ReadOnlySpan<byte> folder) =>
            path.StartsWith(folder) && (path.Length == folder.Length || path[folder.Length] == '/');

        /// <param name="Length">Of the folder's path, with which the last path begins.</param>
        public readonly record struct Step(int Length, PublishedFolder Folder);
    }
}
