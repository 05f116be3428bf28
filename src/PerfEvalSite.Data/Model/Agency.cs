namespace PerfEvalSite.Data.Model;

/// <summary>单位: a body that discloses. <see cref="Id"/> is stable, ASCII, and never derived from the name.</summary>
public sealed record Agency(
    string Id,
    string Name,
    string ShortName,
    IReadOnlyList<string> Aliases,
    string ParentId,
    string RegionId,
    string Level,
    Figure Established,
    string Initials,
    string Note);

/// <summary>区划. <see cref="Aliases"/> are the other ways documents print the name (峄城, 峯城).</summary>
public sealed record Region(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    string Kind,
    string ParentId,
    int Order,
    string Note);
