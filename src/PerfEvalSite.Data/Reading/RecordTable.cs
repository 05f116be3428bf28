using System.Globalization;
using System.Runtime.CompilerServices;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Workbooks;
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
    private readonly DiagnosticCode? told;
    private readonly TextBelow? below;
    private bool failed;

    /// <param name="told">What is wrong with the form and has been told.</param>
    internal RecordTable(IRecords records, TableHeader header, DiagnosticBag diagnostics, DiagnosticCode? told = null)
    {
        this.told = told;
        this.records = records;
        this.diagnostics = diagnostics;
        Header = header;
        // Of a big file every row says whose it is.
        below = header.AgencyField < 0 ? new(header) : null;
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
            if (records.Problem is { } problem && problem.Code != told)
            {
                diagnostics.Add(problem.Code, Header.PlaceAt(problem.Line, problem.Column));
                failed = problem.EndsReading;
            }
            if (failed || records.IsBlank || below?.Takes(records) == true || IsHeaderAgain())
                continue;
            below?.GoOn(diagnostics);
            CheckWidth();
            if (records is CsvReader { NextLine: var next } csv && next - csv.Line > 1 && !Header.IsPublished)
                SwallowedRows.Check(csv, Header, diagnostics);
            else if (records is SheetRecords)
                SwallowedRows.CheckSheet(records, Header, diagnostics);
            return true;
        }
        below?.Report(diagnostics);
        return false;
    }

    /// <summary>The same header once more, as forms print it on every page.</summary>
    private bool IsHeaderAgain()
    {
        string[] printed = Header.Printed;
        if (printed.Length < 2 || !this[0].SequenceEqual(printed[0]))
            return false;
        for (int field = 1; field < Math.Max(printed.Length, records.FieldCount); field++)
            if (!this[field].SequenceEqual(field < printed.Length ? printed[field] : ""))
                return false;
        return true;
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
        if (records is CsvReader csv)
        {
            CopyTo(rows, csv);
            return;
        }
        int count = Math.Min(records.FieldCount, Header.FieldCount);
        for (int field = 0; field < count; field++)
        {
            bool isAsked = TellFault(field);
            var column = Header[field].Column;
            if (this[field] is not { IsEmpty: false } content)
                continue;
            if (Header[field].Kind != HeaderFieldKind.Column)
                CheckUnnamed(field, content);
            // What is asked about already isn't asked about twice.
            else if (!isAsked || column!.IsRequired)
                rows.AddCell(field, content, records.LineOf(field), records.ColumnOf(field));
        }
    }

    /// <summary>The same of nearly every file, without the several calls of an interface for a cell.</summary>
    private void CopyTo(RawRows rows, CsvReader csv)
    {
        var text = csv.Text;
        var fields = csv.Fields;
        bool isThere = false;
        for (int i = 0; i < fields.Length && i < Header.FieldCount; i++)
        {
            ref readonly var field = ref fields[i];
            var kind = Header[i].Kind;
            if (kind == HeaderFieldKind.Column)
                isThere = false;
            if (field.Length == 0 || kind is not (HeaderFieldKind.Column or HeaderFieldKind.Unnamed or HeaderFieldKind.UnitBefore))
                continue;
            int start = field.Start, end = start + field.Length;
            while (start < end && IsSpace(text[start]))
                start++;
            while (start < end && IsSpace(text[end - 1]))
                end--;
            if (start == end)
                continue;
            if (kind == HeaderFieldKind.Unnamed)
                CheckUnnamed(i, this[i]);
            else if (Header.IsPublished)
                isThere = CopyPublished(rows, i, field, isThere);
            // Only CSV is guarded; in a sheet an apostrophe is one.
            else if (field.HasDoubledQuotes || text[start] is '\'' or '=')
                rows.AddCell(i, FormulaGuard.Undo(this[i]), field.Line, field.Column);
            else
                rows.AddCell(i, text[start..end], field.Line, field.Column);
        }
    }

    /// <param name="isThere">Whether the cell that the unit would be of is not blank.</param>
    /// <returns>The same of the cell that follows.</returns>
    private bool CopyPublished(RawRows rows, int i, in CsvReader.Field field, bool isThere)
    {
        if (Header[i].Kind != HeaderFieldKind.UnitBefore)
            rows.AddCell(i, FormulaGuard.UndoFormula(this[i]), field.Line, field.Column);
        else if (isThere)
            rows.Claim(new FigureClaim { Unit = this[i].ToString() });
        return Header[i].Kind != HeaderFieldKind.UnitBefore;
    }

    /// <summary>What most texts start and end with is never looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char c) => c is <= ' ' or >= '\u0085' and <= '\u3000' && char.IsWhiteSpace(c);

    /// <summary>Tells why a cell that is read can't be; false when there is nothing to tell.</summary>
    private bool TellFault(int field)
    {
        if (field >= Header.FieldCount || Header[field].Kind is HeaderFieldKind.Unknown or HeaderFieldKind.Unnamed
            || records.FaultOf(field) is not { } fault || !fault.IsHeldAgainst(Header[field].Column))
            return false;
        diagnostics.Add(fault.Code, PlaceOf(field), fault.Arguments);
        return true;
    }

    private void CheckUnnamed(int field, ReadOnlySpan<char> content)
    {
        if (Header[field].Kind == HeaderFieldKind.Unnamed)
            diagnostics.Add(RowCodes.NoHeaderAbove, PlaceOf(field), content.ToString());
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
            bool isRow = records.Read();
            // A row of nothing but formulas without results is blank, and is told all the same.
            if (isRow && records is not CsvReader && records.IsBlank)
                for (int field = 0; field < records.FieldCount; field++)
                    TellFault(field);
            return isRow;
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
