using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Figures as a reader sees them: the printed text, a choice's name in place of its code, the unit where the cell does not write it.</summary>
internal static class FigureText
{
    private static readonly char[] ListMarks = [';', '；'];

    /// <summary>What the cell says without a unit of ours: printed text, a choice's Chinese name, a list with 、 between its parts.</summary>
    public static string Of(in Figure figure, Column column) => column.Type switch
    {
        ColumnType.Choice => column.ChoiceOf(figure.Printed)?.Name ?? figure.Printed,
        ColumnType.List => figure.Printed.AsSpan().IndexOfAny(ListMarks) < 0 ? figure.Printed : figure.Printed.Replace(';', '、').Replace('；', '、'),
        _ => figure.Printed,
    };

    /// <summary>With its unit, for running text and lists of facts.</summary>
    public static string WithUnit(in Figure figure, Column column) => figure.Kind switch
    {
        FigureKind.NotApplicable when !IsInWords(figure, column) => "不适用" + ReasonOf(figure),
        FigureKind.Withheld => "涉密",
        _ when LacksUnit(figure, column) => figure.Printed + figure.Unit!.Name,
        _ => Of(figure, column),
    };

    /// <summary>无 in a column of reasons, …… of the form: words that say nothing stand as they are printed.</summary>
    public static bool IsInWords(in Figure figure, Column column) => figure.IsBlank ? figure.Printed.Length > 0 : column.IsReason && !Emptiness.IsDash(figure.Printed);

    /// <summary>Whether a unit is understood that the cell does not write. Scores and rates are never said to lack theirs: the column's name has it.</summary>
    public static bool LacksUnit(in Figure figure, Column column) =>
        figure.Unit is { } unit
        && HasUnitOfItsOwn(column)
        && figure.Kind is FigureKind.Number or FigureKind.Range
        && !figure.Printed.Contains(unit.Name, StringComparison.Ordinal);

    /// <summary>Amounts, counts, and values whose unit stands in a column for money units, which pages do not show.</summary>
    public static bool HasUnitOfItsOwn(Column column) =>
        column.Type is ColumnType.Money or ColumnType.Count || column.Type == ColumnType.Value && column.UnitColumn?.Type == ColumnType.Choice;

    /// <summary>The reason in 不适用 cells such as <c>—（全年无预算）</c>, in brackets; empty where none is given.</summary>
    public static string ReasonOf(in Figure figure)
    {
        var reason = figure.Printed.AsSpan().Trim("—-－/*（）(): ：");
        return reason.IsEmpty || Emptiness.Of(reason) is FigureKind.NotApplicable ? "" : $"（{reason}）";
    }

    public static bool IsYes(in Figure figure) => figure.Printed is "是" or "true" or "TRUE" or "1" or "yes" or "Y";
}
