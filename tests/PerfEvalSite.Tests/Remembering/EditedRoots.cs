using System.Globalization;
using System.Text;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>
/// A data folder of which nearly everything stands in big CSV files at the root, sorted by key, as a program exports it; some agencies
/// have no rows in some of them, and some in none. <see cref="RootEdits"/> change it. The same seed makes the same folder.
/// </summary>
internal sealed class EditedRoots : IDisposable
{
    public const int AgencyCount = 100;

    private static readonly EditedColumn[] keys = [new("agency_id", "单位编码", 'K'), new("disclosure_id", "公开件编码", 'K')];

    private static readonly (string Table, EditedColumn[] Columns)[] tables =
        [
            ("disclosure", [.. keys, new("kind", "文种", 'K'), new("fiscal_year", "年度", 'K'), new("money_unit", "默认金额单位", 'K'), new("title", "标题", 'T')]),
            ("evaluations", [.. keys, new("evaluation_id", "评价编码", 'K'), new("full_mark", "满分", 'K'), new("score", "得分", 'S'), new("evaluator", "评价主体", 'T')]),
            ("indicator_sets", [.. keys, new("set_id", "体系编码", 'K'), new("evaluation_id", "评价编码", 'K'), new("kind", "性质", 'K')]),
            ("indicators", [.. keys, new("set_id", "体系编码", 'K'), new("no", "序号", 'K'), new("level1", "一级指标", 'K'), new("level3", "三级指标", 'T'), new("reason", "偏差原因", 'T')]),
            ("funds", [.. keys, new("source", "资金来源", 'K'), new("scope", "口径", 'K'), new("adjusted", "全年预算", 'A'), new("executed", "执行", 'A'), new("reason", "差异原因", 'T')]),
            ("three_public", [.. keys, new("item", "项目", 'K'), new("budget", "预算数", 'A'), new("final", "决算数", 'a'), new("reason", "差异原因", 'T')]),
            ("projects", [.. keys, new("project_id", "项目编码", 'K'), new("name", "项目名称", 't')]),
            ("glossary", [.. keys, new("term", "名词", 'K'), new("definition", "释义", 't')]),
            ("narratives", [.. keys, new("section", "栏目", 'K'), new("no", "序号", 'K'), new("text", "正文", 't')]),
        ];

