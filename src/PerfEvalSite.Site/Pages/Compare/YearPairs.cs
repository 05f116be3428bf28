using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 逐年对照: the budgets of two years side by side, a year's budget beside its accounts, and what was left at the end of a year beside what the next begins with.
/// A figure that a document prints for the year before is held against what that year's own document printed.
/// </summary>
internal static class YearPairs
{
    private const string Computed = "斜体数字由本站计算，原文没有印出。";

    public static IEnumerable<Block> Of(AgencyContents contents)
    {
        var budgets = ByYear(contents, "budget");
        var accounts = ByYear(contents, "final-accounts");
        foreach (var (year, later) in budgets)
            if (budgets.TryGetValue(year - 1, out var earlier) && Years(earlier, later, "预算") is { } block)
                yield return block;
        foreach (var (year, later) in accounts)
            if (accounts.TryGetValue(year - 1, out var earlier) && CarriedOver(earlier, later) is { } block)
                yield return block;
        foreach (var (year, budget) in budgets)
            if (accounts.TryGetValue(year, out var final) && BudgetAndAccounts(budget, final) is { } block)
                yield return block;
    }

    /// <summary>A year with two documents of one kind has none: it cannot be known which is meant.</summary>
    private static SortedDictionary<int, DisclosureSummary> ByYear(AgencyContents contents, string kind)
    {
        var byYear = new SortedDictionary<int, DisclosureSummary>();
        var ambiguous = new HashSet<int>();
        foreach (var disclosure in contents.Disclosures)
            if (disclosure.Kind.Id == kind && disclosure.Compared.Lines.Count > 0 && !contents.IsReplaced(disclosure) && !byYear.TryAdd(disclosure.Year, disclosure))
                ambiguous.Add(disclosure.Year);
        foreach (int year in ambiguous)
            byYear.Remove(year);
        return byYear;
    }

    private static Block? Years(DisclosureSummary earlier, DisclosureSummary later, string what)
    {
        string heading = $"{DisclosureList.Year(later.Year)}{what}与{DisclosureList.Year(earlier.Year)}{what}";
        var table = new ListTable($"years-budget-{DisclosureList.Year(later.Year)}", heading).Column("项目", isRowHeader: true)
            .Column(DisclosureList.Year(earlier.Year), isNumeric: true).Column(DisclosureList.Year(later.Year), isNumeric: true)
            .Column("增减", isNumeric: true).Column("增减率", isNumeric: true).Column("所印上年数", isNumeric: true);
        bool any = false;
        foreach (var line in later.Compared.Lines)
            if (Find(earlier, line.Kind) is { } before)
            {
                table.Row(new Cell(line.Name), CellOf(earlier, before), CellOf(later, line), Change(before.Amount, line.Amount), Rate(before.Amount, line.Amount), PriorOf(line, before));
                any = true;
            }
        table.Group("支出按功能分类");
        foreach (var one in later.Compared.Classes)
            if (one.Scope.Id == "all" && FindClass(earlier, one) is { } before)
            {
                table.Row(new Cell(one.Name), CellOf(earlier, before.Amount, before.Anchor), CellOf(later, one.Amount, one.Anchor), Change(before.Amount, one.Amount), Rate(before.Amount, one.Amount), Cell.Empty);
                any = true;
            }
        return any ? new Block { Heading = heading, Table = table.Build([Computed], "空白格表示文件没有印出。") } : null;
    }

    private static Block? CarriedOver(DisclosureSummary earlier, DisclosureSummary later)
    {
        if (Find(earlier, YearLineKind.Closing) is not { Amount.Value: { } closing } left || Find(later, YearLineKind.Opening) is not { Amount.Value: { } opening } begun)
            return null;
        string words = $"{DisclosureList.Year(earlier.Year)}决算的年末结转和结余为 {left.Amount.Text}，{DisclosureList.Year(later.Year)}决算的年初结转和结余为 {begun.Amount.Text}，"
            + (IsSame(left.Amount, begun.Amount) ? "相符。" : $"相差 {Money(opening - closing, begun.Amount)}，应当有调整说明。");
        return new Block
        {
            Heading = $"结转到{DisclosureList.Year(later.Year)}",
            Notes = [words],
            Links = [new($"{DisclosureList.Year(earlier.Year)}：{earlier.Title}", $"{earlier.Path}#{left.Anchor}"), new($"{DisclosureList.Year(later.Year)}：{later.Title}", $"{later.Path}#{begun.Anchor}")],
        };
    }

