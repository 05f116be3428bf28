using System.Globalization;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

internal enum RootEditKind
{
    /// <summary>What it leaves is published, perhaps with a warning.</summary>
    Sound,

    /// <summary>The same; but everything has to be made again, so that nothing else is seen beside it.</summary>
    OfAll,

    /// <summary>Changes the published site, not the data.</summary>
    OfSite,

    /// <summary>With what it leaves nothing is published, unless bad disclosures may be left out.</summary>
    Fault,
}

internal sealed record RootEdit(string Name, Action Do, RootEditKind Kind = RootEditKind.Sound);

/// <summary>Every way in which a folder of big files, or the site made from it, is changed between two builds, as people and programs change one.</summary>
internal sealed class RootEdits
{
    /// <summary>Tables that a disclosure may have more or fewer rows of.</summary>
    private static readonly string[] growing = ["funds", "narratives"];

    private const int Widest = 12;

    private readonly EditedRoots data;
    private readonly Random random;
    private readonly string site;

    /// <param name="site">The published site that is built from what is remembered.</param>
    public RootEdits(EditedRoots data, string site)
    {
        this.data = data;
        this.site = site;
        random = data.Random;
        All = [.. Cells(), .. Rows(), .. Forms(), .. Disclosures(), .. Agencies(), .. Published(), .. Faults()];
    }

    public IReadOnlyList<RootEdit> All { get; }

    private EditedRootsState State => data.State;

    private List<EditedTable> Filled => [.. State.Tables.Where(table => table.Rows.Exists(row => !EditedTable.IsBlank(row)))];

    private IEnumerable<RootEdit> Cells() =>
        [
            new("a cell as long", () => ChangeCell(Pick(Filled), Somewhere(), AsLong)),
            new("another cell as long", () => ChangeCell(Pick(Filled), Somewhere(), AsLong)),
            new("a longer cell", () => ChangeCell(Pick(Filled), Somewhere(), (cell, column) => Longer(cell, column))),
            new("a shorter cell", () => ChangeCell(Pick(Filled), Somewhere(), Shorter)),
            new("an empty cell", () => ChangeCell(Pick(Filled), Somewhere(), (cell, column) => char.IsUpper(column.Kind) ? "" : AsLong(cell, column))),
            new("the first cell", () => ChangeCell(Pick(Filled), 0, Longer)),
            new("the last cell", () => ChangeCell(Pick(Filled), 1, Shorter)),
            new("two cells of a file far apart", () => FarApart(Pick(Filled))),
            new("two cells that make up for each other", () =>
            {
                var table = Pick(Filled);
                ChangeCell(table, 0.2, (cell, column) => Longer(cell, column));
                ChangeCell(table, 0.8, Shorter);
            }),
            new("two cells of each file far apart", () => Filled.ForEach(FarApart)),
            new("one cell of each file, of one agency", () =>
            {
                string agency = Pick(State.Agencies)[0];
                foreach (var table in Filled)
                    if (table.Rows.FindIndex(row => AgencyOf(row) == agency) is >= 0 and var at)
                        Change(table, at, AsLong);
            }),
            new("a cell with lines and quotes", () => ChangeCell(WithText(), Somewhere(), (_, _) => $"\"第{data.Number()}行，\n又一行，说：\"\"好\"\",\n\"", "Tt")),
            new("a stray dot", () => ChangeCell(State["funds"], Somewhere(), (_, column) => column.Kind == 'A' ? "48.8.元" : "多点")),
        ];

