using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A bare 0.96 beside a bare ≥95, or under a name that says %: the cell lost its format, and what is made of it would be said of the agency in public.
/// Where a unit is written, or both are fractions, there is no doubt.
/// </summary>
internal static class BareFractions
{
    private const decimal LargestFraction = 1.5m;

    private static readonly IndicatorsTable table = Catalogue.Indicators;
    private static readonly Column[] names = [table.Level4, table.Level3, table.Level2, table.Level1];
    private static readonly string[] shares = ["率", "满意度", "比例", "比重", "占比", "百分比", "覆盖面"];

    public static void Check(ReadOnlySpan<Row> rows, DiagnosticBag diagnostics)
    {
        foreach (ref readonly var row in rows)
        {
            Check(row, table.Actual, table.Target, diagnostics);
            Check(row, table.Target, table.Actual, diagnostics);
        }
    }

    private static void Check(in Row row, Column column, Column beside, DiagnosticBag diagnostics)
    {
        ref readonly var figure = ref row[column];
        if (figure.Kind != FigureKind.Number || figure.Unit is not null || figure.Value is 0 or < -1 or > LargestFraction)
            return;
        string name = NameOf(row);
        bool isPercent = name.EndsWith("(%)", StringComparison.Ordinal) || name.EndsWith("（%）", StringComparison.Ordinal) || name.EndsWith("（％）", StringComparison.Ordinal);
        ref readonly var other = ref row[beside];
        if (isPercent || other is { Kind: FigureKind.Number, Unit: null, Value: > LargestFraction and <= 100 } && Array.Exists(shares, share => name.Contains(share, StringComparison.Ordinal)))
            new ValueProblem(ValueCodes.RateWithoutSign, figure.Printed, column, Plain(figure.Value * 100) + "%", Plain(figure.Value) + "%").AddTo(diagnostics, row.PlaceOf(column));
    }

    private static string NameOf(in Row row)
    {
        foreach (var level in names)
            if (!row[level].IsBlank)
                return row.Text(level);
        return "";
    }

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
