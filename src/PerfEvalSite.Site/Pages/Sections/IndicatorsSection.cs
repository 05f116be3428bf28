using System.Runtime.InteropServices;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 指标: one tree a set, with the weight of every level. A row that the document prints damaged is shown as printed and
/// says what is wrong with it.
/// </summary>
internal static class IndicatorsSection
{
    private static readonly IndicatorsTable T = Catalogue.Indicators;
    private static readonly IndicatorSetsTable Sets = Catalogue.IndicatorSets;

    private static readonly Column[] Levels = [T.Level1, T.Level2, T.Level3, T.Level4];
    private static readonly Column[] Weights = [T.Weight1, T.Weight2, T.Weight3];
    private static readonly Column[] Declared = [Sets.Declared1, Sets.Declared2, Sets.Declared3, Sets.Declared4];
    private static readonly string[] LevelNames = ["一级", "二级", "三级", "四级"];

    /// <summary>By the number of levels that a set uses.</summary>
    private static readonly TablePlan[] Plans = [PlanOf(1), PlanOf(2), PlanOf(3), PlanOf(4)];

    public static Section? Build(SectionInput input)
    {
        var rows = input[T];
        if (rows.Count == 0)
            return Parts.Stated(input, T, "指标");
        var section = new Section(T.FileName, "绩效指标");
        // Sets with targets first, because they answer the reader's question; those that only score come after.
        foreach (string set in Parts.TextsOf(rows, T.Set).OrderBy(set => !HasTargets(rows, set)))
            section.Blocks.Add(BlockOf(input, set, Parts.RowsWhere(rows, T.Set, set)));
        section.AddCsv(input, T);
        return section;
    }

    private static bool HasTargets(TableRows rows, string set) => Parts.RowsWhere(rows, T.Set, set).Exists(index => !rows[index][T.Target].IsEmpty);

    private static Block BlockOf(SectionInput input, string id, List<int> which)
    {
        string name = id;
        var notes = new List<string>();
        foreach (ref readonly var set in input[Sets].Span)
        {
            if (set.Text(Sets.Id) != id)
                continue;
            string kind = FigureText.Of(set[Sets.Kind], Sets.Kind);
            name = set[Sets.Name].IsBlank ? kind : set.Text(Sets.Name);
            notes.Add(Describe(input, set, kind));
        }
        return new Block
        {
            Heading = name,
            Notes = [.. notes],
            Charts = ChartsOf(input, id, name, which),
            Table = Plans[DepthOf(input[T], which) - 1].Draw(input, name, CollectionsMarshal.AsSpan(which)),
        };
    }

    /// <summary>The indicator's own name: that of the lowest level printed.</summary>
    public static string NameOf(in Row row) => row.Text(Levels[LowestLevel(row, Levels.Length)]);

    private static Chart[] ChartsOf(SectionInput input, string id, string name, List<int> which)
    {
        var charts = new List<Chart>(2);
        if (ScoresChart.ByIndicator(input, id, name, which) is { } scores)
            charts.Add(scores);
        if (TargetsChart.Of(input, id, name, which) is { } targets)
            charts.Add(targets);
        return [.. charts];
    }

    private static int LowestLevel(in Row row, int depth)
    {
        int level = depth - 1;
        while (level > 0 && row[Levels[level]].IsBlank)
            level--;
        return level;
    }

    private static string Describe(SectionInput input, in Row set, string kind)
    {
        var parts = new List<string> { kind };
        if (!set[Sets.Evaluation].IsBlank && input[Catalogue.Evaluations].Count > 1)
            parts.Add(input.EvaluationName(set.Text(Sets.Evaluation)));
        if (!set[Sets.FullMark].IsBlank)
            parts.Add($"总分值 {set.Text(Sets.FullMark)} 分");
        var declared = new List<string>();
        for (int i = 0; i < Declared.Length; i++)
            if (!set[Declared[i]].IsBlank)
                declared.Add($"{LevelNames[i]}指标 {Counted(set[Declared[i]])}");
        if (!set[Sets.DeclaredMeasured].IsBlank)
            declared.Add($"量化指标 {Counted(set[Sets.DeclaredMeasured])}");
        if (declared.Count > 0)
            parts.Add("原文声明" + string.Join("、", declared));
        if (!set[Sets.Place].IsBlank)
            parts.Add($"原文位置：{set.Text(Sets.Place)}");
        return string.Join("；", parts) + "。";
    }

    private static string Counted(in Figure count) => count.IsNumber && count.Unit is null ? count.Printed + " 个" : count.Printed;

    private static int DepthOf(TableRows rows, List<int> which)
    {
        for (int level = Levels.Length; level > 1; level--)
            foreach (int index in which)
                if (!rows[index][Levels[level - 1]].IsBlank)
                    return level;
        return 1;
    }

    private static TablePlan PlanOf(int depth)
    {
        var plan = new TablePlan(T);
        for (int i = 0; i < depth - 1; i++)
        {
            var (level, weight) = (Levels[i], Weights[i]);
            plan.Make(level.Name, (_, row) => Group(row, level, weight), of: level, suffixOf: weight, isRowHeader: true, isMerged: true);
        }
        return plan
            .Make(Levels[depth - 1].Name, (_, row) => Leaf(row, depth), of: Levels[depth - 1], isRowHeader: true)
            .Show(T.Weight, T.Score, T.Target, T.Actual)
            .Make("达到了吗（本站判断）", static (_, row) => ResultOf(row), from: T.Target)
            .Show(T.Unit, T.Direction, T.Completion, T.Deduction)
            .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
            .Show(T.Place)
            .Under(T.Reason)
            .Class(static row => row[T.Mark].IsBlank ? null : "damaged");
    }

    private static Cell ResultOf(in Row row) => TargetResults.Of(row) switch
    {
        TargetResult.Met => new Cell("✓ 达到", CellKind.Met),
        TargetResult.Missed => new Cell("✗ 未达到", CellKind.Missed),
        _ => Cell.Empty,
    };

    private static Cell Group(in Row row, Column level, Column weight) =>
        new(row.Text(level), suffix: row[weight].IsBlank ? null : row.Text(weight) + " 分");

    private static Cell Leaf(in Row row, int depth) =>
        new(row.Text(Levels[LowestLevel(row, depth)]), note: row[T.Mark].IsBlank ? null : "原文缺损：" + row.Text(T.Mark));
}
