using System.Globalization;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>The ways in which rows and cells of big files are changed, from which <see cref="RootEdits"/> are made.</summary>
internal abstract class RootChanges(EditedRoots data)
{
    /// <summary>Tables that a disclosure may have more or fewer rows of.</summary>
    private static readonly string[] growing = ["funds", "narratives"];

    protected Random Random => data.Random;

    protected EditedRootsState State => data.State;

    protected List<EditedTable> Filled => [.. State.Tables.Where(table => table.Rows.Exists(row => !EditedTable.IsBlank(row)))];

    protected string Number() => data.Number();

    protected List<EditedTable> Growing() => [.. growing.Select(name => State[name]).Where(Filled.Contains)];

    protected EditedTable WithText() => Pick([.. Filled.Where(table => table.Columns.Any(column => column.Kind is 'T' or 't'))]);

    protected EditedTable WithAmounts() => Pick([.. Filled.Where(table => table.Columns.Any(column => column.Kind is 'A'))]);

    protected T Pick<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    /// <summary>A place in a file from 0 to 1, both ends more often than others.</summary>
    protected double Somewhere() => Random.Next(6) switch { 0 => 0, 1 => 1, _ => Random.NextDouble() };

    protected static int IndexOf(EditedTable table, double place)
    {
        int at = (int)(place * (table.Rows.Count - 1));
        int behind = table.Rows.FindIndex(at, row => !EditedTable.IsBlank(row));
        return behind >= 0 ? behind : table.Rows.FindLastIndex(row => !EditedTable.IsBlank(row));
    }

    protected static string[] RowOf(EditedTable table, double place) => table.Rows[IndexOf(table, place)];

