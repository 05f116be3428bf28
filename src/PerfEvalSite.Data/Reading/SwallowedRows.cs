using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A cell of several lines with as many separators as whole rows have: a quotation mark that is closed by a later one takes the rows between them
/// into one cell, and the record still has as many cells as the header.
/// </summary>
internal static class SwallowedRows
{
    /// <summary>Names and codes of rows are short; what is longer is a sentence.</summary>
    private const int LongestFirstCell = 40;

    /// <param name="record">Of more than one line.</param>
    /// <param name="separator">Between cells; in a sheet, what text that was pasted from a table has between them.</param>
    public static void Check(IRecords record, char separator, TableHeader header, DiagnosticBag diagnostics)
    {
        int columns = header.FieldCount;
        if (columns < 2)
            return;
        for (int field = 0; field < record.FieldCount; field++)
        {
            var text = record[field].Trim();
            int breaks = BreaksIn(text);
            // The cell reaches from somewhere in one row to somewhere in another: of the rows in between all separators are inside.
            int fewest = Math.Max(1, breaks * (columns - 1) + columns - record.FieldCount);
            if (breaks == 0 || SeparatorsIn(text, separator) < fewest || !BeginsRow(text, separator, header))
                continue;
            int first = record.LineOf(field);
            diagnostics.Add(LostRowCodes.CellHoldsRows, header.PlaceAt(first, record.ColumnOf(field)), Bilingual.Of(first), Bilingual.Of(first + breaks),
                text.ToString().ReplaceLineEndings("⏎"));
            return;
        }
    }

    /// <summary>Whether what stands behind the first line break, up to a separator, may be the first cell of a row.</summary>
    private static bool BeginsRow(ReadOnlySpan<char> text, char separator, TableHeader header)
    {
        var line = text[(text.IndexOfAny('\r', '\n') + 1)..].TrimStart("\r\n");
        int end = line.IndexOf(separator);
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
        int found = 0;
        for (int i = 0; i < text.Length; i++)
            if (text[i] == separator && (separator != ',' || i + 1 == text.Length || text[i + 1] != ' '))
                found++;
        return found;
    }
}
