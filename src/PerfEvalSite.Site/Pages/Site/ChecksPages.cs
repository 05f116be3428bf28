using System.Globalization;
using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 核验: what was compared in the whole site, the findings of each rule, and what the rules say. The addresses filter
/// without a script: a page a rule, an anchor an outcome and a year.
/// </summary>
internal static class ChecksPages
{
    private const int MostAgencies = 500;

    public static IEnumerable<Page> Overviews(SiteFrame site, SiteContents contents, SiteFindings findings, IReadOnlyList<IReadOnlyList<SiteFinding>> byRule)
    {
        yield return Index(site, contents, findings, byRule);
        yield return Rules(site);
    }

    private static ContentPage Index(SiteFrame site, SiteContents contents, SiteFindings findings, IReadOnlyList<IReadOnlyList<SiteFinding>> byRule)
    {
        var sections = new List<Section>
        {
            new Section("totals", "核验结果").Add(new Block { Facts = Totals(findings) }),
            new Section("by-rule", "按规则").Add(new Block { Table = ByRule(findings, byRule) }),
        };
        if (ByAgency(contents, findings) is { } agencies)
            sections.Add(new Section("by-agency", "按单位").Add(new Block { Table = agencies }));
        if (ByYear(findings) is { } years)
            sections.Add(new Section("by-year", "按年度").Add(new Block { Table = years }));
        sections.Add(new Section("more", "另见").Add(new Block { Links = [new("核验规则：每条规则的内容、依据和例子", SitePaths.Rules), new("公开情况：及时性、完整性、真实性、细化程度、公开形式", SitePaths.Completeness)] }));
        var files = new Section("files", "下载");
        files.Blocks.Add(new Block { Notes = ["全部核验发现，一行一条，含规则、结果、印出的数、比较的数和单位说明。"] });
        files.Downloads.Add(new Download("全部发现（CSV）", SitePaths.FindingsCsv));
        files.Downloads.Add(new Download("全部发现（JSON）", SitePaths.FindingsJson));
        sections.Add(files);
        return new ContentPage(site, SitePaths.Checks, "数据核验")
        {
            Description = "本站对每份公开件逐项核对的结果：相符、四舍五入、需说明、差异、缺失和未检查。",
            Breadcrumb = [SitePages.HomeLink],
            Lead = "每个数都用文件自己印出的其他数重新计算，印了两处的逐一比较。“差异”只说两处印得不一样，不判断原因；没有数可比的规则不算通过。",
            Sections = sections,
        };
    }

    /// <summary>How many of each there are, with the word explained where it stands.</summary>
    private static Fact[] Totals(SiteFindings findings)
    {
        var counts = new long[Outcomes.Count];
        foreach (var finding in findings.All)
            counts[(int)finding.Outcome]++;
        foreach (var rule in RuleBook.All)
            counts[(int)Outcome.Agrees] += findings.Held(rule);
        counts[(int)Outcome.Agrees] -= counts[(int)Outcome.Rounding];
        return Array.ConvertAll(OutcomeTerms.Order, outcome => new Fact($"{outcome.Words().Zh} {Number(counts[(int)outcome])} 处", OutcomeTerms.Explain(outcome)));
    }

    private static TableModel? ByRule(SiteFindings findings, IReadOnlyList<IReadOnlyList<SiteFinding>> byRule)
    {
        var table = new ListTable("rules", "各规则的比较次数和发现").Column("规则", isRowHeader: true).Column("内容").Column("比较", isNumeric: true).Column("相符", isNumeric: true);
        foreach (var outcome in Found)
            table.Column(outcome.Words().Zh, isNumeric: true);
        foreach (var rule in RuleBook.All)
        {
            if (findings.Comparisons(rule) == 0)
                continue;
            var cells = new List<Cell>
            {
                new(rule.Id, path: SitePaths.Rule(rule.Id)), new(rule.Title.Zh), new(Number(findings.Comparisons(rule))), new(Number(findings.Held(rule))),
            };
            foreach (var outcome in Found)
            {
                int count = byRule[rule.Index].Count(finding => finding.Outcome == outcome);
                cells.Add(count == 0 ? new Cell("0") : new Cell(Number(count), path: SitePaths.Findings(rule.Id, PageOf(byRule[rule.Index], outcome)) + "#" + AnchorOf(outcome)));
            }
            table.Row([.. cells]);
        }
        return table.Build(["“比较”为 0 的规则没有列出：全站没有数可比，不算通过。", "同一原因引起的几处不符合并为一条。"]);
    }