    private IEnumerable<RootEdit> Rows() =>
        [
            new("a row more", () => AddRow(Pick(Growing()), Somewhere(), behind: 1)),
            new("a row more at the start", () => AddRow(Pick(Growing()), 0, behind: 0)),
            new("a row more at the end", () => AddRow(Pick(Growing()), 1, behind: 1)),
            new("rows for one that had none", AddToOneWithout),
            new("a row less", () => RemoveRow(Pick(Growing()), Somewhere())),
            new("the first row less", () => RemoveRow(Pick(Growing()), 0)),
            new("the last row less", () => RemoveRow(Pick(Growing()), 1)),
            new("no rows of an agency in a table", () =>
            {
                var table = Pick(Growing());
                string agency = AgencyOf(RowOf(table, Somewhere()));
                table.Rows.RemoveAll(row => AgencyOf(row) == agency);
            }),
            new("rows swapped", Swap),
            new("a row given to the neighbour", () => Give(forwards: true)),
            new("a row taken from the neighbour", () => Give(forwards: false)),
            new("a row elsewhere", () =>
            {
                var table = Pick(Growing());
                int at = IndexOf(table, Somewhere());
                string[] row = table.Rows[at];
                table.Rows.RemoveAt(at);
                table.Rows.Insert(random.Next(table.Rows.Count + 1), row);
            }),
            new("sorted by year", () =>
            {
                var table = Pick(Growing());
                var byYear = table.Rows.OrderBy(row => EditedTable.IsBlank(row) ? "" : row[1], StringComparer.Ordinal).ToList();
                table.Rows.Clear();
                table.Rows.AddRange(byYear);
            }),
            new("sorted again", () => State.Tables.ForEach(EditedRoots.Sort)),
            new("a blank line", () => On(Pick(Filled), table => table.Rows.Insert(IndexOf(table, Somewhere()), [Pick(["", "  ", "\t"])]))),
            new("several blank lines", () =>
            {
                var table = Pick(Filled);
                int at = IndexOf(table, Somewhere());
                for (int i = 0; i < 3; i++)
                    table.Rows.Insert(at, [""]);
            }),
            new("a blank line less", () => State.Tables.ForEach(table =>
            {
                if (table.Rows.FindIndex(EditedTable.IsBlank) is >= 0 and var at)
                    table.Rows.RemoveAt(at);
            })),
            new("a key in quotes", () => ChangeRow(Pick(Filled), row => [$"\"{AgencyOf(row)}\"", .. row[1..]])),
            new("a key with a space", () => ChangeRow(Pick(Growing()), row => [$"{row[0]} ", .. row[1..]])),
            new("a row too short", () => ChangeRow(State["funds"], row => row[..^1])),
        ];

    private IEnumerable<RootEdit> Forms() =>
        [
            new("headers renamed", () => Pick(Filled).InChinese ^= true),
            new("columns reordered", () => Pick(Filled).IsReversed ^= true),
            new("a column more", AddColumn),
            new("amounts in another unit", () => On(WithAmounts(), table => table.Unit = table.Unit.Length > 0 ? "" : "（元）")),
            new("a unit above the header", () => On(WithAmounts(), table => table.Above = table.Above.Length > 0 ? "" : "单位：元\n")),
            new("a title above the header", () => On(Pick(Filled), table => table.Above = table.Above.Length > 0 ? "" : "某某一览表\n")),
            new("other line ends", () => On(Pick(Filled), table => table.LineEnd = table.LineEnd == "\n" ? "\r\n" : "\n")),
            new("no line end at the end", () => Pick(Filled).LacksLastLineEnd ^= true),
            new("another encoding", () => On(Pick(Filled), table => table.EncodingName = table.EncodingName == "utf-8" ? "gb18030" : "utf-8")),
            new("a mark of the encoding", () => Pick(Filled).HasMark ^= true),
            new("another separator", () => On(Pick(Filled), table => table.Separator = table.Separator == ',' ? '\t' : ',')),
            new("a table away or back", TakeAwayOrPutBack),
            new("a table away or back again", TakeAwayOrPutBack),
            new("a table in two files", Split),
        ];

