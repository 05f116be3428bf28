using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Records understood as a table: rows above the header and the header itself are read. What remains are rows to be read
/// one by one or all at once.
/// </summary>
public sealed class RecordTable
{
    private readonly IRecords records;
    private readonly DiagnosticBag diagnostics;
    private bool failed;

    internal RecordTable(IRecords records, TableHeader header, DiagnosticBag diagnostics)
    {
        this.records = records;
        this.diagnostics = diagnostics;
        Header = header;
    }

    public TableHeader Header { get; }

    /// <summary>Null when no header is found; the reason is then a diagnostic.</summary>
    public static RecordTable? Open(IRecords records, Table table, string path, string? sheet, DiagnosticBag diagnostics) =>
        HeaderFinder.Find(records, table, path, sheet, diagnostics) is { } header ? new RecordTable(records, header, diagnostics) : null;

    /// <summary>Moves to the next row that holds anything; false at the end. Faults of form become diagnostics here.</summary>
    public bool Read()
    {
        while (!failed && ReadRecord())
        {
            if (records.Problem is { } problem)
            {
                diagnostics.Add(problem.Code, Header.PlaceAt(problem.Line, problem.Column));
                failed = problem.EndsReading;
            }
            if (failed || records.IsBlank)
                continue;
            CheckWidth();
            return true;
        }
        return false;
    }

    public int Line => records.Line;

    /// <summary>A cell of the row, without surrounding space; empty beyond the row's end.</summary>
    public ReadOnlySpan<char> this[int field] => field >= 0 && field < records.FieldCount ? records[field].Trim() : [];

    public Place PlaceOf(int field) =>
        field >= 0 && field < records.FieldCount ? Header.PlaceAt(records.LineOf(field), records.ColumnOf(field)) : Header.PlaceAt(Line, 1);

    /// <summary>Copies the row's cells; no more once the rows are full, which is reported once.</summary>
    public void CopyTo(RawRows rows)
    {
        if (rows.IsFull)
        {
            if (!rows.IsOverfull)
                diagnostics.Add(FileCodes.TooManyRows, Header.PlaceAt(Line, 1), Bilingual.Of(RawRows.MostRows));
            rows.IsOverfull = true;
            return;
        }
        rows.StartRow(Line);
        int count = Math.Min(records.FieldCount, Header.FieldCount);
        for (int field = 0; field < count; field++)
        {
            var kind = Header[field].Kind;
            if (kind == HeaderFieldKind.Unnamed && this[field].Length > 0)
                diagnostics.Add(RowCodes.NoHeaderAbove, PlaceOf(field), this[field].ToString());
            if (kind != HeaderFieldKind.Column)
                continue;
            var content = this[field];
            // Only CSV is guarded; in a sheet an apostrophe is one.
            if (Header.Sheet is null)
                content = FormulaGuard.Undo(content);
            if (content.Length > 0)
                rows.AddCell(field, content, records.LineOf(field), records.ColumnOf(field));
        }
    }

    /// <summary>All rows that are left. With <paramref name="expected"/>, ids written in them must be those of the folder.</summary>
    public RawRows ReadAll((string Agency, string Disclosure)? expected)
    {
        var rows = new RawRows(Header);
        ReadAll(rows, expected);
        return rows;
    }

    internal void ReadAll(RawRows rows, (string Agency, string Disclosure)? expected)
    {
        while (!rows.IsOverfull && Read())
        {
            if (expected is { } ids)
            {
                CheckId(Header.AgencyField, new("单位编码", "agency_id"), ids.Agency);
                CheckId(Header.DisclosureField, new("公开件编码", "disclosure_id"), ids.Disclosure);
            }
            CopyTo(rows);
        }
    }

    /// <summary>A file at the root of the data folder is read all through the build, and may be gone or changed before its end.</summary>
    private bool ReadRecord()
    {
        try
        {
            return records.Read();
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            diagnostics.Add(FileCodes.Unreadable, new Place(Header.Path), why);
            failed = true;
            return false;
        }
    }

    private void CheckId(int field, Bilingual name, string expected)
    {
        var found = this[field];
        if (found.Length > 0 && !found.SequenceEqual(expected))
            diagnostics.Add(RowCodes.WrongFolder, PlaceOf(field), name, found.ToString(), expected);
    }

    private void CheckWidth()
    {
        for (int field = Header.FieldCount; field < records.FieldCount; field++)
            if (!records[field].IsWhiteSpace())
            {
                diagnostics.Add(FileCodes.MoreCellsThanHeader, PlaceOf(field), Number(records.FieldCount), Number(Header.FieldCount), records[field].ToString());
                return;
            }
        if (records.FieldCount < Header.FieldCount)
            diagnostics.Add(FileCodes.FewerCellsThanHeader, Header.PlaceAt(Line, 1), Number(records.FieldCount), Number(Header.FieldCount));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
