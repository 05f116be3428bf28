using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Desk.Looking;

/// <summary>Something to look at: a diagnostic of the input, or a finding of the checks.</summary>
/// <param name="Level">error, warning or note.</param>
/// <param name="Disclosure"><c>agency/disclosure</c>; empty for what belongs to none.</param>
/// <param name="Place">Relative to the data folder.</param>
/// <param name="Page">Where the preview shows it, from the site's root; null for nowhere.</param>
internal sealed record Problem(string Level, string Code, string Title, string Message, string Remedy, string Disclosure, Place Place, string? Page);

/// <summary>A disclosure of the folder.</summary>
/// <param name="Id"><c>agency/disclosure</c>.</param>
/// <param name="Rehearsed">Null where it could not be read.</param>
internal sealed record DisclosureState(string Id, string AgencyId, RehearsedDisclosure? Rehearsed, int Year, string Kind, int Errors, int Warnings)
{
    public string Title => Rehearsed?.Title ?? Id;

    public bool HasPage => Rehearsed is not null && Errors == 0;
}

internal sealed record AgencyState(string Id, string Name, IReadOnlyList<DisclosureState> Disclosures);

/// <summary>A data folder as it was found, and what came of it. Never changed; a new one takes its place.</summary>
internal sealed record FolderState
{
    /// <summary>Counts up with every change that a reader can see.</summary>
    public required long Version { get; init; }

    /// <summary>Of the state that there is before the folder has been read for the first time.</summary>
    public const long Unread = 1;

    public bool IsRead => Version != Unread;

    public bool IsThere { get; init; }

    /// <summary>Of the site.</summary>
    public string SiteTitle { get; init; } = "";

    public IReadOnlyList<AgencyState> Agencies { get; init; } = [];

    /// <summary>Errors first, then by place.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Why the preview was not made, or could not be, beyond the errors of the data.</summary>
    public string Fault { get; init; } = "";

    public Verdict? Verdict { get; init; }

    /// <summary>Published, and no longer in the data: <c>agency/disclosure</c>.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>The page for whoever signs off.</summary>
    public string SignOff { get; init; } = "";

    /// <summary>Whether a site stands in the preview's folder, be it of this state or of the last good one.</summary>
    public bool HasPreview { get; init; }

    /// <summary>Whether it shows this state.</summary>
    public bool IsPreviewCurrent { get; init; }

    public bool HasErrors => Problems.Any(problem => problem.Level == "error");

    public int Errors => Problems.Count(problem => problem.Level == "error");

    /// <summary>What is asked of the input and stops nothing: no finding, so the verdict doesn't count it.</summary>
    public int Questions => Problems.Count(problem => problem is { Level: "warning", Page: null });

    public IEnumerable<DisclosureState> Disclosures => Agencies.SelectMany(agency => agency.Disclosures);

    public DisclosureState? Disclosure(string id) => Disclosures.FirstOrDefault(one => one.Id == id);
}
