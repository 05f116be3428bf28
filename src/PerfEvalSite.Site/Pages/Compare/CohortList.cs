using System.Collections.Concurrent;

namespace PerfEvalSite.Site.Pages;

/// <summary>All cohorts of the site, and what compares in them: worked out when a cohort's pages are made, or when the list of them asks. Safe from several threads.</summary>
internal sealed class CohortList(SiteContents contents)
{
    private readonly ConcurrentDictionary<string, (bool Compares, string Words)> words = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Cohort>> all = new(() => [.. Cohort.All(contents)]);

    /// <summary>Newest year first, kinds in the order of the catalogue.</summary>
    public IReadOnlyList<Cohort> All => all.Value;

    /// <summary>Measure by measure, one after the other.</summary>
    public IEnumerable<Comparison> Compare(Cohort cohort)
    {
        string what = "";
        foreach (var measure in Measure.All)
        {
            var comparison = Comparison.Of(contents, cohort, measure);
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
