using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void From_an_empty_folder_to_a_page_takes_three_commands()
    {
        Assert.Equal("", Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局").Errors);
        Assert.Equal("", Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "绩效自评").Errors);
        string made = "data/demo-ybj/2023-self-evaluation";
        Assert.Equal(
            ["公开件.csv", "填写说明.txt", "得分.csv", "指标.csv", "指标体系.csv", "正文.csv", "目标.csv", "评价.csv", "资金.csv", "项目.csv"],
            Directory.EnumerateFiles(folder[made]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        File.AppendAllText(folder[made + "/资金.csv"], ",,,财政拨款,合计,,100.00,100.00,,99.50,,,,99.5%" + new string(',', Catalogue.Funds.Columns.Length - 14) + "\r\n");
        Assert.Equal(0, Run("build").ExitCode);
        Assert.Contains("99.5%", File.ReadAllText(folder["_site/agencies/demo-ybj/2023-self-evaluation/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_file_starts_with_a_mark_and_Chinese_headers_and_holds_what_is_known()
    {
        Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局");
        Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "three-public");
        byte[] bytes = File.ReadAllBytes(folder["data/demo-ybj/2023-three-public/公开件.csv"]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("标题,文种,年度,文号,成文日期,批复日期,公开日期,基准日,是否摘要,摘录,默认金额单位,来源,来源网址,无上年数原因,更正自,备注\r\n,“三公”经费,2023,,,,,,,,万元,,,,,\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void An_official_workbook_keeps_Excel_s_rules_and_is_valid_input_as_it_is()
    {
        Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局");
        foreach (string kind in new[] { "final-accounts", "budget", "self-evaluation", "overall-self-evaluation" })
        {
            Assert.Equal("", Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2024", "--kind", kind, "--official", "--profile", "sichuan").Errors);
            using var package = SpreadsheetDocument.Open(folder[$"data/demo-ybj/2024-{kind}/2024-{kind}.xlsx"], false);
            Complaints.None(new OpenXmlValidator().Validate(package).Select(error => $"{kind} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
        var context = new ReadingContext(folder["data"], new DiagnosticBag());
        var data = DataFolder.Open(context)!;
        var assembler = data.NewAssembler(context.Diagnostics);
        var accounts = data.Sources().Single(source => source.Id == "2024-final-accounts").Read(context, assembler)!;
        Assert.Equal(["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7"], accounts[Catalogue.OfficialTables].Select(row => row.Text(Catalogue.OfficialTables.Form)));
        Assert.Equal(["PE1711"], context.Diagnostics.Sorted().Select(told => told.Code.Id).Distinct());
        Assert.Contains("national", Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "budget", "--official", "--profile", "nowhere").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_keeps_Excel_s_rules_offers_the_choices_and_is_valid_input_for_every_kind()
    {
        Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局");
        foreach (var profile in KindProfile.All)
        {
            string id = "x-" + profile.Kind.Id;
            Assert.Equal("", Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", profile.Kind.Id, "--id", id, "--xlsx").Errors);
            using var package = SpreadsheetDocument.Open(folder[$"data/demo-ybj/{id}/{id}.xlsx"], false);
            Complaints.None(new OpenXmlValidator().Validate(package).Select(error => $"{id} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
            Assert.Equal(["填写说明", .. profile.Required.Concat(profile.Usual).Select(table => table.SheetName), "选项"], package.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        }
        var context = new ReadingContext(folder["data"], new DiagnosticBag());
        var data = DataFolder.Open(context)!;
        var assembler = data.NewAssembler(context.Diagnostics);
        Assert.Equal(KindProfile.All.Select(profile => profile.Kind.Id).Order(StringComparer.Ordinal), data.Sources().Select(source => source.Read(context, assembler)!.Kind.Id));
        // Nothing is wrong but that nobody has filled them in.
        Assert.All(context.Diagnostics.Sorted(), diagnostic => Assert.Equal(IdentityCodes.NoRows, diagnostic.Code));
        Assert.Equal(KindProfile.All.Count, context.Diagnostics.Sorted().Count);
    }

    [Fact]
    public void Drop_downs_refer_to_the_names_of_the_choices()
    {
        Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局");
        Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "three-public", "--xlsx");
        using var package = SpreadsheetDocument.Open(folder["data/demo-ybj/2023-three-public/2023-three-public.xlsx"], false);
        var parts = package.WorkbookPart!.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet);
        string formula = parts["三公经费"].Descendants<DataValidation>().Single(found => found.SequenceOfReferences!.InnerText == "A2:A2000").Formula1!.Text;
        string column = formula.Split('$')[1];
        Assert.Equal(ThreePublicTable.Items.Select(item => item.Name),
            parts["选项"].Descendants<Cell>().Where(cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == column).Select(cell => cell.InnerText));
        Assert.Equal($"选项!${column}$1:${column}${ThreePublicTable.Items.Count}", formula);
    }

    [Fact]
    public void Nothing_is_ever_overwritten()
    {
        Run("new", "agency", "--id", "demo-ybj", "--name", "示例市医疗保障局");
        Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "three-public");
        var before = folder.TextsOf("data");
        Assert.Equal((2, "单位编码“demo-ybj”已经有了：示例市医疗保障局。\n"), Outcome(Run("new", "agency", "--id", "demo-ybj", "--name", "别的局")));
        Assert.Equal(2, Run("new", "disclosure", "--agency", "demo-ybj", "--year", "2023", "--kind", "three-public", "--xlsx").ExitCode);
        Assert.Equal(before, folder.TextsOf("data"));
    }

    [Theory]
    [InlineData("\uFEFF单位编码,名称,简称\r\na,甲,", "\uFEFF单位编码,名称,简称\r\na,甲,\r\nb,\"乙,丙\",\r\n")]
    [InlineData("name;agency_id\n甲;a\n", "name;agency_id\n甲;a\n乙,丙;b\n")]
    public void A_row_is_added_as_the_file_has_its_columns(string agencies, string expected)
    {
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(folder["data/agencies.csv"], agencies);
        Assert.Equal("", Run("new", "agency", "--id", "b", "--name", "乙,丙").Errors);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(folder["data/agencies.csv"]));
    }

    [Theory]
    [InlineData("“Demo”不能作单位编码：只能用小写英文字母、数字、连字符和下划线。\n", "new", "agency", "--id", "Demo", "--name", "某局")]
    [InlineData("单位表里没有“x”。请先运行：perfeval new agency --id x --name 单位全称 data\n", "new", "disclosure", "--agency", "x", "--year", "2023", "--kind", "三公")]
    [InlineData("2 不是预算年度。\n", "new", "disclosure", "--agency", "x", "--year", "2", "--kind", "三公")]
    public void What_cannot_be_made_is_said_and_nothing_is_made(string expected, params string[] arguments)
    {
        Assert.Equal((2, expected), Outcome(Run(arguments)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static (int, string) Outcome(Tool.Result result) => (result.ExitCode, result.Errors);

    private Tool.Result Run(params string[] arguments) => Tool.Run(arguments, folder.Path);
}
