using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K55PrintedTwice : Rule
{
    public K55PrintedTwice() : base("K55",
        new("同一口径的同一项在决算中印了两次的，两处一致", "A line of one scope that is printed twice is the same in both places"),
        new("部门决算公开情况说明与公开表之间数据一致", "The explanation agrees with the public forms"))
    {
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-项,2080506,机关事业单位职业年金缴费支出,257.14
            支出,一般公共预算,功能-项,2080506,职业年金缴费,257.14
            """);
        Finds(Outcome.Contradiction, "决算“机关事业单位职业年金缴费支出”的决算数为 257.14 万元，决算“职业年金缴费”的决算数为 245.53 万元，两处不一致", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,一般公共预算,功能-项,2080506,机关事业单位职业年金缴费支出,257.14
            支出,一般公共预算,功能-项,2080506,职业年金缴费,245.53
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var lines = context.Accounts.All;
        Equation? equation = null;
        for (int i = 0; i < lines.Length; i++)
        {
            bool isNamed = lines[i].Kind is not (AccountKind.None or AccountKind.Function or AccountKind.Economic) || lines[i].Code > 0;
            int first = isNamed ? context.Accounts.FirstPrinting(i) : i;
            if (first != i)
                (equation ??= new(context, findings)).Same(AccountLines.Final(first), AccountLines.Final(i));
        }
    }
}
