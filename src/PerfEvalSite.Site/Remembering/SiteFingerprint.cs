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
public sealed class SiteFingerprint
{
    private readonly Dictionary<string, byte[]> agencies = new(StringComparer.Ordinal);

    /// <param name="folder">Whose site tables count: regions and grade scales whole, of the agencies which there are.</param>
    /// <param name="frame">Whose assets and settings count, as they are with the command line's options.</param>
    /// <param name="exceptions">The reviewed list of personal information that may be published; null for none.</param>
    public SiteFingerprint(DataFolder folder, SiteFrame frame, string? exceptions)
    {
        var hash = new QuickHash();
        hash.Append(ToolVersion.Fingerprint);
        foreach (var (name, text) in frame.Settings.Texts())
        {
            Append(hash, name);
            Append(hash, text);
        }
        hash.Append([frame.Settings.ShowPersonalNames ? (byte)1 : (byte)0, (byte)frame.Settings.Findings]);
        hash.Append(folder.ProfilesFingerprint);
        Append(hash, frame.Assets.ToString());
        if (exceptions is not null && File.Exists(exceptions))
            hash.Append(File.ReadAllBytes(exceptions));
        foreach (var (table, rows) in folder.SiteRows)
            foreach (var row in rows)
                if (table == Catalogue.Agencies)
                    Append(hash, row.Text(Catalogue.Agencies.Id));
                // What became of old addresses no page of a document depends on.
                else if (table != Catalogue.AddressChanges)
                    Append(hash, row, table);
        Site = hash.Take();
        foreach (var (table, rows) in folder.SiteRows)
            if (table == Catalogue.Agencies)
                foreach (var row in rows)
                {
                    Append(hash, row, table);
                    agencies.TryAdd(row.Text(Catalogue.Agencies.Id), hash.Take());
                }
    }

    /// <summary><see cref="QuickHash.Size"/> bytes.</summary>
    public byte[] Site { get; }

    /// <summary>What everything depends on that spans agencies: all agencies' rows too.</summary>
    public byte[] Whole() => QuickHash.Of([.. Site, .. agencies.OrderBy(agency => agency.Key, StringComparer.Ordinal).SelectMany(agency => agency.Value)]);

    /// <summary>What a disclosure's page is made from: its own data and its agency's row.</summary>
    public byte[] Of(string agencyId, ReadOnlySpan<byte> own) => QuickHash.Of([.. agencies[agencyId], .. own]);

    /// <summary>What an agency's page is made from: its row, that of the agency above it, and its disclosures.</summary>
    /// <param name="disclosures">Of all of them; null where it has none, empty where one of them has to be made in any case, as its page has then.</param>
    public byte[] OfPage(Agency agency, byte[]? disclosures) =>
        disclosures is { Length: 0 } ? [] : QuickHash.Of([.. agencies[agency.Id], .. agencies.GetValueOrDefault(agency.ParentId) ?? [], .. disclosures ?? []]);

    /// <summary>What pages of some agencies are made from beside their disclosures: their rows, and those of the agencies above them.</summary>
    public byte[] OfAgencies(IEnumerable<Agency> some)
    {
        var hash = new QuickHash();
        foreach (var agency in some)
        {
            hash.Append(agencies[agency.Id]);
            hash.Append(agencies.GetValueOrDefault(agency.ParentId) ?? new byte[QuickHash.Size]);
        }
        return hash.Take();
    }

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
