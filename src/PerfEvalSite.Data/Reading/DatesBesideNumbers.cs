using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>An actual value of 2023-05-01 beside a target of ≥5项, or of 45047 beside one of September 2023: one of the two was changed by a spreadsheet.</summary>
internal static class DatesBesideNumbers
{
    /// <summary>Serial numbers of 2000 to 2050, and days in eight digits.</summary>
    private const int FirstSerial = 36_526, LastSerial = 55_153, FirstDay = 20_000_101, LastDay = 20_501_231;

    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public static void Check(ReadOnlySpan<Row> rows, DiagnosticBag diagnostics)
    {
        foreach (ref readonly var row in rows)
        {
            ref readonly var target = ref row[table.Target];
            ref readonly var actual = ref row[table.Actual];
            if (actual.Date is not null && target.IsNumber && (target.Unit is not null || target.Comparator != Comparator.None))
                Tell(row, "", diagnostics);
            else if (target.Date is not null && actual is { IsNumber: true, Unit: null } && DayOf(actual.Value) is { } day)
                Tell(row, $"（{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）", diagnostics);
        }
    }

    private static DateOnly? DayOf(decimal value) => value is >= FirstSerial and <= LastSerial
        ? new DateOnly(1899, 12, 30).AddDays((int)value)
        : value is >= FirstDay and <= LastDay && DateOnly.TryParseExact(value.ToString("0", CultureInfo.InvariantCulture), "yyyyMMdd", out var day) ? day : null;

    private static void Tell(in Row row, string perhaps, DiagnosticBag diagnostics) =>
        new ValueProblem(ValueCodes.DateBesideNumber, row.Text(table.Actual), table.Actual, table.Target.Label, row.Text(table.Target), perhaps).AddTo(diagnostics, row.PlaceOf(table.Actual));
}
