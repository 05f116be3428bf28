using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>资金: budget, receipt, execution and the rate, printed and worked out; standards per head apart.</summary>
internal static class FundsSection
{
    private static readonly FundsTable T = Catalogue.Funds;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make("项目", static (input, row) => new Cell(NameOf(input, row)), isRowHeader: true)
        .Show(T.Initial, T.Adjusted, T.Received, T.Executed, T.Balance, T.ReceivedRate, T.ExecutionRate)
        .Make("计算执行率", static (_, row) => ComputedRate.CellOf(ComputedRate.OfExecution(row)), isNumeric: true)
        .Show(T.RateBase, T.Weight, T.Score, T.ReceivedOn, T.Place).Under(T.Reason)
        .Class(static row => ScopeOf(row) == "total" ? "total" : null);

    private static readonly TablePlan PerHeadPlan = new TablePlan(T)
        .Make("资金来源", static (_, row) => new Cell(row[T.Source].IsBlank ? "合计" : row.Text(T.Source)), of: T.Source, isRowHeader: true)
        .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
        .Show(T.PerHead, T.Place).Under(T.Reason);

    public static Section? Build(SectionInput input)
    {
        var rows = input[T];
        if (rows.Count == 0)
            return Parts.Stated(input, T, "资金");
        var section = new Section(T.FileName, "资金和预算执行");
        foreach (string evaluation in Parts.TextsOf(rows, T.Evaluation))
        {
            var which = Parts.RowsWhere(rows, T.Evaluation, evaluation);
            which.RemoveAll(i => ScopeOf(rows[i]) == "per-head");
            if (which.Count == 0)
                continue;
            section.Blocks.Add(new Block
            {
                Heading = evaluation.Length > 0 ? input.EvaluationName(evaluation) : "",
                Notes = [.. Differences(input, which)],
                Charts = FundsChart.Of(input, evaluation, which) is { } chart ? [chart] : [],
                Table = Plan.Draw(input, evaluation.Length > 0 ? $"{input.EvaluationName(evaluation)}预算执行情况" : "预算执行情况", CollectionsMarshal.AsSpan(which)),
            });
        }
        if (PerHead(rows) is { Count: > 0 } perHead)
            section.Blocks.Add(new Block { Heading = "每人标准", Table = PerHeadPlan.Draw(input, "每人补助标准", CollectionsMarshal.AsSpan(perHead)) });
        section.AddCsv(input, T);
        return section;
    }

    /// <summary>What the row is about: the project, the source, the region or the total.</summary>
    public static string NameOf(SectionInput input, in Row row)
    {
        string source = row.Text(T.Source);
        string name = ScopeOf(row) switch
        {
            "total" => source.Length > 0 ? source : "合计",
            "source" => source.Length > 0 ? source : "其他来源",
            "own-level" => "本级",
            "region" => "",
            _ => row[T.Project].IsBlank ? source : input.ProjectName(row.Text(T.Project)),
        };
        string region = row[T.Region].IsBlank ? "" : input.RegionName(row.Text(T.Region));
        if (name.Length == 0)
            return region.Length > 0 ? region : "未写明";
        return region.Length > 0 ? $"{name}（{region}）" : name;
    }

    /// <summary>Printed rates that are not what their operands give, said plainly.</summary>
    private static List<string> Differences(SectionInput input, List<int> which)
    {
        var differences = new List<string>();
        foreach (int index in which)
        {
            ref readonly var row = ref input[T].Span[index];
            if (row[T.ExecutionRate].IsNumber && ComputedRate.OfExecution(row) is { Differs: true } rate)
                differences.Add($"{NameOf(input, row)}：原文印出的执行率为 {row.Text(T.ExecutionRate)}，按执行÷{rate.Of}计算为 {rate.Text}，两者不一致。");
        }
        return differences;
    }

    private static List<int> PerHead(TableRows rows)
    {
        var which = new List<int>();
        for (int i = 0; i < rows.Count; i++)
            if (ScopeOf(rows[i]) == "per-head")
                which.Add(i);
        return which;
    }

    private static string? ScopeOf(in Row row) => T.Scope.ChoiceOf(row.Text(T.Scope))?.Id;
}
