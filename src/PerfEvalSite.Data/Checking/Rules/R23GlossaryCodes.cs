using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R23GlossaryCodes : Rule
{
    private static readonly GlossaryTable glossary = Catalogue.Glossary;

    public R23GlossaryCodes() : base("R23",
        new("名词解释列出的科目在决算表中有对应的行", "The codes that the glossary explains have a row in the accounts"),
        new("名词解释只解释本件用到的科目；沿用上年的名词要删去", "A glossary explains what the document uses; terms kept from last year are to go"))
    {
        Needs = [glossary];
        NeedsTheWhole = true;
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-项,2101101,行政单位医疗,5

            名词
            序号,名词,编码,释义
            1,行政单位医疗,2101101,行政单位缴纳的基本医疗保险
            """);
        Finds(Outcome.NeedsReason, "名词解释了科目 2101102，决算表中没有这个科目", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-项,2101101,行政单位医疗,5

            名词
            序号,名词,编码,释义
            1,行政单位医疗,2101101,行政单位缴纳的基本医疗保险
            2,事业单位医疗,2101102,事业单位缴纳的基本医疗保险
            """);
        Finds(Outcome.NeedsReason, "名词解释了 2 个科目，决算表中没有：2101102 事业单位医疗、2210201 住房公积金", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-项,2101101,行政单位医疗,5

            名词
            序号,名词,编码,释义
            1,事业单位医疗,2101102,事业单位缴纳的基本医疗保险
            2,住房公积金,2210201,按规定缴存的住房公积金
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (context.IsExcerpt)
            return;
        var used = new HashSet<int>();
        foreach (var line in context.Accounts.All)
            if (line.Kind == AccountKind.Function)
                used.Add(line.Code);
        Add(context, used, Catalogue.IncomeByCode, Catalogue.IncomeByCode.Code);
        Add(context, used, Catalogue.SpendingByCode, Catalogue.SpendingByCode.Code);
        var together = new Together(glossary, all => new(
            $"名词解释了 {all.Count} 个科目，决算表中没有：{string.Join('、', all.Select(finding => $"{finding.Stated} {RowNames.Of(context, glossary, finding.Cells[0].Row)}"))}",
            $"the glossary explains {all.Count} codes that the accounts do not have: {string.Join(", ", all.Select(finding => finding.Stated))}"));
        for (int i = 0; i < context.Rows(glossary).Length; i++)
        {
            string printed = context.Rows(glossary)[i].Text(glossary.Code);
            int code = AccountCode.Of(printed);
            // Where no item is listed, the tables print classes alone, and an item could not be among them.
            if (code == 0 || !HasLevel(used, AccountCode.Level(code)))
                continue;
            if (used.Contains(code))
                findings.Agrees();
            else
                findings.AddOneOf(together, Outcome.NeedsReason, new($"名词解释了科目 {printed}，决算表中没有这个科目", $"the glossary explains {printed}, a code that the accounts do not have"), printed, "", null, new CellRef(glossary, i, glossary.Code));
        }
    }

    private static void Add(CheckContext context, HashSet<int> used, Table table, Column column)
    {
        foreach (ref readonly var row in context.Rows(table))
            if (AccountCode.Of(row.Text(column)) is not 0 and var code)
                used.Add(code);
    }

    private static bool HasLevel(HashSet<int> codes, int level)
    {
        foreach (int code in codes)
            if (AccountCode.Level(code) == level)
                return true;
        return false;
    }
}
