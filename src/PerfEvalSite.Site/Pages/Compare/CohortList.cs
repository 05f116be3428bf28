using System.Collections.Concurrent;

namespace PerfEvalSite.Site.Pages;

/// <summary>All cohorts of the site, and what compares in them: worked out when a cohort's pages are made, or when the list of them asks. Safe from several threads.</summary>
internal sealed class CohortList(SiteContents contents)
{
    private readonly ConcurrentDictionary<string, (bool Compares, string Words)> words = new(StringComparer.Ordinal);

    /// <summary>Newest year first, kinds in the order of the catalogue.</summary>
    public IReadOnlyList<Cohort> All { get; } = [.. Cohort.All(contents)];

    /// <summary>By measure. Not kept: of a province it is as much as all summaries.</summary>
    public IReadOnlyList<Comparison> Compare(Cohort cohort)
    {
        var comparisons = new List<Comparison>(Measure.All.Count);
        foreach (var measure in Measure.All)
            comparisons.Add(Comparison.Of(contents, cohort, measure));
        words[cohort.Path] = Words(comparisons);
        return comparisons;
    }

    /// <summary>Whether anything does, and what, or why not.</summary>
    public (bool Compares, string Words) WhatCompares(Cohort cohort)
    {
        if (!words.ContainsKey(cohort.Path))
            Compare(cohort);
        return words[cohort.Path];
    }

    private static (bool Compares, string Words) Words(List<Comparison> comparisons)
    {
        string what = "";
        foreach (var comparison in comparisons)
            if (comparison.Compared > 0)
                what += (what.Length > 0 ? "，" : "") + $"{comparison.Measure.Name} {ComparedWords.Number(comparison.Compared)} 份";
        return what.Length > 0 ? (true, what)
            : (false, comparisons[0].Cohort.Disclosures.Count == 1 ? "没有：只有一份公开件" : "没有：级别或口径各不相同，或者没有公布");
    }
}
