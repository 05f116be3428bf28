using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a comparison needs to know of a disclosure beyond what lists show: the bases of its figures, so that only like
/// stands with like, and the rows they stand in, so that each can be looked up. Rows count from 1; 0 where there is none.
/// </summary>
public sealed record ComparedFacts
{
    /// <summary>Id of the disclosure of the same agency that this one corrects and so replaces; empty for most.</summary>
    public required string Corrects { get; init; }

    /// <summary>评价类型; null where the document does not say.</summary>
    public required Choice? ScoreKind { get; init; }

    /// <summary>评价对象; null where the document does not say.</summary>
    public required Choice? ScoreObject { get; init; }

    public required int ScoreRow { get; init; }

    /// <summary>The denominator of the execution rate: named by the document, or the one that gives the printed rate; empty where neither.</summary>
    public required string RateBase { get; init; }

    /// <summary>The amount of <see cref="RateBase"/>.</summary>
    public required SummaryFigure RateWhole { get; init; }

    /// <summary>What the operands give where a rate is printed and is another number; empty otherwise.</summary>
    public required string RateByOperands { get; init; }

    public required int FundsRow { get; init; }

    /// <summary>Null where the document has no “三公” table.</summary>
    public required ThreePublicFacts? ThreePublic { get; init; }

    /// <summary>Fiscal spending: 财政拨款 where the document prints its total, else 一般公共预算.</summary>
    public required SummaryFigure FiscalSpending { get; init; }

    /// <summary>口径 of <see cref="FiscalSpending"/>; empty where there is none.</summary>
    public required string FiscalScope { get; init; }

    public required int FiscalRow { get; init; }

    public required ScoreQuality Quality { get; init; }

    /// <summary>Of the indicators of all evaluations; none for a budget, whose year is not over.</summary>
    public required TargetCounts Targets { get; init; }

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<ProjectFacts> Projects { get; init; }

    /// <summary>Spending by class of the functional classification, in every 口径 that has it.</summary>
    public required IReadOnlyList<ClassSpending> Classes { get; init; }

    /// <summary>What is set beside the year before; none of documents that are neither a budget nor accounts.</summary>
    public required IReadOnlyList<YearLine> Lines { get; init; }

    /// <summary>Null where the document does not divide its money three times.</summary>
    internal MoneyFlow? Flow { get; init; }

    public static ComparedFacts Of(Disclosure disclosure)
    {
        var e = Catalogue.Evaluations;
        var evaluation = KeyRows.Evaluation(disclosure);
        var funds = KeyRows.Funds(disclosure);
        var (rateBase, whole, byOperands) = funds is { } row ? RateOf(row) : ("", default, "");
        var (fiscal, scope) = Fiscal(disclosure);
        var classes = ClassSpending.Of(disclosure);
        return new ComparedFacts
        {
            Corrects = disclosure.Head.Text(Catalogue.Disclosures.Corrects),
            ScoreKind = evaluation is { } scored ? e.Kind.ChoiceOf(scored.Text(e.Kind)) : null,
            ScoreObject = evaluation is { } judged ? e.Object.ChoiceOf(judged.Text(e.Object)) : null,
            ScoreRow = NumberOf(disclosure[e], evaluation),
            RateBase = rateBase,
            RateWhole = whole,
            RateByOperands = byOperands,
            FundsRow = NumberOf(disclosure[Catalogue.Funds], funds),
            ThreePublic = ThreePublicFacts.Of(disclosure),
            FiscalSpending = Exact(fiscal, Catalogue.Accounts.Final),
            FiscalScope = scope,
            FiscalRow = NumberOf(disclosure[Catalogue.Accounts], fiscal),
            Quality = ScoreQuality.Of(disclosure),
            Targets = disclosure.Kind.Id == "budget" ? default : TargetResults.Count(disclosure),
            Projects = ProjectFacts.Of(disclosure),
            Classes = classes,
            Flow = MoneyFlow.Of(disclosure, classes),
            Lines = YearLine.Of(disclosure),
        };
    }

    /// <summary>The row's place in its table, from 1; 0 for no row.</summary>
    public static int NumberOf(TableRows rows, Row? row)
    {
        if (row is { } found)
            for (int i = 0; i < rows.Count; i++)
                if (rows[i].IsSameAs(found))
                    return i + 1;
        return 0;
    }

    /// <summary>The figure, without a value where it is printed as 约, 余 or 以上: nothing is worked out from what is not exact.</summary>
    public static SummaryFigure Exact(Row? row, Column column)
    {
        var figure = SummaryFigure.Of(row, column);
        return row is { } found && (found[column].Approximate || found[column].Comparator != Comparator.None) ? figure with { Value = null } : figure;
    }

    private static (string Base, SummaryFigure Whole, string ByOperands) RateOf(in Row funds)
    {
        var f = Catalogue.Funds;
        if (ComputedRate.OfExecution(funds) is not { } computed)
            return ("", default, "");
        bool isNamed = !funds[f.RateBase].IsBlank;
        if (computed.Differs && !isNamed)
            return ("", default, computed.Text);
        var column = computed.Of == f.Initial.Name ? f.Initial : computed.Of == f.Adjusted.Name ? f.Adjusted : f.Received;
        return (computed.Of, Exact(funds, column), computed.Differs ? computed.Text : "");
    }

