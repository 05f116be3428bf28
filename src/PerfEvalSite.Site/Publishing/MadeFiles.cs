using System.Collections.Concurrent;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// What a build has made, for its manifest. Files that span agencies are held one by one; those of a disclosure, of which
/// a province has half a million, wait as lines in a file beside the output, so that memory does not grow with them.
/// </summary>
public sealed class MadeFiles(string spillPath) : IDisposable
{
    private const int Ahead = 64 * 1024;

    private readonly ConcurrentDictionary<string, PublishedFile> singles = new(StringComparer.Ordinal);
    private readonly List<Block> blocks = [];
    private Spill? spill;
    private bool isSorted = true;
    private string[] sorted = [];
    private byte[] lent = [];
    private long lentFrom, lentTo;

    /// <exception cref="InvalidOperationException">It was made already.</exception>
    public void Add(in MadeFile file)
    {
        if (!singles.TryAdd(file.Path, new(file.Bytes, file.Sha256)))
            throw new InvalidOperationException($"Written twice in one build: {file.Path}");
    }

    /// <summary>Not safe from several threads: parts are added in their order.</summary>
    /// <param name="folder">With a slash at its end; no other part has files in it, nor below it. Empty for none.</param>
    /// <param name="lines">Files of one part by path; those outside of the folder are held one by one.</param>
    public void AddPart(string folder, ReadOnlySpan<byte> lines)
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
            if (folder.Length == 0 || !line.StartsWith(below))
            {
                Add(FileLines.Read(line));
                continue;
            }
            from = from < 0 ? at : from;
            to = lines.Length - rest.Length;
        }
        if (from < 0)
            return;
        spill ??= new Spill(spillPath);
        blocks.Add(new(folder, spill.Append(lines[from..to]), to - from));
        isSorted = false;
    }

    /// <summary>Grows with everything that is added.</summary>
    public int Entries => singles.Count + blocks.Count;

    public ContentHash HashOf(string single) => singles[single].Sha256;

    /// <summary>For the few paths that are asked for: a path in a part is looked for among its lines.</summary>
    public bool Contains(string path)
    {
        if (singles.ContainsKey(path))
            return true;
        foreach (var block in blocks)
            if (path.StartsWith(block.Folder, StringComparison.Ordinal))
            {
                var lines = LinesOf(block).Span;
                while (!lines.IsEmpty)
                    if (FileLines.Path(FileLines.Take(ref lines)) == path)
                        return true;
                return false;
            }
        return false;
    }

    /// <summary>All files as lines by path, many at a time. Valid until the next are taken; nothing may be added meanwhile.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        if (!isSorted)
            blocks.Sort(static (a, b) => string.CompareOrdinal(a.Folder, b.Folder));
        isSorted = true;
        if (sorted.Length != singles.Count)
            sorted = [.. singles.Keys.Order(StringComparer.Ordinal)];
        string[] paths = sorted;
        var writer = new Utf8Writer(4 * 1024);
        int at = 0;
        foreach (var block in blocks)
        {
            writer.Clear();
            for (; at < paths.Length && string.CompareOrdinal(paths[at], block.Folder) < 0; at++)
                Write(writer, paths[at]);
            if (writer.Length > 0)
                yield return writer.WrittenMemory;
            yield return LinesOf(block);
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
        var file = singles[path];
        FileLines.Write(writer, new(path, file.Bytes, file.Sha256));
    }

    /// <summary>Lent until the next call. Blocks mostly follow each other as they were written, so that one question brings many.</summary>
    private ReadOnlyMemory<byte> LinesOf(in Block block)
    {
        if (block.At < lentFrom || block.At + block.Length > lentTo)
        {
            int size = (int)Math.Min(Math.Max(block.Length, Ahead), spill!.Length - block.At);
            if (lent.Length < size)
                lent = new byte[Math.Max(size, Ahead)];
            spill.Read(block.At, lent.AsSpan(0, size));
            (lentFrom, lentTo) = (block.At, block.At + size);
        }
        return lent.AsMemory((int)(block.At - lentFrom), block.Length);
    }

    private readonly record struct Block(string Folder, long At, int Length);
}
