using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the pages and files that span agencies are made from, as hashes by facet: the summaries of a year, the findings of
/// a rule, the names that the search finds. Where a facet is the same as last time, what is made from it alone is too.
/// </summary>
/// <remarks>Anything shared that changes (tool, settings, regions, which agencies there are) makes everything again: it is in what all of them depend on.</remarks>
/// <param name="site">What all of them depend on.</param>
internal sealed class Facets(Fingerprint site)
{
    private readonly SectionFacets current = new();
    private readonly SortedDictionary<int, Facet> years = [];
    private readonly Facet[] rules = [.. RuleBook.All.Select(_ => new Facet())];
    private readonly Facet findings = new();
    private readonly Facet search = new();
    private readonly Facet corrections = new();
    private readonly Facet updates = new();

    /// <summary>Called for one disclosure after another, in their order.</summary>
    public void Add(DisclosureSummary summary, in RemainsParts parts) => current.Add(summary, parts);

    /// <summary>Run when all disclosures of a section were added.</summary>
    /// <returns>What the next build adds in their place where nothing of the section has changed.</returns>
    public byte[] EndSection()
    {
        byte[] section = current.Take();
        Add(section);
        return section;
    }

    /// <summary>Adds a whole section.</summary>
    /// <param name="section">Empty for one without a disclosure.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Add(ReadOnlySpan<byte> section)
    {
        if (section.IsEmpty)
            return;
        var from = new RecordReader(section);
        for (int count = from.Count(); count > 0; count--)
        {
            int year = from.Number();
            if (!years.TryGetValue(year, out var facet))
                years.Add(year, facet = new Facet());
            facet.Append(from.Bytes());
        }
        foreach (var facet in (ReadOnlySpan<Facet>)[findings, search, corrections, updates, .. rules])
            if (from.Bytes() is { Length: > 0 } hash)
                facet.Append(hash);
    }

    /// <summary>What a group of pages is made from.</summary>
    /// <param name="state">What all pages that span agencies say of the data.</param>
    public Fingerprint Of(SourceKey source, string state) => source switch
    {
        SourceKey.Summaries => Hash(state, [.. years.Values.Select(year => year.Hash)]),
        SourceKey.OfYear of => Hash(state + of.State, years[of.Year].Hash, corrections.Hash),
        SourceKey.OfRule of => Hash(state, rules[of.Rule.Index].Hash),
        SourceKey.Updates => Hash(state, updates.Hash),
        SourceKey.OfFile of => Hash(state, Encoding.UTF8.GetBytes(of.State)),
        _ => Fingerprint.NotRemembered,
    };

    /// <summary>What all rules found, in which documents.</summary>
    public Fingerprint OfFindings() => Hash("", findings.Hash);

    /// <summary>What became of all documents.</summary>
    public Fingerprint OfUpdates() => Hash("", updates.Hash);

    /// <summary>The summaries of all documents, and the names inside them.</summary>
    public Fingerprint OfSearch() => Hash("", search.Hash);

    /// <summary>Files of this build.</summary>
    /// <param name="state">What else counts.</param>
    public Fingerprint OfFiles(IEnumerable<ContentHash> files, string state = "") => Hash(state, [.. files.Select(file => file.ToBytes())]);

    private Fingerprint Hash(string state, params byte[][] facets) => site.With(Fingerprint.Of([.. facets.SelectMany(facet => facet), .. Encoding.UTF8.GetBytes(state)]));
}
