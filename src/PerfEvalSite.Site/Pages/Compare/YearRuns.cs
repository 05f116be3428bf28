using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Pages;

/// <summary>One year of an agency in one measure.</summary>
internal sealed record YearEntry(DisclosureSummary Disclosure, Entry Entry, BasisPart[] Basis);

/// <summary>Years that compare with each other, one after the other. <see cref="Change"/> says what changed since the run before; empty for the first.</summary>
internal sealed record YearRun(string Change)
{
    public List<YearEntry> Years { get; } = [];
}

/// <summary>
/// One measure of one agency over the years, broken wherever the kind of document or the basis of the figure changed. Years
/// with several documents of a kind cannot be put in a row and are named instead.
/// </summary>
internal sealed class YearRuns
{
    /// <summary>In ascending order.</summary>
    public List<YearRun> Runs { get; } = [];

    /// <summary>Years, ascending, in which several documents disclose the figure.</summary>
    public List<int> Ambiguous { get; } = [];

    /// <summary>Whether any two years compare.</summary>
    public bool HasComparison => Runs.Exists(static run => run.Years.Count > 1);

    /// <summary>
    /// One series where no year has more than one document with the figure: then a change of kind is a break. Otherwise one
    /// series for each kind.
    /// </summary>
    public static IReadOnlyList<YearRuns> Of(AgencyContents contents, Measure measure)
    {
        var newestFirst = contents.Disclosures;
        var entries = new List<YearEntry>(newestFirst.Count);
        bool isOneSeries = true;
        for (int i = newestFirst.Count - 1; i >= 0; i--)
        {
            var disclosure = newestFirst[i];
            if (contents.IsReplaced(disclosure) || measure.Of(disclosure) is not { Value: not null } entry)
                continue;
            isOneSeries &= entries.Count == 0 || entries[^1].Disclosure.Year != disclosure.Year;
            entries.Add(new YearEntry(disclosure, entry, measure.BasisOverYears(disclosure, entry)));
        }
        if (isOneSeries)
            return [Series(entries)];
        var all = new List<YearRuns>();
        foreach (var kind in Data.Tables.DisclosuresTable.Kinds)
            if (entries.FindAll(entry => entry.Disclosure.Kind == kind) is { Count: > 0 } ofKind)
                all.Add(Series(ofKind));
        return all;
    }

    private static YearRuns Series(List<YearEntry> entries)
    {
        var series = new YearRuns();
        YearEntry? last = null;
        for (int i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            int year = entry.Disclosure.Year;
            if (i + 1 < entries.Count && entries[i + 1].Disclosure.Year == year)
            {
                series.Ambiguous.Add(year);
                while (i + 1 < entries.Count && entries[i + 1].Disclosure.Year == year)
                    i++;
                continue;
            }
            string change = last is null ? "" : ChangeOf(last, entry);
            if (last is null || change.Length > 0)
                series.Runs.Add(new YearRun(change));
            series.Runs[^1].Years.Add(entry);
            last = entry;
        }
        return series;
    }

    /// <summary>What differs, in words; empty where the two compare.</summary>
    private static string ChangeOf(YearEntry before, YearEntry after)
    {
        var changes = new List<string>(2);
        Compare("文种", before.Disclosure.Kind.Name, after.Disclosure.Kind.Name);
        for (int i = 0; i < before.Basis.Length; i++)
            Compare(before.Basis[i].Name, before.Basis[i].Value, after.Basis[i].Value);
        return string.Join("，", changes);

        void Compare(string name, string old, string current)
        {
            if (old != current)
                changes.Add($"{name}由{Quotes.Around(old)}变为{Quotes.Around(current)}");
        }
    }
}
