using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Which document it is, and nothing that is in it: all that a list of findings may read of a disclosure.</summary>
internal interface IDisclosureName
{
    string AgencyId { get; }

    string Id { get; }

    /// <summary>As shown: made where the document prints none.</summary>
    string Title { get; }

    /// <summary>文号 of the document itself; empty where it has none.</summary>
    string DocumentNumber { get; }

    Choice Kind { get; }

    int Year { get; }

    string Path { get; }
}
