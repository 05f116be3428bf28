using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Data.Reading;

/// <summary>A sheet of a workbook at the root. Sorted by key it is read as it is handed out; otherwise it is held whole.</summary>
internal sealed class RootSheet : RootTable
{
    private readonly Stream stream;
    private readonly RecordTable sheet;
    private readonly SortedDictionary<DisclosureKey, RawRows>? unsorted;
    private RawRows? last;
    private bool hasRow;

    private RootSheet(Stream stream, RecordTable sheet, bool isSorted, ReadingContext context)
    {
        this.stream = stream;
        this.sheet = sheet;
        hasRow = sheet.Read();
        if (!isSorted)
        {
            WarnOfMemory(stream, sheet.Header, context);
            unsorted = HoldAll();
        }
        Next = unsorted is not null ? LeastOf(unsorted) : hasRow ? KeyOfRow() : null;
    }

    /// <summary>Null when there are no rows to be had; the reason is then a diagnostic.</summary>
    /// <param name="stream">Stays open for as long as rows are read.</param>
    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    public static RootSheet? Open(Stream stream, RootFile source, ReadingContext context)
    {
        bool isSorted = IsSorted(stream, source);
        return OpenRows(stream, source, context.Diagnostics) is { } sheet && HasKeys(sheet.Header, context.Diagnostics)
            ? new RootSheet(stream, sheet, isSorted, context)
            : null;
    }

    public override IRootRows Take()
    {
        if (unsorted is not null)
            return TakeFrom(unsorted);
        var key = Next!.Value;
        var rows = last = new RawRows(sheet.Header, last);
        do
        {
            sheet.CopyTo(rows);
            hasRow = sheet.Read();
        }
        while (hasRow && IsOf(key));
        Next = hasRow ? KeyOfRow() : null;
        return rows;
    }

    public override void Dispose() => stream.Dispose();

    private bool IsOf(DisclosureKey key) =>
        sheet[sheet.Header.DisclosureField].SequenceEqual(key.DisclosureId) && sheet[sheet.Header.AgencyField].SequenceEqual(key.AgencyId);

    private DisclosureKey KeyOfRow() => new(sheet[sheet.Header.AgencyField].ToString(), sheet[sheet.Header.DisclosureField].ToString());

    private SortedDictionary<DisclosureKey, RawRows> HoldAll()
    {
        var held = new SortedDictionary<DisclosureKey, RawRows>();
        for (; hasRow; hasRow = sheet.Read())
        {
            var key = KeyOfRow();
            if (!held.TryGetValue(key, out var rows))
                held.Add(key, rows = new RawRows(sheet.Header));
            sheet.CopyTo(rows);
        }
        return held;
    }

    private static RecordTable? OpenRows(Stream stream, RootFile source, DiagnosticBag diagnostics)
    {
        stream.Position = 0;
        return WorkbookReader.Open(Workbook.Open(new BufferedStream(stream, 64 * 1024)), source, diagnostics);
    }

    private static bool IsSorted(Stream stream, RootFile source)
    {
        var sheet = OpenRows(stream, source, new DiagnosticBag());
        if (sheet is null || sheet.Header.AgencyField < 0 || sheet.Header.DisclosureField < 0)
            return true;
        var last = new DisclosureKey("", "");
        while (sheet.Read())
        {
            int order = sheet[sheet.Header.AgencyField].CompareTo(last.AgencyId, StringComparison.Ordinal);
            if (order == 0)
                order = sheet[sheet.Header.DisclosureField].CompareTo(last.DisclosureId, StringComparison.Ordinal);
            if (order < 0)
                return false;
            if (order > 0)
                last = new(sheet[sheet.Header.AgencyField].ToString(), sheet[sheet.Header.DisclosureField].ToString());
        }
        return true;
    }
}
