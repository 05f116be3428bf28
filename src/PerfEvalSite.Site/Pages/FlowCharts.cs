using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>从哪来、花在哪、怎么花, drawn for one document or for the sum of many.</summary>
internal static class FlowCharts
{
    public const string Title = "钱从哪来、花在哪、怎么花";

    public const string RestName = ChartTexts.NotDivided;

    private const string Note = "三栏是同一笔钱的三种分法。原文不印哪一笔来源用在哪一类，所以各栏之间先合在一起，再分开。";
    private const string RestNote = "“未按此列出”是合计里原文没有这样分开印的部分：常见的是经济分类只印基本支出。";

    private const int MostParts = 7;

    /// <summary>The question of a division, and how it is divided.</summary>
    public static readonly (string Question, string Way)[] Stages = [("从哪来", "按收入来源"), ("花在哪", "按功能分类"), ("怎么花", "按经济分类")];

    /// <summary>Of a budget, what is planned.</summary>
    public static string TitleOf(Choice kind) => kind.Id == "budget" ? "钱打算从哪来、花在哪、怎么花" : Title;

    /// <summary>How to read the chart.</summary>
    public static string NoteOf(MoneyFlow flow) => flow.Sources.HasRest || flow.Functions.HasRest || flow.Economic.HasRest ? Note + RestNote : Note;

    /// <param name="order">Whether the largest parts come first; else they stand as given.</param>
    public static FlowChart Of(string id, string title, string source, MoneyFlow flow, bool order = false)
    {
        FlowDivision[] divisions = [flow.Sources, flow.Functions, flow.Economic];
        var stages = new List<FlowStage>(divisions.Length);
        for (int i = 0; i < divisions.Length; i++)
        {
            stages.Add(new FlowStage(Stages[i].Question, Stages[i].Way, ValueOf(divisions[i].Whole), PartsOf(divisions[i].Parts, order), ValueOf(divisions[i].Rest)));
        }
        string said = string.Join('；', stages.Select(static stage => $"{stage.Way}：{string.Join('，', stage.Parts.Select(static part => part.Name + " " + part.Value.Words))}"));
        return new FlowChart(id, title, $"{ChartFigures.In(Units.WanYuan.Name)}{said}。", Units.WanYuan.Name, source, stages);
    }

    /// <summary>An amount in 万元, as all of these charts and their tables show it.</summary>
    public static string Text(decimal yuan) => Math.Round(yuan / Units.WanYuan.Factor, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);

    private static List<FlowPart> PartsOf(IReadOnlyList<FlowAmount> amounts, bool order)
    {
        var sorted = amounts.Index().OrderByDescending(static one => one.Item.Amount).ThenBy(static one => one.Index).ToList();
        var shown = sorted.Count > MostParts ? sorted[..(MostParts - 1)] : sorted;
        if (!order)
            shown = [.. shown.OrderBy(static one => one.Index)];
        var parts = shown.ConvertAll(static one => new FlowPart(one.Item.Name, ValueOf(one.Item.Amount)));
        if (sorted.Count > shown.Count)
            parts.Add(new FlowPart(string.Create(CultureInfo.InvariantCulture, $"其余 {sorted.Count - shown.Count} 类"), ValueOf(sorted.Skip(shown.Count).Sum(static one => one.Item.Amount))));
        return parts;
    }

    private static ChartValue ValueOf(decimal yuan) => new(yuan / Units.WanYuan.Factor, Text(yuan));
}
