using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>The headline of 首页: spending, execution and 三公 of the newest year that has them, each with whose figures it is made of.</summary>
internal static class HomeFigures
{
    public static List<KeyFigure> Of(SiteContents contents)
    {
        var keys = new List<KeyFigure>(4);
        if (SiteTotals.Newest(contents, static d => d.Kind.Id == "final-accounts", static d => d.Spending.Value) is { } spending)
            keys.Add(Money("花了多少", spending));
        if (Execution(contents) is { } execution)
            keys.Add(execution);
        if (SiteTotals.Newest(contents, IsOfThreePublic, ThreePublic) is { } three)
            keys.Add(Money("“三公”经费", three, SiteTotals.Of(contents, three.Year - 1, IsOfThreePublic, ThreePublic)));
        keys.Add(new KeyFigure("公开了多少", Number(contents.Disclosures.Count), "份", $"{Number(contents.Agencies.Count)} 个单位{Years(contents)}"));
        return keys;
    }

    private static bool IsOfThreePublic(DisclosureSummary disclosure) => disclosure.Kind.Id is "final-accounts" or "three-public";

    private static decimal? ThreePublic(DisclosureSummary disclosure) => disclosure.Compared.ThreePublic?.Final.Value;

    private static KeyFigure Money(string name, SiteTotals totals, SiteTotals? before = null)
    {
        var money = ReaderMoney.Of(totals.Sum, Units.WanYuan);
        string note = totals.Coverage;
        if (before is not null && totals.Against(before) is { Agencies: > 0, Before: > 0 } both)
            note += $"；两年都有数的 {Number(both.Agencies)} 个单位{Change(both.Now, both.Before)}";
        return new($"{name}（{DisclosureList.Year(totals.Year)}）", money.Value, money.Unit, note);
    }

    /// <summary>The projects that were evaluated by those who ran them: what they were given and what of it was spent.</summary>
    private static KeyFigure? Execution(SiteContents contents)
    {
        foreach (int year in contents.Years)
        {
            decimal budget = 0, executed = 0;
            int count = 0;
            var ofYear = contents.InYear(year);
            foreach (var disclosure in ofYear.Disclosures)
                if (disclosure.Kind.Id == "self-evaluation" && !ofYear.IsReplaced(disclosure) && disclosure.Budget.Value is > 0 and var its && disclosure.Executed.Value is { } spent)
                {
                    budget += its;
                    executed += spent;
                    count++;
                }
            if (count == 0)
                continue;
            var (planned, done) = (ReaderMoney.Of(budget, Units.WanYuan), ReaderMoney.Of(executed, Units.WanYuan));
            return new($"项目预算执行（{DisclosureList.Year(year)}）", RateRounding.Text(RateRounding.Round(executed / budget * 100, 1), 1), "",
                $"{Number(count)} 份项目自评合计：预算 {planned.Value} {planned.Unit}，执行 {done.Value} {done.Unit}（本站计算）");
        }
        return null;
    }

    private static string Change(decimal now, decimal before)
    {
        decimal percent = RateRounding.Round(Math.Abs(now - before) / before * 100, 1);
        return percent == 0 ? "与上年相同" : $"比上年 {(now > before ? "+" : "−")}{RateRounding.Text(percent, 1)}";
    }

    private static string Years(SiteContents contents)
    {
        if (contents.Disclosures.Count == 0)
            return "";
        int last = contents.Disclosures[0].Year, first = contents.Disclosures[^1].Year;
        return first == last ? $"，{DisclosureList.Year(last)}" : string.Create(CultureInfo.InvariantCulture, $"，{first}—{last}年");
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
