using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A big file beside what it was at the last build: the first sections that are the same bytes at the same place, and the last that are, moved
/// by what the file has grown. Only what lies between is looked at again.
/// </summary>
internal sealed class RootComparison
{
    private readonly RootOutline last;
    private readonly SafeFileHandle file;
    private readonly long[] starts;

    private RootComparison(RootOutline last, SafeFileHandle file)
    {
        this.last = last;
        this.file = file;
        starts = new long[last.Parts.Length + 1];
        starts[0] = last.HeadLength;
        for (int i = 0; i < last.Parts.Length; i++)
            starts[i + 1] = starts[i] + last.Parts[i].Length;
    }

    /// <summary>The first section that may differ; the number of sections where none does.</summary>
    public int From { get; private set; }

    /// <summary>The first section behind those that may differ.</summary>
    public int To { get; private set; }

    public RootOutline Last => last;

    /// <summary>By how many bytes the file has grown.</summary>
    public long Growth { get; private set; }

    /// <summary>Null where the file begins otherwise, so that nothing can be compared.</summary>
    public static RootComparison? Of(RootOutline last, SafeFileHandle file)
    {
        var comparison = new RootComparison(last, file);
        return comparison.Compare() ? comparison : null;
    }

    /// <summary>Where a section begins, in bytes; not of one between those that may differ.</summary>
    public long StartOf(int section) => section <= From ? starts[section] : starts[section] + Growth;

    /// <summary>How many lines of the last file come before a section's, those of the head apart.</summary>
    public int LinesBefore(int section)
    {
        int lines = 0;
        for (int i = 0; i < section; i++)
            lines += last.Parts[i].Lines;
        return lines;
    }

    private bool Compare()
    {
        long length = RandomAccess.GetLength(file);
        if (!Has(0, last.HeadLength, last.Head, length))
            return false;
        int count = last.Parts.Length;
        Growth = length - starts[count];
        int from = 0, to = count;
        while (from < count && Has(starts[from], last.Parts[from].Length, last.Parts[from].Hash, length))
            from++;
        if (from < count || Growth != 0)
        {
            while (to > from && starts[to - 1] + Growth >= starts[from] && Has(starts[to - 1] + Growth, last.Parts[to - 1].Length, last.Parts[to - 1].Hash, length))
                to--;
            // A row that was added between two sections is of one of them, or of one between them that had none.
            while (from > 0 && last.Parts[--from].Length == 0)
            {
            }
            while (to < count && last.Parts[to++].Length == 0)
            {
            }
        }
        (From, To) = (from, to);
        return true;
    }

    private bool Has(long at, long length, byte[] hash, long fileLength)
    {
        if (length == 0)
            return true;
        if (at + length > fileLength || length > Array.MaxLength)
            return false;
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)length);
        var found = buffer.AsSpan(0, (int)length);
        bool isSame = file.ReadAll(at, found) == found.Length && QuickHash.Of(found).AsSpan().SequenceEqual(hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return isSame;
    }
}
