using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>What the disclosures of a build are made with, and from.</summary>
internal sealed record DisclosureBuild(
    DataFolder Folder, Checker Checker, ReadingContext Context, BuildRequest Request, SiteFrame Frame, SiteFolder Site, SiteFingerprint Fingerprints, Sections Sections, BuildMemory Memory, Gathered Gathered)
{
    /// <summary>Rows of 网址变更 that are understood.</summary>
    public required IReadOnlyList<AddressChange> Addresses { get; init; }

    /// <summary>What editions left of the disclosures.</summary>
    public required KeptVersions Versions { get; init; }

    /// <summary>What is published is held against. Set once, before the first disclosure is made.</summary>
    public ChangeGuard? Guard { get; set; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Region> Regions { get; } = Folder.Regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
}
