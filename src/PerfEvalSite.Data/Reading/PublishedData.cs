using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A published site read back as data, without the folder that it was made from: its disclosures from the JSON beside their pages, its agencies and
/// regions from the files in <c>data/</c>. A site that publishes no files has neither.
/// </summary>
public sealed class PublishedData
{
    private readonly string folder;
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    private PublishedData(string folder) => this.folder = folder;

    /// <summary>By id.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <param name="folder">The site's.</param>
    public static PublishedData Open(string folder)
    {
        var site = new PublishedData(folder);
        foreach (var table in Catalogue.OfSite)
            site.ids[table.FileName] = [.. site.RowsOf(table).Select(row => row.Text(table.Columns[0]))];
        site.Agencies = SiteTables.Agencies(site.RowsOf(Catalogue.Agencies));
        site.Regions = SiteTables.Regions(site.RowsOf(Catalogue.Regions));
        return site;
    }

    /// <summary>Every disclosure, by agency and id in ordinal order.</summary>
    public IReadOnlyList<(string AgencyId, string Id)> List() =>
        Directory.Exists(Path.Combine(folder, "agencies")) ? PublishedDisclosure.List(folder) : [];

    /// <summary>Null when it cannot be read any more; every reason is in the diagnostics, with places in the site.</summary>
    public Disclosure? Read(string agencyId, string disclosureId, DiagnosticBag diagnostics) =>
        PublishedDisclosure.Read(folder, agencyId, disclosureId, new DisclosureAssembler(diagnostics, table => ids[table], null, []), diagnostics);

    /// <summary>Without the file, ids stand for names, and nothing else is lost.</summary>
    private List<Row> RowsOf(Table table) => PublishedTable.ReadAll(folder, $"data/{table.FileName}.csv", table, new DiagnosticBag());
}
