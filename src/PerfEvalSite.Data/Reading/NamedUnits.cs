using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>会议费（万元） as the name of a row whose amounts are read in 元: two statements that cannot both be true.</summary>
internal static class NamedUnits
{
    public static void Check(Table table, ReadOnlySpan<Row> rows, DiagnosticBag diagnostics)
    {
        foreach (var name in table.Columns)
            if (name is { IsKey: true, Type: ColumnType.Text })
                foreach (ref readonly var row in rows)
                    if (row[name].Printed is [.., ')' or '）'] printed && printed.Contains('元'))
                        Check(table, row, name, printed, diagnostics);
    }

    private static void Check(Table table, in Row row, Column name, string printed, DiagnosticBag diagnostics)
    {
        if (UnitStatement.Read(printed).Unit is not { } named)
            return;
        foreach (var column in table.Columns)
            if (column.Type == ColumnType.Money && row[column] is { IsNumber: true, Unit: { Dimension: Dimension.Money } unit } figure && unit != named && !figure.Printed.Contains('元'))
            {
                diagnostics.Add(UnitCodes.NameDisagrees, row.PlaceOf(column), printed, named.Name, column.Label, unit.Name);
                return;
            }
    }
}
