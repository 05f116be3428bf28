using System.Text;
using PerfEvalSite.Tests.Reading;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary>The gate as a user meets it, through the built command. The numbers are made up and valid in form only.</summary>
public sealed class PersonalInformationCommandTests : IDisposable
{
    private const string Mobile = "13800001234", Landline = "0532-85910000", Identity = "11010119900101001", Email = "zhangsan@example.com";

    /// <summary>What must stand in no output: runs of digits and names of the hits, cut so that a masked form is none of them.</summary>
    private static readonly string[] secrets = ["0000123", "8591000", "85910", "19900101", "zhangsan"];

    private const string Terms = "名词,释义\n某词,释义\n";

    private const string Header = "单位编码,公开件编码,单元格,理由,责任人,日期,有效期至\n";

    private readonly TempData data = TempData.WithDisclosure();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_hit_stops_publication_with_its_place_and_the_mask()
    {
        data.Add("site.json", $$"""{"title":"测试站","subtitle":"联系人{{Mobile}}"}""");
        data.Add("agencies.csv", $"单位编码,名称,备注\ncounty-ybj,某县医疗保障局,电话{Landline}\n");
        data.Add("regions.csv", $"区划编码,名称,备注\n370101,某县,{Email}\n");
        data.Table("经验.md", $"请致电{Mobile}。");
        data.Table("disclosure.json", $$"""{"bases":[{"no":1,"title":"办法","note":"{{Identity}}0"}]}""".Replace(Identity + "0", WithCheckDigit(), StringComparison.Ordinal));
        data.Add("county-ybj/2023-self/表.xlsx", new WorkbookBuilder().Sheet("附件", [["序号", "题名", "路径"], ["1", "明细", $"{Mobile}.docx"]]).Build(("docProps/core.xml", Core("keywords", Mobile))));
        data.Add($"county-ybj/2023-self/{Mobile}.docx", new WorkbookBuilder().Build(("docProps/custom.xml", Custom("录入人", Email))));
        data.Add($"county-ybj/{Mobile}/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n").Add($"county-ybj/{Mobile}/glossary.csv", Terms);

        var result = Tool.Run(["check", data.Path], data.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                "agencies.csv(2,20): error PE3004: “单位”的“备注”中像是有电话号码。",
                "county-ybj/***********: error PE3003: “公开件”的“编码”中像是有手机号码。",
                "county-ybj/2023-self/***********.docx: error PE3007: “文件属性”的“录入人”中像是有电子邮箱。",
                "county-ybj/2023-self/disclosure.json(1,39): error PE3001: “依据”的“备注”中像是有身份证号码。",
                "county-ybj/2023-self/经验.md(1,1): error PE3003: “正文”的“正文”中像是有手机号码。",
                "county-ybj/2023-self/表.xlsx(附件!C2): error PE3003: “附件”的“路径”中像是有手机号码。",
                "county-ybj/2023-self/表.xlsx: error PE3003: “文件属性”的“关键词”中像是有手机号码。",
                "regions.csv(2,11): error PE3007: “区划”的“备注”中像是有电子邮箱。",
                "site.json: error PE3003: “site.json”的“subtitle”中像是有手机号码。",
            ],
            Lines(result.Errors, "error").Order(StringComparer.Ordinal));
        Assert.Contains("138****1234", result.Errors, StringComparison.Ordinal);

