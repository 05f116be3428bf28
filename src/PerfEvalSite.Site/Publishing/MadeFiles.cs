using System.Collections.Concurrent;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// What a build has made, for its manifest. Files that span agencies are held one by one; those of a disclosure or agency, of which
/// a province has half a million, wait as lines in a file beside the output, or stay in the published manifest, so that memory does not grow with them.
/// </summary>
/// <param name="spillPath">Of the file beside the output.</param>
/// <param name="published">The path of the published manifest.</param>
internal sealed class MadeFiles(string spillPath, string published) : IDisposable
{
    private readonly ConcurrentDictionary<string, PublishedFile> singles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<PublishedFile>> later = new(StringComparer.Ordinal);
    private readonly List<Block> blocks = [];
    private readonly ReadAhead ahead = new();
    private Spill? spill;
    private FileStore? publishedManifest;
    private bool isSorted = true;
    private string[] sorted = [];

    /// <exception cref="InvalidOperationException">It was made already.</exception>
    public void Add(in MadeFile file)
    {
        if (!singles.TryAdd(file.Path, new(file.Bytes, file.Sha256)))
            throw new InvalidOperationException($"Written twice in one build: {file.Path}");
    }

    /// <summary>Adds a file that is still being made: whoever asks for more than its path waits for it. Called while nobody asks.</summary>
    public void AddLater(string path, Task<PublishedFile> made)
    {
        later.Add(path, made);
        Add(new(path, 0, default));
    }

    /// <summary>Not safe from several threads: parts are added in their order.</summary>
    /// <param name="folder">With a slash at its end; no other part has files in it, nor below it. Empty for none.</param>
    /// <param name="lines">Files of one part by path.</param>
    /// <param name="stored">Where they stand for as long as this is used; null where they have to be put down.</param>
    /// <param name="section">Whose they are; -1 for no section's.</param>
    public void AddPart(string folder, ReadOnlySpan<byte> lines, Stored? stored = null, int section = -1)
    {
        // Ids are ASCII, and so is what stands before the names of files: lines have the folder as it is.
        Span<byte> below = stackalloc byte[FileLines.Start.Length + folder.Length];
        FileLines.Start.CopyTo(below);
        System.Text.Encoding.ASCII.GetBytes(folder, below[FileLines.Start.Length..]);
        int from = -1, to = -1;
        for (var rest = lines; !rest.IsEmpty;)
        {
            int at = lines.Length - rest.Length;
            var line = FileLines.Take(ref rest);
            int end = lines.Length - rest.Length;
            if (folder.Length == 0)
                Add(FileLines.Read(line));
            else if (line.StartsWith(below))
                (from, to) = (from < 0 ? at : from, end);
            else
                AddBlock(FileLines.Path(line), lines[at..end], stored?.Slice(at, end - at), section);
        }
        if (from >= 0)
            AddBlock(folder, lines[from..to], stored?.Slice(from, to - from), section);
    }

    /// <summary>Adds a section whose files are all as they were published.</summary>
    public void AddSection(int section, SectionLines lines)
    {
        publishedManifest ??= new(published);
        foreach (var range in (ReadOnlySpan<LineRange>)[lines.Agencies, lines.Embeds])
            if (range.At.Length > 0)
                AddBlock(new(range.Start, new(publishedManifest, range.At.At, (int)range.At.Length), section, range));
    }

    private void AddBlock(string start, ReadOnlySpan<byte> lines, Stored? stored, int section) =>
        AddBlock(new(start, stored ?? (spill ??= new Spill(spillPath)).Append(lines), section, null));

    private void AddBlock(in Block block)
    {
        blocks.Add(block);
        isSorted = false;
    }

    /// <summary>Grows with everything that is added.</summary>
    public int Entries => singles.Count + blocks.Count;

    public ContentHash HashOf(string single) => FileOf(single).Sha256;

    /// <summary>For the few paths that are asked for: a path in a part is looked for among its lines.</summary>
    public bool Contains(string path)
    {
        if (singles.ContainsKey(path))
            return true;
        Sort();
        int low = 0, high = blocks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(blocks[middle].Start, path) <= 0 ? (middle + 1, high) : (low, middle);
        }
        // The last that does not begin behind it: no two have paths between those of the other.
        var lines = low == 0 ? [] : ahead.Read(blocks[low - 1].Lines).Span;
        while (!lines.IsEmpty)
            if (FileLines.Path(FileLines.Take(ref lines)) == path)
                return true;
        return false;
    }

    /// <summary>All files by path, many at a time. Valid until the next are taken; nothing may be added meanwhile. Those before a file that is still being made do not wait for it.</summary>
    public IEnumerable<MadeLines> Lines()
    {
        Sort();
        if (sorted.Length != singles.Count)
            sorted = [.. singles.Keys.Order(StringComparer.Ordinal)];
        string[] paths = sorted;
        var writer = new Utf8Writer(4 * 1024);
        int at = 0;
        string last = "";
        foreach (var block in blocks)
        {
            if (block.Start == last || singles.ContainsKey(block.Start))
                throw new InvalidOperationException($"Written twice in one build: {block.Start}");
            last = block.Start;
            if (TakeSingles(block.Start) is { Length: > 0 } before)
                yield return new(before, "", -1);
            var lines = ahead.Read(block.Lines);
            if (block.Published is null || at == paths.Length || string.CompareOrdinal(paths[at], LastPath(lines.Span)) > 0)
            {
                yield return new(lines, block.Start, block.Section, block.Published);
                continue;
            }
            // Between them belongs a file that was not there when they were published.
            for (int from = 0, length; from < lines.Length; from += length)
            {
                length = lines.Span[from..].IndexOf((byte)'\n') + 1;
                string path = FileLines.Path(lines.Span.Slice(from, length - FileLines.End.Length));
                if (TakeSingles(path) is { Length: > 0 } between)
                    yield return new(between, "", -1);
                yield return new(lines.Slice(from, length), path, block.Section);
            }
        }
        if (TakeSingles(null) is { Length: > 0 } behind)
            yield return new(behind, "", -1);

        ReadOnlyMemory<byte> TakeSingles(string? until)
        {
            writer.Clear();
            for (; at < paths.Length && (until is null || string.CompareOrdinal(paths[at], until) < 0); at++)
                Write(writer, paths[at]);
            return writer.WrittenMemory;
        }
    }

    public void Dispose()
    {
        spill?.Dispose();
        publishedManifest?.Dispose();
    }

    private void Sort()
    {
        if (!isSorted)
            blocks.Sort(static (a, b) => string.CompareOrdinal(a.Start, b.Start));
        isSorted = true;
    }

    private void Write(Utf8Writer writer, string path)
    {
        var file = FileOf(path);
        FileLines.Write(writer, new(path, file.Bytes, file.Sha256));
    }

    private static string LastPath(ReadOnlySpan<byte> lines)
    {
        var last = lines[..^FileLines.End.Length];
        return FileLines.Path(last[(last.LastIndexOf((byte)'\n') + 1)..]);
    }

    private PublishedFile FileOf(string single) => later.TryGetValue(single, out var made) ? made.GetAwaiter().GetResult() : singles[single];

    /// <summary>Lines that follow each other in the manifest.</summary>
    /// <param name="Start">The folder that they all are in, with a slash at its end; of one outside of its part's folder its path; of a section where its lines begin.</param>
    /// <param name="Published">Where they stand in the published manifest, if they are from there; otherwise null.</param>
    private readonly record struct Block(string Start, Stored Lines, int Section, LineRange? Published);
}