    private static TableModel? ByAgency(SiteContents contents, SiteFindings findings)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var finding in findings.All)
        {
            if (!counts.TryGetValue(finding.Disclosure.AgencyId, out var of))
                counts.Add(finding.Disclosure.AgencyId, of = new int[Outcomes.Count]);
            of[(int)finding.Outcome]++;
        }
        if (contents.Agencies.Count > MostAgencies)
            return null;
        var table = Counted("agencies", "各单位的发现", "单位");
        foreach (var agency in contents.Agencies)
            if (contents.OfAgency(agency.Id).Count > 0)
                AddCounts(table, new Cell(agency.Name, path: SitePaths.Agency(agency.Id)), counts.GetValueOrDefault(agency.Id));
        return table.Build();
    }

    private static TableModel? ByYear(SiteFindings findings)
    {
        var counts = new SortedDictionary<int, int[]>();
        foreach (var finding in findings.All)
        {
            if (!counts.TryGetValue(finding.Disclosure.Year, out var of))
                counts.Add(finding.Disclosure.Year, of = new int[Outcomes.Count]);
            of[(int)finding.Outcome]++;
        }
        var table = Counted("years", "各年度的发现", "年度");
        foreach (var (year, of) in counts.Reverse())
            AddCounts(table, new Cell(DisclosureList.Year(year), path: SitePaths.Year(year)), of);
        return table.Build();
    }

    private static ListTable Counted(string id, string caption, string heading)
    {
        var table = new ListTable(id, caption).Column(heading, isRowHeader: true);
        foreach (var outcome in Found)
            table.Column(outcome.Words().Zh, isNumeric: true);
        return table;
    }

    private static void AddCounts(ListTable table, Cell name, int[]? counts)
    {
        var cells = new List<Cell> { name };
        foreach (var outcome in Found)
            cells.Add(new Cell(Number(counts?[(int)outcome] ?? 0)));
        table.Row([.. cells]);
    }

    /// <summary>The findings of one rule; a rule that found nothing has no page.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, RuleContents contents)
    {
        var rule = contents.Rule;
        var sorted = contents.Findings.OrderBy(finding => finding.Outcome).ThenByDescending(finding => finding.Disclosure.Year).ToList();
        int pages = sorted.Count == 0 ? 0 : ListPages.Count(sorted.Count);
        for (int page = 1; page <= pages; page++)
        {
            var sections = new List<Section>();
            foreach (var group in ListPages.Of(sorted, page).GroupBy(finding => finding.Outcome))
            {
                var section = new Section(AnchorOf(group.Key), group.Key.Words().Zh);
                foreach (var year in group.GroupBy(finding => finding.Disclosure.Year))
                    section.Add(new Block { Heading = DisclosureList.Year(year.Key), Table = ListOf(contents.Names, year, $"{group.Key.Words().Zh}，{DisclosureList.Year(year.Key)}") });
                sections.Add(section);
            }
            sections.AddRange(ListPages.Links(page, pages, other => SitePaths.Findings(rule.Id, other)));
            yield return new ContentPage(site, SitePaths.Findings(rule.Id, page), $"{Shortened(rule.Title.Zh)}（{rule.Id}）：核验发现" + ListPages.Mark(page))
            {
                Description = $"{rule.Title.Zh}：全站的核验发现。",
                Breadcrumb = [SitePages.HomeLink, new("核验", SitePaths.Checks)],
                Lead = MeaningOf(rule, sorted),
                Sections = sections,
                HasContents = sections.Count > 1,
            };
        }
    }

    /// <summary>For the title of a page, which a search shows in one line: the first of what the rule asks.</summary>
    private static string Shortened(string title)
    {
        const int most = 32;
        int end = title.AsSpan().IndexOfAny('；', '：');
        if (end > 0)
            title = title[..end];
        return title.Length > most ? title[..(most - 1)] + "…" : title;
    }

    /// <summary>What it says of a document to stand in this list, worst first.</summary>
    private static string MeaningOf(Rule rule, IReadOnlyList<SiteFinding> sorted)
    {
        string said = string.Concat(sorted.Select(finding => finding.Outcome).Distinct().Select(outcome => outcome switch
        {
            Outcome.Contradiction => "“差异”是文件里的两处说法不能都对，",
            Outcome.NeedsReason => "“需说明”是也许没有问题，但文件没有写明原因，",
            Outcome.Missing => "“缺失”是应当印出的没有印出，",
            Outcome.NotChecked => "“未检查”是有数可比而没有比成，原因写在后面，",
            _ => "“四舍五入”是末位的进位所致，",
        }));
        return $"下面列出的各处没有做到：{rule.Title.Zh}。{said.TrimEnd('，')}。依据：{rule.Basis.Zh}。";
    }

    private static TableModel? ListOf(SiteNames names, IEnumerable<SiteFinding> findings, string caption)
    {
        var table = new ListTable("findings", caption).Column("单位", isRowHeader: true).Column("公开件").Column("发现").Column("单位说明");
        foreach (var finding in findings)
        {
            var facts = finding.Facts();
            table.Row(
                new Cell(names.AgencyOf(finding.Disclosure).Name),
                new Cell(finding.Disclosure.Title, path: finding.PathOf(facts)),
                new Cell(facts.Message),
                new Cell(facts.Reply));
        }
        return table.Build();
    }

    private static ContentPage Rules(SiteFrame site)
    {
        var sections = new List<Section>(RuleBook.All.Count);
        foreach (var rule in RuleBook.All)
        {
            var facts = new List<Fact> { new("依据", rule.Basis.Zh) };
            if (rule.Covers.Count > 0)
                facts.Add(new Fact("并入的编号", string.Join("、", rule.Covers)));
            foreach (var example in rule.Examples)
                if (!example.Holds)
                    facts.Add(new Fact($"例：{example.Outcome.Words().Zh}", example.Message));
            sections.Add(new Section(rule.Id, $"{rule.Title.Zh}（{rule.Id}）").Add(new Block { Facts = [.. facts] }));
        }
        sections.Add(new Section("limits", "不核验的和核验不到的").Add(new Block { Facts = [.. Coverage.Limits().Select(limit => new Fact(limit.Id, limit.Why.Zh))] }));
        return new ContentPage(site, SitePaths.Rules, "核验规则")
        {
            Description = "每条核验规则的内容、依据和例子。",
            Breadcrumb = [SitePages.HomeLink, new("核验", SitePaths.Checks)],
            Lead = "求和时以一组数中最多的小数位数为准，每个加数允许半个末位的误差；比率按印出的小数位数比较；分数、权重、个数、名次必须相等。",
            Sections = sections,
            HasContents = true,
        };
    }

    private static readonly Outcome[] Found = [Outcome.Contradiction, Outcome.NeedsReason, Outcome.Missing, Outcome.NotChecked, Outcome.Rounding];

    private static int PageOf(IReadOnlyList<SiteFinding> findings, Outcome outcome) => findings.Count(finding => finding.Outcome < outcome) / ListPages.Rows + 1;

    private static string AnchorOf(Outcome outcome) => outcome switch
    {
        Outcome.Contradiction => "differs",
        Outcome.NeedsReason => "asks",
        Outcome.Missing => "missing",
        Outcome.NotChecked => "not-checked",
        _ => "rounding",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
