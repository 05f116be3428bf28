using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Pages that span agencies and are made one after the other. What they are made from is told where it is less than the whole
/// site, so that they can be kept from one build to the next.
/// </summary>
/// <param name="Id">With a slash in it, as no agency's id has.</param>
/// <param name="Pages">Made as they are taken.</param>
public sealed record PageGroup(string Id, IEnumerable<Page> Pages)
{
    /// <summary>The fiscal year whose disclosures' summaries the pages are made from, and from nothing else; null where it is otherwise.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the pages are made from the summaries of all disclosures, and from nothing else.</summary>
    public bool IsOfSummaries { get; init; }

    /// <summary>The rule whose findings the pages are made from, and from nothing else; null where it is otherwise.</summary>
    public Rule? Rule { get; init; }

    /// <summary>What every page says of the state of the data.</summary>
    public string State { get; init; } = "";
}
