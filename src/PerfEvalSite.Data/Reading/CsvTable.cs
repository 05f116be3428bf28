using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A CSV file understood as a table: encoding and separator found, rows above the header and the header itself read.
/// What remains are records to be read one by one or all at once.
/// </summary>
public sealed class CsvTable
{
    private const int MostPreambleRows = 10;

    private readonly CsvReader records;
    private readonly DiagnosticBag diagnostics;
    private bool failed;

    private CsvTable(CsvReader records, TableHeader header, DiagnosticBag diagnostics)
    {
        this.records = records;
        this.diagnostics = diagnostics;
        Header = header;
    }

    public TableHeader Header { get; }

    /// <summary>Null when the file cannot be understood at all; the reason is then a diagnostic.</summary>
    public static CsvTable? Open(Stream stream, string path, Table table, ReadingContext context)
    {
        var encoding = EncodingDetector.Detect(stream, out long badByteAt);
        if (encoding is null)
        {
            context.Diagnostics.Add(FileCodes.UnknownEncoding, new Place(path), (badByteAt + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }
        stream.Position = encoding.BomLength;
        var text = new StreamReader(stream, encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var (separator, firstLine) = FindSeparator(text, stream, encoding);
        var records = new CsvReader(text, separator, firstLine);
        context.Understood(path, $"{encoding.Name}，分隔符 {(separator == '\t' ? "制表符" : separator.ToString())}");
        var header = ReadHeader(records, path, table, context.Diagnostics);
        return header is null ? null : new CsvTable(records, header, context.Diagnostics);
    }

    /// <summary>Moves to the next row that holds anything; false at the end. Faults of form become diagnostics here.</summary>
    public bool Read()
    {
        while (!failed && records.Read())
        {
            Report(records, Header.Path, diagnostics);
            failed = records.Fault is CsvFault.RecordTooLong or CsvFault.TooManyFields;
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

    /// <summary>Copies the row's cells.</summary>
    public void CopyTo(RawRows rows)
    {
        rows.StartRow(Line);
        int count = Math.Min(records.FieldCount, Header.FieldCount);
        for (int field = 0; field < count; field++)
        {
            if (Header[field].Kind != HeaderFieldKind.Column)
                continue;
            var content = this[field];
            if (content.Length > 0)
                rows.AddCell(field, content, records.LineOf(field), records.ColumnOf(field));
        }
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

    private static TableHeader? ReadHeader(CsvReader records, string path, Table table, DiagnosticBag diagnostics)
    {
        var above = new List<IReadOnlyList<HeaderCell>>();
        while (above.Count < MostPreambleRows && records.Read())
        {
            Report(records, path, diagnostics);
            if (records.IsBlank)
                continue;
            var cells = new HeaderCell[records.FieldCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = new(records[i].ToString(), records.LineOf(i), records.ColumnOf(i));
            above.Add(cells);
            if (HeaderReader.IsHeader(table, cells))
                return HeaderReader.Read(table, path, null, cells, ReadPreamble(above, path, diagnostics), diagnostics);
        }
        if (above.Count == 0)
            diagnostics.Add(FileCodes.EmptyFile, new Place(path));
        else
            diagnostics.Add(RowCodes.NoHeader, new Place(path, above[0][0].Line, 1), Number(above.Count), table.SheetName,
                string.Join("，", table.Columns.Where(column => column.IsRequired).Select(column => column.Name)));
        return null;
    }

    /// <summary>The rows above the header: a title or a unit, alone in its row; anything else might be data and is refused.</summary>
    private static Unit? ReadPreamble(List<IReadOnlyList<HeaderCell>> rows, string path, DiagnosticBag diagnostics)
    {
        Unit? unit = null;
        foreach (var row in rows.Take(rows.Count - 1))
        {
            var said = row.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
            foreach (var cell in said)
                unit = HeaderReader.UnitOfPreamble(cell.Text) ?? unit;
            if (said.Count(cell => HeaderReader.UnitOfPreamble(cell.Text) is null) > 1)
                diagnostics.Add(RowCodes.UnclearPreamble, new Place(path, said[0].Line, said[0].Column), string.Join("，", said.Select(cell => cell.Text.Trim())));
        }
        return unit;
    }

    private static void Report(CsvReader records, string path, DiagnosticBag diagnostics)
    {
        var code = records.Fault switch
        {
            CsvFault.UnclosedQuote => FileCodes.UnclosedQuote,
            CsvFault.TextAfterQuote => FileCodes.TextAfterQuote,
            CsvFault.RecordTooLong => FileCodes.RecordTooLong,
            CsvFault.TooManyFields => FileCodes.TooManyFields,
            _ => null,
        };
        if (code is not null)
            diagnostics.Add(code, new Place(path, records.FaultLine, records.FaultColumn));
    }

    /// <summary>
    /// The separator: the one an Excel line <c>sep=;</c> names, else the one most frequent, outside quotes, in the first
    /// line that has any. Leaves the reader at the first record.
    /// </summary>
    private static (char Separator, int FirstLine) FindSeparator(StreamReader text, Stream stream, DetectedEncoding encoding)
    {
        var start = new char[8 * 1024];
        int length = text.ReadBlock(start, 0, start.Length);
        var head = start.AsSpan(0, length);
        char separator = ',';
        int skip = 0;
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && length > 4)
        {
            separator = head[4];
            int lineEnd = head.IndexOf('\n');
            skip = lineEnd < 0 ? length : lineEnd + 1;
        }
        else
            separator = MostFrequent(head);
        stream.Position = encoding.BomLength;
        text.DiscardBufferedData();
        for (int i = 0; i < skip; i++)
            text.Read();
        return (separator, skip > 0 ? 2 : 1);
    }

    private static char MostFrequent(ReadOnlySpan<char> head)
    {
        char[] candidates = [',', '\t', ';', '|'];
        var counts = new int[candidates.Length];
        bool quoted = false;
        foreach (char c in head)
        {
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c == '\n' && counts.AsSpan().IndexOfAnyExcept(0) >= 0)
                break;
            int which = Array.IndexOf(candidates, c);
            if (which >= 0)
                counts[which]++;
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best])
                best = i;
        return candidates[best];
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
