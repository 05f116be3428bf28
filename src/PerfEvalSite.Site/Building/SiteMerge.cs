using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Makes what spans agencies from the memories of several machines that have each built a <see cref="Shard"/>. With the
/// files of those machines beside it, the output is the same site, byte for byte, as one machine's.
/// </summary>
public static class SiteMerge
{
    /// <param name="context">The data folder of the whole site: its own tables and settings are read, and its disclosures compared with what the shares were made from. One without any disclosure will do where no machine has all of them.</param>
    /// <param name="request">Where to publish, with which address, by how many threads.</param>
    /// <param name="memories">The files of all shards, in any order.</param>
    /// <returns>Null when nothing was published; every reason is in the context's diagnostics.</returns>
    public static BuildResult? Run(ReadingContext context, BuildRequest request, IReadOnlyList<string> memories)
    {
        var folder = DataFolder.Open(context);
        if (folder is null)
            return null;
        using var site = SiteFolder.Open(request.Output, context.DataFolder, context.Diagnostics, workers: request.Workers, stop: request.Stop);
        if (site is null)
            return null;
        var assets = new Assets();
        if (OwnLooks.Open(request, folder.Settings, context) is not { } looks)
            return null;
        var frame = SiteBuild.FrameOf(folder, request.BaseUrl, assets, looks);
        var fingerprints = new SiteFingerprint(folder, frame, request.AllowPersonalInformation, AddressChange.Fingerprints(SiteBuild.AddressesOf(folder, frame)));
        var shards = new List<MemoryReader>();
        try
        {
            foreach (string path in memories)
                if (MemoryReader.Open(path, fingerprints.Site) is { } reader)
                    shards.Add(reader);
                else
                    context.Diagnostics.Add(PublishingCodes.ShardDoesNotFit, new Place(path.Replace('\\', '/')), path);
            if (context.Diagnostics.HasErrors)
                return null;
            using var gathered = new Gathered(folder, frame.Settings, site, request.Workers) { Facets = new(fingerprints.Whole()) };
            using var input = new ShareInput(folder, context, fingerprints, request.Workers);
            if (!AddDisclosures(shards, input, gathered, site, context.Diagnostics) || !AddAgencies(shards, folder, site, context.Diagnostics) || !input.End())
                return null;
            gathered.Facets.EndSection();
            gathered.End();
            var addresses = SiteBuild.AddressesOf(folder, frame);
            new SecondPass(folder, frame, site, gathered, new NoMemory(), request.Workers, addresses, new(site, null, addresses, null)) { Looks = looks }.WriteAll(assets, context.Diagnostics, []);
            return SiteBuild.Publish(folder, site, frame, gathered, request);
        }
        finally
        {
            foreach (var shard in shards)
                shard.Dispose();
        }
    }

    /// <summary>In the one order of disclosures: each shard's own are in it, and no agency is in two.</summary>
    private static bool AddDisclosures(List<MemoryReader> shards, ShareInput input, Gathered gathered, SiteFolder site, DiagnosticBag problems)
    {
        var rows = new BulkRows(gathered.ShowsPersonal);
        string agency = "", id = "";
        while (true)
        {
            MemoryReader? least = null;
            foreach (var shard in shards)
                if (shard.Disclosure is { } first && (least is null || first.CompareTo(least.Disclosure!.AgencyId, least.Disclosure.Id) < 0))
                    least = shard;
            if (least is null)
                return true;
            if (least.Disclosure!.CompareTo(agency, id) == 0)
            {
                problems.Add(PublishingCodes.AgencyInTwoShards, new Place(""), agency);
                return false;
            }
            using var next = least.Disclosure;
            least.Advance();
            var parts = next.Parts;
            var remains = RemainsCode.Read(parts);
            rows.Load(parts.Rows, next.RowsAt);
            if (rows.PublishedAt is not null)
            {
                // Not of a shard, whose rows nobody has published yet.
                problems.Add(PublishingCodes.ShardDoesNotFit, new Place(least.Path), least.Path);
                return false;
            }
            (agency, id) = (remains.Summary.AgencyId, remains.Summary.Id);
            input.Compare(agency, id, parts.Fingerprint);
            site.AddPart(SitePaths.DisclosureFolder(agency, id), parts.Files, next.Stored.Slice(parts.FilesAt, parts.Files.Length));
            gathered.Add(remains, rows, parts, next.Stored);
        }
    }

    /// <summary>Every agency has its page from one shard; where one is in none or in two, the shards are not those of one build.</summary>
    private static bool AddAgencies(List<MemoryReader> shards, DataFolder folder, SiteFolder site, DiagnosticBag problems)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shard in shards)
            foreach (var agency in shard.ReadAgencies())
                if (found.Add(agency.Id))
                    site.AddPart(SitePaths.AgencyCharts(agency.Id), agency.Files);
                else
                    problems.Add(PublishingCodes.AgencyInTwoShards, new Place(""), agency.Id);
        var absent = folder.Agencies.Where(agency => !found.Contains(agency.Id)).Select(agency => agency.Id).ToList();
        if (absent.Count > 0)
            problems.Add(PublishingCodes.AgencyInNoShard, new Place(""), absent[0], absent.Count.ToString(CultureInfo.InvariantCulture));
        return !problems.HasErrors;
    }
}