    private IEnumerable<RootEdit> Disclosures() =>
        [
            new("a disclosure more", () => AddDisclosure(Pick(State.Agencies)[0], "2025")),
            new("an agency's first disclosure", () => AddDisclosure(WithoutRows(), "2020")),
            new("the rows of an agency under another id", () =>
            {
                string from = AgencyOf(RowOf(State["disclosure"], Somewhere())), to = WithoutRows();
                foreach (var table in State.Tables)
                {
                    table.Rows.AddRange(table.Rows.Where(row => AgencyOf(row) == from).Select(row => (string[])[to, .. row[1..]]).ToList());
                    EditedRoots.Sort(table);
                }
            }),
            new("an agency's rows away", () =>
            {
                string agency = AgencyOf(RowOf(State["disclosure"], Somewhere()));
                foreach (string[] row in State["disclosure"].Rows.Where(row => AgencyOf(row) == agency))
                    State.Redirects[$"agencies/{agency}/{row[1]}/index.html"] = $"agencies/{agency}/index.html";
                RemoveRowsOf(agency);
                foreach (string path in State.Files.Keys.Where(path => path.StartsWith(agency + "/", StringComparison.Ordinal)).ToList())
                    State.Files.Remove(path);
            }, RootEditKind.OfAll),
            new("a disclosure into a folder", () =>
            {
                string[] head = RowOf(State["disclosure"], Somewhere());
                foreach (var table in State.All)
                {
                    var rows = table.Rows.Where(row => IsOf(row, head)).ToList();
                    string header = string.Join(',', table.Columns.Skip(2).Select(column => column.Id));
                    if (rows.Count > 0)
                        State.Files[$"{AgencyOf(head)}/{head[1]}/{table.Name}.csv"] = string.Concat(rows.Select(row => string.Join(',', row[2..]) + "\n").Prepend(header + "\n"));
                    table.Rows.RemoveAll(row => IsOf(row, head));
                }
            }),
            new("a folder in the middle", () => State.Files[$"{Pick(State.Agencies)[0]}/y{data.Number()}/disclosure.csv"] = "文种,年度,默认金额单位\n绩效自评,2021,万元\n"),
            new("a folder beside rows", () =>
            {
                string[] head = RowOf(State["disclosure"], Somewhere());
                State.Files[$"{AgencyOf(head)}/{head[1]}/goals.csv"] = $"序号,预期目标\n{data.Number()},目标\n";
            }),
            new("a folder's file", () => State.Files.Keys.Where(path => path.EndsWith("goals.csv", StringComparison.Ordinal)).ToList().ForEach(path => State.Files[path] += $"{data.Number()},又一目标\n")),
            new("a file of an unknown name in a folder", () =>
            {
                string[] head = RowOf(State["disclosure"], Somewhere());
                State.Files[$"{AgencyOf(head)}/{head[1]}/不是表.csv"] = "一,二\n";
            }),
        ];

    private IEnumerable<RootEdit> Agencies() =>
        [
            new("an agency's name", () => ChangeAgency(agency => [agency[0], agency[1] + "本级", agency[2], agency[3]])),
            new("the agency above", () => ChangeAgency(agency => [agency[0], agency[1], Pick(State.Agencies.Where(one => one[0] != agency[0]).ToList())[0], agency[3]])),
            new("an agency's region", () => ChangeAgency(agency => [agency[0], agency[1], agency[2], $"r{random.Next(3)}"])),
            new("an agency more", () => State.Agencies.Insert(random.Next(State.Agencies.Count), [$"a{random.Next(100):D3}-n{data.Number()}", "新设医疗保障局", "", "r1"]), RootEditKind.OfAll),
            new("an agency less", () =>
            {
                string id = WithoutRows();
                State.Agencies.RemoveAll(agency => agency[0] == id);
                for (int i = 0; i < State.Agencies.Count; i++)
                    if (State.Agencies[i][2] == id)
                        State.Agencies[i] = [State.Agencies[i][0], State.Agencies[i][1], "", State.Agencies[i][3]];
                State.Redirects[$"agencies/{id}/index.html"] = "agencies/index.html";
            }, RootEditKind.OfAll),
            new("agencies in another order", () => State.Agencies.Reverse()),
            new("a region's name", () => State.Region += "州", RootEditKind.OfAll),
            new("the title", () => State.Title += "x", RootEditKind.OfAll),
        ];

    private IEnumerable<RootEdit> Published() =>
        [
            OfSite("a page deleted", () => File.Delete(Path.Combine(Pick(PublishedDisclosures()), "index.html"))),
            OfSite("a disclosure's folder deleted", () => Directory.Delete(Pick(PublishedDisclosures()), recursive: true)),
            OfSite("an agency's folder deleted", () => Directory.Delete(Path.GetDirectoryName(Pick(PublishedDisclosures()))!, recursive: true)),
            OfSite("a folder of charts or tables deleted", () => Directory.Delete(Pick(Sorted(PublishedDisclosures().SelectMany(Directory.GetDirectories))), recursive: true)),
            OfSite("an agency's page deleted", () => File.Delete(Path.Combine(Path.GetDirectoryName(Pick(PublishedDisclosures()))!, "index.html"))),
            OfSite("a page replaced", () =>
            {
                string page = Path.Combine(Pick(PublishedDisclosures()), "index.html");
                File.WriteAllText(page + ".new", "");
                File.Move(page + ".new", page, overwrite: true);
            }),
            OfSite("a bulk table deleted", () => File.Delete(Path.Combine(site, "data", "funds.csv"))),
            new("the memory deleted", () => File.Delete(BuildMemory.PathOf(site)), RootEditKind.OfAll),
        ];

    private static RootEdit OfSite(string name, Action change) => new(name, change, RootEditKind.OfSite);