    private static bool IsBehind(string[] row, string[] head) =>
        string.CompareOrdinal(EditedTable.AgencyOf(row), EditedTable.AgencyOf(head)) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(row[1], head[1]) > 0));

    protected static bool IsOf(string[] row, string[] head) =>
        !EditedTable.IsBlank(row) && !EditedTable.IsBlank(head) && EditedTable.AgencyOf(row) == EditedTable.AgencyOf(head) && row[1] == head[1];

    protected static void On(EditedTable table, Action<EditedTable> change) => change(table);

    protected void Twice(EditedTable table)
    {
        int at = IndexOf(table, Somewhere());
        table.Rows.Insert(at, table.Rows[at]);
    }

    protected void ChangeRow(EditedTable table, Func<string[], string[]> change)
    {
        int at = IndexOf(table, Somewhere());
        table.Rows[at] = change(table.Rows[at]);
    }

    protected void ChangeCell(EditedTable table, double place, Func<string, EditedColumn, string> change, string kinds = "AaTtS") =>
        Change(table, IndexOf(table, place), change, kinds);

    protected void Change(EditedTable table, int at, Func<string, EditedColumn, string> change, string kinds = "AaTtS")
    {
        int[] free = [.. Enumerable.Range(0, Math.Min(table.Columns.Length, table.Rows[at].Length)).Where(i => kinds.Contains(table.Columns[i].Kind, StringComparison.Ordinal))];
        if (free.Length == 0)
            return;
        int column = Pick(free);
        string[] row = [.. table.Rows[at]];
        row[column] = change(row[column], table.Columns[column]);
        table.Rows[at] = row;
    }

    protected string AsLong(string cell, EditedColumn column)
    {
        if (cell.Length == 0)
            return Longer(cell, column);
        if (cell.StartsWith('"'))
            return "\"第" + Random.Next(1, 10) + cell[3..];
        return char.IsAsciiDigit(cell[^1]) ? cell[..^1] + Random.Next(1, 10) : cell[..^1] + (cell[^1] == '改' ? "换" : "改");
    }

    protected string Longer(string cell, EditedColumn column) => column.Kind switch
    {
        'A' or 'a' => "1" + cell,
        'S' => "9" + Random.Next(1, 10),
        _ => cell.EndsWith('"') ? $"{cell[..^1]}{Number()}\"" : cell + Number(),
    };

    protected static string Shorter(string cell, EditedColumn column) =>
        cell.StartsWith('"') ? "短" : cell.Length > 4 ? cell[1..] : column.Kind is 'A' or 'a' or 'S' ? "7" : "短";

    protected void FarApart(EditedTable table)
    {
        ChangeCell(table, 0.1, AsLong);
        ChangeCell(table, 0.9, (cell, column) => Longer(cell, column));
    }

    protected void AddRow(EditedTable table, double place, int behind)
    {
        int at = IndexOf(table, place);
        table.Rows.Insert(at + behind, data.NewRow(table.Name, table.Rows[at][0], table.Rows[at][1]));
    }

    protected void RemoveRow(EditedTable table, double place)
    {
        if (table.Rows.Count > 3)
            table.Rows.RemoveAt(IndexOf(table, place));
    }

    protected void RemoveRowsOf(string agency)
    {
        foreach (var table in State.All)
            table.Rows.RemoveAll(row => EditedTable.AgencyOf(row) == agency);
    }

    protected void AddToOneWithout()
    {
        var table = Pick(Growing());
        string[] head = Pick(State["disclosure"].Rows.Where(row => !EditedTable.IsBlank(row) && !table.Rows.Exists(other => IsOf(other, row))).ToList());
        int at = table.Rows.FindIndex(row => IsBehind(row, head));
        table.Rows.Insert(at < 0 ? table.Rows.Count : at, data.NewRow(table.Name, head[0], head[1]));
    }

    protected void Swap()
    {
        var table = Pick(Growing());
        int from = Random.Next(table.Rows.Count);
        for (int i = 1; i < table.Rows.Count; i++)
        {
            int at = 1 + (from + i) % (table.Rows.Count - 1);
            if (!IsOf(table.Rows[at], table.Rows[at - 1]))
                continue;
            (table.Rows[at], table.Rows[at - 1]) = (table.Rows[at - 1], table.Rows[at]);
            return;
        }
    }

    /// <summary>The last row of a disclosure becomes the first of the one that follows, or the other way round: only a key changes.</summary>
    protected void Give(bool forwards)
    {
        var table = Pick(Growing());
        int from = Random.Next(table.Rows.Count);
        for (int i = 0; i < table.Rows.Count; i++)
        {
            int at = (from + i) % (table.Rows.Count - 1);
            string[] one = table.Rows[at], other = table.Rows[at + 1];
            if (EditedTable.IsBlank(one) || EditedTable.IsBlank(other) || IsOf(one, other))
                continue;
            if (forwards)
                table.Rows[at] = [.. other[..2], .. one[2..]];
            else
                table.Rows[at + 1] = [.. one[..2], .. other[2..]];
            return;
        }
    }

    protected void AddColumn()
    {
        var table = Pick([.. Filled.Where(table => table.Name != "disclosure" && !table.Columns.Any(column => column.Id == "place"))]);
        table.AddColumn(new("place", "出处", 'T'));
        for (int i = 0; i < table.Rows.Count; i++)
            if (!EditedTable.IsBlank(table.Rows[i]))
                table.Rows[i] = [.. table.Rows[i], .. Enumerable.Repeat("", Math.Max(table.Columns.Length - 1 - table.Rows[i].Length, 0)), i % 7 == 0 ? "第一部分" : ""];
    }

    protected void TakeAwayOrPutBack()
    {
        if (State.TakenAway is { } back)
        {
            State.TakenAway = null;
            State.Tables.Add(back);
            return;
        }
        State.TakenAway = State["three_public"];
        State.Tables.Remove(State.TakenAway);
    }

    /// <summary>Both files are one table; a disclosure may have rows in each.</summary>
    protected void Split()
    {
        const string second = "正文.csv";
        var whole = State["narratives"];
        if (State.Tables.Find(table => table.File == second) is { } part)
        {
            State.Tables.Remove(part);
            if (part.Columns.Length > whole.Columns.Length)
                whole.AddColumn(part.Columns[^1]);
            whole.Rows.AddRange(part.Rows);
            return;
        }
        State.Tables.Add(part = whole.Copy(second));
        int half = Random.Next(whole.Rows.Count);
        part.Rows.RemoveRange(0, half);
        whole.Rows.RemoveRange(half, whole.Rows.Count - half);
    }

    protected void AddDisclosure(string agency, string id)
    {
        while (State["disclosure"].Rows.Exists(row => !EditedTable.IsBlank(row) && EditedTable.AgencyOf(row) == agency && row[1] == id))
            id += "x";
        foreach (string name in (string[])["disclosure", "funds", "narratives"])
        {
            State[name].Rows.Add(data.NewRow(name, agency, id));
            EditedRoots.Sort(State[name]);
        }
    }

    /// <summary>An agency that has nothing, and had nothing.</summary>
    protected string WithoutRows() => Pick(State.Agencies.Where(agency =>
        !State["disclosure"].Rows.Exists(row => EditedTable.AgencyOf(row) == agency[0])
        && !State.Files.Keys.Any(path => path.StartsWith(agency[0] + "/", StringComparison.Ordinal))
        && !State.Redirects.Keys.Any(path => path.StartsWith($"agencies/{agency[0]}/", StringComparison.Ordinal))).ToList())[0];

    protected void Rename(int agency) => State.Agencies[agency] = [State.Agencies[agency][0], State.Agencies[agency][1] + "本级", .. State.Agencies[agency][2..]];

    protected void ChangeAgency(Func<string[], string[]> change)
    {
        int at = Random.Next(State.Agencies.Count);
        State.Agencies[at] = change(State.Agencies[at]);
    }
}
