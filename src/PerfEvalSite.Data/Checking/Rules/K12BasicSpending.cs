using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K12BasicSpending : Rule
{
    private static readonly Bilingual items = new("下级科目", "the items below it");
    private static readonly Bilingual classes = new("各类科目", "the classes");
    private static readonly Bilingual halves = new("人员经费与公用经费", "staff and running cost");

    public K12BasicSpending() : base("K12",
        new("基本支出：类等于款之和，人员经费等于301与303类之和，公用经费等于其余各类之和，合计等于人员经费加公用经费",
            "Basic spending: a class is the sum of its items, staff cost is classes 301 and 303, running cost the others, the total both"),
        new("部门决算公开表：一般公共预算财政拨款基本支出决算表（公开06表）", "Public forms of final accounts: basic spending by economic classification"))
    {
        Covers = ["K13"];
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,基本支出,总计,,合计,654.51
            支出,基本支出,人员公用,,人员经费合计,587.65
            支出,基本支出,经济-类,301,工资福利支出,580
            支出,基本支出,经济-类,303,对个人和家庭的补助,7.65
            支出,基本支出,人员公用,,公用经费合计,66.86
            支出,基本支出,经济-类,302,商品和服务支出,66.86
            支出,基本支出,经济-款,30201,办公费,60
            支出,基本支出,经济-款,30211,差旅费,6.86
            """);
        Finds(Outcome.Contradiction, "决算“人员经费合计”的决算数为 587.65 万元，各类科目之和为 578.65 万元，相差 9 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,基本支出,人员公用,,人员经费合计,587.65
            支出,基本支出,经济-类,301,工资福利支出,571
            支出,基本支出,经济-类,303,对个人和家庭的补助,7.65
            """);
        Finds(Outcome.Rounding, "决算“商品和服务支出”的决算数为 66.88 万元，下级科目之和为 66.86 万元，相差 0.02 万元，在四舍五入之内", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,基本支出,经济-类,302,商品和服务支出,66.88
            支出,基本支出,经济-款,30201,办公费,30
            支出,基本支出,经济-款,30207,邮电费,10
            支出,基本支出,经济-款,30211,差旅费,26.86
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var accounts = context.Accounts;
        var tree = context.Economics;
        var equation = new Equation(context, findings);
        for (int i = 0; i < tree.Rows; i++)
            if (tree.Code(i) > 0 && tree.FirstChild(i) is >= 0 and int first)
            {
                equation.Of(AccountLines.Final(i));
                for (int child = first; child >= 0; child = tree.NextSibling(child))
                    equation.Add(AccountLines.Final(child));
                equation.Tell(items);
            }
        var staff = accounts.Find(AccountScope.Basic, AccountKind.Staff);
        var publicUse = accounts.Find(AccountScope.Basic, AccountKind.PublicUse);
        CheckHalf(tree, equation, staff, true);
        CheckHalf(tree, equation, publicUse, false);
        if (accounts.Find(AccountScope.Basic, AccountKind.SpendingTotal) is { } total && staff is { } a && publicUse is { } b)
        {
            equation.Of(total).Add(a).Add(b).Tell(halves);
            equation.TellIn(Catalogue.Accounts.Budget, halves);
        }
    }

    private static void CheckHalf(CodeTree tree, Equation equation, CellRef? half, bool isStaff)
    {
        if (half is not { } stated)
            return;
        equation.Of(stated);
        bool any = false;
        int listed = 0;
        for (int i = 0; i < tree.Rows; i++)
            if (tree.Code(i) > 0 && tree.Scope(i) == AccountScope.Basic && AccountCode.Level(tree.Code(i)) == 1 && EconomicCodes.IsStaff(tree.Code(i)) == isStaff)
            {
                equation.Add(AccountLines.Final(i));
                any = true;
                listed++;
            }
        // A disclosure may list the items alone.
        for (int i = 0; i < tree.Rows && !any; i++)
            if (tree.Code(i) > 0 && tree.Scope(i) == AccountScope.Basic && EconomicCodes.IsStaff(tree.Code(i)) == isStaff)
                equation.Add(AccountLines.Final(i));
        // Each half is of several classes: one alone, or some items, may be all that is listed of it.
        equation.Tell(any ? classes : items, listed > 1);
        equation.TellIn(Catalogue.Accounts.Budget, any ? classes : items);
    }
}
