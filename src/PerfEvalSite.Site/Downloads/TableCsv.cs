using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The CSV beside a table, for a double click in Excel or WPS: byte-order mark, CRLF, Chinese headers with units, cells
/// as printed. It is valid input: our reader takes it back to the same figures, because it trims cells and undoes
/// <see cref="FormulaGuard"/>.
/// </summary>
public static class TableCsv
{
    private const string NumberLike = "0123456789.,-/:+%eE()";

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
            for (int i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                    writer.Write((byte)',');
                // With a single column a tab would look like the separator.
                WriteCell(writer, row[columns[i].Column], columns[i].Column.Type, mayHoldTab: columns.Length > 1);
            }
            // A row of one blank column would be a blank line, which readers skip.
            if (writer.Length == start)
                writer.Write("\"\""u8);
            writer.Write("\r\n"u8);
        }
    }

    private static void WriteCell(Utf8Writer writer, in Figure figure, ColumnType type, bool mayHoldTab)
    {
        if (figure.Kind is FigureKind.Text or FigureKind.NotApplicable or FigureKind.Withheld && FormulaGuard.IsNeeded(figure.Printed))
        {
            CsvText.Write(writer, "'" + figure.Printed);
            return;
        }
        CsvText.Write(writer, figure.Printed);
        if (mayHoldTab && type != ColumnType.Year && IsTextThatLooksLikeANumber(figure))
            writer.Write((byte)'\t');
    }

    /// <summary>
    /// Codes and texts that a spreadsheet would turn into a number or a day: 0012 into 12, a code of 21 digits into
    /// 1.2E+20, 3-1 into the first of March. A tab behind them keeps them as they are; readers trim it.
    /// </summary>
    private static bool IsTextThatLooksLikeANumber(in Figure figure)
    {
        bool isText = figure.Kind == FigureKind.Text || figure.Date is { Precision: not DatePrecision.Day };
        string printed = figure.Printed;
        return isText && printed.Length > 0 && (char.IsAsciiDigit(printed[0]) || printed[0] == '(') && !printed.AsSpan().ContainsAnyExcept(NumberLike);
    }
}
