using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The tables of the whole site, for programs: UTF-8 without mark, LF, the columns of <see cref="PublishedColumns"/>. Cells are as printed, or as they were
/// corrected; behind them stands what they were understood to be, empty where that is no single number. Formulas are guarded, see <see cref="MachineCell"/>.
/// </summary>
internal static class MachineCsv
{
    /// <param name="showPersonal">Whether columns that name natural persons are written; the same for header and rows.</param>
    public static void WriteHeader(Table table, Utf8Writer writer, bool showPersonal)
    {
        writer.Write(string.Join(',', PublishedColumns.Of(table, showPersonal).Select(column => column.Id)));
        writer.Write((byte)'\n');
    }

    /// <param name="whose">What all rows of the disclosure say alike.</param>
    public static void WriteRows(Disclosure disclosure, Table table, MachineRowHead whose, Utf8Writer writer, bool showPersonal)
    {
        var rows = disclosure[table].Span;
        var places = RowSums.Of(disclosure, table);
        for (int i = 0; i < rows.Length; i++)
        {
            writer.Write(whose.Ids);
            writer.Write(i + 1);
            writer.Write(whose.Facts);
            if (places.Length > 0)
                WritePlace(writer, places[i]);
            WriteCells(rows[i], table, writer, showPersonal, isFirst: false);
            writer.Write((byte)',');
            if (disclosure.Corrected.Count > 0)
                MachineCell.Write(writer, Before(disclosure, table, i));
            writer.Write((byte)'\n');
        }
    }

    /// <summary>Rows of a table of the whole site, such as 单位.</summary>
    public static void WriteRows(Table table, IReadOnlyList<Row> rows, Utf8Writer writer, bool showPersonal)
    {
        foreach (var row in rows)
        {
            WriteCells(row, table, writer, showPersonal, isFirst: true);
            writer.Write((byte)'\n');
        }
    }

    private static void WritePlace(Utf8Writer writer, in RowPlace place)
    {
        writer.Write(place.IsTotal switch { true => ",true,"u8, false => ",false,"u8, _ => ",,"u8 });
        writer.Write(place.Level);
        writer.Write((byte)',');
        if (place.Parent >= 0)
            writer.Write(place.Parent + 1);
    }

    private static string Before(Disclosure disclosure, Table table, int row) =>
        string.Join('；', disclosure.Corrected.Where(cell => cell.Table == table && cell.Row == row).Select(cell => $"{cell.Column.PublishedId}={cell.Before.Printed}"));

    private static void WriteCells(in Row row, Table table, Utf8Writer writer, bool showPersonal, bool isFirst)
    {
        var columns = table.Columns;
        for (int i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (!PublishedColumns.IsPublished(column, showPersonal))
                continue;
            if (!isFirst)
                writer.Write((byte)',');
            isFirst = false;
            ref readonly var figure = ref row[column];
            // Half of the cells of most rows.
            if (!figure.IsBlank)
                MachineCell.Write(writer, figure.Printed, figure.IsNumber);
            if (column.Type >= ColumnType.Date)
                WriteUnderstood(writer, figure, column.Type);
        }
    }

    private static void WriteUnderstood(Utf8Writer writer, in Figure figure, ColumnType type)
    {
        foreach (var role in PublishedColumns.Companions(type))
        {
            writer.Write((byte)',');
            switch (role)
            {
                case PublishedRole.Iso:
                    if (figure.Date is { Precision: DatePrecision.Day } date)
                        writer.Write(date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case var _ when !figure.IsNumber:
                    break;
                case PublishedRole.Value:
                    writer.Write(figure.Value);
                    break;
                case PublishedRole.Unit:
                    if (figure.Unit is { } unit)
                        CsvText.Write(writer, unit.Name);
                    break;
                case PublishedRole.Yuan:
                    if (figure.Unit is { Dimension: Dimension.Money or Dimension.MoneyPerHead })
                        WriteTrimmed(writer, figure.InBase);
                    break;
                case PublishedRole.Fraction:
                    if (figure.Unit is { Dimension: Dimension.Ratio })
                        WriteTrimmed(writer, figure.InBase * 0.01m);
                    break;
            }
        }
    }

    /// <summary>Without zeros at the end of the decimals, which the conversion has made.</summary>
    private static void WriteTrimmed(Utf8Writer writer, decimal value)
    {
        int start = writer.Length;
        writer.Write(value);
        if (value.Scale > 0)
            writer.TruncateTo(start + writer.Written[start..].TrimEnd((byte)'0').TrimEnd((byte)'.').Length);
    }
}
