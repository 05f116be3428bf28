using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A term as a document explains it.</summary>
public sealed record CollectedTerm(string Term, string Code, string Definition, string AgencyId, string DisclosureId);

/// <summary>The terms that disclosures explain, each once: what stays in memory grows with the terms, not with the documents.</summary>
internal sealed class GlossaryCollection
{
    private readonly Dictionary<(string Term, string Code), CollectedTerm> terms = [];

    public static IReadOnlyList<CollectedTerm> In(Disclosure disclosure)
    {
        var g = Catalogue.Glossary;
        var rows = disclosure[g].Span;
        var found = new CollectedTerm[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            found[i] = new(rows[i].Text(g.Term), rows[i].Text(g.Code), rows[i].Text(g.Definition), disclosure.AgencyId, disclosure.Id);
        return found;
    }

    /// <summary>Disclosures are added in their order, and the first explanation of a term is kept.</summary>
    public void Add(IReadOnlyList<CollectedTerm> found)
    {
        foreach (var term in found)
            terms.TryAdd((term.Term, term.Code), term);
    }

    /// <summary>Adds those of the disclosures that follow.</summary>
    public void Add(GlossaryCollection others)
    {
        foreach (var (key, term) in others.terms)
            terms.TryAdd(key, term);
    }

    /// <summary>Terms with a code by code, then the others as their document orders them by text.</summary>
    public IReadOnlyList<CollectedTerm> Sorted()
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
