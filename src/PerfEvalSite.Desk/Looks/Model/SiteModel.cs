using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looks;

/// <summary>What <c>home.cshtml</c> and <c>pages/*.cshtml</c> may show: the whole site.</summary>
public sealed class SiteModel : FrameModel
{
    internal SiteModel(SiteFrame site, SiteContents contents)
        : base(site)
    {
        Agencies = [.. contents.Agencies.Select(agency => new AgencyModel(agency, agency.RegionId.Length > 0 ? contents.RegionName(agency.RegionId) : ""))];
        var byId = Agencies.ToDictionary(agency => agency.Id, StringComparer.Ordinal);
        foreach (var agency in contents.Agencies)
        {
            var its = contents.InAgency(agency);
            byId[agency.Id].Disclosures = [.. its.Disclosures.Select(summary => new DisclosureModel(summary, byId[agency.Id], its.IsReplaced(summary)))];
        }
        var made = Agencies.SelectMany(agency => agency.Disclosures).ToDictionary(disclosure => (disclosure.Agency.Id, disclosure.Id));
        Disclosures = [.. contents.Disclosures.Select(summary => made[(summary.AgencyId, summary.Id)])];
        Newest = [.. contents.Newest(NewestCount).Select(summary => made[(summary.AgencyId, summary.Id)])];
        Years = [.. contents.Years];
    }

    private const int NewestCount = 20;

    /// <summary>By id; those without a disclosure too.</summary>
    public IReadOnlyList<AgencyModel> Agencies { get; }

    /// <summary>All of them: newest fiscal year first, then by agency.</summary>
    public IReadOnlyList<DisclosureModel> Disclosures { get; }

    /// <summary>The twenty that were published last, newest first; those without a date come last.</summary>
    public IReadOnlyList<DisclosureModel> Newest { get; }

    /// <summary>The fiscal years that there are, newest first.</summary>
    public IReadOnlyList<int> Years { get; }
}
