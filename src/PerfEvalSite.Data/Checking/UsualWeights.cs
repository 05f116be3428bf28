using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// What the execution of the budget weighs in a unit's self-evaluation of a project: 财预〔2020〕10号 sets a tenth of the whole; forms of some
/// places give it a fifth. The other parts (产出 50, 效益 30, 满意度 10) are adjusted to the project as the measure allows, so that nothing is
/// asked about them. Only for a set whose first level is of that form; one with 成本, 决策 or 过程 follows another.
/// </summary>
internal static class UsualWeights
{
    private static readonly string[] parts = ["产出", "效益", "满意度", "预算执行"];

    /// <summary>In percent of the whole, in whatever the weights are printed: 10 of 100, 10%, 0.1.</summary>
    private static readonly decimal[] usual = [10, 20];

    public static void Check(CheckContext context, FindingSink findings, IndicatorTree.Node set)
    {
        if (context.Disclosure.Kind.Id != "self-evaluation")
            return;
        uint found = 0;
        decimal execution = 0, rest = 0;
        CellRef? cell = null;
        if (ExecutionLine.BesideSet(context.Disclosure, set.Name) is >= 0 and int line && context.Rows(Catalogue.Funds)[line][Catalogue.Funds.Weight] is { IsNumber: true } beside)
        {
            found = 0b1000;
            execution = beside.Value;
            cell = new(Catalogue.Funds, line, Catalogue.Funds.Weight);
        }
        foreach (var group in set.Children)
        {
            int which = Which(group.Name);
            if (which < 0 || group.IsLeaf || WeightOf(context, group) is not { } weight || (found & (1u << which)) != 0)
                return;
            found |= 1u << which;
            if (which < 3)
            {
                rest += weight;
                continue;
            }
            execution = weight;
            cell = group.HasWeight ? group.WeightCell : new(Catalogue.Indicators, group.Row, Catalogue.Indicators.Weight);
        }
        if (found != 0b1111 || cell is not { } at || execution + rest <= 0)
            return;
        decimal share = execution / (execution + rest) * 100;
        if (usual.Contains(share))
            findings.Agrees();
        else
            Tell(context, findings, set, at, execution, execution + rest, Say.Rate(share));
    }

    private static void Tell(CheckContext context, FindingSink findings, IndicatorTree.Node set, CellRef cell, decimal execution, decimal whole, string share)
    {
        string of = context.Figure(cell).Unit?.Name == "%" ? "" : $"为 {Say.Number(execution)}，各项共 {Say.Number(whole)}，";
        findings.Add(Outcome.NeedsReason,
            new($"指标体系“{set.Name}”的预算执行率分值{of}占 {share}，与单位自评通常的 {Say.Rate(usual[0])} 不同", $"the execution of the budget weighs {share} of indicator set “{set.Name}”; in a self-evaluation it is usually {Say.Rate(usual[0])}"),
            share, Say.Rate(usual[0]), cell);
    }

    private static int Which(string name)
    {
        for (int i = parts.Length - 1; i >= 0; i--)
            if (name.Contains(parts[i], StringComparison.Ordinal))
                return i;
        return -1;
    }

    /// <summary>Its own, else the sum of what is under it; null where a part is not printed.</summary>
    private static decimal? WeightOf(CheckContext context, IndicatorTree.Node group)
    {
        if (group.HasWeight)
            return context.Figure(group.WeightCell).Value;
        var sum = WeightSums.Under(context, group);
        return sum is { HasAddends: true, Blanks: 0 } ? sum.Total : null;
    }
}
