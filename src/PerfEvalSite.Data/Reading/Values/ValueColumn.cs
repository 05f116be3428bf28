using System.Buffers;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>Columns that hold targets and actual values: a date, a quantity, or else words. Words with numbers in them are words.</summary>
internal static partial class ValueColumn
{
    private static readonly SearchValues<char> NumeralCharacters = SearchValues.Create("0123456789零〇○一二两三四五六七八九十百");

    public static bool MayHoldNumber(ReadOnlySpan<char> folded) => folded.ContainsAny(NumeralCharacters);

    public static Figure Read(string printed, ReadOnlySpan<char> folded, Column column, Unit? inherited, bool isSettled, int line, int col, out ValueProblem problem)
    {
        problem = default;
        var trace = SpreadsheetTrace.OfDate(folded, out string typed);
        if (trace != SpreadsheetTrace.DateTrace.None)
            problem = new(trace == SpreadsheetTrace.DateTrace.English ? ValueCodes.TextAsDate : ValueCodes.PerhapsTextAsDate, printed, column, typed);
        var outcome = DateReader.Read(folded, isDateColumn: false, out var date, out var deadline);
        if (outcome == DateOutcome.Understood)
            return new(printed, date!, deadline, line, col);
        if (outcome == DateOutcome.Impossible)
        {
            problem = new(ValueCodes.ImpossibleDate, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }

        var quantity = QuantityReader.Read(folded);
        // 厘米, or whatever the target is in: any unit is one.
        if (quantity is { Fault: QuantityFault.UnknownUnit, IsInDigits: true })
        {
            var unit = inherited?.Name == quantity.UnknownUnit ? inherited : UnitName.Read(quantity.UnknownUnit, isCertain: !char.IsAsciiDigit(folded[0]) && quantity.Comparator != Comparator.None);
            if (unit is not null)
                (quantity.Unit, quantity.Fault) = (unit, QuantityFault.None);
        }
        bool isWords = quantity.Fault switch
        {
            QuantityFault.NotANumber => true,
            // ≥12幅 was meant as a number; 14个日间手术病种 was not.
            QuantityFault.UnknownUnit => quantity.Comparator == Comparator.None || char.IsAsciiLetterOrDigit(folded[0]) || quantity.UnknownUnit!.Length > 3,
            _ => IsMonthOfAYear(folded, quantity),
        };
        if (isWords)
        {
            if (problem.IsNone && LooksLikeNumber().IsMatch(folded) && !IsRangeOrDate().IsMatch(folded))
                problem = new(ValueCodes.LooksLikeNumber, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }
        return NumberReader.Finish(printed, quantity, column, inherited, isSettled, line, col, out problem);
    }

    /// <summary>Nothing but digits, what is written into numbers, and letters that are taken for digits: 1 234, 95%%, l00, △5, 5-.</summary>
    [GeneratedRegex(@"^(?=.*\d)[\d .,'’%‰+\-()△▲▼OolI_]+$")]
    private static partial Regex LooksLikeNumber();

    /// <summary>3-5, 5+2, 1.2.3 and 2023.5.1 are words as much as numbers.</summary>
    [GeneratedRegex(@"\d%?\s*[-+]\s*\d|^\d{4}\.\d|^\d+(\.\d{1,2}){2,}$")]
    private static partial Regex IsRangeOrDate();

    /// <summary>12月 is December of a year that is not said; 18月 and 12个月 are how long something takes.</summary>
    private static bool IsMonthOfAYear(ReadOnlySpan<char> folded, in Quantity quantity) =>
        quantity.Unit == Units.Month && quantity.Value <= 12 && folded.Contains('月') && !folded.Contains('个');
}