    private static (Row? Row, string Scope) Fiscal(Disclosure disclosure)
    {
        var a = Catalogue.Accounts;
        Row? general = null;
        foreach (ref readonly var row in disclosure[a].Span)
        {
            if (a.By.ChoiceOf(row.Text(a.By))?.Id != "total" || a.Side.ChoiceOf(row.Text(a.Side))?.Id != "spending")
                continue;
            var scope = a.Scope.ChoiceOf(row.Text(a.Scope));
            if (scope?.Id == "appropriation")
                return (row, scope.Name);
            if (scope?.Id == "general")
                general ??= row;
        }
        return general is null ? (null, "") : (general, a.Scope.ChoiceOf("general")!.Name);
    }
}

/// <summary>“三公”经费 as a comparison needs it.</summary>
public sealed record ThreePublicFacts
{
    /// <summary>决算数 in all: as printed, else the sum of its three components where all of them are numbers.</summary>
    public required SummaryFigure Final { get; init; }

    public required bool FinalIsComputed { get; init; }

    /// <summary>Of the printed total; 0 where the total is not printed.</summary>
    public required int FinalRow { get; init; }

    /// <summary>预算数 in all, in the same way.</summary>
    public required SummaryFigure Budget { get; init; }

    /// <summary>预算口径 as printed: 年初预算, 调整预算 …; empty where not.</summary>
    public required string BudgetBasis { get; init; }

    /// <summary>公务接待费, or 国内公务接待 where only that row counts visitors.</summary>
    public required SummaryFigure Reception { get; init; }

    /// <summary>接待人次 of the same row.</summary>
    public required SummaryFigure Visitors { get; init; }

    public required bool IsDomestic { get; init; }

    public required int ReceptionRow { get; init; }

    /// <summary>Item by item, in words.</summary>
    internal IReadOnlyList<NamedFigure> Items { get; init; } = [];

    public static ThreePublicFacts? Of(Disclosure disclosure)
    {
        var t = Catalogue.ThreePublic;
        var rows = disclosure[t];
        if (rows.Count == 0)
            return null;
        var total = KeyRows.ThreePublicTotal(disclosure);
        bool isPrinted = total is { } printed && !printed[t.Final].IsBlank;
        var reception = Find(rows, "reception");
        var domestic = Find(rows, "reception-domestic");
        bool isDomestic = Counts(domestic) && !Counts(reception);
        var counted = isDomestic ? domestic : reception;
        return new ThreePublicFacts
        {
            Final = isPrinted ? ComparedFacts.Exact(total, t.Final) : SumOf(rows, t.Final),
            FinalIsComputed = !isPrinted,
            FinalRow = isPrinted ? ComparedFacts.NumberOf(rows, total) : 0,
            Budget = total is { } whole && !whole[t.Budget].IsBlank ? ComparedFacts.Exact(total, t.Budget) : SumOf(rows, t.Budget),
            BudgetBasis = total?.Text(t.BudgetBasis) ?? "",
            Reception = ComparedFacts.Exact(counted, t.Final),
            Visitors = ComparedFacts.Exact(counted, t.Visitors),
            IsDomestic = isDomestic,
            ReceptionRow = ComparedFacts.NumberOf(rows, counted),
            Items = ThreePublicItems.Of(disclosure),
        };
    }

    /// <summary>出国 + 公务用车 + 接待, each written out as an amount; nothing where one of them is not.</summary>
    private static SummaryFigure SumOf(TableRows rows, Column column)
    {
        if (Amount(rows, column, "abroad") is not { } abroad
            || (Amount(rows, column, "vehicles") ?? Amount(rows, column, "vehicle-purchase") + Amount(rows, column, "vehicle-running")) is not { } vehicles
            || (Amount(rows, column, "reception") ?? Amount(rows, column, "reception-domestic") + Amount(rows, column, "reception-foreign")) is not { } reception)
            return default;
        decimal sum = abroad + vehicles + reception;
        return new(DecimalText.Trimmed(sum / Units.WanYuan.Factor) + Units.WanYuan.Name, sum);
    }

    private static bool Counts(Row? row) => row is { } found && found[Catalogue.ThreePublic.Visitors].IsNumber;

    private static decimal? Amount(TableRows rows, Column column, string item) =>
        Find(rows, item) is { } row && row[column] is { IsNumber: true, Unit: not null } figure ? figure.InBase : null;

    private static Row? Find(TableRows rows, string item)
    {
        var t = Catalogue.ThreePublic;
        foreach (ref readonly var row in rows.Span)
            if (t.Item.ChoiceOf(row.Text(t.Item))?.Id == item)
                return row;
        return null;
    }
}

/// <summary>How the leaves of the evaluation's indicators are scored. Only leaves with both a weight and a score are counted.</summary>
/// <param name="Scored">Leaves with a weight and a score.</param>
/// <param name="Full">Of them, those with the whole weight.</param>
/// <param name="Unexplained">Of the others, those whose row states no reason.</param>
public readonly record struct ScoreQuality(int Scored, int Full, int Unexplained)
{
    public int Lost => Scored - Full;

    public static ScoreQuality Of(Disclosure disclosure)
    {
        var i = Catalogue.Indicators;
        int scored = 0, full = 0, unexplained = 0;
        foreach (ref readonly var row in disclosure[i].Span)
        {
            ref readonly var weight = ref row[i.Weight];
            ref readonly var score = ref row[i.Score];
            if (!weight.IsNumber || !score.IsNumber)
                continue;
            scored++;
            if (score.Value >= weight.Value)
                full++;
            else if (row[i.Reason].IsEmpty)
                unexplained++;
        }
        return new(scored, full, unexplained);
    }
}