    private IEnumerable<RootEdit> Faults() =>
        [
            new("a quote that is not closed", () => ChangeCell(WithText(), Somewhere(), (cell, _) => "\"" + cell, "Tt"), RootEditKind.Fault),
            new("a quote that is not closed at the end", () => ChangeCell(WithText(), 1, (cell, _) => "\"" + cell, "Tt"), RootEditKind.Fault),
            new("text behind a quote", () => ChangeCell(WithText(), Somewhere(), (cell, _) => $"\"{cell}\"语", "Tt"), RootEditKind.Fault),
            new("words for an amount", () => ChangeCell(WithAmounts(), Somewhere(), (_, _) => "很多", "Aa"), RootEditKind.Fault),
            new("a row twice", () => Twice(Pick(Growing())), RootEditKind.Fault),
            new("a head twice", () => Twice(State["disclosure"]), RootEditKind.Fault),
            new("a cell too many", () => ChangeRow(Pick(Filled), row => [.. row, .. Enumerable.Repeat("", Math.Max(Widest - row.Length, 0)), "多"]), RootEditKind.Fault),
            new("an agency that is not there", () => ChangeRow(Pick(Growing()), row => [AgencyOf(row) + "9", .. row[1..]]), RootEditKind.Fault),
            new("an id in capitals", () => ChangeRow(Pick(Growing()), row => [AgencyOf(row).ToUpperInvariant(), .. row[1..]]), RootEditKind.Fault),
            new("a reference to nothing", () => ChangeRow(State["indicators"], row => [.. row[..2], "s9", .. row[3..]]), RootEditKind.Fault),
            new("a disclosure's head away", () => State["disclosure"].Rows.Remove(State["disclosure"].Rows.First(row => State["funds"].Rows.Exists(other => IsOf(other, row)))), RootEditKind.Fault),
            new("rows away and no word about their page", () =>
            {
                string agency = AgencyOf(RowOf(State["disclosure"], Somewhere()));
                RemoveRowsOf(agency);
            }, RootEditKind.Fault),
            new("an unknown column", () => Pick(Filled).AddColumn(new("什么", "什么", 'K')), RootEditKind.Fault),
        ];

    private List<EditedTable> Growing() => [.. growing.Select(name => State[name]).Where(Filled.Contains)];

    private EditedTable WithText() => Pick([.. Filled.Where(table => table.Columns.Any(column => column.Kind is 'T' or 't'))]);

