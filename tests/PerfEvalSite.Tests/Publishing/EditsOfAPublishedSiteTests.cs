using System.Globalization;
using System.Xml.Linq;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>
/// A site that is public, and one thing that a clerk does to its data: where the build stops, what makes it go on, and what the page, the feed and <c>diff</c> then say. Edits
/// are written <c>file:before=after</c>, with <c>\n</c> for the end of a line; a file in capitals is a table that is added.
/// </summary>
public sealed class EditsOfAPublishedSiteTests : IClassFixture<EditsOfAPublishedSiteTests.PublishedSite>, IDisposable
{
    private const string Base = "https://example.gov.cn/jx/", Heads = "标题,文种,年度,默认金额单位,公开日期\n";
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private readonly PublishedSite published;
    private readonly TempData data = Data();
    private readonly TemporaryFolder folder = new();

    public EditsOfAPublishedSiteTests(PublishedSite published)
    {
        this.published = published;
        Copy(published.Folder["site"], folder["site"]);
    }

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    // A document that moved is told once, as moved. A column whose only figure becomes blank is not drawn any more; 更正 tells of it.
    // What stops, what goes on: the rows that the build itself proposes (“ready”), a row of 网址变更, or nothing.
    [Theory]
    [InlineData("a figure", "资金:286.40=285.40", "PE4145", "ready", "<del>286.40", "更正 资金/合计/执行：286.40万元 → 285.40万元（笔误）", "资金 executed: 286.40 → 285.40; 更正 新增")]
    [InlineData("a figure that becomes blank, and its column with it", "资金:286.40=", "PE4145", "ready", "286.40万元", "更正 资金/合计/执行：286.40万元 → 空白（笔误）", "资金 executed: 286.40 → ; 更正 新增")]
    [InlineData("a blank that becomes a figure", "资金:资金来源,100,,=资金来源,100,99,", "PE4145", "ready", ">99<", "更正 资金/中央/执行：空白 → 99万元（笔误）", "资金 executed:  → 99; 更正 新增")]
    [InlineData("a figure that is withheld", "资金:286.40=涉密", "PE4145", "ready", "涉密", "更正 资金/合计/执行：286.40万元 → 涉密（笔误）", "资金 executed: 286.40 → 涉密; 更正 新增")]
    [InlineData("two figures", "资金:300,286.40=301,285.40", "PE4145,PE4145", "ready", "<del>300", "更正 资金/合计/全年预算：300万元 → 301万元（笔误）|更正 资金/合计/执行：286.40万元 → 285.40万元（笔误）", "资金 adjusted: 300 → 301; 资金 executed: 286.40 → 285.40; 更正 新增; 更正 新增")]
    [InlineData("the unit of a cell", "资金:286.40=286.40元", "PE4145", "ready", "<del>286.40", "更正 资金/合计/执行：286.40万元 → 286.40元（笔误）", "资金 executed: 286.40 → 286.40元; 更正 新增")]
    [InlineData("the unit of the document", "公开件:万元=元", "PE4145,PE4145,PE4145", "undo", "286.40", "", "")]
    [InlineData("the same figure in another unit", "资金:286.40=2864000元", "", "", "2864000元", "", "资金 executed: 286.40 → 2864000元")]
    [InlineData("the same figure written otherwise", "资金:286.40=286.4", "", "", "286.4", "", "资金 executed: 286.40 → 286.4")]
    [InlineData("a name", "资金:中央=中央财政", "", "", "中央财政", "", "资金 新增; 资金 删去")]
    [InlineData("a reason", "资金:拨付较晚=拨付晚了", "", "", "拨付晚了", "", "资金 reason: 拨付较晚 → 拨付晚了")]
    [InlineData("the title", "公开件:\\n自评=\\n自评报告", "", "", "自评报告", "", "公开件 title: 自评 → 自评报告")]
    [InlineData("the fiscal year", "公开件:2023,=2022,", "PE4146", "undo", "2023年", "", "")]
    [InlineData("the day of publication", "公开件:2024-05-06=2024-05-08", "PE4145", "ready", "2024-05-08", "更正 公开件/公开日期：2024-05-06 → 2024-05-08（笔误）", "公开件 published_on: 2024-05-06 → 2024-05-08; 更正 新增")]
    [InlineData("a row that goes", "资金:中央,资金来源,100,,拨付较晚\\n=", "PE4147", "undo", "中央", "", "")]
    [InlineData("a row that comes", "资金:拨付较晚\\n=拨付较晚\\n省级,资金来源,20,19,\\n", "PE4148", "ready", "省级", "更正 资金/省级/全年预算：空白 → 20万元（笔误）", "资金 新增; 更正 新增")]
    [InlineData("a table that comes", "BASES:=序号,题名\\n1,预算法\\n", "", "", "预算法", "", "依据 新增")]
    [InlineData("a correction in place of the figure", "更正:=所指,原值,更正值,更正日期,说明\\n资金/合计/执行,286.40,285.40,2024-06-01,笔误\\n", "", "", "<del>286.40", "更正 资金/合计/执行：286.40 → 285.40（笔误）", "资金 executed: 286.40 → 285.40; 更正 新增")]
    [InlineData("a correction of what was never printed", "更正:=所指,原值,更正值,更正日期,说明\\n资金/合计/执行,280,285.40,2024-06-01,笔误\\n", "PE3123", "undo", "286.40", "", "")]
    [InlineData("a correction of a cell that is not there", "更正:=所指,原值,更正值,更正日期,说明\\n资金/地方/执行,280,285.40,2024-06-01,笔误\\n", "PE3103", "undo", "286.40", "", "")]
    [InlineData("a document that is renamed", "mv", "PE4004,PE4004,PE4014", "/网址变更:=原网址,新网址,日期,原因\\ncounty-ybj/2023-self,county-ybj/2023-zp,2024-07-01,编码统一\\n", "url=../2023-zp/index.html", "改址 county-ybj/2023-self 改到 county-ybj/2023-zp（编码统一）", "Moved county-ybj/2023-zp")]
    [InlineData("a document that is withdrawn", "rm", "PE4004,PE4004,PE4014", "/网址变更:=原网址,新网址,日期,原因\\ncounty-ybj/2023-self,撤回,2024-07-01,重复公开\\n", "已撤回", "撤回 county-ybj/2023-self 已撤回（重复公开）", "Gone county-ybj/2023-self")]
    [InlineData("a late document", "late", "", "", "286.40", "新公开 ", "New county-ybj/2024-self")]
    public void An_edit_stops_where_it_must_and_is_told_everywhere(string what, string edit, string stops, string mend, string page, string feed, string diff)
    {
        Edit(edit);
        Assert.Equal(stops, Build());
        if (mend == "undo")
        {
            // Nothing was published, and the data as it was is the site as it was.
            Complaints.None(FolderDifference.Between(published.Folder["site"], folder["site"]));
            return;
        }
        if (mend == "ready")
            Register();
        else if (mend.Length > 0)
            Edit(mend);
        Assert.Equal("", Build());
        string at = edit == "late" ? "2024-self" : "2023-self";
        Assert.Contains(page, File.ReadAllText(folder[$"site/agencies/county-ybj/{at}/index.html"]), StringComparison.Ordinal);
        Assert.Equal(feed, string.Join('|', NewEntries()));
        Assert.Equal(diff, string.Join("; ", Differences()));
        Assert.NotEmpty(what);
    }

