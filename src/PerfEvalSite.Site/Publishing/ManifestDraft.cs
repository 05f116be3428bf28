using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The manifest of what a build has made, written but not in its place yet. One pass over half a million lines writes it,
/// compares it with the published one and counts.
/// </summary>
public sealed class ManifestDraft
{
    private readonly List<string> gone = [];

    private ManifestDraft(int entries) => Entries = entries;

    /// <summary><see cref="MadeFiles.Entries"/> at the time: where more was made since, this is no manifest of it.</summary>
    public int Entries { get; }

    public PublishedFile File { get; private set; }

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
        using (var to = new StagedStream(path, file => draft.File = file))
        {
            SiteManifest.WriteHead(to);
            bool isFirst = true;
            foreach (var lines in files.Lines())
            {
                to.Write(isFirst ? "\n"u8 : FileLines.End);
                to.Write(lines.Span[..^FileLines.End.Length]);
                isFirst = false;
                for (var rest = lines.Span; !rest.IsEmpty;)
                {
                    var line = FileLines.Take(ref rest);
                    draft.Count(line);
                    if (more)
                        more = draft.PassBy(line, published!);
                }
            }
            SiteManifest.WriteEnd(to);
        }
        for (; more; more = published!.Next())
            draft.Miss(published!.Line);
        return draft;
    }

    /// <summary>Goes on in the published manifest until behind a line of this one.</summary>
    /// <returns>Whether there is more in it.</returns>
    private bool PassBy(ReadOnlySpan<byte> line, ManifestReader published)
    {
        // Nearly all lines are the same in both: paths are read where they are not.
        if (published.Line.SequenceEqual(line))
            return published.Next();
        string path = FileLines.Path(line);
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

    private void Count(ReadOnlySpan<byte> line)
    {
        Bytes += FileLines.Bytes(line);
        var path = FileLines.RawPath(line);
        if (path.EndsWith(".html"u8))
            Pages += SitePaths.IsEmbed(path) ? 0 : 1;
        else if (path.EndsWith(".csv"u8) || path.EndsWith(".svg"u8) || path.EndsWith(".json"u8) || path.EndsWith(".xlsx"u8) || path.EndsWith(".zip"u8))
            Downloads++;
    }
}
