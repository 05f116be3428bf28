using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A cell of several lines with as many separators as whole rows have. In a CSV a quotation mark that is closed by a later one takes the rows between
/// them into one cell, and the record still has as many cells as the header; into a cell of a sheet a whole table is pasted.
/// </summary>
internal static class SwallowedRows
{
    /// <summary>Names and codes of rows are short; what is longer is a sentence.</summary>
    private const int LongestFirstCell = 40;

    /// <param name="record">Of more than one line.</param>
    public static void Check(CsvReader record, TableHeader header, DiagnosticBag diagnostics)
    {
        // Where every cell stands in quotation marks a program put them: a stray one leaves its neighbours without.
        if (record.IsAllQuoted || Find(record, record.Separator, header, header.FieldCount - 1) is not var (field, breaks))
            return;
        int first = record.LineOf(field);
        diagnostics.Add(LostRowCodes.CellHoldsRows, header.PlaceAt(first, record.ColumnOf(field)), Bilingual.Of(first), Bilingual.Of(first + breaks), Quoted(record, field));
    }

    /// <param name="record">Of a sheet.</param>
    public static void CheckSheet(IRecords record, TableHeader header, DiagnosticBag diagnostics)
    {
        // What is copied from a table has tabs between its cells, as many as that table has columns; what is copied from a CSV has commas.
        if ((Find(record, '\t', header, 1) ?? Find(record, ',', header, header.FieldCount - 1)) is var (field, breaks))
            diagnostics.Add(LostRowCodes.SheetCellHoldsRows, header.PlaceAt(record.LineOf(field), record.ColumnOf(field)), Bilingual.Of(breaks + 1), Quoted(record, field));
    }

    private static string Quoted(IRecords record, int field) => record[field].Trim().ToString().ReplaceLineEndings("⏎");

    /// <param name="perRow">How many separators a whole row has, at least.</param>
    private static (int Field, int Breaks)? Find(IRecords record, char separator, TableHeader header, int perRow)
    {
        if (perRow < 1)
            return null;
        for (int field = 0; field < record.FieldCount; field++)
        {
            var text = record[field].Trim();
            if (!text.ContainsAny('\n', '\r'))
                continue;
            int breaks = BreaksIn(text);
            // The cell reaches from somewhere in one row to somewhere in another: of the rows in between all separators are inside.
            int fewest = Math.Max(1, breaks * perRow + header.FieldCount - record.FieldCount);
            if (SeparatorsIn(text, separator) < fewest || !BeginsRow(text, separator, header, field))
                continue;
            return (field, breaks);
        }
        return null;
    }

    /// <summary>Whether what stands behind the first line break, up to a separator, may be the first cell of a row.</summary>
    private static bool BeginsRow(ReadOnlySpan<char> text, char separator, TableHeader header, int field)
    {
        var line = text[(text.IndexOfAny('\r', '\n') + 1)..].TrimStart("\r\n");
        int end = line.IndexOf(separator);
        // What was opened in the first cell of a row may have been closed in the first cell of another.
        if (end < 0 && field == 0)
            end = line.Length;
        if (end < 0 || end > LongestFirstCell)
            return false;
        var cell = line[..end].Trim().ToString();
        return header[0].Column switch
        {
            { Type: ColumnType.Integer or ColumnType.Code } => cell.Length > 0 && cell.All(char.IsAscii),
            { Type: ColumnType.Choice } choice => choice.ChoiceOf(cell) is not null,
            _ => true,
        };
    }

    private static int BreaksIn(ReadOnlySpan<char> text)
    {
        int breaks = 0;
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                breaks++;
        return breaks;
    }

    /// <summary>A comma of a sentence has a space behind it; one between cells has none.</summary>
    private static int SeparatorsIn(ReadOnlySpan<char> text, char separator)
    {
        int found = text.Count(separator);
        return separator == ',' && found > 0 ? found - text.Count(", ") : found;
    }
}
