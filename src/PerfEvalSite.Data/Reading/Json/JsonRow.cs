using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>What a property of a row turned out to be.</summary>
internal enum JsonProperty : byte
{
    /// <summary>None, or one too many; reported.</summary>
    Refused,
    Cell,
    AgencyId,
    DisclosureId,

    /// <summary><c>children</c>, or the rows of another table.</summary>
    Inner,
}

/// <summary>A row being read: its own cells, and those that hold from above.</summary>
internal sealed class JsonRow(Table table, int level, JsonInput input)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<(JsonCell Cell, string Name)> own = [];
    private readonly List<JsonCell> cells = [];

    public Table Table => table;

    /// <summary>An upper level of a tree: no row itself.</summary>
    public bool HasChildren { get; private set; }

    /// <summary>Children, or rows of other tables, stand inside.</summary>
    public bool HasInner { get; private set; }

    /// <summary>After <see cref="Complete"/>: those from above and its own, in the catalogue's order.</summary>
    public IReadOnlyList<JsonCell> Cells => cells;

    public bool IsChildren(string name) => name == "children" && LevelNames(table).Length > 0;

    /// <summary>The table whose rows a property holds: its name is a table's and its value an array.</summary>
    public static Table? InnerTable(string name, JsonTokenType type, Table outer) =>
        type == JsonTokenType.StartArray && Catalogue.Find(name) is { IsOfDisclosure: true } inner && Reference(inner, outer) is not null ? inner : null;

    /// <summary>Says what a property is; what is wrong with its name is reported.</summary>
    /// <param name="unit">The unit that the name states, as a header does: 执行（元）.</param>
    public JsonProperty Meet(string name, JsonTokenType type, Place place, out Column? column, out Unit? unit)
    {
        column = null;
        unit = null;
        if (!names.Add(name))
        {
            input.Diagnostics.Add(FormCodes.DuplicateProperty, place, input.NamePath());
            return JsonProperty.Refused;
        }
        if (IsChildren(name))
        {
            HasInner = HasChildren = true;
            return JsonProperty.Inner;
        }
        var field = HeaderReader.Understand(table, name);
        if (field.Kind == HeaderFieldKind.Unknown && name is "name" or "名称" && LevelNames(table) is { Length: > 0 } levels)
            field = new(HeaderFieldKind.Column, levels[Math.Min(level, levels.Length - 1)], null);
        if (InnerTable(name, type, table) is not null && field.Column is not { Type: ColumnType.List })
        {
            HasInner = true;
            return JsonProperty.Inner;
        }
        switch (field.Kind)
        {
            case HeaderFieldKind.AgencyId:
                return JsonProperty.AgencyId;
            case HeaderFieldKind.DisclosureId:
                return JsonProperty.DisclosureId;
            case HeaderFieldKind.Column:
                (column, unit) = (field.Column, field.Unit);
                return JsonProperty.Cell;
        }
        input.Diagnostics.Add(RowCodes.UnknownColumn, place, table.Label, input.NamePath(), Nearest.Hint(name, table.Columns.SelectMany(known => new[] { known.Id, known.Name })));
        return JsonProperty.Refused;
    }

    public void Add(JsonCell cell, string name)
    {
        if (own.Exists(known => known.Cell.Column == cell.Column))
            input.Diagnostics.Add(FormCodes.DuplicateProperty, PlaceOf(cell), input.NamePath());
        else
            own.Add((cell, name));
    }

    /// <summary>Once all properties are known: puts its cells in order.</summary>
    public void Complete(IReadOnlyList<JsonCell> above)
    {
        foreach (var (cell, name) in own)
            if (!HasChildren)
                cells.Add(cell);
            else if (OfUpperLevel(cell) is { } upper)
                cells.Add(upper);
            else
                input.Diagnostics.Add(FormCodes.ValueAboveLeaf, PlaceOf(cell), input.NamePath(), name);
        foreach (var cell in above)
            if (!own.Exists(known => known.Cell.Column == cell.Column))
                cells.Add(cell);
        cells.Sort(static (a, b) => a.Column.Index.CompareTo(b.Column.Index));
    }

    /// <summary>What a row of another table inside this one need not repeat: the id of this row.</summary>
    public IReadOnlyList<JsonCell> CellsFor(Table inner)
    {
        var key = table.Keys[0];
        return cells.Find(cell => cell.Column == key) is { } id ? [new JsonCell(Reference(inner, table)!, id.Text, null, id.Place)] : [];
    }

    /// <summary>An upper level's <c>weight</c> is that of its level; ids and names hold for all below; anything else has no place there.</summary>
    private JsonCell? OfUpperLevel(JsonCell cell)
    {
        if (cell.Column.IsHierarchy || cell.Column.References is not null)
            return cell;
        var weights = table.Columns.Where(column => column is { IsHierarchy: true, Type: ColumnType.Score }).ToArray();
        return cell.Column.Type == ColumnType.Score && cell.Column.Id == "weight" && level < weights.Length
            ? new JsonCell(weights[level], cell.Text, cell.Claim, cell.Place)
            : null;
    }

    private static Column[] LevelNames(Table table) => [.. table.Columns.Where(column => column is { IsHierarchy: true, Type: ColumnType.Text })];

    private static Column? Reference(Table inner, Table outer) => inner.Columns.FirstOrDefault(column => column.References == outer.FileName);

    private Place PlaceOf(JsonCell cell) => new(input.Path, cell.Place.Line, cell.Place.Column);
}
