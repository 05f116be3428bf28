using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A term as a document explains it.</summary>
public sealed record CollectedTerm(string Term, string Code, string Definition, string AgencyId, string DisclosureId);

/// <summary>
/// The terms that disclosures explain, each once: what stays in memory grows with the terms, not with the documents. Safe to
/// add to from several threads; which explanation is kept does not depend on which came first.
/// </summary>
public sealed class GlossaryCollection
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Term, string Code), CollectedTerm> terms = [];

    public void Add(Disclosure disclosure)
    {
        var g = Catalogue.Glossary;
        foreach (ref readonly var row in disclosure[g].Span)
        {
            var term = new CollectedTerm(row.Text(g.Term), row.Text(g.Code), row.Text(g.Definition), disclosure.AgencyId, disclosure.Id);
            lock (gate)
                if (!terms.TryGetValue((term.Term, term.Code), out var kept) || IsBefore(term, kept))
                    terms[(term.Term, term.Code)] = term;
        }
    }

    /// <summary>Terms with a code by code, then the others as their document orders them by text.</summary>
    public IReadOnlyList<CollectedTerm> Sorted()
    {
        lock (gate)
        {
            var sorted = new List<CollectedTerm>(terms.Values);
            sorted.Sort(static (a, b) =>
            {
                int order = (a.Code.Length == 0).CompareTo(b.Code.Length == 0);
                if (order == 0)
                    order = string.CompareOrdinal(a.Code, b.Code);
                return order != 0 ? order : string.CompareOrdinal(a.Term, b.Term);
            });
            return sorted;
        }
    }

    private static bool IsBefore(CollectedTerm a, CollectedTerm b)
    {
        int order = string.CompareOrdinal(a.AgencyId, b.AgencyId);
        return order < 0 || order == 0 && string.CompareOrdinal(a.DisclosureId, b.DisclosureId) < 0;
    }
}
