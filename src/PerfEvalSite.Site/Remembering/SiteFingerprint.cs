using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What every disclosure's page depends on beside its own data, as hashes: where the site's differs, nothing that is
/// remembered holds; where an agency's differs, nothing of that agency.
/// </summary>
internal sealed class SiteFingerprint
{
    private readonly Dictionary<string, Fingerprint> agencies = new(StringComparer.Ordinal);

    /// <param name="folder">Whose site tables count: regions and grade scales whole, of the agencies which there are.</param>
    /// <param name="frame">Whose assets and settings count, as they are with the command line's options.</param>
    /// <param name="exceptions">The reviewed list of personal information that may be published; null for none.</param>
    /// <param name="moves">What pages of an agency say of addresses that were left, by agency.</param>
    public SiteFingerprint(DataFolder folder, SiteFrame frame, string? exceptions, IReadOnlyDictionary<string, Fingerprint> moves)
    {
        var hash = new QuickHash();
        hash.Append(ToolVersion.Fingerprint.ToBytes());
        foreach (var (name, text) in frame.Settings.Texts())
        {
            Append(hash, name);
            Append(hash, text);
        }
        hash.Append([frame.Settings.ShowPersonalNames ? (byte)1 : (byte)0, (byte)frame.Settings.Findings]);
        hash.Append(folder.ProfilesFingerprint);
        Append(hash, frame.Assets.ToString());
        foreach (string text in frame.Looks.Texts())
            Append(hash, text);
        if (exceptions is not null && File.Exists(exceptions))
            hash.Append(File.ReadAllBytes(exceptions));
        foreach (var (table, rows) in folder.SiteRows)
            foreach (var row in rows)
                if (table == Catalogue.Agencies)
                    Append(hash, row.Text(Catalogue.Agencies.Id));
                // What became of old addresses stands on the pages of where they lead.
                else if (table != Catalogue.AddressChanges)
                    Append(hash, row, table);
        Site = Fingerprint.From(hash.Take());
        foreach (var (table, rows) in folder.SiteRows)
            if (table == Catalogue.Agencies)
                foreach (var row in rows)
                {
                    Append(hash, row, table);
                    var own = Fingerprint.From(hash.Take());
                    string id = row.Text(Catalogue.Agencies.Id);
                    agencies.TryAdd(id, moves.TryGetValue(id, out var its) ? own.With(its) : own);
                }
    }

    /// <summary>What everything depends on.</summary>
    public Fingerprint Site { get; }

    /// <summary>What everything depends on that spans agencies: all agencies' rows too.</summary>
    public Fingerprint Whole() => agencies.OrderBy(agency => agency.Key, StringComparer.Ordinal).Aggregate(Site, (all, agency) => all.With(agency.Value));

    /// <summary>What a disclosure's page is made from: its own data and its agency's row.</summary>
    public Fingerprint Of(string agencyId, Fingerprint own) => agencies[agencyId].With(own);

    /// <summary>What an agency's page is made from: its row, that of the agency above it, and its disclosures.</summary>
    /// <param name="disclosures">Of all of them.</param>
    public Fingerprint OfPage(Agency agency, Fingerprint disclosures) => Rows(agency).With(disclosures);

    /// <summary>What pages of some agencies are made from beside their disclosures: their rows, and those of the agencies above them.</summary>
    public Fingerprint OfAgencies(IEnumerable<Agency> some) => some.Aggregate(Fingerprint.None, (all, agency) => all.With(Rows(agency)));

    private Fingerprint Rows(Agency agency) => agencies[agency.Id].With(agencies.GetValueOrDefault(agency.ParentId));

    private static void Append(QuickHash hash, in Row row, Table table)
    {
        foreach (var column in table.Columns)
            Append(hash, row.Text(column));
    }

    private static void Append(QuickHash hash, string text)
    {
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.Append([0, 0]);
    }
}
