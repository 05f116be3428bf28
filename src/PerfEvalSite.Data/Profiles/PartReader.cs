using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Reads the rows below one head.</summary>
internal sealed class PartReader(Grid grid, BandPart part, Placement placement)
{
    private readonly RowKeys keys = new(grid, part);
    private readonly RowList list = new(part.Section);
    private readonly (int At, FormColumn Column)[] values = [.. part.Placed().Where(placed => placed.Column.Role == FormRole.Value)];

    private readonly (int At, FormColumn Column)[] common = [.. part.Placed().Where(placed => placed.Column.Role == FormRole.Common)];

    /// <summary>The name of each level that holds for the rows below, by the level's column.</summary>
    private readonly Dictionary<Column, GridCell> levels = [];

    private bool HasLevels => Array.Exists(values, value => value.Column.To!.IsHierarchy);

    public bool Reads(int column) => keys.Reads(column);

    /// <summary>Whether a cell is the label of a whole row that stands outside the columns: 总分 below 绩效指标.</summary>
    public bool IsRowLabel(int row, int column) => list.Knows(grid[row, column].Text) || grid.SpanAt(row, column) is { } span && span.Row < row;

    public string NameOf(int row)
    {
        var name = keys.Of(row, out _);
        return name.IsBlank && HasLevels ? FirstSaid(row).Text.Trim() : name.Text?.Trim() ?? "";
    }

    /// <summary>What a figure is called that the form has no column for: the table, its row and its head; all heads over it where the lowest is not the only one of its name.</summary>
    public string ItemOf(int row, int column)
    {
        var path = part.Paths[column - part.First];
        bool isOnly = !part.Paths.Any(other => other.Origin != path.Origin && !other.IsEmpty && other.Text == path.Text);
        return string.Join('：', new[] { placement.Form.Title, NameOf(row), isOnly ? path.Text : string.Join('/', path.Printed) }.Where(word => word.Length > 0));
    }

    /// <summary>The word 无 alone, where the rows would be.</summary>
    public bool SaysNothing(int row) => FirstSaid(row) is { IsBlank: false } only && Words.Plain(only.Text) == "无";

    /// <summary>Adds the rows of the catalogue that a row of the grid is. Whether it holds any figure.</summary>
    public bool Read(int row)
    {
        if (SaysNothing(row) || !HasAnything(row) || IsOfNextPart(row))
            return false;
        var name = keys.Of(row, out var code);
        if (HasLevels || name.IsBlank && !keys.HasKeys)
            name = HasLevels ? FirstSaid(row) : default;
        var listed = list.Find(name.Text ?? "", code.Text ?? "", out bool isExtra);
        if (listed is { Goes.Count: > 0 })
            return Forward(listed, row);
        if (isExtra && part.Section.Rows.Count > 0 && !name.IsBlank)
            placement.Misses(ProfileCodes.ExtraRow, name, name.Text!.Trim(), placement.Form.Title);
        return HasLevels ? ReadLevels(row) : ReadValues(row, name, code, listed, isExtra);
    }