    /// <summary>Made once for all rows.</summary>
    public sealed class PublishedSite : IDisposable
    {
        internal TemporaryFolder Folder { get; } = new();

        public PublishedSite()
        {
            using var data = Data();
            Assert.NotNull(SiteBuild.Run(new ReadingContext(data.Path, new DiagnosticBag()), new BuildRequest(Folder["site"])));
        }

        public void Dispose() => Folder.Dispose();
    }

    private static TempData Data() => new TempData()
        .Add("site.json", $$"""{"title":"测试站","baseUrl":"{{Base}}","sqlite":false,"parquet":false,"workbooks":false}""")
        .Add("county-ybj/2023-self/公开件.csv", Heads + "自评,绩效自评,2023,万元,2024-05-06\n")
        .Table("资金.csv", "资金来源,口径,全年预算,执行,差异原因\n,合计,300,286.40,\n中央,资金来源,100,,拨付较晚\n");

    private void Edit(string edit)
    {
        string its = Path.Combine(data.Path, "county-ybj/2023-self");
        switch (edit)
        {
            case "mv":
                Directory.Move(its, Path.Combine(data.Path, "county-ybj/2023-zp"));
                return;
            case "rm":
                Directory.Delete(its, recursive: true);
                data.Add("county-ybj/2022-self/公开件.csv", Heads + "往年,绩效自评,2022,万元,\n").Add("county-ybj/2022-self/资金.csv", "口径,全年预算,执行\n合计,1,1\n");
                return;
            case "late":
                data.Add("county-ybj/2024-self/公开件.csv", Heads + "次年,绩效自评,2024,万元,2025-05-06\n").Add("county-ybj/2024-self/资金.csv", "口径,全年预算,执行\n合计,300,286.40\n");
                return;
        }
        var (file, change) = (edit[..edit.IndexOf(':', StringComparison.Ordinal)], edit[(edit.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("\\n", "\n", StringComparison.Ordinal));
        var (before, after) = (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        string path = file[0] == '/' ? Path.Combine(data.Path, file[1..] + ".csv") : Path.Combine(its, file.ToLower(CultureInfo.InvariantCulture) + ".csv");
        string text = before.Length == 0 ? "" : File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, before.Length == 0 ? after : text.Replace(before, after, StringComparison.Ordinal));
    }

    private DiagnosticBag told = new();

    /// <returns>The codes of the errors.</returns>
    private string Build()
    {
        var context = new ReadingContext(data.Path, told = new DiagnosticBag());
        SiteBuild.Run(context, new BuildRequest(folder["site"]));
        return string.Join(',', told.Sorted().Where(problem => problem.IsError).Select(problem => problem.Code.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>Adds the rows that the build proposes, with a day and a reason, as a clerk does.</summary>
    private void Register()
    {
        var rows = new List<string>();
        foreach (var problem in told.Sorted().Where(problem => problem.IsError))
        {
            string remedy = problem.Remedy(Language.Chinese);
            int row = remedy.IndexOf("日期和说明：", StringComparison.Ordinal) + "日期和说明：".Length;
            rows.Add(remedy[row..remedy.LastIndexOf("（表头", StringComparison.Ordinal)][..^2] + ",2024-06-01,笔误\n");
        }
        data.Table("更正.csv", "所指,原值,更正值,更正日期,说明\n" + string.Concat(rows));
    }

    private IEnumerable<string> NewEntries()
    {
        string[] before = [.. Entries(published.Folder["site/feed.xml"]).Select(entry => entry.Element(atom + "id")!.Value)];
        return Entries(folder["site/feed.xml"]).Where(entry => !before.Contains(entry.Element(atom + "id")!.Value))
            .Select(entry => $"{entry.Element(atom + "title")!.Value.Split('：')[0]} {entry.Element(atom + "summary")?.Value}");
    }

    private static IEnumerable<XElement> Entries(string file) => XDocument.Load(file).Root!.Elements(atom + "entry");

    private IEnumerable<string> Differences()
    {
        using var before = OpenedVersion.Open(published.Folder["site"], told)!;
        using var after = OpenedVersion.Open(folder["site"], told)!;
        foreach (var one in VersionComparison.Of(before.Version, after.Version).Disclosures)
            if (one.Kind != DifferenceKind.Changed)
            {
                if (one.Id != "2022-self")
                    yield return $"{one.Kind} {one.AgencyId}/{one.Id}";
            }
            else
                foreach (var cell in one.Cells)
                    yield return cell.Change.Column is { } column
                        ? $"{cell.Change.Table.SheetName} {column.Id}: {cell.Change.Old} → {cell.Change.New}"
                        : $"{cell.Change.Table.SheetName} {(cell.Change.OldRow is null ? "新增" : "删去")}";
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
