using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The CSV beside a table, for a double click in Excel or WPS: byte-order mark, CRLF, Chinese headers with units, cells
/// as printed. It is valid input: our reader takes it back to the same figures, because it trims cells and undoes
/// <see cref="FormulaGuard"/>.
/// </summary>
internal static class TableCsv
{
    /// <param name="showPersonal">Whether columns that name natural persons are written.</param>
    public static void WriteForPeople(Disclosure disclosure, Table table, Utf8Writer writer, bool showPersonal)
    {
        var rows = disclosure[table];
        var columns = ShownColumn.Of(rows, showPersonal);
        writer.Write("\uFEFF"u8);
        for (int i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                writer.Write((byte)',');
            columns[i].WriteHeader(writer);
        }
        writer.Write("\r\n"u8);
        foreach (ref readonly var row in rows.Span)
        {
            int start = writer.Length;
            bool isQuoted = HasLineBreak(row, columns);
            for (int i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                    writer.Write((byte)',');
                // With a single column a tab would look like the separator.
                WriteCell(writer, row[columns[i].Column], columns[i].Column.Type, mayHoldTab: columns.Length > 1, isQuoted);
            }
            // A row of one blank column would be a blank line, which readers skip.
            if (writer.Length == start)
                writer.Write("\"\""u8);
            writer.Write("\r\n"u8);
        }
    }

    /// <summary>A number stays one, and so does a whole date; all else is kept from becoming what it is not.</summary>
    private static void WriteCell(Utf8Writer writer, in Figure figure, ColumnType type, bool mayHoldTab, bool isQuoted)
    {
        bool isNumber = figure.IsNumber || type == ColumnType.Year;
        if (figure.Date is { Precision: DatePrecision.Day } && IsWholeDate(figure.Printed))
            CsvText.Write(writer, figure.Printed, isQuoted);
        else
            PeopleCell.Write(writer, figure.Printed, isNumber, mayHoldTab, isQuoted);
    }

    /// <summary>
    /// Of a cell of several lines our reader asks whether it swallowed rows, unless every cell of its row stands in quotation marks: no stray mark does that.
    /// </summary>
    private static bool HasLineBreak(in Row row, ShownColumn[] columns)
    {
        foreach (var shown in columns)
            if (shown.Column.Type is ColumnType.Text or ColumnType.Markdown or ColumnType.Value && row[shown.Column].Printed.AsSpan().ContainsAny('\r', '\n'))
                return true;
        return false;
    }

    /// <summary>With a year of four digits in front, which they read as the same day.</summary>
    private static bool IsWholeDate(string printed) => printed.Length >= 8 && !printed.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9');
}
