using System.Globalization;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

internal enum RootEditKind
{
    /// <summary>What it leaves is published, perhaps with a warning.</summary>
    Sound,

    /// <summary>The same; but a whole file is no more what it was, so that of other edits little is seen beside it.</summary>
    OfForm,

    /// <summary>The same; but no part of the file can be compared with what it was, now or later, unless it is taken back.</summary>
    Passing,

    /// <summary>The same; but everything has to be made again, so that nothing else is seen beside it.</summary>
    OfAll,

    /// <summary>Changes the published site, not the data.</summary>
    OfSite,

    /// <summary>With what it leaves nothing is published, unless bad disclosures may be left out.</summary>
    Fault,
}

internal sealed record RootEdit(string Name, Action Do, RootEditKind Kind = RootEditKind.Sound);

/// <summary>Every way in which a folder of big files, or the site made from it, is changed between two builds, as people and programs change one.</summary>
internal sealed class RootEdits : RootChanges
{
    private const int Widest = 12;

    private readonly string site;

    /// <param name="data">The folder that is edited.</param>
    /// <param name="site">The published site that is built from what is remembered.</param>
    public RootEdits(EditedRoots data, string site) : base(data)
    {
        this.site = site;
        All = [.. Cells(), .. Rows(), .. Forms(), .. Disclosures(), .. Agencies(), .. Published(), .. Faults()];
    }

