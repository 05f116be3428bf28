using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R24MissingLevels : Rule
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    private static readonly Column[] levels = [table.Level1, table.Level2, table.Level3, table.Level4];

    public R24MissingLevels() : base("R24",
        new("指标的各级名称都印出了", "The names of all levels of an indicator are printed"),
        new("项目支出绩效自评表：一级、二级、三级指标逐级列明；原文缺印的登记为“（缺）”", "The form lists the levels one by one; what is not printed is recorded as （缺）"))
    {
        Needs = [table];
        Holds("""
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,目标值,实际值
            t1,1,产出指标,数量指标,培训,≥2次,2次
            """);
        Finds(Outcome.Missing, "指标体系“t1”有 2 个指标没有印出二级指标：培训、检查", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,目标值,实际值
            t1,1,产出指标,（缺）,培训,≥2次,2次
            t1,2,产出指标,（缺）,检查,≥2次,2次
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var set in context.Indicators.Sets)
            foreach (var level in levels)
                CheckLevel(context, findings, set.Name, level);
    }

    /// <summary>Blank may be a form that prints fewer levels; only what the clerk found missing is told.</summary>
    private static void CheckLevel(CheckContext context, FindingSink findings, string set, Column level)
    {
        var rows = context.Rows(table);
        List<CellRef>? missing = null;
        bool any = false;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Set) == set)
                if (rows[i].Text(level) is "（缺）" or "(缺)" or "缺")
                    (missing ??= []).Add(new(table, i, level));
                else
                    any |= !rows[i][level].IsEmpty;
        if (missing is null)
        {
            if (any)
                findings.Agrees();
            return;
        }
        const int most = 5;
        string names = string.Join('、', missing.Take(most).Select(cell => RowNames.Of(context, table, cell.Row))) + (missing.Count > most ? "等" : "");
        string called = SetName(context, set);
        findings.Add(Outcome.Missing, new($"指标体系“{called}”有 {missing.Count} 个指标没有印出{level.Name}：{names}", $"{missing.Count} indicators of “{called}” have no {level.Id}: {names}"), "", "", [.. missing]);
    }

    private static string SetName(CheckContext context, string set)
    {
        var sets = context.Rows(Catalogue.IndicatorSets);
        for (int i = 0; i < sets.Length; i++)
            if (sets[i].Text(Catalogue.IndicatorSets.Id) == set)
                return RowNames.Of(context, Catalogue.IndicatorSets, i);
        return set;
    }
}