    private static Block? BudgetAndAccounts(DisclosureSummary budget, DisclosureSummary final)
    {
        string heading = $"{DisclosureList.Year(budget.Year)}预算与决算";
        var table = new ListTable($"years-final-{DisclosureList.Year(budget.Year)}", heading).Column("项目", isRowHeader: true)
            .Column("部门预算", isNumeric: true).Column("部门决算", isNumeric: true).Column("差额", isNumeric: true).Column("决算为预算的", isNumeric: true);
        bool any = false;
        foreach (var line in budget.Compared.Lines)
            if (Find(final, line.Kind) is { } spent)
            {
                table.Row(new Cell(line.Name), CellOf(budget, line), CellOf(final, spent), Change(line.Amount, spent.Amount), Share(line.Amount, spent.Amount));
                any = true;
            }
        return any ? new Block { Heading = heading, Notes = ["部门预算是年初批准的数，年中可能调整。"], Table = table.Build([Computed]) } : null;
    }

    private static YearLine? Find(DisclosureSummary disclosure, YearLineKind kind)
    {
        foreach (var line in disclosure.Compared.Lines)
            if (line.Kind == kind)
                return line;
        return null;
    }

    private static ClassSpending? FindClass(DisclosureSummary disclosure, ClassSpending one)
    {
        foreach (var other in disclosure.Compared.Classes)
            if (other.Scope == one.Scope && other.Code == one.Code && other.Name == one.Name)
                return other;
        return null;
    }

    private static Cell CellOf(DisclosureSummary disclosure, YearLine line) => CellOf(disclosure, line.Amount, line.Anchor);

    private static Cell CellOf(DisclosureSummary disclosure, SummaryFigure amount, string at) => new(amount.Text, value: amount.Value, path: $"{disclosure.Path}#{at}");

    /// <summary>What the later document prints for the earlier year.</summary>
    private static Cell PriorOf(YearLine line, YearLine before)
    {
        if (!line.Prior.IsPrinted)
            return Cell.Empty;
        bool differs = line.Prior.Value is not null && before.Amount.Value is not null && !IsSame(line.Prior, before.Amount);
        return new Cell(line.Prior.Text, differs ? CellKind.Differs : CellKind.Plain, note: differs ? $"差异：上年文件印的是 {before.Amount.Text}" : "与上年文件相符", value: line.Prior.Value);
    }

    /// <summary>One document in 元, the other in 万元 with two decimals: what is within half of the coarser one's last place is the same.</summary>
    private static bool IsSame(SummaryFigure one, SummaryFigure other)
    {
        var (fine, coarse) = (PlaceOf(one), PlaceOf(other));
        return Math.Abs(one.Value!.Value - other.Value!.Value) <= (fine == coarse ? 0 : Math.Max(fine, coarse) / 2);
    }

    /// <summary>What the last printed digit counts, in 元.</summary>
    private static decimal PlaceOf(SummaryFigure figure)
    {
        int point = figure.Text.IndexOf('.', StringComparison.Ordinal);
        decimal place = IsInTenThousands(figure) ? 10_000 : 1;
        for (int i = point + 1; point >= 0 && i < figure.Text.Length && char.IsAsciiDigit(figure.Text[i]); i++)
            place /= 10;
        return place;
    }

    private static bool IsInTenThousands(SummaryFigure figure) => figure.Text.EndsWith("万元", StringComparison.Ordinal);

    private static Cell Change(SummaryFigure before, SummaryFigure now) =>
        before.Value is { } from && now.Value is { } to ? new Cell(Money(to - from, now), CellKind.Computed, value: to - from) : Cell.Empty;

    private static Cell Rate(SummaryFigure before, SummaryFigure now) =>
        before.Value is not { } from || now.Value is not { } to ? Cell.Empty : from == 0 ? NoBase : Percent((to - from) / Math.Abs(from));

    private static Cell Share(SummaryFigure whole, SummaryFigure part) =>
        whole.Value is not { } of || part.Value is not { } its ? Cell.Empty : of == 0 ? NoBase : Percent(its / of);

    /// <summary>Nothing can be divided by zero.</summary>
    private static readonly Cell NoBase = new("—", CellKind.NotApplicable);

    private static Cell Percent(decimal rate) => new(Math.Round(rate * 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%", CellKind.Computed, value: rate);

    /// <summary>In the unit that the later document prints.</summary>
    private static string Money(decimal yuan, SummaryFigure like)
    {
        bool inTenThousands = IsInTenThousands(like);
        return (inTenThousands ? yuan / 10_000 : yuan).ToString("#,##0.##", CultureInfo.InvariantCulture) + (inTenThousands ? "万元" : "元");
    }
}
