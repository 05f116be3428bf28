using PerfEvalSite.Data.Checking;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The <see cref="Facets"/> of one section after the other.</summary>
internal sealed class SectionFacets
{
    private readonly SortedDictionary<int, Facet> years = [];
    private readonly Facet[] rules = [.. RuleBook.All.Select(_ => new Facet())];
    private readonly Facet findings = new();
    private readonly Facet search = new();
    private readonly Facet corrections = new();
    private readonly Facet updates = new();

    /// <summary>Called for one disclosure after another, in their order.</summary>
    public void Add(DisclosureSummary summary, in RemainsParts parts)
    {
        if (!years.TryGetValue(summary.Year, out var year))
            years.Add(summary.Year, year = new Facet());
        year.Append(parts.SummaryHash);
        if (summary.Compared.Corrects.Length > 0)
        {
            corrections.Append(parts.Key);
            corrections.Append(summary.Compared.Corrects);
        }
        if (summary.Updates.Count > 0)
        {
            AppendName(updates, summary);
            foreach (var update in summary.Updates)
            {
                updates.Append((int)update.Kind);
                updates.Append(update.Day.DayNumber);
                foreach (string text in update.Texts)
                    updates.Append(text);
            }
        }
        search.Append(parts.Key);
        search.Append(parts.SummaryHash);
        search.Append(parts.NamesHash);
        AppendName(findings, summary);
        findings.Append(parts.Findings);
        int number = 0;
        for (var from = new RecordReader(parts.Findings); !from.IsAtEnd; number++)
        {
            var rule = rules[from.Index(rules.Length)];
            AppendName(rule, summary);
            rule.Append(number);
            rule.Append(from.Bytes());
        }
    }

    /// <summary>All that a page can read which is given no more than a disclosure's name.</summary>
    private static void AppendName(Facet facet, IDisclosureName name)
    {
        facet.Append(name.AgencyId);
        facet.Append(name.Id);
        facet.Append(name.Title);
        facet.Append(name.DocumentNumber);
        facet.Append(name.Kind.Id);
        facet.Append(name.Year);
    }

    /// <summary>Those of what was added since the last were taken, for <see cref="Facets.Add(ReadOnlySpan{byte})"/>.</summary>
    public byte[] Take()
    {
        var writer = new Utf8Writer(1024);
        var to = new RecordWriter(writer);
        to.Number(years.Count(year => !year.Value.IsEmpty));
        foreach (var (year, facet) in years)
            if (!facet.IsEmpty)
            {
                to.Number(year);
                to.Bytes(facet.Take());
            }
        foreach (var facet in (ReadOnlySpan<Facet>)[findings, search, corrections, updates, .. rules])
            to.Bytes(facet.IsEmpty ? [] : facet.Take());
        return writer.Written.ToArray();
    }
}