        var built = Tool.Run(["build", data.Path, "-o", folder["site"]]);
        Assert.Equal(1, built.ExitCode);
        Assert.False(File.Exists(folder["site/index.html"]));
        Quotes_nothing(result, built);
        foreach (string format in (ReadOnlySpan<string>)["text", "json", "github", "sarif"])
            foreach (string lang in (ReadOnlySpan<string>)["zh", "en"])
                Quotes_nothing(Tool.Run(["check", data.Path, "--format", format, "--lang", lang, "--verbose", "--report", folder["report.html"]]));
        Quotes_nothing(File.ReadAllText(folder["report.html"]));
        Quotes_nothing(Tool.Run(["build", data.Path, "-o", folder["site"], "--skip-bad", "--verbose"]));
    }

    [Fact]
    public void With_skip_bad_only_the_disclosure_that_holds_it_is_left_out()
    {
        data.Table("经验.md", $"请致电{Mobile}。");
        data.Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n").Add("county-ybj/2022-self/glossary.csv", Terms);
        var result = Tool.Run(["build", data.Path, "-o", folder["site"], "--skip-bad"]);
        Assert.Equal(4, result.ExitCode);
        Quotes_nothing(result);
        Assert.Equal(["2022-self"], Directory.EnumerateDirectories(folder["site/agencies/county-ybj"]).Select(Path.GetFileName));
    }

    [Fact]
    public void A_reviewed_exception_publishes_and_one_that_nothing_needs_is_reported()
    {
        data.Table("经验.md", $"请致电{Mobile}。");
        string list = List("county-ybj,2023-self,正文/经验/正文,值班手机,张科长,2024-01-05,", "county-ybj,2023-self,公开件/备注,值班手机,张科长,2024-01-05,");
        Assert.Equal(["例外.csv(3,1): warning PE3009: 例外清单中的“county-ybj/2023-self: 公开件/备注”没有对应的发现。"], Short(Tool.Run(["check", data.Path, "--allow-personal-information", list])));
        Assert.Equal(0, Tool.Run(["build", data.Path, "-o", folder["site"], "--allow-personal-information", list]).ExitCode);
        Assert.Contains(Mobile, File.ReadAllText(folder["site/agencies/county-ybj/2023-self/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_not_called_unused_by_a_check_of_another_folder()
    {
        data.Table("经验.md", $"请致电{Mobile}。").Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n").Add("county-ybj/2022-self/glossary.csv", Terms);
        string list = List("county-ybj,2023-self,正文/经验/正文,值班手机,张科长,2024-01-05,", "county-ybj,2021-self,公开件/备注,值班手机,张科长,2024-01-05,");
        Assert.Empty(Short(Tool.Run(["check", Path.Combine(data.Path, "county-ybj", "2022-self"), "--allow-personal-information", list])));
        Assert.Equal(["例外.csv(3,1): warning PE3009: 例外清单中的“county-ybj/2021-self: 公开件/备注”没有对应的发现。"], Short(Tool.Run(["check", data.Path, "--allow-personal-information", list])));
    }

    [Fact]
    public void An_exception_that_has_expired_allows_nothing_and_is_reported()
    {
        data.Table("disclosure.csv", "文种,年度,默认金额单位,公开日期\n绩效自评,2023,万元,2024-03-01\n").Table("经验.md", $"请致电{Mobile}。");
        string list = List("county-ybj,2023-self,正文/经验/正文,值班手机,张科长,2023-01-05,2023-12-31");
        var result = Tool.Run(["check", data.Path, "--allow-personal-information", list]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                "例外.csv(2,1): warning PE3011: 例外清单中的“county-ybj/2023-self: 正文/经验/正文”有效期至 2023-12-31，公开件的日期在此之后，例外不再有效。",
                "经验.md(1,1): error PE3003: “正文”的“正文”中像是有手机号码。",
            ],
            Short(result).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, "例外.csv: error PE1002: 读不出来：没有这个文件。")]
    [InlineData("", "例外.csv: error PE1108: 文件里什么也没有，连表头也没有。")]
    [InlineData("单位编码,公开件编码,单元格,理由,责任人\n", "例外.csv(1,1): error PE3010: 例外清单的这一行缺少“日期”，或写得看不懂。")]
    [InlineData(Header + "county-ybj,2023-self,正文/经验/正文,值班手机,,2024-01-05,\n", "例外.csv(2,1): error PE3010: 例外清单的这一行缺少“责任人”，或写得看不懂。")]
    [InlineData(Header + "county-ybj,2023-self,正文/经验/正文,值班手机,张科长,去年,\n", "例外.csv(2,1): error PE3010: 例外清单的这一行缺少“日期”，或写得看不懂。")]
    [InlineData(Header + "county-ybj,2023-self,正文/经验/正文,\"值班手机,张科长,2024-01-05,\n", "例外.csv(2,31): error PE1102: 从这里开始的引号直到文件末尾都没有关上。")]
    public void A_list_that_cannot_be_relied_on_stops_publication(string? list, string expected)
    {
        if (list is not null)
            File.WriteAllText(folder["例外.csv"], list);
        var result = Tool.Run(["build", data.Path, "-o", folder["site"], "--allow-personal-information", folder["例外.csv"]]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(expected, Short(result)[0]);
        Assert.False(File.Exists(folder["site/index.html"]));
    }

    [Fact]
    public void The_list_may_be_saved_by_any_office_program()
    {
        data.Table("经验.md", $"请致电{Mobile}。");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllText(folder["例外.csv"], Header.Replace(',', ';') + "county-ybj;2023-self;正文/经验/正文;值班手机;张科长;2024年1月5日;\n", Encoding.GetEncoding("GB18030"));
        Assert.Equal(0, Tool.Run(["check", data.Path, "--allow-personal-information", folder["例外.csv"]]).ExitCode);
    }

    [Fact]
    public void Contact_lines_that_the_site_declares_pass_everywhere()
    {
        data.Add("site.json", $$"""{"title":"测试站","phone":"{{Landline}}","address":"某路1号3号楼2单元501室","contactPage":"mailto:{{Email}}","officialContacts":["{{Mobile}}"]}""");
        data.Add("agencies.csv", $"单位编码,名称,备注\ncounty-ybj,某县医疗保障局,电话（0532）85910000；{Email}\n");
        data.Table("经验.md", $"值班手机138-0000-1234，3号楼2单元501室。");
        Assert.Equal("", Tool.Run(["check", data.Path]).Errors);
    }

    /// <summary>The lines of a report by their last folder, without the lines that say how to mend it.</summary>
    private static string[] Short(Tool.Result result) =>
        [.. Lines(result.Errors, "").Select(line => line[(line[..line.IndexOf(": ", StringComparison.Ordinal)].LastIndexOf('/') + 1)..])];

    private static IEnumerable<string> Lines(string errors, string level) =>
        errors.Split('\n').Where(line => line.Contains($": {level}", StringComparison.Ordinal) && !line.StartsWith(' ')).Select(line => line.TrimEnd())
            .Select(line => line.Contains("/perfeval-data-", StringComparison.Ordinal) ? line[(line.IndexOf('/', line.IndexOf("/perfeval-data-", StringComparison.Ordinal) + 2) + 1)..] : line);

    private static void Quotes_nothing(params Tool.Result[] results) => Quotes_nothing([.. results.SelectMany(result => new[] { result.Output, result.Errors })]);

    private static void Quotes_nothing(params string[] texts)
    {
        foreach (string text in texts)
            foreach (string secret in secrets)
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    private string List(params string[] lines)
    {
        File.WriteAllText(folder["例外.csv"], Header + string.Join('\n', lines) + "\n");
        return folder["例外.csv"];
    }

    private static string WithCheckDigit()
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return Identity + "10X98765432"[Identity.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }

    private static string Core(string property, string value) =>
        $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:{property}>联系{value}</cp:{property}></cp:coreProperties>""";

    private static string Custom(string property, string value) =>
        $"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="x" pid="2" name="{property}"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>""";
}
