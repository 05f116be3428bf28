using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>The three ways in from 首页, each with its answer for the whole site.</summary>
internal static class HomeDoors
{
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
        var classes = new Dictionary<(int Code, string Name), decimal>();
        foreach (int year in contents.Years)
        {
            var totals = SiteTotals.Of(contents, year, static d => d.Kind.Id == "final-accounts", static d => d.Spending.Value);
            foreach (var disclosure in contents.OfYear(year))
                if (disclosure.Kind.Id == "final-accounts" && totals.Agencies.ContainsKey(disclosure.AgencyId))
                    foreach (var one in disclosure.Compared.Classes)
                        if (one.Scope.Id == "all" && one.Amount.Value is { } amount)
                            classes[(one.Code, one.Name)] = classes.GetValueOrDefault((one.Code, one.Name)) + amount;
            if (classes.Count == 0)
                continue;
            var most = classes.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Code).First();
            return new("钱花到哪", SitePaths.ExploreOf(year), "", [$"{DisclosureList.Year(year)}花得最多的一类：{most.Key.Name}"]);
        }
        return new("钱花到哪", SitePaths.Explore, "", ["按年度看收入、支出和“三公”经费"]);
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
