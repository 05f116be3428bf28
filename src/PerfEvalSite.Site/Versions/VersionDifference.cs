using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Versions;

/// <summary>All that differs between two versions of a site's data.</summary>
public sealed record VersionDifference
{
    /// <summary>Disclosures that differ in any way, in the order of their newer addresses.</summary>
    public required IReadOnlyList<DisclosureDifference> Disclosures { get; init; }

    /// <summary>Agencies whose name differs, or that only one version has, by id.</summary>
    public required IReadOnlyList<AgencyDifference> Agencies { get; init; }

    /// <summary>Disclosures that are the same in both.</summary>
    public required int Same { get; init; }

    public bool IsNone => Disclosures.Count + Agencies.Count == 0;

    public int CountOf(DifferenceKind kind) => Disclosures.Count(one => one.Kind == kind);

    public IEnumerable<CellDifference> Cells => Disclosures.SelectMany(one => one.Cells);
}

public enum DifferenceKind
{
    Changed,
    New,
    Gone,

    /// <summary>The same under another address.</summary>
    Moved,

    /// <summary>Has errors in one of the versions, so that nobody knows.</summary>
    Unread,
}

/// <param name="AgencyId">In the newer version, if it has the disclosure.</param>
/// <param name="Title">As pages show it; empty where it could not be read.</param>
/// <param name="From">The older address of one that moved: agency and id with a slash between; empty for others.</param>
/// <param name="Cells">Of one that changed.</param>
public sealed record DisclosureDifference(DifferenceKind Kind, string AgencyId, string Id, string Title, string AgencyName, string From, IReadOnlyList<CellDifference> Cells);

/// <summary>A cell, or a row that only one version has, with the names that readers and clerks call it by.</summary>
/// <param name="Row">What a reader calls the row.</param>
/// <param name="Reference">How 更正 names the cell, as the newer version has it; null for rows, and where no words lead to the cell alone.</param>
/// <param name="IsRegistered">Whether the newer version has a 更正 of the cell already.</param>
public sealed record CellDifference(FigureChange Change, string Row, string? Reference, bool IsRegistered);

/// <param name="Old">Its name; null for an agency that is new.</param>
/// <param name="New">Its name; null for an agency that is gone.</param>
public sealed record AgencyDifference(string Id, string? Old, string? New);
