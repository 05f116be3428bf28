using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>从哪来、花在哪、怎么花 of all agencies of a year together: those whose document prints all three.</summary>
internal static class ExploreMoney
{
    public static Section? Of(SiteFrame site, YearCohorts cohorts)
    {
        var section = new Section("money", FlowCharts.Title);
        foreach (string kind in (ReadOnlySpan<string>)["final-accounts", "budget"])
            if (cohorts.All.FirstOrDefault(cohort => cohort.Kind.Id == kind) is { } cohort && BlockOf(site, cohorts.Names, cohort) is { } block)
                section.Add(block);
        return section.Blocks.Count > 0 ? section : null;
    }

    private static Block? BlockOf(SiteFrame site, SiteNames names, Cohort cohort)
    {
        var counted = WithoutInner.Of(names, cohort.Disclosures, static disclosure => disclosure.Compared.Flow is not null, out int within);
        if (counted.Count == 0)
            return null;
        var flow = new MoneyFlow(
            Sum(counted, static flow => flow.Sources), Sum(counted, static flow => flow.Functions), Sum(counted, static flow => flow.Economic));
        string title = $"{cohort.Name}：{FlowCharts.TitleOf(cohort.Kind)}";
        var table = new ListTable($"money-{cohort.Kind.Id}", title).Column("项", isRowHeader: true).Column("合计（万元）", isNumeric: true).Column("占比", isNumeric: true);
        Add(table, 0, flow.Sources);
        Add(table, 1, flow.Functions);
        Add(table, 2, flow.Economic);
        int others = cohort.Disclosures.Count - counted.Count - within;
        string coverage = $"{ComparedWords.Number(counted.Count)} 个单位的{cohort.Kind.Name}相加"
            + (within > 0 ? $"，{ComparedWords.Number(within)} 个下级单位已含在上级单位的数内，没有再加" : "")
            + (others > 0 ? $"；另有 {ComparedWords.Number(others)} 份没有印全三种分法，或者各项之和与合计不符，没有算入" : "") + "。合计和占比由本站计算。";
        return new Block
        {
            Heading = cohort.Name,
            Notes = [coverage, FlowCharts.NoteOf(flow)],
            Charts = [FlowCharts.Of($"chart-money-{cohort.Kind.Id}", title, $"来源：{site.Settings.Title}，各单位{cohort.Kind.Name}，合计由本站计算。", flow, order: true)],
            Table = table.Build(),
        };
    }

    /// <summary>Parts of one name are one part, the largest first.</summary>
    private static FlowDivision Sum(List<DisclosureSummary> disclosures, Func<MoneyFlow, FlowDivision> of)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        decimal whole = 0;
        foreach (var disclosure in disclosures)
        {
            var division = of(disclosure.Compared.Flow!);
            whole += division.Whole;
            foreach (var part in division.Parts)
                sums[part.Name] = sums.GetValueOrDefault(part.Name) + part.Amount;
        }
        return new(whole, [.. sums.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal).Select(static one => new FlowAmount(one.Key, one.Value))]);
    }

    private static void Add(ListTable table, int stage, FlowDivision division)
    {
        var (question, way) = FlowCharts.Stages[stage];
        table.Group($"{question}：{way}");
        foreach (var part in division.Parts)
            table.Row(
                new Cell(part.Name), new Cell(FlowCharts.Text(part.Amount), CellKind.Computed, value: part.Amount),
                new Cell(RateRounding.Text(RateRounding.Round(part.Amount / division.Whole * 100, 1), 1), CellKind.Computed));
        if (division.HasRest)
            table.Row(new Cell(FlowCharts.RestName), new Cell(FlowCharts.Text(division.Rest), CellKind.Computed, value: division.Rest), new Cell(RateRounding.Text(RateRounding.Round(division.Rest / division.Whole * 100, 1), 1), CellKind.Computed));
    }
}
