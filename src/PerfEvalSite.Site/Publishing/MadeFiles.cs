using System.Collections.Concurrent;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// What a build has made, for its manifest. Files that span agencies are held one by one; those of a disclosure or agency, of which
/// a province has half a million, wait as lines in a file beside the output, so that memory does not grow with them.
/// </summary>
public sealed class MadeFiles(string spillPath) : IDisposable
{
    private readonly ConcurrentDictionary<string, PublishedFile> singles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<PublishedFile>> later = new(StringComparer.Ordinal);
    private readonly List<Block> blocks = [];
    private readonly ReadAhead ahead = new();
    private Spill? spill;
    private bool isSorted = true;
    private string[] sorted = [];

    /// <exception cref="InvalidOperationException">It was made already.</exception>
    public void Add(in MadeFile file)
    {
        if (!singles.TryAdd(file.Path, new(file.Bytes, file.Sha256)))
            throw new InvalidOperationException($"Written twice in one build: {file.Path}");
    }

    /// <summary>Adds a file that is still being made: whoever asks for more than its path waits for it. Called by no two threads at once.</summary>
    public void AddLater(string path, Task<PublishedFile> made)
    {
        later.Add(path, made);
        Add(new(path, 0, default));
    }

    /// <summary>Not safe from several threads: parts are added in their order.</summary>
    /// <param name="folder">With a slash at its end; no other part has files in it, nor below it. Empty for none.</param>
    /// <param name="lines">Files of one part by path.</param>
    /// <param name="stored">Where they stand for as long as this is used; null where they have to be put down.</param>
    public void AddPart(string folder, ReadOnlySpan<byte> lines, Stored? stored = null)
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
                AddBlock(FileLines.Path(line), lines[at..end], stored?.Slice(at, end - at));
        }
        if (from >= 0)
            AddBlock(folder, lines[from..to], stored?.Slice(from, to - from));
    }

    private void AddBlock(string start, ReadOnlySpan<byte> lines, Stored? stored)
    {
        blocks.Add(new(start, stored ?? (spill ??= new Spill(spillPath)).Append(lines)));
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
        foreach (var block in blocks)
            if (path.StartsWith(block.Start, StringComparison.Ordinal))
            {
                var lines = ahead.Read(block.Lines).Span;
                while (!lines.IsEmpty)
                    if (FileLines.Path(FileLines.Take(ref lines)) == path)
                        return true;
                return false;
            }
        return false;
    }

    /// <summary>All files as lines by path, many at a time. Valid until the next are taken; nothing may be added meanwhile. Those before a file that is still being made do not wait for it.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        if (!isSorted)
            blocks.Sort(static (a, b) => string.CompareOrdinal(a.Start, b.Start));
        isSorted = true;
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
            writer.Clear();
            for (; at < paths.Length && string.CompareOrdinal(paths[at], block.Start) < 0; at++)
                Write(writer, paths[at]);
            if (writer.Length > 0)
                yield return writer.WrittenMemory;
            yield return ahead.Read(block.Lines);
        }
        writer.Clear();
        for (; at < paths.Length; at++)
            Write(writer, paths[at]);
        if (writer.Length > 0)
            yield return writer.WrittenMemory;
    }

    public void Dispose() => spill?.Dispose();

    private void Write(Utf8Writer writer, string path)
    {
        var file = FileOf(path);
        FileLines.Write(writer, new(path, file.Bytes, file.Sha256));
    }

    private PublishedFile FileOf(string single) => later.TryGetValue(single, out var made) ? made.GetAwaiter().GetResult() : singles[single];

    /// <summary>Lines that follow each other in the manifest.</summary>
    /// <param name="Start">The folder that they all are in, with a slash at its end; of one outside of its part's folder its path.</param>
    private readonly record struct Block(string Start, Stored Lines);
}
