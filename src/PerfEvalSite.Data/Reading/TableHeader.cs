using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>What the header of a file, sheet or JSON array says each of its fields is.</summary>
public sealed class TableHeader(Table table, string path, string? sheet, HeaderField[] fields)
{
    private byte[]? fingerprint;

    public Table Table { get; } = table;

    /// <summary>The file, relative to the data folder.</summary>
    public string Path { get; } = path;

    public string? Sheet { get; } = sheet;

    /// <summary>The texts of the fields as they stand in the file; none where it has no header of its own.</summary>
    internal string[] Printed { get; init; } = [];

    /// <summary>What stands above the table and may say whose it is.</summary>
    internal IReadOnlyList<PrintedBody> Bodies { get; set; } = [];

    /// <summary>What the rows below have in common.</summary>
    internal RowSource Source { get; } = new(PlacesOf(table, fields), fields.Count(field => field.Column is not null), path, sheet);

    public int FieldCount => fields.Length;

    /// <summary>The field that holds the agency's id, or -1.</summary>
    public int AgencyField { get; } = Array.FindIndex(fields, field => field.Kind == HeaderFieldKind.AgencyId);

    public int DisclosureField { get; } = Array.FindIndex(fields, field => field.Kind == HeaderFieldKind.DisclosureId);

    /// <summary>Hash of what the fields mean, for comparing rows with those of another run.</summary>
    internal byte[] Fingerprint => fingerprint ??= QuickHash.Of(Encoding.UTF8.GetBytes(
        $"{Table.FileName}\n{Sheet is null}\n" + string.Join('\n', fields.Select(one => $"{one.Kind} {one.Column?.Id} {one.Unit?.Name}"))));

    /// <summary>Whether it is that of a file for machines, written by this tool.</summary>
    public bool IsPublished { get; } = Array.Exists(fields, field => field.Kind == HeaderFieldKind.Derived);

    public ref readonly HeaderField this[int field] => ref fields[field];

    /// <summary>Gives a unit that is stated behind the rows to the amounts that have none so far; the unit of a column that has another, or null.</summary>
    internal Unit? TakeUnit(Unit unit)
    {
        Unit? other = null;
        for (int i = 0; i < fields.Length; i++)
            if (fields[i].Column?.Type == ColumnType.Money)
            {
                if (fields[i].Unit is { } own && own != unit && own.Dimension == unit.Dimension)
                    other ??= own;
                fields[i] = fields[i] with { Unit = fields[i].Unit ?? unit };
            }
        fingerprint = null;
        return other;
    }

    /// <summary>The columns that are there and may not be blank. None in a file for machines: an official form that lacks one was published without it.</summary>
    internal Column[] RequiredColumns { get; } = [.. (Array.Exists(fields, field => field.Kind == HeaderFieldKind.Derived) ? [] : table.Columns).Where(column => column.IsRequired && Array.Exists(fields, field => field.Column == column))];

    /// <summary>
    /// How often a row is gone through: once where every column stands behind the one that states its unit, as in nearly every
    /// file; otherwise once for each <see cref="Column.UnitDepth"/>.
    /// </summary>
    internal int Passes { get; } = IsInOrder(fields) ? 1 : 1 + fields.Max(field => field.Column?.UnitDepth ?? 0);

    /// <summary>Whether columns take their unit from others.</summary>
    internal bool StatesUnits { get; } = Array.Exists(fields, field => field.Column is { StatesUnit: true });

    /// <summary>The field of a column, or -1 when the table is written without it.</summary>
    public int FieldOf(Column column) => Array.FindIndex(fields, field => field.Column == column);

    private static byte[] PlacesOf(Table table, HeaderField[] fields)
    {
        int there = fields.Count(field => field.Column is not null);
        var places = new byte[table.Columns.Length];
        Array.Fill(places, (byte)there);
        int next = 0;
        foreach (var field in fields)
            if (field.Column is not null)
                places[field.Column.Index] = (byte)next++;
        return places;
    }

    private static bool IsInOrder(HeaderField[] fields)
    {
        for (int i = 0; i < fields.Length; i++)
            if (fields[i].Column?.UnitColumn is { } unit && Array.FindIndex(fields, field => field.Column == unit) > i)
                return false;
        return true;
    }

    public Place PlaceAt(int line, int column) => new(Path, line, column, Sheet);
}

public enum HeaderFieldKind : byte
{
    /// <summary>A field without a known header; reported once at the header, its cells are not read.</summary>
    Unknown,

    /// <summary>The header's cell is blank. Blank cells below it are nothing; any other is reported, since it would be lost.</summary>
    Unnamed,
    Column,
    AgencyId,
    DisclosureId,

    /// <summary>Of a file for machines: the unit of the cell before, as printed.</summary>
    UnitBefore,

    /// <summary>Of a file for machines: what follows from other cells. Not read.</summary>
    Derived,
}

/// <param name="Unit">The unit that the header states for the whole column, as in 预算数（万元）.</param>
public readonly record struct HeaderField(HeaderFieldKind Kind, Column? Column, Unit? Unit);
