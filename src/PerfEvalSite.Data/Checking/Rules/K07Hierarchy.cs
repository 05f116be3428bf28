using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K07Hierarchy : Rule
{
    private static readonly SpendingByCodeTable spending = Catalogue.SpendingByCode;
    private static readonly IncomeByCodeTable income = Catalogue.IncomeByCode;
    private static readonly Column[] spendingColumns =
        [spending.Opening, spending.Income, spending.Total, spending.Basic, spending.Project, spending.ToSuperior, spending.Operating, spending.Subsidy, spending.Closing];
    private static readonly Column[] incomeColumns =
        [income.Total, income.Appropriation, income.Superior, income.Business, income.Operating, income.Subordinate, income.Other];
    private static readonly Column[] others = [Catalogue.Accounts.Budget, Catalogue.Accounts.Prior];
    private static readonly Bilingual[] parts = [new("各类科目", "the classes"), new("下级科目", "the codes below it")];

    public K07Hierarchy() : base("K07",
        new("合计等于各类之和，类等于款之和，款等于项之和；合计行必须是真正的合计", "The total is the sum of the classes, a class of its sections, a section of its items; a total row is the total"),
        new("部门决算公开表：按支出功能分类科目（类、款、项）列示的各表", "Public forms of final accounts: every table by functional classification"))
    {
        Covers = ["K02"];
        Holds("""
            支出决算
            口径,科目编码,科目名称,本年支出合计,基本支出,项目支出
            全口径,,合计,128.50,100.00,28.50
            全口径,208,社会保障和就业支出,88.50,60,28.50
            全口径,20801,人力资源和社会保障管理事务,88.50,60,28.50
            全口径,2080101,行政运行,60,60,
            全口径,2080109,社会保险经办机构,28.50,,28.50
            全口径,221,住房保障支出,40,40,
            """);
        Finds(Outcome.Contradiction, "支出决算“合计”的本年支出合计为 1700.57 万元，各类科目之和为 100 万元，相差 1600.57 万元", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,,合计,1700.57
            全口径,208,社会保障和就业支出,60
            全口径,221,住房保障支出,40
            """);
        Finds(Outcome.Contradiction, "决算“一般公共预算财政拨款支出”的预算数为 100 万元，下级科目之和为 107 万元，相差 7 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,预算数,决算数,差异原因
            支出,一般公共预算,总计,,一般公共预算财政拨款支出,100,100,
            支出,一般公共预算,功能-项,2010601,行政运行,77,70,年中调整
            支出,一般公共预算,功能-项,2010602,一般行政管理事务,30,30,
            """);
        Finds(Outcome.Rounding, "收入决算“社会保障和就业支出”的本年收入合计为 60.01 万元，下级科目之和为 60 万元，相差 0.01 万元，在四舍五入之内", """
            收入决算
            科目编码,科目名称,本年收入合计
            208,社会保障和就业支出,60.01
            20801,人力资源和社会保障管理事务,33.33
            20805,行政事业单位养老支出,26.67
            """);
        Finds(Outcome.NeedsReason, "决算“社会保障和就业”的决算数为 683.28 万元，列出的下级科目之和为 680.46 万元，没有列出的部分为 2.82 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-类,208,社会保障和就业,683.28
            支出,一般公共预算,功能-项,2080101,行政运行,608.34
            支出,一般公共预算,功能-项,2080505,基本养老保险缴费,72.12
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        Equation? equation = null;
        if (context.Rows(Catalogue.Accounts).Length > 0)
            CheckTree(context, findings, ref equation, context.Functions, Catalogue.Accounts.Final);
        if (context.Rows(income).Length > 0)
            foreach (var column in incomeColumns)
                CheckTree(context, findings, ref equation, context.IncomeByCode, column);
        if (context.Rows(spending).Length > 0)
            foreach (var column in spendingColumns)
                CheckTree(context, findings, ref equation, context.SpendingByCode, column);
    }

    private static void CheckTree(CheckContext context, FindingSink findings, ref Equation? equation, CodeTree tree, Column column)
    {
        var rows = context.Rows(column.Table);
        for (int i = 0; i < tree.Rows; i++)
        {
            int first = tree.FirstChild(i);
            if (first < 0 || !rows[i][column].IsNumber)
                continue;
            // Nearly all agree: the cells are gathered for those that do not.
            var sum = new Sum();
            for (int child = first; child >= 0; child = tree.NextSibling(child))
                if (!rows[child][column].IsBlank)
                    sum.Add(rows[child][column]);
            if (!sum.HasAddends)
                continue;
            if (sum.Difference(rows[i][column]) == 0)
                findings.Agrees();
            else
                Tell(equation ??= new(context, findings), tree, column, i, first);
            if (column == Catalogue.Accounts.Final && sum.Against(rows[i][column]) is Outcome.Agrees or Outcome.Rounding)
                foreach (var other in others)
                    CheckOther(context, findings, ref equation, tree, other, i, first);
        }
    }

    /// <summary>The lines are whole, as their final amounts show: where all have a figure in another column, it adds up there too.</summary>
    private static void CheckOther(CheckContext context, FindingSink findings, ref Equation? equation, CodeTree tree, Column column, int row, int first)
    {
        var rows = context.Rows(column.Table);
        if (!rows[row][column].IsNumber)
            return;
        var sum = new Sum();
        for (int child = first; child >= 0; child = tree.NextSibling(child))
            if (rows[child][column].IsNumber)
                sum.Add(rows[child][column]);
            else
                return;
        if (sum.Difference(rows[row][column]) == 0)
            findings.Agrees();
        else
            Tell(equation ??= new(context, findings), tree, column, row, first);
    }

    private static void Tell(Equation equation, CodeTree tree, Column column, int row, int first)
    {
        equation.Of(new(column.Table, row, column));
        for (int child = first; child >= 0; child = tree.NextSibling(child))
            equation.AddPrinted(new(column.Table, child, column));
        var words = parts[tree.Code(row) == 0 && AccountCode.Level(tree.Code(first)) == 1 ? 0 : 1];
        // The explanation in the text names the main items only; the classes and the tables are complete.
        if (column.Table == Catalogue.Accounts && AccountCode.Level(tree.Code(first)) > 1)
            equation.TellListed(words);
        else
            equation.Tell(words);
    }
}
