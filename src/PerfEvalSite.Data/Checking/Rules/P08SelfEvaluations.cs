using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P08SelfEvaluations : Rule
{
    private static readonly OtherItemsTable items = Catalogue.OtherItems;

    public P08SelfEvaluations() : base("P08",
        new("写明的自评、评价项目个数和平均得分与随文公开的一致", "The declared number and mean score of evaluations are those of the evaluations that are published with it"),
        new("部门决算公开说明中预算绩效管理一节", "The section on performance management of the final accounts"))
    {
        NeedsTheWhole = true;
        Needs = [items];
        Holds("""
            其他公开事项
            事项,数值
            绩效自评项目数,2个
            绩效自评平均得分,96分

            评价
            评价编码,评价类型,满分,得分
            e1,单位自评,100,97
            e2,单位自评,100,95
            """);
        Finds(Outcome.NeedsReason, "其他公开事项“绩效自评项目数”的数值为 3 个，随文公开的单位自评有 2 个", """
            其他公开事项
            事项,数值
            绩效自评项目数,3个

            评价
            评价编码,评价类型,满分,得分
            e1,单位自评,100,97
            e2,单位自评,100,95
            """);
        Finds(Outcome.Contradiction, "其他公开事项“绩效自评平均得分”的数值为 98 分，随文公开的 2 个单位自评平均为 96 分", """
            其他公开事项
            事项,数值
            绩效自评项目数,2个
            绩效自评平均得分,98分

            评价
            评价编码,评价类型,满分,得分
            e1,单位自评,100,97
            e2,单位自评,100,95
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var (selfCount, mean) = Published(context, "单位自评");
        var (departmentCount, _) = Published(context, "部门评价");
        bool complete = CheckCount(context, findings, "绩效自评项目数", selfCount, "单位自评", "self-evaluations");
        CheckCount(context, findings, "部门评价项目数", departmentCount, "部门评价", "evaluations by the department");
        if (complete && mean is { } average && Item(context, "绩效自评平均得分") is { } at)
            CheckMean(context, findings, at, selfCount, average);
    }

    private static (int Count, decimal? Mean) Published(CheckContext context, string kind)
    {
        var table = Catalogue.Evaluations;
        int count = 0, scored = 0;
        decimal sum = 0;
        foreach (ref readonly var row in context.Rows(table))
            if (row.Text(table.Kind) == kind)
            {
                count++;
                if (row[table.Score].IsNumber)
                {
                    scored++;
                    sum += row[table.Score].Value;
                }
            }
        return (count, scored > 0 && scored == count ? sum / scored : null);
    }

    /// <summary>True when as many are published as are declared. None published at all says only that they stand elsewhere.</summary>
    private static bool CheckCount(CheckContext context, FindingSink findings, string item, int published, string kind, string kindEn)
    {
        if (published == 0 || Item(context, item) is not { } at)
            return false;
        ref readonly var declared = ref context.Figure(at);
        if (declared.Value == published)
        {
            findings.Agrees();
            return true;
        }
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, at)}为 {Say.Figure(declared)}，随文公开的{kind}有 {published} 个", $"{Messages.English(context, at)} is {Say.Figure(declared)}; {published} {kindEn} are published with it"),
            Say.Figure(declared), published + " 个", at);
        return false;
    }

    private static void CheckMean(CheckContext context, FindingSink findings, CellRef at, int count, decimal mean)
    {
        ref readonly var declared = ref context.Figure(at);
        // The scores that it is a mean of are exact.
        var outcome = Rounding.OfMean(declared, mean, 0);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else
            findings.Add(outcome,
                new($"{RowNames.Cell(context, at)}为 {Say.Figure(declared)}，随文公开的 {count} 个单位自评平均为 {Say.Score(Math.Round(mean, 2))}{(outcome == Outcome.Rounding ? "，只差在末位" : "")}", $"{Messages.English(context, at)} is {Say.Figure(declared)}; the {count} published have the mean {Say.Number(Math.Round(mean, 2))}"),
                Say.Figure(declared), Say.Score(Math.Round(mean, 2)), at);
    }

    private static CellRef? Item(CheckContext context, string name)
    {
        var rows = context.Rows(items);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(items.Item) == name && rows[i][items.Value].IsNumber)
                return new(items, i, items.Value);
        return null;
    }
}
