using System.Collections.Concurrent;

namespace PerfEvalSite.Site.Pages;

/// <summary>The cohorts of a fiscal year, and what compares in them: worked out when a cohort's pages are made, or when the list of them asks. Safe from several threads.</summary>
internal sealed class YearCohorts(YearContents contents) : IPageSource
{
    private readonly ConcurrentDictionary<string, (bool Compares, string Words)> words = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Cohort>> all = new(() => [.. Cohort.All(contents)]);

    public SourceKey Key => contents.Key;

    public int Year => contents.Year;

    public SiteNames Names => contents.Names;

    /// <summary>Kinds in the order of the catalogue.</summary>
    public IReadOnlyList<Cohort> All => all.Value;

    /// <summary>Measure by measure, one after the other.</summary>
    public IEnumerable<Comparison> Compare(Cohort cohort)
    {
        string what = "";
        foreach (var measure in Measure.All)
        {
            var comparison = Comparison.Of(Names, cohort, measure);
            if (comparison.Compared > 0)
                what += (what.Length > 0 ? "，" : "") + $"{measure.Name} {ComparedWords.Number(comparison.Compared)} 份";
            yield return comparison;
        }
        words[cohort.Path] = what.Length > 0 ? (true, what) : (false, cohort.Disclosures.Count == 1 ? "没有：只有一份公开件" : "没有：级别或口径各不相同，或者没有公布");
    }

    /// <summary>Whether anything does, and what, or why not.</summary>
    public (bool Compares, string Words) WhatCompares(Cohort cohort)
    {
        if (!words.ContainsKey(cohort.Path))
            foreach (var _ in Compare(cohort))
                ;
        return words[cohort.Path];
    }
}

/// <summary>Those of all years, newest first: of all that the site has, the list of what can be compared asks for no more.</summary>
internal sealed class CohortList(SiteContents contents) : IPageSource
{
    public SourceKey Key => contents.Key;

    public IReadOnlyList<YearCohorts> Years { get; } = [.. contents.Years.Select(year => new YearCohorts(contents.InYear(year)))];
}
