using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>钱花到哪: what the accounts of a year spent by function, all agencies together.</summary>
internal static class ExploreFlows
{
    private const int MostBars = 20;

    public static Section? Of(SiteFrame site, YearCohorts cohorts)
    {
        if (cohorts.All.FirstOrDefault(static cohort => cohort.Kind.Id == "final-accounts") is not { } accounts)
            return null;
        var section = new Section("flows", "钱花到哪");
        foreach (var scope in Choices.Scopes)
            if (BlockOf(site, cohorts.Names, accounts, scope) is { } block)
                section.Add(block);
        return section.Blocks.Count > 0 ? section : null;
    }

    private static Block? BlockOf(SiteFrame site, SiteNames names, Cohort accounts, Choice scope)
    {
        var counted = WithoutInner.Of(names, accounts.Disclosures, disclosure => Has(disclosure, scope), out int within);
        var sums = new Dictionary<(int Code, string Name), (decimal Amount, int Agencies)>();
        decimal all = 0;
        foreach (var disclosure in counted)
            foreach (var one in disclosure.Compared.Classes)
                if (one.Scope == scope && one.Amount.Value is { } amount)
                {
                    var (sum, agencies) = sums.GetValueOrDefault((one.Code, one.Name));
                    sums[(one.Code, one.Name)] = (sum + amount, agencies + 1);
                    all += amount;
                }
        if (sums.Count < 2 || all <= 0)
            return null;
        var sorted = sums.OrderByDescending(static one => one.Value.Amount).ThenBy(static one => one.Key.Code).ToList();
        string title = $"{DisclosureList.Year(accounts.Year)}{scope.Name}支出，按功能分类";
        var table = new ListTable($"flows-{scope.Id}", title).Column("科目", isRowHeader: true).Column("支出合计（万元）", isNumeric: true).Column("占比", isNumeric: true).Column("列有这一类的单位", isNumeric: true);
        var bars = new List<Bar>(sorted.Count);
        foreach (var (key, value) in sorted)
        {
            string amount = FlowCharts.Text(value.Amount);
            if (bars.Count < MostBars)
                bars.Add(new Bar(key.Name, new ChartValue(value.Amount / Units.WanYuan.Factor, amount)));
            table.Row(
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{key.Code} {key.Name}")), new Cell(amount, CellKind.Computed, value: value.Amount),
                new Cell(RateRounding.Text(RateRounding.Round(value.Amount / all * 100, 1), 1), CellKind.Computed), new Cell(ComparedWords.Number(value.Agencies)));
        }
        string coverage = $"{ComparedWords.Number(counted.Count)} 个单位的部门决算相加" + (within > 0 ? $"，{ComparedWords.Number(within)} 个下级单位已含在上级单位的数内，没有再加" : "") + "。合计和占比由本站计算。";
        return new Block
        {
            Heading = title,
            Notes = [coverage],
            Charts =
                [
                    new BarsChart($"chart-flows-{scope.Id}", title, ChartFigures.Describe(ChartFigures.In(Units.WanYuan.Name), bars.Count, i => (bars[i].Name, bars[i].Value.Words)), Units.WanYuan.Name,
                        $"来源：{site.Settings.Title}，各单位部门决算，合计由本站计算。", bars),
                ],
            Table = table.Build(),
        };
    }

    private static bool Has(DisclosureSummary disclosure, Choice scope)
    {
        foreach (var one in disclosure.Compared.Classes)
            if (one.Scope == scope)
                return true;
        return false;
    }
}
