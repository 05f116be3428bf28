using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Versions;

/// <summary>A published site.</summary>
/// <param name="folder">Where it stands.</param>
internal sealed class SiteVersion(string name, string folder, PublishedData data) : DataVersion(name, data.Agencies, data.Regions)
{
    public string Folder => folder;

    public override IEnumerable<DisclosureVersion> Disclosures() => data.List().Select(one =>
        new DisclosureVersion(one.AgencyId, one.Id, Path.Combine(folder, SitePaths.Json(one.AgencyId, one.Id)), () => Read(one.AgencyId, told => data.Read(one.AgencyId, one.Id, told))));
}
