using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The manifest of what a build has made, written but not in its place yet. One pass over half a million lines writes it,
/// compares it with the published one and counts.
/// </summary>
internal sealed class ManifestDraft
{
    private readonly List<string> gone = [];
    private readonly Dictionary<int, SectionCount> sections = [];

    private ManifestDraft(int entries) => Entries = entries;

    /// <summary>What a section has in it; null where that is nothing, or does not stand together.</summary>
    public SectionLines? LinesOf(int section) => sections.GetValueOrDefault(section)?.ToLines();

    /// <summary><see cref="PieceHash"/> of it.</summary>
    public Fingerprint Hash { get; private set; }

    /// <summary><see cref="MadeFiles.Entries"/> at the time: where more was made since, this is no manifest of it.</summary>
    public int Entries { get; }

    /// <summary>The files of the published manifest that are not in this one, in order.</summary>
    public IReadOnlyList<string> Gone => gone;

    /// <summary>Without those that are shown inside other sites.</summary>
    public int Pages { get; private set; }

    public int Downloads { get; private set; }

    /// <summary>All files together, without the manifest.</summary>
    public long Bytes { get; private set; }

    /// <param name="path">Where it is written; nothing stands there.</param>
    /// <param name="files">What was made.</param>
    /// <param name="published">At the start of the published manifest; null where there is none.</param>
    public static ManifestDraft Write(string path, MadeFiles files, ManifestReader? published)
    {
        var draft = new ManifestDraft(files.Entries);
        bool more = published?.Next() == true;
        using (var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024))
        {
            var hash = new PieceHash();
            Put(SiteManifest.Head);
            bool isFirst = true;
            foreach (var lines in files.Lines())
            {
                Put(isFirst ? "\n"u8 : FileLines.End);
                long at = to.Position;
                Put(lines.Lines.Span[..^FileLines.End.Length]);
                isFirst = false;
                draft.Count(lines, at);
                if (more)
                    more = draft.PassBy(lines, published!);
            }
            Put(SiteManifest.End);
            draft.Hash = hash.Take();

            void Put(ReadOnlySpan<byte> content)
            {
                DiskStep.Write();
                to.Write(content);
                hash.Append(content);
            }
        }
        for (; more; more = published!.Next())
            draft.Miss(published!.Line);
        return draft;
    }

    /// <summary>Goes on in the published manifest until behind some lines of this one.</summary>
    /// <returns>Whether there is more in it.</returns>
    private bool PassBy(in MadeLines made, ManifestReader published)
    {
        if (made.Published is { } its)
            return PassBy(its.At, published);
        var lines = made.Lines.Span;
        // Nearly all lines are the same in both: they are compared many at a time, and paths are read where they differ.
        if (published.TryPass(lines))
            return published.Next();
        bool more = true;
        while (more && !lines.IsEmpty)
        {
            var line = FileLines.Take(ref lines);
            more = published.Line.SequenceEqual(line) ? published.Next() : PassByOther(FileLines.Path(line), published);
        }
        return more;
    }

    private bool PassBy(FileRange range, ManifestReader published)
    {
        while (published.LineAt < range.At)
        {
            Miss(published.Line);
            if (!published.Next())
                return false;
        }
        published.PassTo(range.At + range.Length);
        return published.Next();
    }

    private bool PassByOther(string path, ManifestReader published)
    {
        int order;
        while ((order = string.CompareOrdinal(FileLines.Path(published.Line), path)) < 0)
        {
            Miss(published.Line);
            if (!published.Next())
                return false;
        }
        return order > 0 || published.Next();
    }

    private void Miss(ReadOnlySpan<byte> line)
    {
        if (FileLines.Path(line) is var path && SitePath.IsSafe(path))
            gone.Add(path);
    }

    /// <param name="at">Where they stand.</param>
    private void Count(in MadeLines made, long at)
    {
        var lines = (made.Published ?? CountOf(made.Lines.Span)) with { Start = made.Start, At = new(at, made.Lines.Length) };
        Pages += lines.Pages;
        Downloads += lines.Downloads;
        Bytes += lines.Bytes;
        if (made.Section < 0)
            return;
        if (!sections.TryGetValue(made.Section, out var section))
            sections.Add(made.Section, section = new());
        section.Add(lines);
    }

    private static LineRange CountOf(ReadOnlySpan<byte> lines)
    {
        int pages = 0, downloads = 0;
        long all = 0;
        while (!lines.IsEmpty)
        {
            var path = FileLines.RawPath(FileLines.Take(ref lines), out long bytes);
            all += bytes;
            var counts = Outputs.Of(path)?.Counts;
            pages += counts == CountedAs.Page ? 1 : 0;
            downloads += counts == CountedAs.Download ? 1 : 0;
        }
        return LineRange.None with { Pages = pages, Downloads = downloads, Bytes = all };
    }
}