    private EditedTable WithAmounts() => Pick([.. Filled.Where(table => table.Columns.Any(column => column.Kind is 'A'))]);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A place in a file from 0 to 1, both ends more often than others.</summary>
    private double Somewhere() => random.Next(6) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };

    private static int IndexOf(EditedTable table, double place)
    {
        int at = (int)(place * (table.Rows.Count - 1));
        int behind = table.Rows.FindIndex(at, row => !EditedTable.IsBlank(row));
        return behind >= 0 ? behind : table.Rows.FindLastIndex(row => !EditedTable.IsBlank(row));
    }

    private static string[] RowOf(EditedTable table, double place) => table.Rows[IndexOf(table, place)];

    /// <summary>However it is written; empty in a blank line.</summary>
    private static string AgencyOf(string[] row) => row[0].Trim('"', ' ', '\t');

    private static bool IsOf(string[] row, string[] head) =>
        !EditedTable.IsBlank(row) && !EditedTable.IsBlank(head) && AgencyOf(row) == AgencyOf(head) && row[1] == head[1];

    private static void On(EditedTable table, Action<EditedTable> change) => change(table);

    private void Twice(EditedTable table)
    {
        int at = IndexOf(table, Somewhere());
        table.Rows.Insert(at, table.Rows[at]);
    }

    private void ChangeRow(EditedTable table, Func<string[], string[]> change)
    {
        int at = IndexOf(table, Somewhere());
        table.Rows[at] = change(table.Rows[at]);
    }

    private void ChangeCell(EditedTable table, double place, Func<string, EditedColumn, string> change, string kinds = "AaTtS") =>
        Change(table, IndexOf(table, place), change, kinds);

    private void Change(EditedTable table, int at, Func<string, EditedColumn, string> change, string kinds = "AaTtS")
    {
        int[] free = [.. Enumerable.Range(0, Math.Min(table.Columns.Length, table.Rows[at].Length)).Where(i => kinds.Contains(table.Columns[i].Kind, StringComparison.Ordinal))];
        if (free.Length == 0)
            return;
        int column = Pick(free);
        string[] row = [.. table.Rows[at]];
        row[column] = change(row[column], table.Columns[column]);
        table.Rows[at] = row;
    }

    private string AsLong(string cell, EditedColumn column)
    {
        if (cell.Length == 0)
            return Longer(cell, column);
        string digit = random.Next(1, 10).ToString(CultureInfo.InvariantCulture);
        return char.IsAsciiDigit(cell[^1]) ? cell[..^1] + digit : cell.Length > 1 && cell[^1] != '"' ? cell[..^1] + (cell[^1] == '改' ? "换" : "改") : cell;
    }

    private string Longer(string cell, EditedColumn column) =>
        char.ToUpperInvariant(column.Kind) == 'A' ? "1" + cell : column.Kind == 'S' ? "9" + random.Next(1, 10) : cell.EndsWith('"') ? cell : cell + data.Number();

    private static string Shorter(string cell, EditedColumn column) =>
        cell.Contains('"', StringComparison.Ordinal) ? "短" : cell.Length > 4 ? cell[1..] : char.ToUpperInvariant(column.Kind) == 'A' || column.Kind == 'S' ? "7" : "短";

    private void FarApart(EditedTable table)
    {
        ChangeCell(table, 0.1, AsLong);
        ChangeCell(table, 0.9, (cell, column) => Longer(cell, column));
    }

    private void AddRow(EditedTable table, double place, int behind)
    {
        int at = IndexOf(table, place);
        table.Rows.Insert(at + behind, data.NewRow(table.Name, table.Rows[at][0], table.Rows[at][1]));
    }

    private void RemoveRow(EditedTable table, double place)
    {
        if (table.Rows.Count > 3)
            table.Rows.RemoveAt(IndexOf(table, place));
    }

    private void RemoveRowsOf(string agency)
    {
        foreach (var table in State.All)
            table.Rows.RemoveAll(row => AgencyOf(row) == agency);
    }

    private void AddToOneWithout()
    {
        var table = Pick(Growing());
        string[] head = Pick(State["disclosure"].Rows.Where(row => !EditedTable.IsBlank(row) && !table.Rows.Exists(other => IsOf(other, row))).ToList());
        int at = table.Rows.FindIndex(row => string.CompareOrdinal(AgencyOf(row), AgencyOf(head)) > 0);
        table.Rows.Insert(at < 0 ? table.Rows.Count : at, data.NewRow(table.Name, head[0], head[1]));
    }

    private void Swap()
    {
        var table = Pick(Growing());
        int from = random.Next(table.Rows.Count);
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
    private void Give(bool forwards)
    {
        var table = Pick(Growing());
        int from = random.Next(table.Rows.Count);
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

    private void AddColumn()
    {
        var table = Pick([.. Filled.Where(table => table.Name != "disclosure" && !table.Columns.Any(column => column.Id == "place"))]);
        table.AddColumn(new("place", "出处", 'T'));
        for (int i = 0; i < table.Rows.Count; i++)
            if (!EditedTable.IsBlank(table.Rows[i]))
                table.Rows[i] = [.. table.Rows[i], .. Enumerable.Repeat("", Math.Max(table.Columns.Length - 1 - table.Rows[i].Length, 0)), i % 7 == 0 ? "第一部分" : ""];
    }

    private void TakeAwayOrPutBack()
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
    private void Split()
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
        int half = random.Next(whole.Rows.Count);
        part.Rows.RemoveRange(0, half);
        whole.Rows.RemoveRange(half, whole.Rows.Count - half);
    }

    private void AddDisclosure(string agency, string id)
    {
        while (State["disclosure"].Rows.Exists(row => !EditedTable.IsBlank(row) && AgencyOf(row) == agency && row[1] == id))
            id += "x";
        foreach (string name in (string[])["disclosure", "funds", "narratives"])
        {
            State[name].Rows.Add(data.NewRow(name, agency, id));
            EditedRoots.Sort(State[name]);
        }
    }

    /// <summary>An agency without anything.</summary>
    private string WithoutRows() => Pick(State.Agencies.Where(agency =>
        !State["disclosure"].Rows.Exists(row => AgencyOf(row) == agency[0]) && !State.Files.Keys.Any(path => path.StartsWith(agency[0] + "/", StringComparison.Ordinal))).ToList())[0];

    private void ChangeAgency(Func<string[], string[]> change)
    {
        int at = random.Next(State.Agencies.Count);
        State.Agencies[at] = change(State.Agencies[at]);
    }

    private List<string> PublishedDisclosures() => Sorted(Directory.GetDirectories(Path.Combine(site, "agencies")).SelectMany(agency => Directory.GetDirectories(agency, "2*")));

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
