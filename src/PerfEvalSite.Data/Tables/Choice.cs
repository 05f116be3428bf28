using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Tables;

/// <summary>A fixed value of a column. Input may hold the id, the Chinese name or an alias; pages show the Chinese name.</summary>
public sealed record Choice(string Id, string Name, params string[] Aliases)
{
    public Bilingual Words => new(Name, Id);
}
