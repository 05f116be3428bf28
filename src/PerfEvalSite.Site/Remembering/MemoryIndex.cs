using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>What stands where in the file of a <see cref="BuildMemory"/>, by section.</summary>
/// <param name="SectionSize">How many agencies a section has.</param>
/// <param name="Sections">By number.</param>
/// <param name="Roots">The big files, their parts apart, which are the sections'; null where they cannot be compared.</param>
/// <param name="Groups">The records of what spans agencies.</param>
public sealed record MemoryIndex(int SectionSize, RememberedSection[] Sections, IReadOnlyList<RootOutline>? Roots, FileRange Groups)
{
    private long[][]? rowsAt;

    /// <summary>Of all records that it knows of, in bytes.</summary>
    public long Length => Groups.Length + Sections.Sum(section => section.Records.Length + section.Agencies.Length);

    /// <summary>What the big files consisted of; null where they cannot be compared.</summary>
    public IReadOnlyList<RootOutline>? Outlines() =>
        Roots?.Select((root, number) => root with { Parts = Array.ConvertAll(Sections, section => section.Roots[number]) }).ToList();

    /// <summary>Where a section's rows stand in the bulk tables that were published with it, by table, behind their heads.</summary>
    public long[] RowsAt(int section) => (rowsAt ??= AddUp())[section];

    internal void Write(Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Number(SectionSize);
        to.Number(Groups.At);
        to.Number(Groups.Length);
        to.Flag(Roots is not null);
        to.Number(Roots?.Count ?? 0);
        foreach (var root in Roots ?? [])
        {
            to.Text(root.Path);
            to.Bytes(root.Head);
            to.Number(root.HeadLength);
            to.Bytes(root.Meaning);
        }
        to.Number(Sections.Length);
        foreach (var section in Sections)
        {
            int start = to.Begin();
            section.Write(writer);
            to.End(start);
        }
    }

    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static MemoryIndex Read(ReadOnlySpan<byte> record)
    {
        var from = new RecordReader(record);
        int size = from.Number();
        var groups = new FileRange(from.Long(), from.Long());
        bool hasRoots = from.Flag();
        var roots = new RootOutline[from.Count()];
        for (int i = 0; i < roots.Length; i++)
            roots[i] = new(from.Text(), from.Bytes().ToArray(), from.Number(), from.Bytes().ToArray(), []);
        var sections = new RememberedSection[from.Count()];
        for (int i = 0; i < sections.Length; i++)
            sections[i] = RememberedSection.Read(from.Bytes());
        return new(size, sections, hasRoots ? roots : null, groups);
    }

    private long[][] AddUp()
    {
        long[][] all = new long[Sections.Length][];
        long[] at = new long[BulkRows.Tables];
        for (int s = 0; s < all.Length; s++)
        {
            all[s] = [.. at];
            for (int i = 0; i < at.Length; i++)
                at[i] += Sections[s].RowLengths[i];
        }
        return all;
    }
}
