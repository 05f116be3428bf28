using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>One cell as the JSON states it, before its row is known to be one.</summary>
internal sealed class JsonCell(Column column, string text, FigureClaim? claim, JsonPlace place)
{
    public Column Column { get; } = column;

    public string Text { get; } = text;

    public FigureClaim? Claim { get; } = claim;

    public JsonPlace Place { get; } = place;

    /// <summary>The weight of an upper level belongs to the first of its leaves only.</summary>
    public bool IsForFirstLeafOnly => Column is { IsHierarchy: true, Type: ColumnType.Score };

    /// <summary>The same cell in the unit that its property's name states, where its own words state none.</summary>
    public JsonCell In(Unit unit) =>
        Text.Any(char.IsAsciiDigit) && !Text.Any(c => char.IsLetter(c) || c is '%' or '％') ? new(Column, Text, (Claim ?? new FigureClaim()) with { Unit = Claim?.Unit ?? unit.Name }, Place) : this;

    /// <summary>Set when that first leaf has taken it.</summary>
    public bool IsTaken { get; set; }
}
