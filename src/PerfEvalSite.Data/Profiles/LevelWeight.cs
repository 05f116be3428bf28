using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>产出指标（50分）: the weight of a level as forms print it, in the name.</summary>
internal static class LevelWeight
{
    /// <summary>The name without it.</summary>
    public static string Of(string name, out string weight)
    {
        weight = "";
        int open = name.LastIndexOfAny(['(', '（']);
        if (open <= 0 || name[^1] is not (')' or '）'))
            return name;
        var inner = name.AsSpan(open + 1, name.Length - open - 2).Trim();
        if (!inner.EndsWith("分", StringComparison.Ordinal) || inner[..^1].Trim().ContainsAnyExcept("0123456789.") || inner.Length < 2)
            return name;
        weight = inner[..^1].Trim().ToString();
        return name[..open].Trim();
    }

    public static Column? ColumnOf(Column level)
    {
        var table = Catalogue.Indicators;
        return level == table.Level1 ? table.Weight1 : level == table.Level2 ? table.Weight2 : null;
    }
}
