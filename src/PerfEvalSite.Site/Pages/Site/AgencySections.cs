using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What an agency's page says beside its list of documents: what did not add up, whom it compares with, and all of its figures as one file.</summary>
internal static class AgencySections
{
    /// <summary>哪里对不上, by year; null where nothing was found.</summary>
    public static Section? Findings(AgencyContents contents)
    {
        var table = new ListTable("findings", "各年度对不上和缺失的数").Column("年度", isRowHeader: true).Column("公开件").Column("差异和缺失", isNumeric: true);
        bool any = false;
        foreach (var disclosure in contents.Disclosures)
            if (disclosure.Completeness.Findings is > 0 and { } count)
            {
                any = true;
                table.Row(
                    new Cell(DisclosureList.Year(disclosure.Year)),
                    new Cell(disclosure.Title, note: contents.IsReplaced(disclosure) ? "已被更正件取代" : null, path: $"{disclosure.Path}#{ChecksSection.Id}"),
                    new Cell(count.ToString(CultureInfo.InvariantCulture)));
            }
        return any ? new Section("findings", "哪里对不上").Add(new Block { Notes = ["同一个数在文件里印得不一样（差异），或者该印的数没有印（缺失）。只说不一样，不判断原因。"], Table = table.Build() }) : null;
    }

    /// <summary>
    /// 与同级比较: the way to its place among others of its level. The place itself stands there and not here, so that a figure of one agency changes the pages of
    /// no other.
    /// </summary>
    public static Section? Peers(AgencyContents contents)
    {
        if (Catalogue.Agencies.Level.ChoiceOf(contents.Agency.Level) is not { } level)
            return null;
        var links = new List<Link>();
        var seen = new HashSet<(int, Choice)>();
        foreach (var disclosure in contents.Disclosures)
            if (!contents.IsReplaced(disclosure) && seen.Add((disclosure.Year, disclosure.Kind)))
                links.Add(new($"{DisclosureList.Year(disclosure.Year)}{disclosure.Kind.Name}", $"{SitePaths.CompareOf(disclosure.Year, disclosure.Kind)}#unit-{contents.Agency.Id}"));
        return links.Count == 0 ? null : new Section("peers", "与同级比较").Add(new Block
        {
            Notes = [$"与{level.Name}其他单位比：同一年度、同一文种、相同口径的，列出位次和中位数，并标出{contents.Agency.Name}。"],
            Links = [.. links],
        });
    }

    /// <summary>Every figure that the pages of the agency are made of, a line each, with where it is printed.</summary>
    public static ListFile Figures(AgencyContents contents)
    {
        return new ListFile(SitePaths.AgencyCsv(contents.Agency.Id), ["单位编码", "单位", "年度", "文种", "公开件编码", "公开件", "日期", "项目", "指标", "数", "由本站计算", "已被更正件取代", "位置"], Rows());

        IEnumerable<string[]> Rows()
        {
            foreach (var disclosure in contents.Disclosures)
            {
                string replaced = contents.IsReplaced(disclosure) ? "是" : "否";
                foreach (var (project, name, figure, isComputed, anchor) in Of(disclosure))
                    if (figure.IsPrinted)
                        yield return
                            [
                                disclosure.AgencyId, contents.Agency.Name, disclosure.Year.ToString(CultureInfo.InvariantCulture), disclosure.Kind.Name, disclosure.Id, disclosure.Title, disclosure.Date,
                                project, name, figure.Text, isComputed ? "是" : "否", replaced, anchor.Length > 0 ? $"{disclosure.Path}#{anchor}" : disclosure.Path,
                            ];
            }
        }
    }

    private static IEnumerable<(string Project, string Name, SummaryFigure Figure, bool IsComputed, string Anchor)> Of(DisclosureSummary disclosure)
    {
        yield return ("", "本年支出", disclosure.Spending, false, Catalogue.Accounts.FileName);
        yield return ("", "预算", disclosure.Budget, false, Catalogue.Funds.FileName);
        yield return ("", "执行", disclosure.Executed, false, Catalogue.Funds.FileName);
        yield return ("", "执行率", disclosure.Rate, disclosure.RateIsComputed, Catalogue.Funds.FileName);
        yield return ("", "得分", disclosure.Score, false, Catalogue.Evaluations.FileName);
        yield return ("", "满分", disclosure.FullMark, false, Catalogue.Evaluations.FileName);
        yield return ("", "等级", new SummaryFigure(disclosure.Grade, null), false, Catalogue.Evaluations.FileName);
        if (disclosure.Compared.ThreePublic is { } three)
        {
            yield return ("", "“三公”经费决算", three.Final, three.FinalIsComputed, Catalogue.ThreePublic.FileName);
            yield return ("", "“三公”经费预算", three.Budget, false, Catalogue.ThreePublic.FileName);
        }
        if (disclosure.Compared.Targets is { All: > 0 } targets)
        {
            yield return ("", "达到的目标", Count(targets.Met), true, Catalogue.Indicators.FileName);
            yield return ("", "未达到的目标", Count(targets.Missed), true, Catalogue.Indicators.FileName);
            yield return ("", "不能判断的目标", Count(targets.NotJudged), true, Catalogue.Indicators.FileName);
        }
        if (disclosure.Completeness.Findings is { } findings)
            yield return ("", "差异和缺失", Count(findings), true, ChecksSection.Id);
        foreach (var one in disclosure.Compared.Classes)
            yield return ("", $"{one.Scope.Name}支出：{one.Code.ToString(CultureInfo.InvariantCulture)} {one.Name}", one.Amount, false, one.Cell.ToString());
        foreach (var project in disclosure.Compared.Projects)
        {
            yield return (project.Name, "预算", project.Budget, false, Catalogue.Funds.FileName);
            yield return (project.Name, "执行", project.Executed, false, Catalogue.Funds.FileName);
            yield return (project.Name, "执行率", project.Rate, project.RateIsComputed, Catalogue.Funds.FileName);
            yield return (project.Name, "得分", project.Score, false, Catalogue.Evaluations.FileName);
        }
    }

    private static SummaryFigure Count(int count) => new(count.ToString(CultureInfo.InvariantCulture), count);
}
