using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The weights that 财预〔2020〕10号 sets for a unit's self-evaluation of a project: 产出 50, 效益 30, 满意度 10, 预算执行率 10.
/// Where the form of a place gives the execution 20 and leaves 80 to the unit's own targets, nothing is asked either. It lets a unit adjust them, so that other weights are a question and never a contradiction. Only for a set whose first
/// level is of that form; one with 成本, 决策 or 过程 follows another.
/// </summary>
internal static class UsualWeights
{
    private static readonly (string Name, decimal Weight)[] usual = [("产出", 50), ("效益", 30), ("满意度", 10), ("预算执行", 10)];

    private const decimal OtherExecution = 20, OtherRest = 80;

    public static void Check(CheckContext context, FindingSink findings, IndicatorTree.Node set)
    {
        if (context.Disclosure.Kind.Id != "self-evaluation")
            return;
        uint found = 0;
        bool isUsual = true;
        decimal execution = 0, rest = 0;
        if (ExecutionLine.BesideSet(context.Disclosure, set.Name) is >= 0 and int line && context.Rows(Catalogue.Funds)[line][Catalogue.Funds.Weight] is { IsNumber: true } beside)
        {
            found = 0b1000;
            execution = beside.Value;
            isUsual = execution == usual[3].Weight;
        }
        foreach (var group in set.Children)
        {
            int which = Which(group.Name);
            if (which < 0 || group.IsLeaf || WeightOf(context, group) is not { } weight || (found & (1u << which)) != 0)
                return;
            found |= 1u << which;
            isUsual &= weight == usual[which].Weight;
            if (which == 3)
                execution = weight;
            else
                rest += weight;
        }
        if ((found & 0b111) != 0b111)
            return;
        if (isUsual || (execution == OtherExecution && rest == OtherRest))
            findings.Agrees();
        else
            Tell(context, findings, set);
    }

    private static void Tell(CheckContext context, FindingSink findings, IndicatorTree.Node set)
    {
        var cells = new List<CellRef>();
        var stated = new List<string>();
        foreach (var group in set.Children)
        {
            cells.Add(group.HasWeight ? group.WeightCell : new(Catalogue.Indicators, group.Row, Catalogue.Indicators.Weight1));
            stated.Add($"{group.Name} {Say.Number(WeightOf(context, group)!.Value)}");
        }
        string found = string.Join('、', stated), expected = string.Join('、', usual.Select(part => $"{part.Name} {Say.Number(part.Weight)}"));
        findings.Add(Outcome.NeedsReason,
            new($"指标体系“{set.Name}”的一级分值为{found}，与单位自评通常的{expected}不同", $"the first level of indicator set “{set.Name}” weighs {found}; the usual weights of a self-evaluation are {expected}"),
            found, expected, [.. cells]);
    }

    private static int Which(string name)
    {
        for (int i = usual.Length - 1; i >= 0; i--)
            if (name.Contains(usual[i].Name, StringComparison.Ordinal))
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
