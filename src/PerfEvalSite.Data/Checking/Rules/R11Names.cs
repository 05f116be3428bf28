using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R11Names : Rule
{
    public R11Names() : base("R11",
        new("单位、区域、科目的名称前后一致，同一编码同一名称；别名先登记", "Names of agencies, regions and codes stay the same; other names are listed as aliases"),
        new("名称以“单位”“区划”表的名称和别名为准", "The names and aliases of the tables 单位 and 区划"))
    {
        Covers = ["K48"];
        Holds("""
            资金分配
            层次,区划编码,印刷名称,金额
            区县,370403,南,5

            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-类,210,卫生健康,5

            名词
            序号,名词,编码,释义
            1,卫生健康,2101101,行政单位医疗
            """);
        Finds(Outcome.NeedsReason, "资金分配把“南县”写作“楠县”，名称和别名中都没有这个写法", """
            资金分配
            层次,区划编码,印刷名称,金额
            区县,370403,楠县,5
            """);
        Finds(Outcome.NeedsReason, "评价的评价主体写作“甲市其局”，与单位名称“甲市某局”只差一个字", """
            评价
            评价编码,满分,得分,评价主体
            e1,100,95,甲市其局
            """);
        Finds(Outcome.NeedsReason, "编码 2101101 所属的类在决算中称“卫生健康”，在名词中称“医疗卫生与计划生育”", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-类,210,卫生健康,5

            名词
            序号,名词,编码,释义
            1,医疗卫生与计划生育,2101101,行政单位医疗
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckRegions(context, findings);
        CheckAgency(context, findings, Catalogue.Evaluations, Catalogue.Evaluations.Evaluator);
        CheckAgency(context, findings, Catalogue.Evaluations, Catalogue.Evaluations.Commissioner);
        CheckAgency(context, findings, Catalogue.Projects, Catalogue.Projects.Implementer);
        CheckAgency(context, findings, Catalogue.Projects, Catalogue.Projects.Authority);
        CheckGlossary(context, findings);
    }

    private static void CheckRegions(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Allocations;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            string printed = rows[i].Text(table.PrintedName);
            if (printed.Length == 0 || context.Site.Region(rows[i].Text(table.Region)) is not { } region)
                continue;
            if (printed == region.Name || region.Aliases.Contains(printed, StringComparer.Ordinal))
                findings.Agrees();
            else
                findings.Add(Outcome.NeedsReason,
                    new($"资金分配把“{region.Name}”写作“{printed}”，名称和别名中都没有这个写法", $"allocations call “{region.Name}” “{printed}”, which is neither its name nor an alias"), printed, region.Name, new CellRef(table, i, table.PrintedName));
        }
    }

    /// <summary>A name that is nearly the agency's, as 规划与自然资源局 beside 规划和自然资源局. Another body's name is its own affair.</summary>
    private static void CheckAgency(CheckContext context, FindingSink findings, Table table, Column column)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            string printed = rows[i].Text(column);
            if (printed.Length < 3)
                continue;
            if (printed == context.Agency.Name || printed == context.Agency.ShortName || context.Agency.Aliases.Contains(printed, StringComparer.Ordinal))
                findings.Agrees();
            else if (DiffersByOne(printed, context.Agency.Name))
                findings.Add(Outcome.NeedsReason,
                    new($"{table.SheetName}的{column.Name}写作“{printed}”，与单位名称“{context.Agency.Name}”只差一个字", $"{table.FileName} {column.Id} is “{printed}”, one character off the agency's name “{context.Agency.Name}”"),
                    printed, context.Agency.Name, new CellRef(table, i, column));
        }
    }

    public static bool DiffersByOne(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        int same = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length ? a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1))
            : a.Length > b.Length ? a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same))
            : a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1));
    }

    /// <summary>The glossary explains codes under the name of their class, which changes between years (医疗卫生与计划生育, 卫生健康).</summary>
    private static void CheckGlossary(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Glossary;
        var rows = context.Rows(table);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            string code = rows[i].Text(table.Code), term = rows[i].Text(table.Term);
            if (code.Length < 3 || ClassName(context, code.AsSpan(0, 3)) is not { } name)
                continue;
            if (name.Contains(term, StringComparison.Ordinal) || term.Contains(name, StringComparison.Ordinal) || IsItemName(context, code, term))
                findings.Agrees();
            else if (told.Add(code[..3] + term))
                findings.Add(Outcome.NeedsReason,
                    new($"编码 {code} 所属的类在决算中称“{name}”，在名词中称“{term}”", $"the class of code {code} is “{name}” in the accounts and “{term}” in the glossary"), term, name, new CellRef(table, i, table.Term));
        }
    }

    private static string? ClassName(CheckContext context, ReadOnlySpan<char> code)
    {
        foreach (ref readonly var row in context.Rows(Catalogue.Accounts))
            if (row.Text(Catalogue.Accounts.Code).AsSpan().SequenceEqual(code))
                return row.Text(Catalogue.Accounts.Item);
        return null;
    }

    private static bool IsItemName(CheckContext context, string code, string term)
    {
        foreach (ref readonly var row in context.Rows(Catalogue.Accounts))
            if (row.Text(Catalogue.Accounts.Code) == code && row.Text(Catalogue.Accounts.Item).Contains(term, StringComparison.Ordinal))
                return true;
        return false;
    }
}