    private bool ReadValues(int row, GridCell name, GridCell code, FormRow? listed, bool isExtra)
    {
        // A figure where the name belongs: the row has moved, and none of its cells can be trusted.
        if (decimal.TryParse(name.Text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            placement.Unplaced(name, "名称栏里是数字，这一行多半错了位", "a number stands where the name belongs, so the row has probably moved");
            return true;
        }
        if (listed is null && keys.NameColumn is { To: { } items } && IsForeign(items, name.Text))
            return CarryRow(row);
        foreach (var odd in keys.OddCodes(row))
            if (odd != name)
                placement.Unplaced(odd, "它所在的是编码栏，这不是编码的写法", "it stands in a column of codes and is not written like one");
        bool hasData = false;
        var rows = new Dictionary<IReadOnlyList<Given>, PlacedRow>(SameGiven.Instance);
        bool isNamed = !name.IsBlank || !code.IsBlank;
        foreach (var (at, column) in values)
        {
            var cell = grid[row, at];
            bool isFirst = rows.Count == 0;
            if (IsMergedOver(row, at))
                placement.Unplaced(cell, "合并单元格，不知道属于哪一行", "it is merged over rows, so it cannot be known which it belongs to");
            if (!rows.TryGetValue(column.With, out var placed))
            {
                // A printed row without figures stays one; where a row is several of the catalogue, the first stands for it.
                if (cell.IsBlank && !(isFirst || !keys.HasKeys))
                    continue;
                placed = rows[column.With] = listed?.As is null ? new PlacedRow(column.To!.Table, cell.Line, []) : Begun(column.To!.Table, [.. column.With, .. listed.With, .. part.Section.With], cell);
            }
            placed.Add(Meant(column.To!, listed), cell.Text.Trim(), cell);
            hasData |= !cell.IsBlank && column.To!.Type >= ColumnType.Integer;
            if (!cell.IsBlank && keys.HasKeys && !isNamed)
                placement.Unplaced(cell, "这一行没有名称", "its row has no name");
        }
        if (keys.HasKeys && !isNamed)
            return hasData;
        foreach (var (given, placed) in rows)
        {
            // A name that the catalogue has a word of its own for is that, at the place where it is printed.
            if (placed.Table == part.Section.Table && keys.NameColumn is { } nameColumn && !name.IsBlank)
                placed.Add(nameColumn.To!, listed?.With.FirstOrDefault(word => word.Column == nameColumn.To).Text ?? OneLine(name.Text), name);
            if (placed.Table == part.Section.Table && keys.CodeColumn is { } codeColumn && !code.IsBlank)
                placed.Add(codeColumn.To!, code.Text, code);
            foreach (var (at, column) in common)
                if (column.To!.Table == placed.Table)
                    placed.Add(column.To, grid[row, at].Text.Trim(), grid[row, at]);
            var anchor = name.IsBlank ? code.IsBlank ? grid[row, part.First] : code : name;
            // A column of the position comes before the row, the row before the section.
            foreach (var constant in given.Concat(listed?.With ?? list.Otherwise(name.Text ?? "", isExtra)).Concat(part.Section.With))
                if (constant.Column.Table == placed.Table)
                    placed.Add(constant.Column, constant.Text, anchor);
            if (listed?.As is null || !placement.Rows.Contains(placed))
                placement.Rows.Add(placed);
        }
        return hasData;
    }

    /// <summary>What a column is in a row that says it itself.</summary>
    private static Column Meant(Column column, FormRow? listed)
    {
        foreach (var (from, to) in listed?.As ?? [])
            if (from == column)
                return to;
        return column;
    }

    /// <summary>The row of the catalogue that an earlier row of the grid has begun, where it is the same.</summary>
    private PlacedRow Begun(Table table, List<Given> constants, GridCell at) =>
        placement.Rows.Find(row => row.Table == table && constants.TrueForAll(given => given.Column.Table != table || row[given.Column] == given.Text)) ?? new PlacedRow(table, at.Line, []);

    /// <summary>Whether the name is none of those that the catalogue knows alone, as the counts below the amounts of “三公”.</summary>
    private static bool IsForeign(Column items, string? name) => name is { Length: > 0 } && items.Choices.Count > 0 && !items.IsOpen && items.ChoiceOf(name.Trim()) is null;

    /// <summary>A row that the table of the catalogue has no place for is kept figure by figure.</summary>
    private bool CarryRow(int row)
    {
        bool hasData = false;
        foreach (var (at, _) in values)
            if (grid[row, at] is { IsBlank: false } cell && cell.Text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                placement.Rows.Add(FormPlacer.Extra(cell, ItemOf(row, at)));
                hasData = true;
            }
        return hasData;
    }

    /// <summary>A leaf of a tree: names of levels hold until the next, and a level's weight may stand in its name.</summary>
    private bool ReadLevels(int row)
    {
        var placed = new PlacedRow(part.Section.Table, grid.LineOf(row), []);
        bool isLeaf = false;
        bool isBroken = false;
        foreach (var (at, column) in values)
        {
            var cell = grid[row, at];
            if (!column.To!.IsHierarchy || column.To.Type != ColumnType.Text)
            {
                placed.Add(column.To, cell.Text.Trim(), cell);
                isLeaf |= !cell.IsBlank;
                if (IsMergedOver(row, at) && !column.To.IsHierarchy)
                    placement.Unplaced(cell, "合并单元格，不知道属于哪一行", "it is merged over rows, so it cannot be known which it belongs to");
                continue;
            }
            if (!cell.IsBlank)
            {
                // The names of lower levels end with the one above.
                foreach (var lower in levels.Keys.Where(known => known.Index > column.To.Index).ToList())
                    levels.Remove(lower);
                levels[column.To] = cell;
                isBroken = true;
            }
            if (levels.TryGetValue(column.To, out var level))
            {
                string text = LevelWeight.Of(OneLine(level.Text), out string weight);
                placed.Add(column.To, text, level with { Line = cell.Line });
                if (!cell.IsBlank && weight.Length > 0 && LevelWeight.ColumnOf(column.To) is { } weightColumn)
                    placed.Add(weightColumn, weight, cell);
            }
        }
        foreach (var (at, column) in common)
            placed.Add(column.To!, grid[row, at].Text.Trim(), grid[row, at]);
        if (!isLeaf && !isBroken)
            return false;
        if (!isLeaf && FirstSaid(row) is var alone && decimal.TryParse(alone.Text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            placement.Unplaced(alone, "名称栏里是数字，这一行多半错了位", "a number stands where the name belongs, so the row has probably moved");
            return true;
        }
        foreach (var constant in part.Section.With)
            placed.Add(constant.Column, constant.Text, grid[row, part.First]);
        placement.Rows.Add(placed);
        return isLeaf;
    }

    /// <summary>总分: its cells belong to another table's row.</summary>
    private bool Forward(FormRow listed, int row)
    {
        foreach (var (at, column) in values)
        {
            var cell = grid[row, at];
            if (cell.IsBlank || list.Knows(cell.Text))
                continue;
            int to = -1;
            for (int i = 0; i < listed.Goes.Count; i++)
                if (listed.Goes[i].From == column.To)
                    to = i;
            if (to < 0)
                placement.Unplaced(cell, $"“{listed.Name}”行没有这一栏", $"the row “{listed.Name}” has no such column");
            else
                LabelReader.RowOf(placement, listed.Goes[to].To.Table, cell).Add(listed.Goes[to].To, cell.Text.Trim(), cell);
        }
        return true;
    }

    private bool HasAnything(int row)
    {
        for (int at = part.First; at <= part.Last; at++)
            if (!grid[row, at].IsBlank)
                return true;
        return false;
    }

    /// <summary>Whether all that stands here is a name that is merged as far as a figure of the part beside: 公用经费合计 over two blocks.</summary>
    private bool IsOfNextPart(int row)
    {
        bool isOver = false;
        for (int at = part.First; at <= part.Last; at++)
            if (grid[row, at].IsBlank)
                continue;
            else if (grid.SpanAt(row, at) is { } span && span.LastColumn > part.Last)
                isOver = true;
            else
                return false;
        return isOver;
    }

    private GridCell FirstSaid(int row)
    {
        for (int at = part.First; at <= part.Last; at++)
            if (!grid[row, at].IsBlank)
                return grid[row, at];
        return default;
    }

    private bool IsMergedOver(int row, int column) => grid.SpanAt(row, column) is { } span && span.Row == row && span.LastRow > row && !grid[row, column].IsBlank;

    /// <summary>A name that is broken over lines in its cell is one name.</summary>
    private static string OneLine(string? text) => text is null ? "" : text.AsSpan().ContainsAny('\n', '\r') ? string.Concat(text.Split('\n', '\r').Select(line => line.Trim())) : text.Trim();

    private sealed class SameGiven : IEqualityComparer<IReadOnlyList<Given>>
    {
        public static readonly SameGiven Instance = new();

        public bool Equals(IReadOnlyList<Given>? a, IReadOnlyList<Given>? b) => a!.SequenceEqual(b!);

        public int GetHashCode(IReadOnlyList<Given> given) => given.Count == 0 ? 0 : given[0].GetHashCode();
    }
}
