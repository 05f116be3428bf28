using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Goes through the lines of a published manifest without holding it: of a province it is 80 MB.</summary>
internal sealed class ManifestReader(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.SequentialScan);
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;
    private (int From, int To) line;

    /// <summary>The line of a file, by path; after <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(line.From..line.To);

    /// <summary>Where <see cref="Line"/> stands in the file.</summary>
    public long LineAt => file.Position - end + line.From;

    /// <summary>Has <see cref="Next"/> go on at the beginning of a line.</summary>
    public void PassTo(long at)
    {
        long ahead = at - (file.Position - end);
        if (ahead <= end)
            start = (int)ahead;
        else
            ReadFrom(at);
    }

    /// <summary>Goes, by halving, to shortly before the first file whose path does not come before this one: a few reads in place of 80 MB.</summary>
    public void GoTo(string path)
    {
        long low = 0, high = file.Length;
        while (high - low > buffer.Length)
        {
            // What remains of the line in which the middle lies is no line of a file.
            long middle = low + (high - low) / 2;
            ReadFrom(middle);
            if (Next() && string.CompareOrdinal(FileLines.Path(Line), path) < 0)
                low = middle;
            else
                high = middle;
        }
        ReadFrom(low);
    }

    /// <summary>False when all files were read.</summary>
    public bool Next()
    {
        while (true)
        {
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && Fill(start))
                continue;
            if (length < 0)
                return false;
            ReadOnlySpan<byte> lines = buffer.AsSpan(start, length + 1);
            line = (start, start + FileLines.Take(ref lines).Length);
            start += length + 1;
            if (FileLines.IsFile(Line))
                return true;
        }
    }

    /// <summary>Has <see cref="Next"/> go on behind some lines, if <see cref="Line"/> is the first of them and all others follow it.</summary>
    /// <param name="lines">With what stands behind each.</param>
    public bool TryPass(ReadOnlySpan<byte> lines)
    {
        while (end - line.From < lines.Length && Fill(line.From))
        {
        }
        bool isSame = buffer.AsSpan(line.From, end - line.From).StartsWith(lines);
        if (isSame)
            start = line.From + lines.Length;
        return isSame;
    }

    public void Dispose() => file.Dispose();

    private void ReadFrom(long at)
    {
        file.Position = at;
        (start, end) = (0, 0);
    }

    /// <param name="from">What stands before it is not needed any more.</param>
    private bool Fill(int from)
    {
        buffer.AsSpan(from, end - from).CopyTo(buffer);
        (start, end, line) = (start - from, end - from, (line.From - from, line.To - from));
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = file.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
