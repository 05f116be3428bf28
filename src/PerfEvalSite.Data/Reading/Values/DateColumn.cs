using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>Columns of type date and year.</summary>
internal static class DateColumn
{
    public static Figure Read(string printed, ReadOnlySpan<char> folded, Column column, int line, int col, out ValueProblem problem)
    {
        problem = default;
        if (column.Type == ColumnType.Year)
        {
            var rest = folded;
            if (DateReader.TakeYear(ref rest, out int year) && rest is "" or "年" or "年度" && year is >= 1949 and <= 2099)
                return new(printed, year, unit: null, line: line, column: col);
            problem = new(ValueCodes.NotAYear, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }

        var outcome = DateReader.Read(folded, isDateColumn: true, out var date, out var comparator);
        if (outcome == DateOutcome.Understood)
            return new(printed, date!, comparator, line, col);
        if (outcome == DateOutcome.Impossible)
            problem = new(ValueCodes.ImpossibleDate, printed, column);
        else if (DateReader.DayOfSerial(folded) is { } day)
            problem = new(ValueCodes.DateSerial, printed, column, day);
        else
            problem = new(ValueCodes.NotADate, printed, column);
        return new(printed, FigureKind.Text, line, col);
    }
}
