using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R8WeightLevels : Rule
{
    private static readonly Bilingual children = new("下级指标的分值", "the weights below it");

    public R8WeightLevels() : base("R8",
        new("每一级指标的分值等于下级分值之和", "The weight of every level is the sum of the weights below it"),
        new("指标体系的编制：上级分值分解到下级", "How indicator systems are made: a weight is divided among the level below"))
    {
        Needs = [Catalogue.Indicators];
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
        Finds(Outcome.Contradiction, "指标“产出指标”的一级分值在“巡查次数”一行为 50 分，在“合格率”一行为 40 分，两处不一致", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出指标,巡查次数,50,25
            eval,2,产出指标,合格率,40,25
            """);
        Finds(Outcome.NotChecked, "指标“合格率”没有写上级指标，不知道属于哪一组，各组的分值没有核对", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出指标,巡查次数,60,30
            eval,2,—,合格率,,30
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
        int stray = IndicatorTree.RowWithoutGroup(node);
        if (stray >= 0)
            TellStray(context, findings, stray);
        foreach (var group in node.Children)
        {
            if (group.IsLeaf)
                continue;
            CheckGroups(context, findings, group);
            if (!group.HasWeight)
                continue;
            if (group.FurtherWeights is { } further)
                CompareWeights(context, findings, group, further);
            if (stray >= 0)
                continue;
            var sum = WeightSums.Under(context, group);
            if (!sum.HasAddends)
                continue;
            ref readonly var stated = ref context.Figure(group.WeightCell);
            var outcome = sum.AgainstWeights(stated);
            // Weights are never nil: where the rest already comes to the whole, the blanks are missing all the same.
            if (outcome == Outcome.Agrees && sum.Blanks > 0)
                outcome = Outcome.Missing;
            // 60% of the whole, whose own parts are 40% and 60% of it.
            if (outcome == Outcome.Contradiction && WeightShares.AreWhole(sum) && WeightShares.IsPart(stated))
                outcome = Outcome.Agrees;
            if (outcome == Outcome.Agrees)
                findings.Agrees();
            else if (outcome == Outcome.Missing)
                findings.Add(outcome, OfGroup(context, outcome, group, sum), "", Say.Weight(sum.Difference(stated), sum), [.. WeightSums.BlanksUnder(group, context), group.WeightCell]);
            else
                findings.AddEquation(outcome, OfGroup(context, outcome, group, sum), Say.Figure(stated), Say.Weights(sum), sum.Difference(stated), 1, [group.WeightCell, .. WeightSums.CellsUnder(group)]);
        }
    }

    /// <summary>An indicator without the name of its group may belong to any of them: the clerk is asked, and no sum is judged.</summary>
    private static void TellStray(CheckContext context, FindingSink findings, int row)
    {
        var cell = new CellRef(Catalogue.Indicators, row, Catalogue.Indicators.Level1);
        string name = RowNames.Of(context, cell.Table, row);
        findings.Ask(CheckCodes.IndicatorWithoutGroup, cell, name);
        findings.Add(Outcome.NotChecked,
            new($"指标“{name}”没有写上级指标，不知道属于哪一组，各组的分值没有核对", $"indicator “{name}” has no level above it, so that it is not known which group it belongs to; the weights of the groups are not checked"), "", "", cell);
    }

    /// <summary>The weight of one group, printed in several of its rows.</summary>
    private static void CompareWeights(CheckContext context, FindingSink findings, IndicatorTree.Node group, List<CellRef> further)
    {
        foreach (var again in further)
        {
            ref readonly var one = ref context.Figure(group.WeightCell);
            ref readonly var other = ref context.Figure(again);
            if (one.Value == other.Value)
            {
                findings.Agrees();
                continue;
            }
            findings.AddEquation(Outcome.Contradiction,
                new($"指标“{group.Name}”的{group.WeightCell.Column.Name}在“{RowNames.Of(context, again.Table, group.WeightCell.Row)}”一行为 {Say.Figure(one)}，在“{RowNames.Of(context, again.Table, again.Row)}”一行为 {Say.Figure(other)}，两处不一致",
                    $"the {group.WeightCell.Column.Id} of “{group.Name}” is {Say.Figure(one)} in one row and {Say.Figure(other)} in another"),
                Say.Figure(one), Say.Figure(other), one.Value - other.Value, 1, group.WeightCell, again);
            return;
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
