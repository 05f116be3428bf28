using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looks;

/// <summary>单位.</summary>
public sealed class AgencyModel
{
    internal AgencyModel(Agency agency, string region)
    {
        Id = agency.Id;
        Name = agency.Name;
        Region = region;
        Level = agency.Level;
        Link = "~/" + SitePaths.Agency(agency.Id);
    }

    /// <summary>单位编码.</summary>
    public string Id { get; }

    /// <summary>Its whole name.</summary>
    public string Name { get; }

    /// <summary>The name of its region; empty where it has none.</summary>
    public string Region { get; }

    /// <summary>级次; empty where it is not given.</summary>
    public string Level { get; }

    /// <summary>Its page, for <c>href</c>.</summary>
    public string Link { get; }

    /// <summary>Newest fiscal year first.</summary>
    public IReadOnlyList<DisclosureModel> Disclosures { get; internal set; } = [];
}
