using System.Collections.Concurrent;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Publishing;

/// <param name="IsReal">False where it is a link, or lies behind one.</param>
/// <param name="IsUntouched">Whether nothing was made, renamed or deleted in it since the last build ended: what was in it then is in it still.</param>
internal readonly record struct PublishedFolder(bool IsReal, bool IsUntouched);

/// <summary>The folders of the published site as they stand now. Safe from several threads.</summary>
/// <param name="site">Absolute.</param>
/// <param name="ended">When the last build ended, by the clock that dates them; null where that is not known.</param>
/// <param name="times">Of what is in the site.</param>
/// <param name="problems">Where links are reported: whatever they lead to is not the site's.</param>
internal sealed class PublishedFolders(string site, DateTime? ended, ChangeTime times, DiagnosticBag problems)
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
            folder = Ask(name, path.IsEmpty ? new(true, false) : this[SitePath.Folder(path)], out bool isLink);
            if (known.TryAdd(name, folder) && isLink)
                problems.Add(PublishingCodes.LinkInOutput, new(name), name);
            return folder;
        }
    }

    private PublishedFolder Ask(string path, PublishedFolder parent, out bool isLink)
    {
        isLink = false;
        if (!parent.IsReal)
            return default;
        var info = new DirectoryInfo($"{site}/{path}");
        isLink = path.Length > 0 && IsLink(info);
        return new(!isLink, !isLink && info.Exists && times.Of(Encoding.UTF8.GetBytes(path)) < ended);
    }

    /// <summary>
    /// Of a folder that the last build published into: below one that is untouched it cannot have become a link nor have gone, and only
    /// its time is asked for, a third of the instructions of all that is known of it.
    /// </summary>
    private PublishedFolder AskAgain(ReadOnlySpan<byte> path, PublishedFolder parent) =>
        parent.IsUntouched ? new(true, times.Of(path) < ended) : Ask(Encoding.UTF8.GetString(path), parent, out _);

    public static bool IsLink(FileSystemInfo entry) => entry.Exists && (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>
    /// The folders that paths of the last build, in their order, lead through. A folder's own files stand before and behind those of its
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
            var its = path.IsEmpty ? new(true, false) : depth > 0 ? To(parent) : folders[Encoding.UTF8.GetString(parent)];
            var folder = folders.AskAgain(path, its);
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