    public IReadOnlyList<RootEdit> All { get; }

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
                    if (table.Rows.FindIndex(row => EditedTable.AgencyOf(row) == agency) is >= 0 and var at)
                        Change(table, at, AsLong);
            }),
            new("a cell with lines and quotes", () => ChangeCell(WithText(), Somewhere(), (_, _) => $"\"第{Number()}行，\n又一行，说：\"\"好\"\",\n\"", "Tt")),
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
                string agency = EditedTable.AgencyOf(RowOf(table, Somewhere()));
                table.Rows.RemoveAll(row => EditedTable.AgencyOf(row) == agency);
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
                table.Rows.Insert(Random.Next(table.Rows.Count + 1), row);
            }, RootEditKind.Passing),
            new("sorted by year", () =>
            {
                var table = Pick(Growing());
                var byYear = table.Rows.OrderBy(row => EditedTable.IsBlank(row) ? "" : row[1], StringComparer.Ordinal).ToList();
                table.Rows.Clear();
                table.Rows.AddRange(byYear);
            }, RootEditKind.Passing),
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
            new("a key in quotes", () => ChangeRow(Pick(Filled), row => [$"\"{EditedTable.AgencyOf(row)}\"", .. row[1..]])),
            new("a key with a space", () => ChangeRow(Pick(Growing()), row => [$"{row[0]} ", .. row[1..]])),
            new("a row too short", () => ChangeRow(State["funds"], row => row[..^1])),
        ];

    private IEnumerable<RootEdit> Forms() =>
        [
            new("headers renamed", () => Pick(Filled).InChinese ^= true, RootEditKind.OfForm),
            new("columns reordered", () => Pick(Filled).IsReversed ^= true, RootEditKind.OfForm),
            new("a column more", AddColumn, RootEditKind.OfForm),
            new("amounts in another unit", () => On(WithAmounts(), table => table.Unit = table.Unit.Length > 0 ? "" : "（元）"), RootEditKind.OfForm),
            new("a unit above the header", () => On(WithAmounts(), table => table.Above = table.Above.Length > 0 ? "" : "单位：元\n"), RootEditKind.OfForm),
            new("a title above the header", () => On(Pick(Filled), table => table.Above = table.Above.Length > 0 ? "" : "某某一览表\n"), RootEditKind.OfForm),
            new("other line ends", () => On(Pick(Filled), table => table.LineEnd = table.LineEnd == "\n" ? "\r\n" : "\n"), RootEditKind.OfForm),
            new("no line end at the end", () => Pick(Filled).LacksLastLineEnd ^= true),
            new("another encoding", () => On(Pick(Filled), table => table.EncodingName = table.EncodingName == "utf-8" ? "gb18030" : "utf-8"), RootEditKind.Passing),
            new("a mark of the encoding", () => Pick(Filled).HasMark ^= true, RootEditKind.OfForm),
            new("another separator", () => On(Pick(Filled), table => table.Separator = table.Separator == ',' ? '\t' : ','), RootEditKind.OfForm),
            new("a table away or back", TakeAwayOrPutBack, RootEditKind.OfForm),
            new("a table away or back again", TakeAwayOrPutBack, RootEditKind.OfForm),
            new("a table in two files", Split, RootEditKind.OfForm),
        ];

    private IEnumerable<RootEdit> Disclosures() =>
        [
            new("a disclosure more", () => AddDisclosure(Pick(State.Agencies)[0], "2025")),
            new("an agency's first disclosure", () => AddDisclosure(WithoutRows(), "2020")),
            new("the rows of an agency under another id", () =>
            {
                string from = EditedTable.AgencyOf(RowOf(State["disclosure"], Somewhere())), to = WithoutRows();
                foreach (var table in State.Tables)
                {
                    table.Rows.AddRange(table.Rows.Where(row => EditedTable.AgencyOf(row) == from).Select(row => (string[])[to, .. row[1..]]).ToList());
                    EditedRoots.Sort(table);
                }
            }),
            new("an agency's rows away", () =>
            {
                string agency = EditedTable.AgencyOf(RowOf(State["disclosure"], Somewhere()));
                var its = State["disclosure"].Rows.Where(row => EditedTable.AgencyOf(row) == agency).Select(row => row[1])
                    .Concat(State.Files.Keys.Where(path => path.StartsWith(agency + "/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]));
                foreach (string id in its)
                    State.Redirects[$"agencies/{agency}/{id}/index.html"] = $"agencies/{agency}/index.html";
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
                        State.Files[$"{EditedTable.AgencyOf(head)}/{head[1]}/{table.Name}.csv"] = string.Concat(rows.Select(row => string.Join(',', row[2..]) + "\n").Prepend(header + "\n"));
                    table.Rows.RemoveAll(row => IsOf(row, head));
                }
            }),
            new("a folder in the middle", () => State.Files[$"{Pick(State.Agencies)[0]}/y{Number()}/disclosure.csv"] = "文种,年度,默认金额单位\n绩效自评,2021,万元\n"),
            new("a folder beside rows", () =>
            {
                string[] head = RowOf(State["disclosure"], Somewhere());
                State.Files[$"{EditedTable.AgencyOf(head)}/{head[1]}/goals.csv"] = $"序号,预期目标\n{Number()},目标\n";
            }),
            new("a folder's file", () => State.Files.Keys.Where(path => path.EndsWith("goals.csv", StringComparison.Ordinal)).ToList().ForEach(path => State.Files[path] += $"{Number()},又一目标\n")),
            new("a file of an unknown name in a folder", () =>
            {
                string[] head = RowOf(State["disclosure"], Somewhere());
                State.Files[$"{EditedTable.AgencyOf(head)}/{head[1]}/不是附件.pdf"] = "%PDF-";
            }),
        ];

    private IEnumerable<RootEdit> Agencies() =>
        [
            new("an agency's name", () => Rename(Random.Next(State.Agencies.Count))),
            new("names of agencies above others", () =>
            {
                for (int i = 0; i < 3; i++)
                    Rename(State.Agencies.IndexOf(Pick(State.Agencies.Where(agency => State.Agencies.Exists(other => other[2] == agency[0])).ToList())));
            }),
            new("the name of an agency below another", () => Rename(State.Agencies.FindLastIndex(agency => agency[2].Length > 0))),
            new("the agency above", () => ChangeAgency(agency => [agency[0], agency[1], Pick(State.Agencies.Where(one => one[0] != agency[0]).ToList())[0], agency[3]])),
            new("an agency's region", () => ChangeAgency(agency => [agency[0], agency[1], agency[2], $"r{Random.Next(3)}"])),
            new("an agency more", () => State.Agencies.Insert(Random.Next(State.Agencies.Count), [$"a{Random.Next(100):D3}-n{Number()}", "新设医疗保障局", "", "r1"]), RootEditKind.OfAll),
            new("an agency less", () =>
            {
                string id = WithoutRows();
                State.Agencies.RemoveAll(agency => agency[0] == id);
                for (int i = 0; i < State.Agencies.Count; i++)
                    if (State.Agencies[i][2] == id)
                        State.Agencies[i] = [State.Agencies[i][0], State.Agencies[i][1], "", State.Agencies[i][3]];
                State.Redirects[$"agencies/{id}/index.html"] = "agencies/index.html";
            }, RootEditKind.OfAll),
            new("agencies in another order", () => State.Agencies.Reverse(), RootEditKind.OfAll),
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
            new("an agency that is not there", () => ChangeRow(Pick(Growing()), row => [EditedTable.AgencyOf(row) + "9", .. row[1..]]), RootEditKind.Fault),
            new("an id in capitals", () => ChangeRow(Pick(Growing()), row => [EditedTable.AgencyOf(row).ToUpperInvariant(), .. row[1..]]), RootEditKind.Fault),
            new("a reference to nothing", () => ChangeRow(State["indicators"], row => [.. row[..2], "s9", .. row[3..]]), RootEditKind.Fault),
            new("a disclosure's head away", () => State["disclosure"].Rows.Remove(State["disclosure"].Rows.First(row => State["funds"].Rows.Exists(other => IsOf(other, row)))), RootEditKind.Fault),
            new("rows away and no word about their page", () =>
            {
                string agency = EditedTable.AgencyOf(RowOf(State["disclosure"], Somewhere()));
                RemoveRowsOf(agency);
            }, RootEditKind.Fault),
            new("rows of an agency that is no longer there", () =>
            {
                string agency = EditedTable.AgencyOf(RowOf(State["disclosure"], Somewhere()));
                State.Agencies.RemoveAll(one => one[0] == agency || one[2] == agency);
            }, RootEditKind.Fault),
            new("an unknown column", () => Pick(Filled).AddColumn(new("什么", "什么", 'K')), RootEditKind.Fault),
        ];

    private List<string> PublishedDisclosures() => Sorted(Directory.GetDirectories(Path.Combine(site, "agencies")).SelectMany(agency => Directory.GetDirectories(agency, "2*")));

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
