using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The tables of the whole site, for programs: UTF-8 without mark, LF, English ids, cells exactly as printed. Behind
/// each column of figures stand <c>…_value</c> (a decimal with a point; empty when the cell is no number) and
/// <c>…_unit</c>. Nothing is guarded against spreadsheets here.
/// </summary>
public static class MachineCsv
{
    public const string ValueEnding = "_value", UnitEnding = "_unit";

    /// <summary>Whether a column has companions for what its cells were understood to be.</summary>
    public static bool HasValue(Column column) =>
        column.Type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Value;

    /// <param name="showPersonal">Whether columns that name natural persons are written; the same for header and rows.</param>
    public static void WriteHeader(Table table, Utf8Writer writer, bool showPersonal)
    {
        int start = writer.Length;
        if (table.IsOfDisclosure)
            writer.Write("agency_id,disclosure_id"u8);
        foreach (var column in table.Columns)
        {
            if (column.IsPersonal && !showPersonal)
                continue;
            if (writer.Length > start)
                writer.Write((byte)',');
            writer.Write(column.Id);
            if (!HasValue(column))
                continue;
            writer.Write((byte)',');
            writer.Write(column.Id);
            writer.Write(ValueEnding);
            writer.Write((byte)',');
            writer.Write(column.Id);
            writer.Write(UnitEnding);
        }
        writer.Write((byte)'\n');
    }

    public static void WriteRows(Disclosure disclosure, Table table, Utf8Writer writer, bool showPersonal)
    {
        foreach (ref readonly var row in disclosure[table].Span)
        {
            writer.Write(disclosure.AgencyId);
            writer.Write((byte)',');
            writer.Write(disclosure.Id);
            WriteCells(row, table, writer, showPersonal, isFirst: false);
        }
    }

    /// <summary>Rows of a table of the whole site, such as 单位.</summary>
    public static void WriteRows(Table table, IReadOnlyList<Row> rows, Utf8Writer writer, bool showPersonal)
    {
        foreach (var row in rows)
            WriteCells(row, table, writer, showPersonal, isFirst: true);
    }

    private static void WriteCells(in Row row, Table table, Utf8Writer writer, bool showPersonal, bool isFirst)
    {
        var columns = table.Columns;
        for (int i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column.IsPersonal && !showPersonal)
                continue;
            if (!isFirst)
                writer.Write((byte)',');
            isFirst = false;
            ref readonly var figure = ref row[column];
            if (figure.IsBlank)
            {
                // Half of the cells of most rows.
                if (HasValue(column))
                    writer.Write(",,"u8);
                continue;
            }
            CsvText.Write(writer, figure.Printed);
            if (!HasValue(column))
                continue;
            writer.Write((byte)',');
            if (figure.IsNumber)
                writer.Write(figure.Value);
            writer.Write((byte)',');
            if (figure.IsNumber && figure.Unit is not null)
                CsvText.Write(writer, figure.Unit.Name);
        }
        writer.Write((byte)'\n');
    }
}
