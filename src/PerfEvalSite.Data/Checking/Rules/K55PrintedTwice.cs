using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K55PrintedTwice : Rule
{
    public K55PrintedTwice() : base("K55",
        new("同一口径的同一项在决算中印了两次的，两处一致；同一项目的几套指标中同名指标的目标值一致；同一机构人员数写在两处的，两处一致", "A line of one scope that is printed twice is the same in both places; so is the target of an indicator in several sets about one project, and a count of units or staff"),
        new("部门决算公开情况说明与公开表之间数据一致", "The explanation agrees with the public forms"))
    {
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
        Finds(Outcome.NeedsReason, "机构人员“本部门（正文）”的下属二级单位为 2 个，“本部门（附件1）”的为 1 个，两处不同", """
            机构人员
            统计范围,事项,数值
            本部门（正文）,下属二级单位,2个
            本部门（附件1）,下属二级单位,1个
            """);
        Finds(Outcome.NeedsReason, "指标“系统正常运行率”的目标值在指标体系“t1”中为 ≥90%，在“t2”中为 ≥99%，两处不同", """
            项目
            项目编码,项目名称
            1,信息系统

            评价
            评价编码,项目编码列表
            e1,1
            e2,1

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标
            t2,e2,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,目标值,实际值
            t1,1,产出,系统正常运行率,≥90%,99.5%
            t2,1,产出,系统正常运行率,≥99%,99.5%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        SharedTargets.Check(context, findings);
        CheckOrganisation(context, findings);
        if (context.Rows(Catalogue.Accounts).Length == 0)
            return;
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

    /// <summary>本部门（正文） and 本部门（附件1） are one body, counted in two places of the document.</summary>
    private static void CheckOrganisation(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Organisation;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            for (int j = i + 1; j < rows.Length; j++)
            {
                ref readonly var one = ref rows[i][table.Value];
                ref readonly var other = ref rows[j][table.Value];
                if (!one.IsNumber || !other.IsNumber || rows[i].Text(table.Item) != rows[j].Text(table.Item) || BodyOf(rows[i].Text(table.Scope)) is not { } body || BodyOf(rows[j].Text(table.Scope)) != body)
                    continue;
                if (one.InBase == other.InBase)
                {
                    findings.Agrees();
                    continue;
                }
                var (cell, otherCell) = (new CellRef(table, i, table.Value), new CellRef(table, j, table.Value));
                findings.AddEquation(Outcome.NeedsReason,
                    new($"机构人员“{rows[i].Text(table.Scope)}”的{rows[i].Text(table.Item)}为 {Say.Figure(one)}，“{rows[j].Text(table.Scope)}”的为 {Say.Figure(other)}，两处不同", $"{Messages.English(context, cell)} is {Say.Figure(one)}, {Messages.English(context, otherCell)} {Say.Figure(other)}"),
                    Say.Figure(one), Say.Figure(other), one.InBase - other.InBase, 1, cell, otherCell);
            }
    }

    /// <summary>Without the part of the document, in brackets, where it is counted; null for what has none.</summary>
    private static string? BodyOf(string scope)
    {
        int bracket = scope.AsSpan().IndexOfAny("（(");
        if (bracket <= 0)
            return null;
        var place = scope.AsSpan(bracket + 1);
        foreach (string part in (ReadOnlySpan<string>)["正文", "附件", "附表", "第一部分", "第二部分", "第三部分", "第四部分", "报告"])
            if (place.StartsWith(part, StringComparison.Ordinal))
                return scope[..bracket];
        return null;
    }
}
