using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>Reads a finding back: the words of all findings of a province are more than a build holds.</summary>
/// <param name="rule">Whose finding it is.</param>
/// <param name="at">Where it was put down.</param>
/// <param name="length">How long it is there.</param>
internal delegate FindingFacts ReadFinding(Rule rule, long at, int length);

/// <summary>One finding as the pages that span agencies need it.</summary>
/// <param name="Disclosure">The document.</param>
internal sealed record SiteFinding(IDisclosureName Disclosure, Rule Rule, Outcome Outcome, ReadFinding Read, long At, int Length)
{
    public string PathOf(in FindingFacts facts) => string.Concat(Disclosure.Path, "#", facts.Id);

    /// <summary>Read anew each time.</summary>
    public FindingFacts Facts() => Read(Rule, At, Length);
}

/// <summary>A finding without the disclosure that it is about, as it is kept from the disclosure's own pass.</summary>
/// <param name="Id">Its anchor on the disclosure's page.</param>
/// <param name="Reply">The agency's words; empty for none.</param>
public readonly record struct FindingFacts(Rule Rule, Outcome Outcome, string Id, string Message, string Stated, string Expected, string Reply)
{
    /// <summary>In the order of the disclosure's page.</summary>
    public static IReadOnlyList<FindingFacts> Of(CheckResult checks)
    {
        var facts = new FindingFacts[checks.Findings.Count];
        for (int i = 0; i < facts.Length; i++)
        {
            var finding = checks.Findings[i];
            facts[i] = new(finding.Rule, finding.Outcome, finding.Id, finding.Message.Zh, finding.Stated, finding.Expected, finding.Reply?.Reason ?? "");
        }
        return facts;
    }
}

/// <summary>What the checks found in the whole site: the findings themselves, and how often each rule compared. Added to in the order of the disclosures.</summary>
internal sealed class SiteFindings
{
    private readonly List<SiteFinding> findings = [];
    private readonly long[] comparisons = new long[RuleBook.All.Count];
    private readonly long[] held = new long[RuleBook.All.Count];

    /// <summary>In the order of agency, disclosure and the disclosure's page.</summary>
    public IReadOnlyList<SiteFinding> All => findings;

    /// <summary>By the number of the rule, in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<IReadOnlyList<SiteFinding>> ByRule()
    {
        int[] counts = new int[RuleBook.All.Count];
        foreach (var finding in findings)
            counts[finding.Rule.Index]++;
        // Lists of tens of thousands that grow are garbage that the collector has to go through everything for.
        var byRule = Array.ConvertAll(counts, count => new List<SiteFinding>(count));
        foreach (var finding in findings)
            byRule[finding.Rule.Index].Add(finding);
        return byRule;
    }

    public int Disclosures { get; private set; }

    public long Comparisons(Rule rule) => comparisons[rule.Index];

    /// <summary>Comparisons that agreed, those within rounding included.</summary>
    public long Held(Rule rule) => held[rule.Index];

    public void Add(IReadOnlyList<RuleTally> tallies)
    {
        Disclosures++;
        foreach (var tally in tallies)
        {
            comparisons[tally.Rule.Index] += tally.Comparisons;
            held[tally.Rule.Index] += tally.Agrees + tally.Rounding;
        }
    }

    public void Add(SiteFinding finding) => findings.Add(finding);

    /// <summary>Adds what was found in the disclosures that follow.</summary>
    public void Add(SiteFindings others)
    {
        findings.AddRange(others.findings);
        Disclosures += others.Disclosures;
        for (int i = 0; i < comparisons.Length; i++)
        {
            comparisons[i] += others.comparisons[i];
            held[i] += others.held[i];
        }
    }
}
