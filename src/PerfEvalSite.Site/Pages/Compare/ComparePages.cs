using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 比较: the list of what can be compared, a page for each year and kind, and further pages where a table is long. Made one
/// after the other from the summaries; nothing of a page is kept once it is handed on.
/// </summary>
internal static class ComparePages
{
    /// <summary>A longer table stands on pages of its own.</summary>
    private const int MostInPlace = 50;

    private static readonly Link Home = new("比较", SitePaths.Compare);

    /// <summary>Of all kinds of a fiscal year.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, YearCohorts cohorts)
    {
        foreach (var cohort in cohorts.All)
        {
            var sections = new List<Section>(Measure.All.Count);
            var files = new List<ListFile>(Measure.All.Count);
            var comparisons = new List<Comparison>(Measure.All.Count);
            foreach (var comparison in cohorts.Compare(cohort))
            {
                comparisons.Add(comparison);
                sections.Add(SectionOf(site, cohorts.Names, comparison));
                if (!comparison.IsMentioned)
                    continue;
                files.Add(ComparedTable.Csv(cohorts.Names, comparison));
                sections[^1].Downloads.Add(new Download($"下载{Quotes.Around(comparison.Measure.Name)}比较表（CSV）", files[^1].Path));
                foreach (var level in comparison.Levels)
                    foreach (var page in Parts(site, cohorts.Names, comparison, level))
                        yield return page;
            }
            yield return Overview(site, cohort, DataFirst(sections, comparisons), files);
        }
    }

    /// <summary>What can be compared: one page, made when it is taken.</summary>
    public static IEnumerable<Page> Index(SiteFrame site, CohortList cohorts)
    {
        var table = new ListTable("cohorts", "可以比较的年度和文种").Column("年度和文种", isRowHeader: true).Column("公开件", isNumeric: true).Column("同级、同口径可比的");
        bool anyCompares = false;
        foreach (var year in cohorts.Years)
            foreach (var cohort in year.All)
            {
                var (compares, words) = year.WhatCompares(cohort);
                anyCompares |= compares;
                table.Row(new Cell(cohort.Name, path: cohort.Path), new Cell(ComparedWords.Number(cohort.Disclosures.Count)), new Cell(words));
            }
        yield return Index(site, table, anyCompares);
    }

    private static ContentPage Index(SiteFrame site, ListTable table, bool anyCompares) => new(site, SitePaths.Compare, "比较")
    {
        Description = "同一年度、同一文种、同级单位之间，口径相同的得分、执行率和“三公”经费的比较。",
        Breadcrumb = [SitePages.HomeLink],
        Lead = "只比较可以比较的：年度、文种、单位级别和口径都相同的才放在一起。没有公布的照实说没有公布，不当作零，也不算进分母。",
        Sections =
            [
                new Section("list", "选择年度和文种").Add(new Block
                {
                    Notes = anyCompares ? [] : ["目前没有任何两份公开件的年度、文种、单位级别和口径都相同，所以没有可以比较的数。以下各页仍列出各公开件印出的数，并逐一说明不能比较的原因。"],
                    Table = table.Build(),
                }),
                new Section("reading", "怎样读").Add(new Block
                {
                    Notes =
                        [
                            "每张表分级别列出，级别之内再按口径分组：得分按评价类型、评价对象和满分，执行率按分母，“三公”经费占比按支出的口径，人均接待费按接待的范围。组与组之间不比较。",
                            "同组之内从高到低排列，数相同的名次相同。名次只按数的大小排，不说明好坏；不列入比较的按区划和单位编码排在后面。",
                            "比率由本站计算的，必须两个数都印出；人均数必须印出人数，人数为零不计算。由本站计算的数用斜体标明。",
                            "点表中的数字，可以看到它在公开件中的那一格；每张表都可以下载 CSV。",
                            "已被更正件取代的公开件不列入。",
                        ],
                }),
                new Section("limits", "比较不能说明什么").Add(new Block
                {
                    Notes =
                        [
                            "各单位的职能、人数、物价和项目不同，数字高低本身不说明好坏。得分是各自按自己的指标评出来的，不是统一考试。",
                            "没有公布不等于没有发生，也不等于违规；可能是文种不要求，也可能是原文不完整。",
                            "差异值得去问，不足以下结论。请先看原文和原文给出的原因。",
                        ],
                }),
            ],
    };

    /// <summary>What compares, then what is printed and does not; what nobody discloses is one closing line.</summary>
    private static List<Section> DataFirst(IReadOnlyList<Section> sections, IReadOnlyList<Comparison> comparisons)
    {
        var ordered = new List<Section>(sections.Count + 1);
        var absent = new List<string>();
        for (int i = 0; i < sections.Count; i++)
            if (comparisons[i].Compared > 0)
                ordered.Add(sections[i]);
        for (int i = 0; i < sections.Count; i++)
            if (comparisons[i] is { Compared: 0, IsMentioned: true })
                ordered.Add(sections[i]);
            else if (!comparisons[i].IsMentioned)
                absent.Add(comparisons[i].Measure.Name);
        if (absent.Count > 0)
            ordered.Add(new Section("absent", "没有公布的").Add(new Block { Notes = [$"这 {ComparedWords.Number(comparisons[0].Cohort.Disclosures.Count)} 份公开件都没有公布可用于比较的：{string.Join("、", absent)}。"] }));
        return ordered;
    }

