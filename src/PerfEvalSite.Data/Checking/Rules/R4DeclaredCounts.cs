using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R4DeclaredCounts : Rule
{
    private static readonly IndicatorSetsTable sets = Catalogue.IndicatorSets;
    private static readonly Column[] declaredByLevel = [sets.Declared1, sets.Declared2, sets.Declared3, sets.Declared4];

    public R4DeclaredCounts() : base("R4",
        new("正文声明的个数等于实际列出的个数", "Counts that the text declares are the counts of what it lists"),
        new("同一文件的几套指标各自独立，分别计数", "Several indicator sets of one document are counted apart"))
    {
        NeedsTheWhole = true;
        Holds("""
            指标体系
            体系编码,性质,声明一级数,声明三级数,声明量化数
            t1,绩效目标,2个,3个,2个

            指标
            体系编码,序号,一级指标,三级指标,目标值,实际值
            t1,1,产出,培训,≥2次,2次
            t1,2,产出,覆盖率,100%,100%
            t1,3,效益,能力,有所提升,有所提升
            """);
        Finds(Outcome.Contradiction, "指标体系“t1”的声明三级数为 4，实际列出 3 个", """
            指标体系
            体系编码,性质,声明三级数
            t1,绩效目标,4个

            指标
            体系编码,序号,一级指标,三级指标,目标值,实际值
            t1,1,产出,培训,≥2次,2次
            t1,2,产出,覆盖率,100%,100%
            t1,3,效益,能力,有所提升,有所提升
            """);
        Finds(Outcome.Contradiction, "一、（三）写的“数量指标”为 6 个，实际列出 1 个", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,一级指标,二级指标,三级指标,目标值,实际值
            t1,1,产出,数量指标,培训,≥2次,2次

            复述
            序号,所指,名称,印刷文本,出处
            1,个数(指标/二级指标=数量指标),数量指标,6个,一、（三）
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(sets);
        for (int i = 0; i < rows.Length; i++)
        {
            if (context.Indicators.Set(rows[i].Text(sets.Id)) is not { } tree)
                continue;
            for (int level = 0; level < declaredByLevel.Length; level++)
                if (rows[i][declaredByLevel[level]].IsNumber)
                    Compare(context, findings, new(sets, i, declaredByLevel[level]), CountAt(tree, level));
            if (rows[i][sets.Levels].IsNumber)
                Compare(context, findings, new(sets, i, sets.Levels), DepthOf(tree));
            if (rows[i][sets.DeclaredMeasured].IsNumber)
                Compare(context, findings, new(sets, i, sets.DeclaredMeasured), CountMeasured(context, rows[i].Text(sets.Id)));
        }
        CheckRestatedCounts(context, findings);
    }

    private static int CountAt(IndicatorTree.Node node, int level)
    {
        int count = node.Level == level ? 1 : 0;
        foreach (var child in node.Children)
            count += CountAt(child, level);
        return count;
    }

    private static int DepthOf(IndicatorTree.Node node)
    {
        int deepest = node.Level + 1;
        foreach (var child in node.Children)
            deepest = Math.Max(deepest, DepthOf(child));
        return deepest;
    }

    private static int CountMeasured(CheckContext context, string set)
    {
        int count = 0;
        foreach (ref readonly var row in context.Rows(Catalogue.Indicators))
            if (row.Text(Catalogue.Indicators.Set) == set && row[Catalogue.Indicators.Target].Kind is FigureKind.Number or FigureKind.Range && !FormRows.IsUnused(row))
                count++;
        return count;
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef declared, int counted)
    {
        ref readonly var stated = ref context.Figure(declared);
        if (stated.Value == counted)
            findings.Agrees();
        else
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, declared)}为 {Say.Number(stated.Value)}，实际列出 {counted} 个", $"{Messages.English(context, declared)} is {Say.Number(stated.Value)}; {counted} are listed"),
                Say.Number(stated.Value), counted + " 个", declared);
    }

    private static void CheckRestatedCounts(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Restatements;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (context.References.Target(table, i).Count is not { } counted)
                continue;
            ref readonly var printed = ref rows[i][table.Printed];
            string at = rows[i].Text(table.Place), called = rows[i].Text(table.Item);
            if (!printed.IsNumber)
                findings.Add(Outcome.NotChecked, new($"{at}写的“{called}”为“{printed.Printed}”，不是数字，没有核对", $"“{called}” at {at} is “{printed.Printed}”, not a number"), printed.Printed, counted + " 个", new CellRef(table, i, table.Printed));
            else if (printed.Value == counted)
                findings.Agrees();
            else
                findings.Add(Outcome.Contradiction,
                    new($"{at}写的“{called}”为 {Say.Figure(printed)}，实际列出 {counted} 个", $"“{called}” at {at} is {Say.Figure(printed)}; {counted} are listed"),
                    Say.Figure(printed), counted + " 个", new CellRef(table, i, table.Printed));
        }
    }
}
