using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Turns the text of one cell into a figure, by the type of its column. Runs for every cell of every file: an empty cell
/// and a plain number are decided by one scan, and nothing is allocated unless there is a problem to report.
/// </summary>
internal static class FigureReader
{
    /// <summary>Longer texts are words whatever they start with.</summary>
    private const int LongestQuantity = 64;

    /// <summary>
    /// Never throws. A cell with an error is returned as the text that it holds, one with a warning as what it was
    /// understood to be.
    /// </summary>
    /// <param name="inherited">The unit of the header, the row's unit column or the disclosure, in that order; null where there is none.</param>
    /// <param name="isSettled">Whether that is the header's or stated beside the very cell, so that a bare 0.96 in % can only be 0.96%.</param>
    public static Figure Read(string text, Column column, Unit? inherited, int line, int col, out ValueProblem problem, bool isSettled = false)
    {
        problem = default;
        if (text.Length == 0)
            return new("", FigureKind.Blank, line, col);

        if (column.IsPercent)
            inherited ??= Units.Percent;
        bool isNumeric = column.Type >= ColumnType.Integer;
        if (isNumeric && PlainNumber.TryRead(text, out decimal plain))
            return NumberReader.Finish(text, new Quantity { Value = plain }, column, inherited, isSettled, line, col, out problem);

        string printed = IsTrimmed(text) ? text : text.Trim();
        var unclean = TextHygiene.Check(printed, out string found);
        if (unclean is { Severity: Severity.Error })
        {
            problem = new(unclean, printed, column, found);
            return new(printed, FigureKind.Text, line, col);
        }

        var figure = ReadClean(printed, column, inherited, isSettled, line, col, out problem);
        if (unclean is not null && problem.IsNone)
            problem = new(unclean, printed, column, found);
        return figure;
    }

    /// <summary>Sooner than by asking what kind of character they are: whether both ends are what ASCII prints, or Chinese.</summary>
    private static bool IsTrimmed(string text) => text[0] is > ' ' and < '\x7F' or > '\u3000' && text[^1] is > ' ' and < '\x7F' or > '\u3000';

    private static Figure ReadClean(string printed, Column column, Unit? inherited, bool isSettled, int line, int col, out ValueProblem problem)
    {
        problem = default;
        if (printed.Length == 0)
            return new("", FigureKind.Blank, line, col);
        if (column.Type != ColumnType.Markdown && ProgramMark.IsSpreadsheetError(printed))
        {
            problem = new(ValueCodes.SpreadsheetError, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }

        switch (column.Type)
        {
            case ColumnType.Markdown:
                break;
            case ColumnType.Choice when WordReader.ChoiceOf(printed, column) is { } choice:
                return new(choice.Name, FigureKind.Text, line, col);
            case ColumnType.Text when column.IsReason && Emptiness.OfReason(printed) is { } nothing:
                return new(printed, nothing, line, col);
            case < ColumnType.Date when Emptiness.IsDash(printed):
                return new(printed, FigureKind.NotApplicable, line, col);
            case ColumnType.Choice when !column.IsOpen:
                problem = WordReader.UnknownChoice(printed, column);
                break;
            case ColumnType.Code:
                problem = WordReader.CheckCode(printed, column);
                break;
            case ColumnType.Text or ColumnType.Label:
                problem = SpreadsheetTrace.Of(printed, column);
                if (column.IsName && problem.IsNone && Emptiness.IsLeftOver(printed))
                    problem = new(ValueCodes.LeftOver, printed, column);
                break;
            case ColumnType.Flag:
                if (WordReader.FlagOf(printed) is { } flag)
                    return new(flag ? "是" : "否", FigureKind.Text, line, col);
                problem = new(ValueCodes.NotAFlag, printed, column);
                break;
            case >= ColumnType.Date:
                return ReadQuantity(printed, column, inherited, isSettled, line, col, out problem);
        }
        return new(printed, FigureKind.Text, line, col);
    }

    /// <summary>Dates, years, numbers, and values that may be any of these or words.</summary>
    private static Figure ReadQuantity(string printed, Column column, Unit? inherited, bool isSettled, int line, int col, out ValueProblem problem)
    {
        problem = default;
        if (Emptiness.Of(printed) is { } empty)
            return new(printed, empty, line, col);
        if (ProgramMark.IsNotANumber(printed))
        {
            problem = new(ValueCodes.SpreadsheetError, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }

        // 一 is a dash in many a form; as a sequence number it is the first.
        if (printed is "一" or "一一" or "○" or "◯" && column.Type > ColumnType.Integer)
        {
            problem = new(ValueCodes.LoneMark, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }

        Span<char> buffer = stackalloc char[LongestQuantity];
        ReadOnlySpan<char> folded = printed.Length <= LongestQuantity ? buffer[..HalfWidth.Fold(printed, buffer)] : default;
        folded = folded.Trim();
        if (column.Type is ColumnType.Date or ColumnType.Year)
            return DateColumn.Read(printed, folded, column, line, col, out problem);
        if (column.Type != ColumnType.Value)
            return NumberReader.Read(printed, folded, column, inherited, isSettled, line, col, out problem);

        if (folded.IsEmpty || !ValueColumn.MayHoldNumber(folded))
            return new(printed, FigureKind.Text, line, col);
        return ValueColumn.Read(printed, folded, column, inherited, isSettled, line, col, out problem);
    }
}
