using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>Sentences that several rules say in the same way: both numbers, and where they stand.</summary>
internal static class Messages
{
    /// <summary>Of a rate that was rounded from other figures, cut off or made to add up.</summary>
    public static readonly Bilingual LastDigit = new("，只差在末位", ", a difference of the last digit");

    /// <summary>A stated total against the sum of its parts; for <see cref="Outcome.Missing"/> what the blanks would have to be.</summary>
    /// <param name="parts">What was added up: 各项目, the projects.</param>
    public static FindingWords OfSum(CheckContext context, Outcome outcome, CellRef total, in Sum sum, Bilingual parts)
    {
        ref readonly var stated = ref context.Figure(total);
        string at = RowNames.Cell(context, total);
        // 98% of a full mark of 100 分.
        var unit = sum.Unit == Units.Percent ? Units.Percent : stated.Unit;
        string found = Say.Amount(sum.Total, unit);
        string off = Say.Amount(Math.Abs(sum.Difference(stated)), unit);
        if (outcome == Outcome.Missing)
            return new(
                $"{at}为 {Say.Figure(stated)}，{parts.Zh}中有 {sum.Blanks} 处没有印出，其余之和为 {found}；按合计推算，没有印出的共 {off}",
                $"{English(context, total)} is {Say.Figure(stated)}; {sum.Blanks} of {parts.En} not printed, the rest add up to {found}; the total implies {off} for them");
        return new(
            $"{at}为 {Say.Figure(stated)}，{parts.Zh}之和为 {found}，相差 {off}" + (outcome == Outcome.Rounding ? "，在四舍五入之内" : ""),
            $"{English(context, total)} is {Say.Figure(stated)}, the sum of {parts.En} is {found}, a difference of {off}" + (outcome == Outcome.Rounding ? ", within rounding" : ""));
    }

    /// <summary>Two cells that should print the same.</summary>
    public static FindingWords OfTwo(CheckContext context, Outcome outcome, CellRef a, CellRef b)
    {
        ref readonly var first = ref context.Figure(a);
        ref readonly var second = ref context.Figure(b);
        string end = outcome == Outcome.Rounding ? "，在四舍五入之内" : "，两处不一致";
        return new(
            $"{RowNames.Cell(context, a)}为 {Say.Figure(first)}，{RowNames.Cell(context, b)}为 {Say.Figure(second)}{end}",
            $"{English(context, a)} is {Say.Figure(first)}, {English(context, b)} is {Say.Figure(second)}" + (outcome == Outcome.Rounding ? ", within rounding" : "; the two differ"));
    }

    /// <summary>A printed rate against the one that the amounts give.</summary>
    public static FindingWords OfRate(CheckContext context, Outcome outcome, CellRef rate, CellRef part, CellRef whole)
    {
        ref readonly var stated = ref context.Figure(rate);
        ref readonly var over = ref context.Figure(part);
        ref readonly var under = ref context.Figure(whole);
        string exact = Say.Rate(over.InBase / under.InBase * 100, stated);
        string end = outcome == Outcome.Rounding ? LastDigit.Zh : "";
        return new(
            $"{RowNames.Cell(context, rate)}为 {Say.Figure(stated)}，按{part.Column.Name} {Say.Figure(over)} 除以{whole.Column.Name} {Say.Figure(under)} 计算为 {exact}{end}",
            $"{English(context, rate)} is {Say.Figure(stated)}; {part.Column.Id} {Say.Figure(over)} over {whole.Column.Id} {Say.Figure(under)} is {exact}" + (end.Length > 0 ? LastDigit.En : ""));
    }

    /// <summary>funds “合计” executed.</summary>
    public static string English(CheckContext context, CellRef cell)
    {
        string name = RowNames.Of(context, cell.Table, cell.Row);
        return name.Length == 0 ? $"{cell.Table.FileName} {cell.Column.Id}" : $"{cell.Table.FileName} “{name}” {cell.Column.Id}";
    }
}
