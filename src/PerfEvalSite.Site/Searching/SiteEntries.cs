using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Searching;

/// <summary>What has a page of its own: agencies, disclosures, regions, and the terms that the site itself explains.</summary>
internal static class SiteEntries
{
    /// <summary>The shortest name first: of several that contain the words it is the nearest.</summary>
    public static IEnumerable<SearchEntry> Agencies(SiteContents contents)
    {
        var sorted = new List<Agency>(contents.Agencies);
        sorted.Sort(static (a, b) =>
        {
            int order = a.Name.Length.CompareTo(b.Name.Length);
            if (order == 0)
                order = string.CompareOrdinal(a.Name, b.Name);
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        });
        foreach (var agency in sorted)
            yield return new SearchEntry(
                agency.Name,
                agency.RegionId.Length > 0 ? contents.RegionName(agency.RegionId) : "",
                Lines([agency.ShortName, .. agency.Aliases, .. InitialsOf(agency), agency.Id]),
                SitePaths.Agency(agency.Id));
    }

    /// <summary>Newest year first. What the title says already is not said again below it.</summary>
    public static IEnumerable<SearchEntry> Disclosures(SiteContents contents)
    {
        var parts = new List<string>(4);
        foreach (var d in contents.Disclosures)
        {
            parts.Clear();
            foreach (string part in (ReadOnlySpan<string>)[contents.AgencyOf(d).Name, DisclosureList.Year(d.Year), d.Kind.Name])
                if (!d.Title.Contains(part, StringComparison.Ordinal))
                    parts.Add(part);
            if (d.DocumentNumber.Length > 0)
                parts.Add(d.DocumentNumber);
            yield return new SearchEntry(d.Title, string.Join('，', parts), FiguresOf(d), d.Path);
        }
    }

    /// <summary>As given or made from the name, and those of the name as people say it: 乐山市医保局, 乐山医保局.</summary>
    private static List<string> InitialsOf(Agency agency)
    {
        var all = new List<string>(4);
        Add(Pinyin.InitialsOf(agency));
        string said = agency.Name;
        foreach (var (word, written) in EverydayNames.All)
            foreach (string form in written)
                if (said.EndsWith(form, StringComparison.Ordinal) && form.Length > word.Length)
                    said = said[..^form.Length] + word;
        Add(Pinyin.Of(said));
        Add(Pinyin.Of(WithoutLevel(said)));
        Add(Pinyin.Of(WithoutLevel(agency.Name)));
        return all;

        void Add(string initials)
        {
            if (initials.Length > 0 && !all.Contains(initials))
                all.Add(initials);
        }
    }

    private static string WithoutLevel(string name)
    {
        Span<char> shorter = name.ToCharArray();
        return new string(shorter[..SearchText.WithoutLevels(shorter)]);
    }

    /// <summary>Figures as answers: each name leads to it, and the figure stands behind it.</summary>
    private static string FiguresOf(DisclosureSummary d)
    {
        var lines = new List<string>(6);
        Add("本年支出", d.Spending, "");
        Add("“三公”经费", d.ThreePublic, "");
        // What is planned answers nobody who asks what something cost.
        if (d.Kind.Id != "budget")
            foreach (var item in d.Compared.ThreePublic?.Items ?? [])
                lines.Add($"{item.Name}\t{item.Text}");
        Add("执行", d.Executed, "");
        Add("执行率", d.Rate, d.RateIsComputed ? "（本站计算）" : "");
        Add("得分", d.Score, "分");
        return string.Join('\n', lines);

        void Add(string name, SummaryFigure figure, string after)
        {
            if (figure.IsPrinted)
                lines.Add($"{name}\t{figure.Text}{(figure.Text.EndsWith(after, StringComparison.Ordinal) ? "" : after)}");
        }
    }

    public static IEnumerable<SearchEntry> Regions(SiteContents contents)
    {
        foreach (var region in contents.Regions)
            yield return new SearchEntry(
                region.Name,
                region.ParentId.Length > 0 ? contents.RegionName(region.ParentId) : "",
                Lines([.. region.Aliases, region.Id]),
                SitePaths.Region(region.Id));
    }

    public static IEnumerable<SearchEntry> Terms()
    {
        foreach (var term in SiteTerms.All)
            yield return new SearchEntry(term.Term, "本站的解释", "", $"{SitePaths.Glossary}#{term.Id}");
    }

    private static string Lines(ReadOnlySpan<string> names)
    {
        var lines = new List<string>(names.Length);
        foreach (string name in names)
            if (name.Length > 0)
                lines.Add(name);
        return string.Join('\n', lines);
    }
}