    private static readonly string[] items = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];

    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-roots-").FullName;
    private readonly Random random;
    private readonly Dictionary<string, byte[]> written = new(StringComparer.Ordinal);
    private int named = 100;

    public EditedRoots(int seed)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        random = new Random(seed);
        foreach (var (table, columns) in tables)
            State.Tables.Add(new(table, columns));
        for (int i = 0; i < AgencyCount; i++)
        {
            // Ids that begin with others, and that sort before them with a separator behind.
            string id = string.Create(CultureInfo.InvariantCulture, $"a{i - (i % 20 == 8 ? 1 : 0):D3}{(i % 20 == 8 ? "-x" : i % 14 == 2 ? "5" : "")}");
            State.Agencies.Add([id, $"第{i}区医疗保障局", i % 9 == 4 ? State.Agencies[i / 2][0] : "", $"r{i % 3}"]);
            for (int year = 2019 + random.Next(4), left = i % 10 == 6 ? 0 : i % 3 == 0 ? 2 : 1; left > 0; left--, year++)
                foreach (var table in State.Tables)
                    for (int rows = RowsOf(table.Name, i); rows > 0; rows--)
                        table.Rows.Add(NewRow(table.Name, id, year.ToString(CultureInfo.InvariantCulture)));
        }
        foreach (var table in State.Tables)
            Sort(table);
        Write();
    }

    public string Path => folder;

    public EditedRootsState State { get; private set; } = new();

    public Random Random => random;

    /// <summary>To come back to.</summary>
    public EditedRootsState Copy() => State.Copy();

    public void Restore(EditedRootsState state) => State = state.Copy();

    /// <summary>A number that no row has yet.</summary>
    public string Number() => (named++).ToString(CultureInfo.InvariantCulture);

    public string[] NewRow(string table, string agency, string disclosure) => table switch
    {
        "disclosure" => [agency, disclosure, "绩效自评", disclosure[..4], "万元", random.Next(3) == 0 ? $"标题{Number()}" : ""],
        "evaluations" => [agency, disclosure, "e1", "100", Number()[..2], "评价机构"],
        "indicator_sets" => [agency, disclosure, "s1", "e1", "评价指标"],
        "indicators" => [agency, disclosure, "s1", Number(), "产出", $"指标{random.Next(40)}", ""],
        "funds" => [agency, disclosure, $"来源{Number()}", "资金来源", Amount(), Amount(), random.Next(3) == 0 ? "原因" : ""],
        "three_public" => [agency, disclosure, items[named++ % items.Length], Amount(), Amount(), ""],
        "projects" => [agency, disclosure, $"p{Number()}", $"项目{random.Next(40)}"],
        "glossary" => [agency, disclosure, $"名词{random.Next(9)}", $"释义{random.Next(9)}"],
        _ => [agency, disclosure, "概况", Number(), random.Next(3) > 0 ? $"第{Number()}次的说明。" : $"\"第{Number()}次的说明，\n有“两行”和一个\"\"引号\"\"。\""],
    };

    /// <summary>Rows of one disclosure stay as they follow each other.</summary>
    public static void Sort(EditedTable table)
    {
        var sorted = table.Rows.OrderBy(EditedTable.AgencyOf, StringComparer.Ordinal).ThenBy(row => EditedTable.IsBlank(row) ? "" : row[1], StringComparer.Ordinal).ToList();
        table.Rows.Clear();
        table.Rows.AddRange(sorted);
    }

    /// <summary>Brings the folder to what the edits have made of it. A file of the same length keeps its time, which nothing may be read from.</summary>
    public void Write()
    {
        var files = State.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        foreach (var table in State.Tables)
            files.Add(table.File, table.ToBytes());
        // One row more for each disclosure, since one without any is an error.
        var heads = State.Tables.Where(table => table.Name == "disclosure").SelectMany(table => table.Rows).Where(row => !EditedTable.IsBlank(row))
            .Select(row => (Agency: EditedTable.AgencyOf(row), Id: row[1].Trim('"', ' ', '\t')))
            .Concat(State.Files.Keys.Where(path => path.EndsWith("/disclosure.csv", StringComparison.Ordinal)).Select(path => (Agency: path.Split('/')[0], Id: path.Split('/')[1])))
            .Distinct().OrderBy(head => head.Agency, StringComparer.Ordinal).ThenBy(head => head.Id, StringComparer.Ordinal);
        files.Add("bases.csv", Encoding.UTF8.GetBytes("单位编码,公开件编码,序号,题名\n" + string.Concat(heads.Select(head => $"{head.Agency},{head.Id},1,某办法\n"))));
        files.Add("agencies.csv", Encoding.UTF8.GetBytes("单位编码,名称,上级单位,区划\n" + string.Concat(State.Agencies.Select(agency => string.Join(',', agency) + "\n"))));
        files.Add("regions.csv", Encoding.UTF8.GetBytes($"区划编码,名称\nr0,{State.Region}\nr1,乙市\nr2,丙市\n"));
        files.Add("site.json", Encoding.UTF8.GetBytes($"{{\"title\":\"{State.Title}\",\"organiser\":\"测试单位\"}}"));
        files.Add("address_changes.csv", Encoding.UTF8.GetBytes("原网址,新网址,日期,原因\n" + string.Concat(State.Redirects.Select(redirect => $"{redirect.Key},{redirect.Value},2024-09-01,编码统一\n"))));
        foreach (string gone in written.Keys.Where(path => !files.ContainsKey(path)).ToList())
        {
            File.Delete(At(gone));
            written.Remove(gone);
        }
        foreach (var (path, content) in files)
        {
            bool stood = written.TryGetValue(path, out byte[]? before);
            if (stood && content.AsSpan().SequenceEqual(before))
                continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
            var time = File.GetLastWriteTimeUtc(At(path));
            File.WriteAllBytes(At(path), content);
            if (stood && content.Length == before!.Length)
                File.SetLastWriteTimeUtc(At(path), time);
            written[path] = content;
        }
        // A folder without files would be a disclosure without rows.
        foreach (string directory in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).OrderByDescending(path => path.Length))
            if (!Directory.EnumerateFileSystemEntries(directory).Any())
                Directory.Delete(directory);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string path) => System.IO.Path.Combine(folder, path);

    private string Amount() => string.Create(CultureInfo.InvariantCulture, $"{random.Next(10, 2000)}.{random.Next(10, 100)}");

    private static int RowsOf(string table, int agency) => table switch
    {
        "disclosure" => 1,
        "evaluations" or "indicator_sets" => agency % 8 == 1 ? 1 : 0,
        "indicators" => agency % 8 == 1 ? 2 : 0,
        "funds" => agency % 4 == 1 ? 2 : agency % 4 == 2 ? 1 : 0,
        "three_public" => agency % 8 == 2 ? 2 : 0,
        "projects" => agency % 8 == 6 ? 1 : 0,
        "glossary" => agency % 8 == 5 ? 1 : 0,
        _ => agency % 2,
    };
}

/// <summary>All that a data folder says.</summary>
internal sealed class EditedRootsState
{
    public List<EditedTable> Tables { get; private init; } = [];

    /// <summary>Id, name, the agency above, region.</summary>
    public List<string[]> Agencies { get; private init; } = [];

    /// <summary>Files that are no table at the root, by path.</summary>
    public SortedDictionary<string, string> Files { get; private init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Redirects { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>A table that somebody has taken away, to be put back.</summary>
    public EditedTable? TakenAway { get; set; }

    public string Title { get; set; } = "测试站";

    public string Region { get; set; } = "甲市";

    public IEnumerable<EditedTable> All => TakenAway is null ? Tables : Tables.Append(TakenAway);

    /// <summary>The file where there are two of a table is the first.</summary>
    public EditedTable this[string table] => Tables.First(one => one.Name == table);

    public EditedRootsState Copy() => new()
    {
        Tables = [.. Tables.Select(table => table.Copy())],
        Agencies = [.. Agencies],
        Files = new(Files, StringComparer.Ordinal),
        Redirects = new(Redirects, StringComparer.Ordinal),
        TakenAway = TakenAway?.Copy(),
        Title = Title,
        Region = Region,
    };
}
