using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Forms;
using PerfEvalSite.Tests.Reading;

namespace PerfEvalSite.Tests.Site;

/// <summary>
/// The tool compiled ahead of time does what the tool run by .NET does: says the same, ends with the same code and leaves the same files.
/// What only a running compiler can do would show here, in the library that reads .xls too.
/// </summary>
public sealed class NativeToolTests(NativeTool native) : IClassFixture<NativeTool>
{
    /// <summary>SQLite is not ours to compile: its library stands beside the program.</summary>
    [Fact]
    public void It_is_one_program_beside_the_library_of_the_database_and_nothing_else() =>
        Assert.Equal([Path.GetFileName(native.Program)], Directory.GetFiles(Path.GetDirectoryName(native.Program)!).Select(Path.GetFileName).Where(name => !name!.Contains("e_sqlite3", StringComparison.Ordinal)));

    [Fact]
    public void It_makes_the_same_site_of_the_real_data() =>
        Same(["build", Tool.RealData, "-o", "OUT/site"], ["build", Tool.RealData, "-o", "OUT/site"], ["check", Tool.RealData, "--report", "OUT/report.html", "--site", "OUT/site"]);

    [Fact]
    public void It_makes_the_same_site_of_workbooks_and_of_JSON()
    {
        var workbook = new DisclosureWorkbook(showPersonal: true);
        var writer = new Utf8Writer();
        bool isWorkbook = false;
        using var data = RealData.Rewritten((agency, disclosure, folder) =>
        {
            writer.Clear();
            isWorkbook = !isWorkbook;
            if (isWorkbook)
                workbook.Write(agency, disclosure, writer);
            else
                DisclosureJson.Write(disclosure, writer, showPersonal: true);
            File.WriteAllBytes(Path.Combine(folder, disclosure.Id + (isWorkbook ? ".xlsx" : ".json")), writer.Written.ToArray());
        });
        Same(["build", data.Path, "-o", "OUT/site"]);
    }

    [Fact]
    public void It_reads_the_same_from_the_workbooks_of_Excel_97()
    {
        var sound = new XlsBuilder();
        int money = sound.Style("#,##0.00"), date = sound.BuiltIn(14);
        sound.Sheet("公开件", [["文种", "年度", "默认金额单位"], ["项目支出绩效自评", 2023, "万元"]])
            .Sheet("资金", [["口径", "年初预算", "执行", "到位时间"], ["合计", XlsCell.Number(50491.71, money), XlsCell.Formula(BitConverter.GetBytes(3465.52)), XlsCell.Number(45000, date)]]);
        var doubtful = new XlsBuilder();
        int struck = doubtful.Style("0", XlsBuilder.Struck);
        doubtful.Sheet("公开件", [["文种", "年度", "默认金额单位"], ["项目支出绩效自评", 2023, "万元"]])
            .Sheet("资金", [["口径", "年初预算", "执行"], ["合计", XlsCell.Number(5, struck), XlsCell.Error(0x17)]], hiddenRows: [1]);
        using var data = new TempData().Add("agencies.csv", "单位编码,名称\na-ybj,甲局\n").Add("a-ybj/2023/公开.xls", sound.Build());
        Same(["build", data.Path, "-o", "OUT/site"]);
        data.Add("a-ybj/2023/公开.xls", doubtful.Build());
        Same(["check", data.Path]);
        data.Add("a-ybj/2023/公开.xls", new XlsBuilder { IsEncrypted = true }.Sheet("资金", [["口径"]]).Build());
        Same(["check", data.Path]);
    }

    [Fact]
    public void It_makes_the_same_site_of_GB18030()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using var data = RealData.Converted((file, bytes) => file.EndsWith(".csv", StringComparison.Ordinal) ? gb18030.GetBytes(Encoding.UTF8.GetString(bytes)) : bytes);
        Same(["build", data.Path, "-o", "OUT/site"]);
    }

    [Fact]
    public void It_makes_the_same_shares_and_merges_them_to_the_same_site() => Same(
        ["build", Tool.RealData, "--shard", "1/2", "-o", "OUT/one"],
        ["build", Tool.RealData, "--shard", "2/2", "-o", "OUT/two"],
        ["merge", Tool.RealData, "OUT/one.perfeval-memory", "OUT/two.perfeval-memory", "-o", "OUT/site"]);

    [Theory]
    [InlineData("text", "zh")]
    [InlineData("text", "en")]
    [InlineData("json", "zh")]
    [InlineData("github", "zh")]
    [InlineData("sarif", "en")]
    public void It_reports_the_same_faults(string format, string language)
    {
        using var data = TempData.WithDisclosure()
            .Table("资金.csv", "口径,执刑,全年预算,执行率\n合计,1,\"100\n\",0.5\n")
            .Add("county-ybj/2023-self/指标.csv", [0xD6, 0xB8, 0xB1, 0xEA, (byte)'\n', 0xFF])
            .Add("county-ybj/2023-self/表.xlsx", "no workbook");
        Same(["check", data.Path, "--format", format, "--lang", language], ["build", data.Path, "-o", "OUT/site", "--format", format, "--lang", language]);
    }

    [Fact]
    public void It_reports_the_same_findings() => Same(["check", Tool.RealData, "--verbose", "--format", "json"], ["check", Tool.RealData, "--strict"]);

    [Fact]
    public void It_makes_the_same_empty_forms() => Same(
        ["new", "agency", "OUT/data", "--id", "xian-ybj", "--name", "某县医疗保障局"],
        ["new", "disclosure", "OUT/data", "--agency", "xian-ybj", "--year", "2023", "--kind", "绩效自评"],
        ["new", "disclosure", "OUT/data", "--agency", "xian-ybj", "--year", "2024", "--kind", "部门决算", "--xlsx"]);

    [Fact]
    public void It_explains_and_refuses_in_the_same_words() => Same(
        ["explain", "PE1106"], ["explain", "PE4004", "--lang", "en"], ["explain", "P03"], ["explain", "PE9999"], ["--help"], ["build", "--help"], ["biuld"], ["build", "--shard", "3/2"]);

    private void Same(params string[][] runs)
    {
        using TemporaryFolder expected = new(), actual = new();
        foreach (string[] run in runs)
        {
            var (wanted, found) = (Tool.Run(Into(expected, run)), Tool.RunProgram(native.Program, Into(actual, run), Tool.Root));
            Assert.Equal(Plain(wanted, expected), Plain(found, actual));
        }
        Complaints.None(FolderDifference.Between(expected.Path, actual.Path, (folder, file) => file.EndsWith(".perfeval-memory", StringComparison.Ordinal) ? null : File.ReadAllBytes(Path.Combine(folder, file))));
    }

    private static string[] Into(TemporaryFolder folder, string[] run) => [.. run.Select(word => word.StartsWith("OUT/", StringComparison.Ordinal) ? folder[word[4..]] : word)];

    /// <summary>Without what no two runs have in common: where they write, and how long they take.</summary>
    private static string Plain(Tool.Result result, TemporaryFolder folder) =>
        Regex.Replace($"{result.ExitCode}\n{result.Output}\n{result.Errors}", @"(?<=用时 |in )[0-9.]+(?= 秒| s)", "…").Replace(folder.Path, "OUT", StringComparison.Ordinal);
}
