using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Writes files to the site and notes which: those of one disclosure or one agency, which are remembered together.</summary>
internal sealed class FileList(SiteFolder site)
{
    private readonly List<MadeFile> made = [];
    private readonly Utf8Writer lines = new(4 * 1024);

    public ContentHash Write(string path, ReadOnlySpan<byte> content)
    {
        var file = site.WriteOfPart(path, content);
        made.Add(file);
        return file.Sha256;
    }

    /// <summary>For files too big for a buffer. Counts as made once the stream is disposed of.</summary>
    public Stream Create(string path) => site.CreateOfPart(path, made.Add);

    public void Copy(string path, string from)
    {
        using var source = File.OpenRead(from);
        using var copy = Create(path);
        source.CopyTo(copy);
    }

    /// <summary>What was written since the last call, as lines by path. Lent until the next call.</summary>
    public ReadOnlySpan<byte> Take()
    {
        made.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        lines.Clear();
        foreach (var file in made)
            FileLines.Write(lines, file);
        made.Clear();
        return lines.Written;
    }
}
