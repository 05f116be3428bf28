using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A column of a download for people: one that the disclosure uses or that is required. <paramref name="Unit"/> stands
/// in the header (预算数（万元）) so that the file can be read without the page; null where the cells do not share one or
/// state their own.
/// </summary>
internal readonly record struct ShownColumn(Column Column, Unit? Unit)
{
    /// <param name="showPersonal">Whether columns that name natural persons are shown.</param>
    public static ShownColumn[] Of(TableRows rows, bool showPersonal)
    {
        var columns = rows.Table.Columns;
        var shown = new ShownColumn[columns.Length];
        int count = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if ((showPersonal || !column.IsPersonal) && (column.IsRequired || IsUsed(rows, column)))
                shown[count++] = new(column, column.Type is ColumnType.Money or ColumnType.Rate ? SharedUnit(rows, column) : null);
        }
        return shown[..count];
    }

    /// <summary>Whether the printed text names the unit itself, as 614.49万元 does and 614.49 does not.</summary>
    public static bool StatesUnit(in Figure figure) =>
        figure.Unit is null || figure.Printed.Contains(figure.Unit.Name, StringComparison.Ordinal);

    public void WriteHeader(Utf8.Utf8Writer writer)
    {
        writer.Write(Column.Name);
        if (Unit is null)
            return;
        writer.Write("（"u8);
        writer.Write(Unit.Name);
        writer.Write("）"u8);
    }

    private static bool IsUsed(TableRows rows, Column column)
    {
        foreach (ref readonly var row in rows.Span)
            if (!row[column].IsBlank)
                return true;
        return false;
    }

    private static Unit? SharedUnit(TableRows rows, Column column)
    {
        Unit? shared = null;
        foreach (ref readonly var row in rows.Span)
        {
            ref readonly var figure = ref row[column];
            if (!figure.IsNumber || (figure.Unit is not null && StatesUnit(figure)))
                continue;
            if (figure.Unit is null || (shared is not null && shared != figure.Unit))
                return null;
            shared = figure.Unit;
        }
        return shared;
    }
}
