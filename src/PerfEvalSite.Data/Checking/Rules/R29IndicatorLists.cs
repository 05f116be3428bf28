using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R29IndicatorLists : Rule
{
    private static readonly IndicatorSetsTable sets = Catalogue.IndicatorSets;
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public R29IndicatorLists() : base("R29",
        new("同一项目的两套绩效指标列出相同的指标，归在相同的类别", "Two sets of targets about one project list the same indicators in the same classes"),
        new("绩效目标批复后不得随意调整；自评与评价所用的指标应当是批复的指标", "Approved targets are not changed at will; what is evaluated are the approved indicators"))
    {
        Needs = [table, Catalogue.Evaluations, sets];
        NeedsTheWhole = true;
        Holds("""
            项目
            项目编码,项目名称
            1,甲

            评价
            评价编码,项目编码列表,满分,得分
            e1,1,100,95
            e2,1,100,95

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标
            t2,e2,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值
            t1,1,数量指标,培训,≥2次,2次
            t2,1,数量指标,培训,≥2次,2次
            """);
        Finds(Outcome.NeedsReason, "同一项目的指标体系“t1”列出 3 个指标，“t2”列出 2 个，两处不同：只在“t1”中的有 宣传、检查；只在“t2”中的有 巡查；归类不同的有 培训（数量指标、质量指标）", """
            项目
            项目编码,项目名称
            1,甲

            评价
            评价编码,项目编码列表,满分,得分
            e1,1,100,95
            e2,1,100,95

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标
            t2,e2,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值
            t1,1,数量指标,培训,≥2次,2次
            t1,2,数量指标,宣传,≥2次,2次
            t1,3,数量指标,检查,≥2次,2次
            t2,1,质量指标,培训,≥2次,2次
            t2,2,数量指标,巡查,≥2次,2次
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var all = context.Rows(sets);
        for (int first = 0; first < all.Length; first++)
            for (int second = first + 1; second < all.Length; second++)
                // A frame of evaluation and a form of targets are different lists by nature.
                if (all[first].Text(sets.Kind) == "绩效目标" && all[second].Text(sets.Kind) == "绩效目标" && SharedTargets.AreOfOneProject(context, all[first].Text(sets.Id), all[second].Text(sets.Id)))
                    Compare(context, findings, first, second);
    }

    private static void Compare(CheckContext context, FindingSink findings, int first, int second)
    {
        var one = ListOf(context, context.Rows(sets)[first].Text(sets.Id));
        var other = ListOf(context, context.Rows(sets)[second].Text(sets.Id));
        if (one.Count == 0 || other.Count == 0)
            return;
        var cells = new List<CellRef>();
        var near = Near(context, one, other, cells);
        var onlyFirst = Only(one, other, cells);
        var onlySecond = Only(other, one, cells);
        var classes = new List<string>();
        foreach (var (name, row) in one)
            if (other.TryGetValue(name, out int same) && ClassOf(context, row) is { Length: > 0 } a && ClassOf(context, same) is { Length: > 0 } b && a != b)
            {
                classes.Add($"{name}（{a}、{b}）");
                cells.AddRange([new(table, row, table.Level2), new(table, same, table.Level2)]);
            }
        if (cells.Count == 0)
        {
            findings.Agrees();
            return;
        }
        string a1 = RowNames.Of(context, sets, first), b1 = RowNames.Of(context, sets, second);
        var parts = new List<string>(3);
        if (near.Count > 0)
            parts.Add($"名称只差一个字的有 {Listed([.. near.Select(pair => $"{pair.Name}、{pair.Other}")])}");
        if (onlyFirst.Count > 0)
            parts.Add($"只在“{a1}”中的有 {Listed(onlyFirst)}");
        if (onlySecond.Count > 0)
            parts.Add($"只在“{b1}”中的有 {Listed(onlySecond)}");
        if (classes.Count > 0)
            parts.Add($"归类不同的有 {Listed(classes)}");
        int counted = one.Count + near.Count, otherCounted = other.Count + near.Count;
        findings.Add(Outcome.NeedsReason,
            new($"同一项目的指标体系“{a1}”列出 {counted} 个指标，“{b1}”列出 {otherCounted} 个，两处不同：{string.Join('；', parts)}",
                $"two sets about one project differ: “{a1}” lists {counted} indicators, “{b1}” {otherCounted}; {onlyFirst.Count} and {onlySecond.Count} stand in one alone, {classes.Count} in different classes, {near.Count} under names that differ by a character"),
            counted + " 个", otherCounted + " 个", [.. cells]);
    }

    /// <summary>Takes those out of both lists whose names are one with a slip.</summary>
    private static List<(string Name, string Other)> Near(CheckContext context, Dictionary<string, int> one, Dictionary<string, int> other, List<CellRef> cells)
    {
        var near = new List<(string Name, string Other)>();
        var rows = context.Rows(table);
        foreach (var (name, row) in one)
            if (!other.ContainsKey(name))
                foreach (var (otherName, otherRow) in other)
                    if (!one.ContainsKey(otherName) && NearNames.Are(rows[row], rows[otherRow], name, otherName))
                    {
                        near.Add((name, otherName));
                        cells.AddRange([new(table, row, table.Level3), new(table, otherRow, table.Level3)]);
                        break;
                    }
        foreach (var (name, otherName) in near)
        {
            one.Remove(name);
            other.Remove(otherName);
        }
        return near;
    }

    private static List<string> Only(Dictionary<string, int> list, Dictionary<string, int> other, List<CellRef> cells)
    {
        var only = new List<string>();
        foreach (var (name, row) in list)
            if (!other.ContainsKey(name))
            {
                only.Add(name);
                cells.Add(new(table, row, table.Level3));
            }
        return only;
    }

    /// <summary>The indicators by name, in the order of the rows.</summary>
    private static Dictionary<string, int> ListOf(CheckContext context, string set)
    {
        var list = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Set) == set && RowNames.Of(context, table, i) is { Length: > 0 } name)
                list.TryAdd(name, i);
        return list;
    }

    private static string ClassOf(CheckContext context, int row) => context.Rows(table)[row].Text(table.Level2);

    private static string Listed(List<string> names)
    {
        const int most = 4;
        return string.Join('、', names.Take(most)) + (names.Count > most ? $"等 {names.Count} 个" : "");
    }
}
