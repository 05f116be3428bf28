using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;
using PerfEvalSite.Data.Tables;

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
/// disclosure in the order of the keys. A file sorted by key is read as it is handed out and needs no memory; another
/// is held whole, with a warning when it is large.
/// </summary>
internal sealed class RootTable : IDisposable
{
    private const long LargeFile = 64 * 1024 * 1024;

    private readonly Stream stream;
    private readonly RecordTable file;
    private readonly ReadingContext context;
    private SortedDictionary<DisclosureKey, RawRows>? unsorted;
    private RawRows? last;
    private bool hasRow;

    private RootTable(Stream stream, RecordTable file, ReadingContext context)
    {
        this.stream = stream;
        this.file = file;
        this.context = context;
    }

    /// <summary>The next disclosure that has rows here; null at the end.</summary>
    public DisclosureKey? Next { get; private set; }

    public static RootTable? Open(RootFile source, ReadingContext context)
    {
        Stream? stream = null;
        try
        {
            stream = new FileStream(context.Absolute(source.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
            bool sorted = IsSorted(stream, source);
            stream.Position = 0;
            var file = OpenRows(stream, source, context);
            if (file is null || !HasKeys(file.Header, context.Diagnostics))
            {
                stream.Dispose();
                return null;
            }
            var root = new RootTable(stream, file, context);
            if (sorted)
                root.Advance();
            else
                root.HoldAll();
            return root;
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
        {
            stream?.Dispose();
            context.Diagnostics.Add(code, new Place(source.Path, Sheet: source.Sheet));
            return null;
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            stream?.Dispose();
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(source.Path), why);
            return null;
        }
    }

    /// <summary>The rows of <see cref="Next"/>; moves on to the disclosure after it.</summary>
    public RawRows Take()
    {
        var key = Next!.Value;
        if (unsorted is not null)
        {
            var held = unsorted[key];
            unsorted.Remove(key);
            Next = unsorted.Count > 0 ? unsorted.First().Key : null;
            return held;
        }
        var rows = last = new RawRows(file.Header, last);
        do
        {
            file.CopyTo(rows);
            hasRow = file.Read();
        }
        while (hasRow && IsOf(key));
        Next = hasRow ? KeyOfRow() : null;
        return rows;
    }

    public void Dispose() => stream.Dispose();

    private void Advance()
    {
        hasRow = file.Read();
        Next = hasRow ? KeyOfRow() : null;
    }

    private bool IsOf(DisclosureKey key) =>
        file[file.Header.DisclosureField].SequenceEqual(key.DisclosureId) && file[file.Header.AgencyField].SequenceEqual(key.AgencyId);

    private DisclosureKey KeyOfRow() => new(file[file.Header.AgencyField].ToString(), file[file.Header.DisclosureField].ToString());

    private void HoldAll()
    {
        if (stream.Length > LargeFile)
            context.Diagnostics.Add(FileCodes.Unsorted, new Place(file.Header.Path), (stream.Length * 3 / 1024 / 1024).ToString(CultureInfo.InvariantCulture));
        unsorted = [];
        while (file.Read())
        {
            var key = KeyOfRow();
            if (!unsorted.TryGetValue(key, out var rows))
                unsorted.Add(key, rows = new RawRows(file.Header));
            file.CopyTo(rows);
        }
        Next = unsorted.Count > 0 ? unsorted.First().Key : null;
    }

    /// <summary>The stream stays open for as long as rows are read.</summary>
    private static RecordTable? OpenRows(Stream stream, RootFile source, ReadingContext context) => source.Sheet is null
        ? CsvFile.Open(stream, source.Path, source.Table, context)
        : WorkbookReader.Open(new Workbook(new BufferedStream(stream, 64 * 1024)), source, context.Diagnostics);

    private static bool HasKeys(TableHeader header, DiagnosticBag diagnostics)
    {
        if (header.AgencyField < 0)
            diagnostics.Add(RowCodes.MissingColumn, new Place(header.Path, 1, 1), header.Table.Label, new Bilingual("单位编码", "agency_id"), new Bilingual("agency_id", "单位编码"));
        if (header.DisclosureField < 0)
            diagnostics.Add(RowCodes.MissingColumn, new Place(header.Path, 1, 1), header.Table.Label, new Bilingual("公开件编码", "disclosure_id"), new Bilingual("disclosure_id", "公开件编码"));
        return header.AgencyField >= 0 && header.DisclosureField >= 0;
    }

    /// <summary>Whether the keys never go down. Looked at before, because half a site cannot be taken back.</summary>
    private static bool IsSorted(Stream stream, RootFile source)
    {
        var silent = new ReadingContext("", new DiagnosticBag());
        var file = OpenRows(stream, source, silent);
        if (file is null || file.Header.AgencyField < 0 || file.Header.DisclosureField < 0)
            return true;
        string agency = "";
        string disclosure = "";
        while (file.Read())
        {
            int order = file[file.Header.AgencyField].CompareTo(agency, StringComparison.Ordinal);
            if (order == 0)
                order = file[file.Header.DisclosureField].CompareTo(disclosure, StringComparison.Ordinal);
            if (order < 0)
                return false;
            if (order > 0)
            {
                agency = file[file.Header.AgencyField].ToString();
                disclosure = file[file.Header.DisclosureField].ToString();
            }
        }
        return true;
    }
}
