using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>
/// Reads the rows of a table from an array of objects. A tree may be nested by <c>children</c>: an upper level's name and
/// ids hold for all its leaves, its weight for the first of them, as in the flat form. Rows of another table may stand
/// inside the row that they refer to (indicators inside their set), which saves repeating its id.
/// </summary>
internal sealed class JsonRows(JsonInput input, string agencyId, string disclosureId)
{
    private static readonly Bilingual rowsExpected = new("对象的数组 [ { … } ]", "an array of objects [ { … } ]");
    private static readonly Bilingual objectExpected = new("对象 { … }", "an object { … }");

    private readonly Dictionary<Table, RawRows> rows = [];

    public IEnumerable<RawRows> Tables => rows.Values;

    /// <summary>Reads the value at which the reader stands: an array of rows, or one row of a table that takes only one.</summary>
    /// <param name="above">Cells that hold for every row.</param>
    /// <param name="level">How many levels of <c>children</c> stand above.</param>
    public void ReadTable(ref Utf8JsonReader reader, Table table, IReadOnlyList<JsonCell> above, int level)
    {
        RowsOf(table);
        if (reader.TokenType == JsonTokenType.StartObject && table.IsSingle)
        {
            ReadRow(ref reader, table, above, level);
            return;
        }
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(ref reader, rowsExpected);
            return;
        }
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            input.EnterItem(i);
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadRow(ref reader, table, above, level);
            else
                Refuse(ref reader, objectExpected);
            input.Leave();
        }
    }

    /// <summary>An id beside the tables or in a row must be the folder's.</summary>
    public void CheckId(ref Utf8JsonReader reader, HeaderFieldKind kind)
    {
        var place = input.DiagnosticPlaceOf(reader);
        var (name, expected) = kind == HeaderFieldKind.AgencyId ? (new Bilingual("单位编码", "agency_id"), agencyId) : (new Bilingual("公开件编码", "disclosure_id"), disclosureId);
        string? found = JsonCells.ReadScalar(ref reader, input)?.Trim();
        if (!string.IsNullOrEmpty(found) && found != expected)
            input.Diagnostics.Add(RowCodes.WrongFolder, place, name, found, expected);
    }

    private void ReadRow(ref Utf8JsonReader reader, Table table, IReadOnlyList<JsonCell> above, int level)
    {
        var start = input.PlaceOf(reader);
        // What stands inside the row is read once the row is known, so its own cells are read ahead.
        var ahead = reader;
        var row = new JsonRow(table, level, input);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            ReadProperty(ref ahead, row);
        row.Complete(above);
        if (!row.HasChildren)
            Add(row, start);
        if (!row.HasInner)
        {
            reader = ahead;
            return;
        }
        input.GoBackTo(start);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonCells.ReadString(ref reader, input) ?? "";
            input.Enter(name);
            reader.Read();
            if (row.IsChildren(name))
                ReadTable(ref reader, table, row.Cells, level + 1);
            else if (JsonRow.InnerTable(name, reader.TokenType, table) is { } inner)
                ReadTable(ref reader, inner, row.CellsFor(inner), 0);
            else
                reader.Skip();
            input.Leave();
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader, JsonRow row)
    {
        string name = JsonCells.ReadString(ref reader, input) ?? "";
        var place = input.DiagnosticPlaceOf(reader);
        input.Enter(name);
        reader.Read();
        var kind = row.Meet(name, reader.TokenType, place, out var column, out var unit);
        switch (kind)
        {
            case JsonProperty.Cell when JsonCells.Read(ref reader, input, column!) is { } cell:
                row.Add(unit is null ? cell : cell.In(unit), name);
                break;
            case JsonProperty.AgencyId or JsonProperty.DisclosureId:
                CheckId(ref reader, kind == JsonProperty.AgencyId ? HeaderFieldKind.AgencyId : HeaderFieldKind.DisclosureId);
                break;
            case not JsonProperty.Cell:
                reader.Skip();
                break;
        }
        input.Leave();
    }

    private void Add(JsonRow row, JsonPlace start)
    {
        var raw = RowsOf(row.Table);
        if (raw.IsFull)
        {
            if (!raw.IsOverfull)
                input.Diagnostics.Add(FileCodes.TooManyRows, new Place(input.Path, start.Line, start.Column), Bilingual.Of(RawRows.MostRows));
            raw.IsOverfull = true;
            return;
        }
        raw.StartRow(start.Line);
        foreach (var cell in row.Cells)
        {
            if (cell.IsTaken)
                continue;
            cell.IsTaken = cell.IsForFirstLeafOnly;
            raw.AddCell(cell.Column.Index, cell.Text, cell.Place.Line, cell.Place.Column);
            if (cell.Claim is not null)
                raw.Claim(cell.Claim);
        }
    }

    /// <summary>Rows of a table whose fields are its columns, one for one.</summary>
    private RawRows RowsOf(Table table)
    {
        if (!rows.TryGetValue(table, out var found))
        {
            var fields = new HeaderField[table.Columns.Length];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = new(HeaderFieldKind.Column, table.Columns[i], null);
            rows.Add(table, found = new RawRows(new TableHeader(table, input.Path, null, fields)));
        }
        return found;
    }

    private void Refuse(ref Utf8JsonReader reader, Bilingual expected)
    {
        input.Diagnostics.Add(FormCodes.WrongJsonKind, input.DiagnosticPlaceOf(reader), input.NamePath(), expected);
        reader.Skip();
    }
}