    private static Section SectionOf(SiteFrame site, SiteNames names, Comparison comparison)
    {
        var section = new Section(comparison.Measure.Id, comparison.Measure.Name);
        if (!comparison.IsMentioned)
            return section;
        foreach (var level in comparison.Levels)
        {
            section.Blocks.Add(LevelOf(site, names, comparison, level));
            section.Blocks.Add(new Block { Notes = [ComparedWords.Closing(comparison, level)] });
        }
        return section.Add(new Block { Notes = [comparison.Measure.Reading] });
    }

    private static ContentPage Overview(SiteFrame site, Cohort cohort, IReadOnlyList<Section> sections, IReadOnlyList<ListFile> files)
    {
        string replaced = cohort.Replaced > 0 ? $"另有 {ComparedWords.Number(cohort.Replaced)} 份已被更正件取代，不列入。" : "";
        return new ContentPage(site, cohort.Path, cohort.Name + "比较")
        {
            Description = $"{cohort.Name}的得分、执行率和“三公”经费，只在同级单位、相同口径之间比较。",
            Breadcrumb = [SitePages.HomeLink, Home],
            Lead = $"共 {ComparedWords.Number(cohort.Disclosures.Count)} 份公开件。{replaced}只比较同级单位、相同口径的数；没有公布的不算进分母。",
            Sections = sections,
            HasContents = true,
            Files = files,
        };
    }

    private static Block LevelOf(SiteFrame site, SiteNames names, Comparison comparison, ComparedLevel level)
    {
        var charts = new List<Chart>();
        int number = 0;
        foreach (var group in level.Groups)
            charts.AddRange(ComparedCharts.Of(site, names, comparison, level, group, ++number));
        var notes = ComparedWords.Of(comparison, level);
        bool hasPages = HasPages(level);
        return new Block
        {
            Heading = level.Name,
            Notes = hasPages ? [.. notes, $"逐行列出的表共 {ComparedWords.Number(PagesOf(level))} 页，按口径和数的大小排列。"] : [.. notes],
            Charts = [.. charts],
            Links = hasPages ? ListPages.LinksFrom(0, PagesOf(level), page => PartPath(comparison, level, page)) : [],
            Table = level.Count > MostInPlace ? null : ComparedTable.Of(names, comparison, level, level.Lines()),
        };
    }

    /// <summary>The pages of a long table; none where it stands in place.</summary>
    private static IEnumerable<Page> Parts(SiteFrame site, SiteNames names, Comparison comparison, ComparedLevel level)
    {
        if (!HasPages(level))
            yield break;
        var cohort = comparison.Cohort;
        int pages = PagesOf(level);
        for (int page = 1; page <= pages; page++)
        {
            int from = (page - 1) * ListPages.Rows;
            var table = ComparedTable.Of(names, comparison, level, level.Lines(from, Math.Min(ListPages.Rows, level.Count - from)));
            yield return new ContentPage(site, PartPath(comparison, level, page), $"{cohort.Name}：{comparison.Measure.Name}，{level.Name}（第 {page} 页，共 {pages} 页）")
            {
                Description = $"{cohort.Name}{level.Name}单位{comparison.Measure.Name}的比较表，第 {Range(level, page)} 行。",
                Breadcrumb = [SitePages.HomeLink, Home, new(cohort.Name + "比较", cohort.Path)],
                Lead = "按口径和数的大小排列。" + comparison.Measure.Reading,
                Sections =
                    [
                        new Section("list", $"第 {Range(level, page)} 行").Add(new Block { Table = table }),
                        .. ListPages.Links(page, pages, other => PartPath(comparison, level, other)),
                    ],
            };
        }
    }

    /// <summary>A long list of nothing but reasons is left to the CSV file; the sentences above it count the reasons.</summary>
    private static bool HasPages(ComparedLevel level) => level.Count > MostInPlace && level.TakingPart > 0;

    private static int PagesOf(ComparedLevel level) => ListPages.Count(level.Count);

    private static string Range(ComparedLevel level, int page) =>
        $"{ComparedWords.Number((page - 1) * ListPages.Rows + 1)}—{ComparedWords.Number(Math.Min(page * ListPages.Rows, level.Count))}";

    private static string PartPath(Comparison comparison, ComparedLevel level, int page) =>
        SitePaths.ComparePart(comparison.Cohort.Year, comparison.Cohort.Kind, comparison.Measure.Id, level.Id, page);
}
