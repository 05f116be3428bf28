using System.Buffers;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>What the remains of disclosures come to, of a section or of a site: added in the order of the disclosures.</summary>
/// <param name="spill">Where findings and names are put down that stand nowhere else; null where no page asks for them.</param>
/// <param name="showsFindings">Otherwise the site keeps them to itself.</param>
internal sealed class RemainsList(Spill? spill, bool showsFindings)
{
    private readonly List<DisclosureSummary> summaries = [];
    private readonly List<Stored> names = [];
    private (IStore? Store, ReadFinding? Read) last;

    /// <summary>In the order of agency and disclosure id.</summary>
    public IReadOnlyList<DisclosureSummary> Summaries => summaries;

    /// <summary>What the search finds inside each of them.</summary>
    public IReadOnlyList<Stored> Names => names;

    /// <summary>What the checks found, disclosure by disclosure; empty where the site keeps it to itself.</summary>
    public SiteFindings Findings { get; } = new();

    /// <summary>What the documents explain of their own terms.</summary>
    public GlossaryCollection Terms { get; } = new();

    /// <summary>How many findings are 差异 or 缺失, shown or not.</summary>
    public int Serious { get; private set; }

    /// <param name="remains">Of a disclosure.</param>
    /// <param name="parts">Its record.</param>
    /// <param name="record">Where that stands until this build has ended; null for nowhere.</param>
    public void Add(Remains remains, in RemainsParts parts, Stored? record)
    {
        summaries.Add(remains.Summary);
        Findings.Add(remains.Tallies);
        AddFindings(remains.Summary, parts, record);
        Terms.Add(remains.Terms);
        if (spill is not null)
            names.Add(record?.Slice(parts.NamesAt, parts.Names.Length) ?? spill.Append(parts.Names));
    }

    public void Add(RemainsList section)
    {
        summaries.AddRange(section.summaries);
        names.AddRange(section.names);
        Findings.Add(section.Findings);
        Terms.Add(section.Terms);
        Serious += section.Serious;
    }

    private void AddFindings(DisclosureSummary summary, in RemainsParts parts, Stored? record)
    {
        for (var from = new RecordReader(parts.Findings); !from.IsAtEnd;)
        {
            var rule = RuleBook.All[from.Index(RuleBook.All.Count)];
            var finding = from.Bytes();
            var outcome = RemainsCode.OutcomeOf(finding);
            if (outcome is Outcome.Contradiction or Outcome.Missing)
                Serious++;
            if (spill is null || !showsFindings)
                continue;
            var stored = record?.Slice(parts.FindingsAt + parts.Findings.Length - from.Rest.Length - finding.Length, finding.Length) ?? spill.Append(finding);
            Findings.Add(new SiteFinding(summary, rule, outcome, ReaderOf(stored.In), stored.At, stored.Length));
        }
    }

    private ReadFinding ReaderOf(IStore store)
    {
        if (last.Store != store)
            last = (store, (rule, at, length) => ReadFrom(store, rule, at, length));
        return last.Read!;
    }

    private static FindingFacts ReadFrom(IStore store, Rule rule, long at, int length)
    {
        byte[] finding = ArrayPool<byte>.Shared.Rent(length);
        new Stored(store, at, length).Read(finding.AsSpan(0, length));
        var facts = RemainsCode.ReadFinding(rule, finding.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(finding);
        return facts;
    }
}
