using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R8WeightLevels : Rule
{
    private static readonly Bilingual children = new("下级指标的分值", "the weights below it");

    public R8WeightLevels() : base("R8",
        new("每一级指标的分值等于下级分值之和", "The weight of every level is the sum of the weights below it"),
        new("指标体系的编制：上级分值分解到下级", "How indicator systems are made: a weight is divided among the level below"))
    {
        Needs = [Tables.Catalogue.Indicators];
        Holds("""
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,一级分值,二级分值,分值
            eval,1,过程,资金管理,到位率,20,12,6
            eval,2,过程,资金管理,执行率,,,6
            eval,3,过程,组织实施,制度,,8,8
            """);
        Finds(Outcome.Contradiction, "指标“资金管理”的二级分值为 12 分，下级指标的分值之和为 10 分，相差 2 分", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,一级分值,二级分值,分值
            eval,1,过程,资金管理,到位率,20,12,6
            eval,2,过程,资金管理,执行率,,,4
            eval,3,过程,组织实施,制度,,8,8
            """);
        Finds(Outcome.Missing, "指标“资金管理”的二级分值为 12 分，下级指标的分值中有 1 处没有印出，其余之和为 6 分；按合计推算，没有印出的共 6 分", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,二级分值,分值
            eval,1,过程,资金管理,到位率,12,6
            eval,2,过程,资金管理,执行率,,
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var set in context.Indicators.Sets)
            CheckGroups(context, findings, set);
    }

    private static void CheckGroups(CheckContext context, FindingSink findings, IndicatorTree.Node node)
    {
        foreach (var group in node.Children)
        {
            if (group.IsLeaf)
                continue;
            CheckGroups(context, findings, group);
            if (!group.HasWeight)
                continue;
            var sum = WeightSums.Under(context, group);
            if (!sum.HasAddends)
                continue;
            ref readonly var stated = ref context.Figure(group.WeightCell);
            var outcome = sum.AgainstExactly(stated);
            // Weights are never nil: where the rest already comes to the whole, the blanks are missing all the same.
            if (outcome == Outcome.Agrees && sum.Blanks > 0)
                outcome = Outcome.Missing;
            if (outcome == Outcome.Agrees)
                findings.Agrees();
            else if (outcome == Outcome.Missing)
                findings.Add(outcome, OfGroup(context, outcome, group, sum), "", Say.Score(sum.Difference(stated)), [.. WeightSums.BlanksUnder(group, context), group.WeightCell]);
            else
                findings.AddEquation(outcome, OfGroup(context, outcome, group, sum), Say.Figure(stated), Say.Score(sum.Total), sum.Difference(stated), 1, [group.WeightCell, .. WeightSums.CellsUnder(group)]);
        }
    }

    /// <summary>The group's weight stands in the row of its first indicator, whose name is not the group's.</summary>
    private static FindingWords OfGroup(CheckContext context, Outcome outcome, IndicatorTree.Node group, in Sum sum)
    {
        var words = Messages.OfSum(context, outcome, group.WeightCell, sum, children);
        return new(words.Zh.Replace(RowNames.Cell(context, group.WeightCell), $"指标“{group.Name}”的{group.WeightCell.Column.Name}", StringComparison.Ordinal),
            words.En.Replace(Messages.English(context, group.WeightCell), $"indicators “{group.Name}” {group.WeightCell.Column.Id}", StringComparison.Ordinal));
    }
}
