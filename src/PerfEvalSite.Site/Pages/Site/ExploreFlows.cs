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
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var disclosure in accounts.Disclosures)
            if (Has(disclosure, scope))
                above.Add(disclosure.AgencyId);
        var sums = new Dictionary<(int Code, string Name), (decimal Amount, int Agencies)>();
        int counted = 0, within = 0;
        decimal all = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var disclosure in accounts.Disclosures)
        {
            if (!Has(disclosure, scope) || !seen.Add(disclosure.AgencyId))
                continue;
            // A department's accounts hold those of its bodies.
            if (IsWithin(names, disclosure.AgencyId, above))
            {
                within++;
                continue;
            }
            counted++;
            foreach (var one in disclosure.Compared.Classes)
                if (one.Scope == scope && one.Amount.Value is { } amount)
                {
                    var (sum, agencies) = sums.GetValueOrDefault((one.Code, one.Name));
                    sums[(one.Code, one.Name)] = (sum + amount, agencies + 1);
                    all += amount;
                }
        }
        if (sums.Count < 2 || all <= 0)
            return null;
        var sorted = sums.OrderByDescending(static one => one.Value.Amount).ThenBy(static one => one.Key.Code).ToList();
        string title = $"{DisclosureList.Year(accounts.Year)}{scope.Name}支出，按功能分类";
        var table = new ListTable($"flows-{scope.Id}", title).Column("科目", isRowHeader: true).Column("支出合计（万元）", isNumeric: true).Column("占比", isNumeric: true).Column("列有这一类的单位", isNumeric: true);
        var bars = new List<Bar>(sorted.Count);
        foreach (var (key, value) in sorted)
        {
            string amount = Text(value.Amount / Units.WanYuan.Factor);
            if (bars.Count < MostBars)
                bars.Add(new Bar(key.Name, new ChartValue(value.Amount / Units.WanYuan.Factor, amount)));
            table.Row(
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{key.Code} {key.Name}")), new Cell(amount, CellKind.Computed, value: value.Amount),
                new Cell(RateRounding.Text(RateRounding.Round(value.Amount / all * 100, 1), 1), CellKind.Computed), new Cell(ComparedWords.Number(value.Agencies)));
        }
        string coverage = $"{ComparedWords.Number(counted)} 个单位的部门决算相加" + (within > 0 ? $"，{ComparedWords.Number(within)} 个下级单位已含在上级单位的数内，没有再加" : "") + "。合计和占比由本站计算。";
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

    private static bool IsWithin(SiteNames names, string agencyId, HashSet<string> counted)
    {
        // A circle of agencies above each other is a slip in the data, and no reason to go on for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal) { agencyId };
        for (var above = names.Agency(names.Agency(agencyId)?.ParentId ?? ""); above is not null && seen.Add(above.Id); above = names.Agency(above.ParentId))
            if (counted.Contains(above.Id))
                return true;
        return false;
    }

    private static string Text(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
}
