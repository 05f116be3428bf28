using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Versions;

/// <summary>One version of a site's data, to be compared with another: a data folder, a published site, or the package that a site publishes.</summary>
/// <param name="name">As it was given; stands before the places of its diagnostics.</param>
public abstract class DataVersion(string name, IReadOnlyList<Agency> agencies, IReadOnlyList<Region> regions)
{
    private readonly Dictionary<string, Agency> byId = agencies.ToDictionary(agency => agency.Id, StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>By id.</summary>
    public IReadOnlyList<Agency> Agencies { get; } = agencies;

    /// <summary>All that is wrong with it, as far as it was read.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Names rows and cells as its readers do.</summary>
    public Checker Checker { get; } = new(regions, []);

    /// <summary>By agency and id in ordinal order, each to be read before the next is asked for.</summary>
    public abstract IEnumerable<DisclosureVersion> Disclosures();

    /// <summary>Of an agency that is in no list the id stands for its name.</summary>
    public Agency Agency(string id) => byId.GetValueOrDefault(id) ?? new(id, id, "", [], "", "", "", default, "", "");

    /// <summary>Reads one, and makes its corrections. Null where there are errors, which are kept.</summary>
    private protected Disclosure? Read(string agencyId, Func<DiagnosticBag, Disclosure?> read)
    {
        var told = new DiagnosticBag();
        var disclosure = read(told);
        if (disclosure is not null)
            Checker.Correct(disclosure, Agency(agencyId), told);
        Diagnostics.AddRange(told);
        return told.HasErrors ? null : disclosure;
    }
}

/// <param name="File">Where all of it stands in one file that this tool wrote, so that two of the same bytes need not be read; null otherwise.</param>
/// <param name="Read">Gives null where it has errors, which are in the version's diagnostics. To be called once.</param>
public sealed record DisclosureVersion(string AgencyId, string Id, string? File, Func<Disclosure?> Read);
