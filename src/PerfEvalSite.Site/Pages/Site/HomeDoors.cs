using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>The three ways in from 首页, each with its answer for the whole site.</summary>
internal static class HomeDoors
{
    /// <summary>What was spent before what is planned.</summary>
    private static readonly (string Kind, string Said)[] moneyKinds = [("final-accounts", "花得"), ("budget", "打算花得")];

    private static readonly string[] scopes = ["all", "appropriation", "general"];

    public static List<Card> Of(SiteContents contents, SiteFindings findings)
    {
        var doors = new List<Card>(3);
        if (contents.Disclosures.Count > 0)
            doors.Add(Money(contents));
        if (Targets(contents) is { } targets)
            doors.Add(targets);
        if (Figures(findings) is { } figures)
            doors.Add(figures);
        return doors;
    }

    private static Card Money(SiteContents contents)
    {
        foreach (var (kind, said) in moneyKinds)
            foreach (int year in contents.Years)
                foreach (string scope in scopes)
                    if (Largest(contents, year, kind, scope) is { } largest)
                        return new("钱花到哪", SitePaths.ExploreOf(year), "", [$"{DisclosureList.Year(year)}{said}最多的一类：{largest}"]);
        return new("钱花到哪", SitePaths.Explore, "", ["按年度看收入、支出和“三公”经费"]);
    }

    /// <summary>The class with the largest sum and its share of all, within one 口径; null where nothing is divided so.</summary>
    private static string? Largest(SiteContents contents, int year, string kind, string scope)
    {
        var totals = SiteTotals.Of(contents, year, disclosure => disclosure.Kind.Id == kind, disclosure => SumOf(disclosure, scope));
        if (totals.Sum <= 0)
            return null;
        var classes = new Dictionary<(int Code, string Name), decimal>();
        var ofYear = contents.InYear(year);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var disclosure in ofYear.Disclosures)
            if (disclosure.Kind.Id == kind && !ofYear.IsReplaced(disclosure) && totals.Agencies.ContainsKey(disclosure.AgencyId) && SumOf(disclosure, scope) is not null && seen.Add(disclosure.AgencyId))
                foreach (var one in disclosure.Compared.Classes)
                    if (one.Scope.Id == scope && one.Amount.Value is { } amount)
                        classes[(one.Code, one.Name)] = classes.GetValueOrDefault((one.Code, one.Name)) + amount;
        var most = classes.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Code).First();
        return $"{most.Key.Name}，占 {RateRounding.Text(RateRounding.Round(most.Value / totals.Sum * 100, 1), 1)}（本站计算）";
    }

    private static decimal? SumOf(DisclosureSummary disclosure, string scope)
    {
        decimal? sum = null;
        foreach (var one in disclosure.Compared.Classes)
            if (one.Scope.Id == scope && one.Amount.Value is { } amount)
                sum = (sum ?? 0) + amount;
        return sum;
    }

    private static Card? Targets(SiteContents contents)
    {
        foreach (int year in contents.Years)
        {
            int met = 0, missed = 0, notJudged = 0, documents = 0;
            var byKind = new Dictionary<Choice, int>();
            var ofYear = contents.InYear(year);
            foreach (var disclosure in ofYear.Disclosures)
            {
                if (disclosure.Compared.Targets is not { Judged: > 0 } counts || ofYear.IsReplaced(disclosure))
                    continue;
                met += counts.Met;
                missed += counts.Missed;
                notJudged += counts.NotJudged;
                documents++;
                byKind[disclosure.Kind] = byKind.GetValueOrDefault(disclosure.Kind) + 1;
            }
            if (documents == 0)
                continue;
            string said = missed == 0 ? $"{DisclosureList.Year(year)} {Number(met + missed)} 项目标都达到" : $"{DisclosureList.Year(year)} {Number(met + missed)} 项目标：{Number(met)} 项达到，{Number(missed)} 项未达到";
            List<string> facts = [said, notJudged > 0 ? $"{Number(notJudged)} 项不能判断" : "", $"{Number(documents)} 份公开件合计（本站计算）"];
            facts.RemoveAll(static fact => fact.Length == 0);
            var most = DisclosuresTable.Kinds.MaxBy(kind => byKind.GetValueOrDefault(kind))!;
            return new("目标完成了吗", SitePaths.CompareOf(year, most) + "#targets", "", facts);
        }
        return null;
    }

    private static Card? Figures(SiteFindings findings)
    {
        if (findings.Disclosures == 0)
            return null;
        long held = 0;
        foreach (var rule in RuleBook.All)
            held += findings.Held(rule);
        int contradictions = findings.All.Count(static finding => finding.Outcome == Outcome.Contradiction);
        string said = contradictions == 0 ? $"{Number(held)} 处相符，没有发现对不上的" : $"{Number(held)} 处相符，{Number(contradictions)} 处对不上";
        return new("数字对得上吗", SitePaths.Checks, "", held == 0 && contradictions == 0 ? ["没有数可比"] : [said, "同一个数在几处印出的，逐一核对"]);
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
