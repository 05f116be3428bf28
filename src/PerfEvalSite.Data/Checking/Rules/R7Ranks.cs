using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R7Ranks : Rule
{
    private static readonly RegionResultsTable table = Catalogue.RegionResults;

    public R7Ranks() : base("R7",
        new("名次按得分从高到低排列", "Ranks follow the scores, highest first"),
        new("名次的定义；得分相同的可以并列", "What a rank is; equal scores may share one"))
    {
        Needs = [table];
        Holds("""
            评价
            评价编码
            e1

            区域结果
            评价编码,区划编码,得分,排名
            e1,370401,95.43,1
            e1,370402,91.90,2
            e1,370403,91.90,2
            """);
        Finds(Outcome.Contradiction, "区域结果“西区”的得分为 91.90 分，按得分应排第 2，排名印为 3", """
            评价
            评价编码
            e1

            区域结果
            评价编码,区划编码,得分,排名
            e1,370401,95.43,1
            e1,370402,91.90,3
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var rank = ref rows[i][table.Rank];
            ref readonly var score = ref rows[i][table.Score];
            if (!rank.IsNumber || !score.IsNumber)
                continue;
            int better = 0, equal = 0;
            bool complete = true;
            for (int j = 0; j < rows.Length; j++)
                if (rows[j].Text(table.Evaluation) == rows[i].Text(table.Evaluation))
                {
                    ref readonly var other = ref rows[j][table.Score];
                    complete &= other.IsNumber;
                    better += other.IsNumber && other.Value > score.Value ? 1 : 0;
                    equal += other.IsNumber && other.Value == score.Value ? 1 : 0;
                }
            if (!complete)
                continue;
            if (rank.Value > better && rank.Value <= better + equal)
                findings.Agrees();
            else
                Report(context, findings, i, better + 1);
        }
    }

    private static void Report(CheckContext context, FindingSink findings, int row, int expected)
    {
        ref readonly var at = ref context.Rows(table)[row];
        string name = RowNames.Of(context, table, row);
        findings.Add(Outcome.Contradiction,
            new($"区域结果“{name}”的得分为 {Say.Figure(at[table.Score])}，按得分应排第 {expected}，排名印为 {Say.Number(at[table.Rank].Value)}",
                $"region “{name}” scores {Say.Figure(at[table.Score])}, which is rank {expected}; rank {Say.Number(at[table.Rank].Value)} is printed"),
            Say.Number(at[table.Rank].Value), expected.ToString(System.Globalization.CultureInfo.InvariantCulture), new(table, row, table.Rank), new(table, row, table.Score));
    }
}
