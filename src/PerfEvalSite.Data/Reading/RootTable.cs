using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Data.Reading;

/// <summary>The key of a disclosure, in the one order in which everything is read and published.</summary>
internal readonly record struct DisclosureKey(string AgencyId, string DisclosureId) : IComparable<DisclosureKey>
{
    public int CompareTo(DisclosureKey other)
    {
        int order = string.CompareOrdinal(AgencyId, other.AgencyId);
        return order != 0 ? order : string.CompareOrdinal(DisclosureId, other.DisclosureId);
    }
}

/// <summary>
/// A big file directly in the data folder, holding one table's rows of many disclosures. It is handed out disclosure by
/// disclosure in the order of the keys. A file sorted by key is read as it is handed out and needs no memory; one that is
/// not at all is held whole, with a warning when it is large.
/// </summary>
internal abstract class RootTable : IDisposable
{
    private const long LargeFile = 64 * 1024 * 1024;

    /// <summary>The next disclosure that has rows here; null at the end.</summary>
    public DisclosureKey? Next { get; protected set; }

    /// <summary>The file beside what it was at the last build; null where it cannot be compared.</summary>
    public virtual RootComparison? Comparison => null;

    /// <summary>Null when there are no rows to be had; the reason is then a diagnostic.</summary>
    /// <param name="last">What the file was at the last build; null where that is not known.</param>
    public static RootTable? Open(RootFile source, ReadingContext context, RootOutline? last)
    {
        FileStream? stream = null;
        RootTable? root = null;
        try
        {
            stream = new FileStream(context.Absolute(source.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
            root = source.Sheet is null ? RootCsv.Open(stream, source, context, last) : RootSheet.Open(stream, source, context);
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
        {
            context.Diagnostics.Add(code, new Place(source.Path, Sheet: source.Sheet));
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(source.Path), why);
        }
        if (root is null)
            stream?.Dispose();
        return root;
    }

    /// <summary>Looks for the first rows. What is wrong on the way is a diagnostic.</summary>
    /// <param name="sections">By which the file is to be compared by the next build; null where it won't be.</param>
    public void Begin(RootFile source, ReadingContext context, Sections? sections)
    {
        try
        {
            Begin(sections);
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(source.Path), why);
            Next = null;
        }
    }

    /// <summary>The same without some sections. False where the file does not allow it after all, and is to begin with all of them.</summary>
    public bool TryBegin(Sections sections, bool[] kept)
    {
        try
        {
            return BeginWithout(sections, kept);
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is not null)
        {
            return false;
        }
    }

    /// <summary>The rows of <see cref="Next"/>; moves on to the disclosure after it.</summary>
    public abstract IRootRows Take();

    /// <summary>Run when all rows of a section were taken, in the order of sections; not of one that is left out.</summary>
    public virtual void EndSection(int section)
    {
    }

    /// <summary>What the file consists of, when everything is handed out; null where the next build cannot compare it.</summary>
    public virtual RootOutline? Outline() => null;

    public abstract void Dispose();

    /// <exception cref="Exception">A fault of the disk.</exception>
    protected virtual void Begin(Sections? sections)
    {
    }

    /// <exception cref="Exception">A fault of the disk.</exception>
    protected virtual bool BeginWithout(Sections sections, bool[] kept) => false;

    protected static bool HasKeys(TableHeader header, DiagnosticBag diagnostics)
    {
        if (header.AgencyField < 0)
            diagnostics.Add(RowCodes.MissingColumn, new Place(header.Path, 1, 1), header.Table.Label, new Bilingual("单位编码", "agency_id"), new Bilingual("agency_id", "单位编码"));
        if (header.DisclosureField < 0)
            diagnostics.Add(RowCodes.MissingColumn, new Place(header.Path, 1, 1), header.Table.Label, new Bilingual("公开件编码", "disclosure_id"), new Bilingual("disclosure_id", "公开件编码"));
        return header.AgencyField >= 0 && header.DisclosureField >= 0;
    }

    protected static void WarnOfMemory(Stream stream, TableHeader header, ReadingContext context)
    {
        if (stream.Length > LargeFile)
            context.Diagnostics.Add(FileCodes.Unsorted, new Place(header.Path), (stream.Length * 3 / 1024 / 1024).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The rows of <see cref="Next"/> from a file that is held whole.</summary>
    protected IRootRows TakeFrom<T>(SortedDictionary<DisclosureKey, T> held)
        where T : IRootRows
    {
        held.Remove(Next!.Value, out var rows);
        Next = LeastOf(held);
        return rows!;
    }

    protected static DisclosureKey? LeastOf<T>(SortedDictionary<DisclosureKey, T> held) => held.Count > 0 ? held.First().Key : null;
}
