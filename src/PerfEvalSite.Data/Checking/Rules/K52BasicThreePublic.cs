using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K52BasicThreePublic : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    public K52BasicThreePublic() : base("K52",
        new("基本支出表中的出国（30212）、接待（30217）、公车运行（30231）、公车购置（31013）不大于三公经费表的相应决算数",
            "Travel abroad, reception, vehicle running and purchase in the basic spending table are not more than in the three public expenses"),
        new("部门决算公开表：基本支出决算表与“三公”经费支出决算表之间的勾稽关系（三公经费还可包括项目支出）", "Public forms of final accounts: basic spending and the three public expenses, which may include projects too"))
    {
        Covers = ["K27"];
        Needs = [Catalogue.Accounts, table];
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,基本支出,经济-款,30217,公务接待费,1.5
            支出,基本支出,经济-款,30231,公务用车运行维护费,7

            三公经费
            项目,决算数
            公务接待费,1.68
            公务用车购置及运行维护费,7
            """);
        Finds(Outcome.Contradiction, "决算“公务接待费”的决算数为 8.31 万元，大于三公经费“公务接待费”的决算数 0.3 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,基本支出,经济-款,30217,公务接待费,8.31

            三公经费
            项目,决算数
            公务接待费,0.3
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = new ThreePublicRows(context);
        Compare(context, findings, 30212, rows.Abroad);
        Compare(context, findings, 30217, rows.Reception >= 0 ? rows.Reception : rows.Domestic);
        Compare(context, findings, 30231, rows.Running >= 0 ? rows.Running : rows.Vehicles);
        Compare(context, findings, 31013, rows.Purchase >= 0 ? rows.Purchase : rows.Vehicles);
    }

    private static void Compare(CheckContext context, FindingSink findings, int code, int row)
    {
        if (row < 0 || context.Accounts.Find(AccountScope.Basic, AccountKind.Economic, code) is not { } basic)
            return;
        var all = new CellRef(table, row, table.Final);
        var part = context.Figure(basic);
        var whole = context.Figure(all);
        if (!part.IsNumber || !whole.IsNumber)
            return;
        if (part.InBase <= whole.InBase || Rounding.OfPrintings(part, whole) == Outcome.Rounding)
            findings.Agrees();
        else
            findings.AddDerived(Outcome.Contradiction,
                new($"{RowNames.Cell(context, basic)}为 {Say.Figure(part)}，大于{RowNames.Cell(context, all)} {Say.Figure(whole)}",
                    $"{Messages.English(context, basic)} is {Say.Figure(part)}, more than {Messages.English(context, all)} {Say.Figure(whole)}"),
                Say.Figure(part), "≤" + Say.Figure(whole),
                (cell, change) => part.InBase + (cell == basic ? change : 0) <= whole.InBase + (cell == all ? change : 0), basic, all);
    }
}
