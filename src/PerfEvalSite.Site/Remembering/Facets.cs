using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the pages and files that span agencies are made from, as hashes by facet: the summaries of a year, the findings of
/// a rule, the names that the search finds. Where a facet is the same as last time, what is made from it alone is too.
/// </summary>
/// <param name="site">What all of them depend on.</param>
public sealed class Facets(byte[] site)
{
    private const int Piece = 4 * 1024;

    private readonly SortedDictionary<int, Facet> years = [];
    private readonly Facet[] rules = [.. RuleBook.All.Select(_ => new Facet())];
    private readonly Facet findings = new();
    private readonly Facet search = new();
    private readonly Facet corrections = new();

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
        search.Append(parts.Key);
        search.Append(summary.Title);
        search.Append(summary.DocumentNumber);
        search.Append(summary.Kind.Id);
        search.Append(summary.Year);
        search.Append(parts.NamesHash);
        findings.Append(parts.Key);
        findings.Append(summary.Year);
        findings.Append(parts.Findings);
        int number = 0;
        for (var from = new RecordReader(parts.Findings); !from.IsAtEnd; number++)
        {
            var rule = rules[from.Index(rules.Length)];
            rule.Append(parts.Key);
            rule.Append(summary.Title);
            rule.Append(summary.Year);
            rule.Append(number);
            rule.Append(from.Bytes());
        }
    }

    /// <summary>The summaries of a fiscal year, and which of all disclosures are replaced by a correction.</summary>
    /// <param name="state">What all pages that span agencies say of the data.</param>
    public byte[] OfYear(int year, string state) => Hash(state, years[year].Hash, corrections.Hash);

    /// <summary>The summaries of all disclosures.</summary>
    /// <param name="state">What all pages that span agencies say of the data.</param>
    public byte[] OfSummaries(string state) => Hash(state, [.. years.Values.Select(year => year.Hash)]);

    /// <summary>What a rule found, in which documents.</summary>
    public byte[] OfRule(Rule rule, string state) => Hash(state, rules[rule.Index].Hash);

    /// <summary>What all rules found, in which documents.</summary>
    public byte[] OfFindings() => Hash("", findings.Hash);

    /// <summary>Names inside the documents and of them.</summary>
    public byte[] OfSearch() => Hash("", search.Hash);

    /// <summary>Files of this build.</summary>
    public byte[] OfFiles(IEnumerable<ContentHash> files) => Hash("", [.. files.Select(file => file.ToBytes())]);

    private byte[] Hash(string state, params byte[][] facets) => QuickHash.Of([.. site, .. facets.SelectMany(facet => facet), .. Encoding.UTF8.GetBytes(state)]);

    private sealed class Facet
    {
        private readonly QuickHash hash = new();
        private readonly Utf8Writer waiting = new(2 * Piece);
        private byte[]? end;

        /// <summary>Nothing can be appended any more.</summary>
        public byte[] Hash
        {
            get
            {
                lock (hash)
                {
                    Flush();
                    return end ??= hash.Take();
                }
            }
        }

        public void Append(ReadOnlySpan<byte> bytes)
        {
            Append(bytes.Length);
            waiting.Write(bytes);
            if (waiting.Length > Piece)
                Flush();
        }

        public void Append(string text)
        {
            var to = new RecordWriter(waiting);
            to.Text(text);
        }

        public void Append(int number) => new RecordWriter(waiting).Number(number);

        private void Flush()
        {
            hash.Append(waiting.Written);
            waiting.Clear();
        }
    }
}
