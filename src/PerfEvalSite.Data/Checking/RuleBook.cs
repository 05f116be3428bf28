using PerfEvalSite.Data.Checking.Rules;

namespace PerfEvalSite.Data.Checking;

/// <summary>Every rule, in the order in which pages list them and findings are sorted. A new rule is its file and a line here.</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All = Numbered(
        new K01YearTotals(),
        new K03GrandTotals(),
        new K05BothSides(),
        new K06IncomeRows(),
        new K07Hierarchy(),
        new K08SpendingRows(),
        new K09AppropriationColumns(),
        new K12BasicSpending(),
        new K14ThreePublic(),
        new K20IncomeTables(),
        new K22SpendingTables(),
        new K26EmptyTables(),
        new K28WholeAndParts(),
        new K30CarryOver(),
        new K31Codes(),
        new K42PriorYear(),
        new K43BudgetAndFinal(),
        new K44OperatingCost(),
        new K45ItemParts(),
        new K52BasicThreePublic(),
        new K55PrintedTwice(),
        new P01WeightTotal(),
        new P02ScoreTotal(),
        new P03ExecutionRate(),
        new P04FundTotals(),
        new P05ReasonsForShortfalls(),
        new P06TargetSigns(),
        new P07Grades(),
        new P08SelfEvaluations(),
        new P09ProjectSpending(),
        new R1AllocationsAndBalances(),
        new R2PrintedRates(),
        new R3Restatements(),
        new R4DeclaredCounts(),
        new R5Limits(),
        new R6ScoreAndTarget(),
        new R7Ranks(),
        new R8WeightLevels(),
        new R9Dates(),
        new R10NotPrinted(),
        new R11Names(),
        new R12WeightedMean(),
        new R13AllRegions(),
        new R14NumberFormat(),
        new R15NumberingGaps(),
        new R20NegativeAmounts(),
        new R21Years(),
        new R22UniformNumbers(),
        new R23GlossaryCodes(),
        new R24MissingLevels(),
        new R25MustShow(),
        new R26UnfilledTables(),
        new R27Shares(),
        new R28ScoreAndFact(),
        new R29IndicatorLists(),
        new K47TemplateWords(),
        new K49UnitScale(),
        new K50ThreePublicItems(),
        new K53ZeroBase(),
        new K58DocumentWords(),
        new S01CountsAndAmounts(),
        new S02UnitCosts(),
        new S03BudgetPublished(),
        new S04Receptions(),
        new T1TextsAndTables(),
        new T2PrintedEquations(),
        new T3UnfinishedSentences(),
        new T4TextsBesideThemselves());

    /// <summary>With the tables that each needs as bits by <see cref="Tables.Table.Index"/>.</summary>
    internal static readonly (Rule Rule, uint Needs)[] WithNeeds = [.. All.Select(rule => (rule, rule.Needs.Aggregate(0u, (bits, table) => bits | (1u << table.Index))))];

    private static readonly Dictionary<string, Rule> byId = ById();

    /// <summary>The rule of that id, or the one that it is merged into; null when there is none.</summary>
    public static Rule? Find(string id) => byId.GetValueOrDefault(id.Trim());

    private static Rule[] Numbered(params Rule[] rules)
    {
        for (int i = 0; i < rules.Length; i++)
            rules[i].Index = i;
        return rules;
    }

    private static Dictionary<string, Rule> ById()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in All)
            rules.Add(rule.Id, rule);
        foreach (var rule in All)
            foreach (string covered in rule.Covers)
                rules.TryAdd(covered, rule);
        return rules;
    }
}
