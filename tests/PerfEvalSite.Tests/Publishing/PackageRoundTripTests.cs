using System.IO.Compression;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Versions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>A site made again from the data package that it publishes is the same, file by file.</summary>
[Collection(RealSiteCollection.Name)]
public sealed class PackageRoundTripTests(RealSite real) : IDisposable
{
    private const string Head = "标题,文种,年度,默认金额单位,公开日期\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_site_of_the_real_data() => FromPackage(real.Folder);

    [Fact]
    public void A_site_with_corrections_withdrawn_and_renamed_documents_attachments_and_a_profile_of_its_own()
    {
        using var data = Odd();
        Again(data.Path);
    }

    /// <summary>What is kept to itself by the site is in its package neither.</summary>
    [Fact]
    public void A_site_that_keeps_its_findings_to_itself()
    {
        using var data = Odd().Add("site.json", """{"title":"测试站","findings":"internal","showPersonalNames":true,"sqlite":false,"parquet":false,"workbooks":false,"baseUrl":"https://example.gov.cn/jx"}""");
        Again(data.Path);
    }

    [Fact]
    public void A_cell_changed_without_its_unit_and_an_attachment_that_is_elsewhere_are_told_and_nothing_is_published()
    {
        using var data = Odd();
        Build(new ReadingContext(data.Path, new DiagnosticBag()), "first");
        ZipFile.ExtractToDirectory(folder["first/data/all.zip"], folder["package"]);
        File.Delete(folder["package/datapackage.json"]);
        File.Delete(folder["package/findings.csv"]);
        File.Delete(folder["package/dictionary.csv"]);
        string funds = folder["package/funds.csv"];
        File.WriteAllText(funds, File.ReadAllText(funds).Replace("0.5亿元", "5000万元", StringComparison.Ordinal));
        var context = new ReadingContext(folder["package"], new DiagnosticBag());
        Assert.Null(SiteBuild.Run(context, new BuildRequest(folder["second"])));
        // Unpacked elsewhere than in its site, it lacks the attachments too.
        Assert.Equal([RowCodes.NoAttachment, FormCodes.ContradictingValue], context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(problem => problem.Code).Distinct());
    }

    /// <summary>In the words of PE4171, what is left is a data folder as any other.</summary>
    [Fact]
    public void A_package_without_its_description_and_what_was_worked_out_is_a_data_folder()
    {
        ZipFile.ExtractToDirectory(Path.Combine(real.Folder, "data/all.zip"), folder["package"]);
        foreach (string name in (string[])["datapackage.json", "findings.csv", "dictionary.csv"])
            File.Delete(Path.Combine(folder["package"], name));
        Build(new ReadingContext(folder["package"], new DiagnosticBag()), "second");
        Assert.Equal(File.ReadAllText(Path.Combine(real.Folder, "data/funds.csv")), File.ReadAllText(folder["second/data/funds.csv"]));
    }

    [Theory]
    [InlineData("funds.csv", "PE4171 funds.csv")]
    [InlineData("findings.csv", "PE4171 findings.csv")]
    [InlineData("-agencies.csv", "PE4172 agencies.csv")]
    [InlineData("-funds.csv,dictionary.csv", "PE4171 dictionary.csv|PE4172 funds.csv")]
    [InlineData("datapackage.json", "PE4173 datapackage.json")]
    public void A_file_of_a_package_that_is_not_the_published_one_is_told_and_nothing_is_built(string edits, string told)
    {
        ZipFile.ExtractToDirectory(Path.Combine(real.Folder, "data/all.zip"), folder["package"]);
        foreach (string edit in edits.Split(','))
            if (edit[0] == '-')
                File.Delete(folder["package/" + edit[1..]]);
            else
                // One space more, where a reader of CSV would see nothing amiss.
                File.AppendAllText(folder["package/" + edit], edit.EndsWith(".json", StringComparison.Ordinal) ? "}" : " ");
        ZipFile.CreateFromDirectory(folder["package"], folder["package.zip"]);
        var diagnostics = new DiagnosticBag();
        using var zip = UnpackedData.Open(folder["package.zip"], diagnostics)!;
        foreach (var context in (ReadingContext[])[new(folder["package"], new DiagnosticBag()), zip.Context(diagnostics)])
        {
            Assert.Null(SiteBuild.Run(context, new BuildRequest(folder["second"])));
            Assert.Equal(told, string.Join('|', context.Diagnostics.Sorted().OrderBy(problem => problem.Code.Id, StringComparer.Ordinal).Select(problem => $"{problem.Code.Id} {problem.Place.Path}")));
            Assert.False(Directory.Exists(folder["second"]));
        }
    }

    [Fact]
    public void The_folder_data_of_a_published_site_is_a_package_as_it_stands()
    {
        var context = new ReadingContext(Path.Combine(real.Folder, "data"), new DiagnosticBag());
        Build(context, "second");
        Assert.Equal([], context.Diagnostics.Sorted().Where(problem => Path.GetExtension(problem.Place.Path) is ".parquet" or ".xlsx" or ".sqlite" or ".zip").Select(TempData.Line));
        Complaints.None(FolderDifference.Between(real.Folder, folder["second"]));
    }

    [Fact]
    public void An_archive_that_climbs_out_is_not_read()
    {
        using (var zip = ZipFile.Open(folder["bad.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntry("datapackage.json");
            zip.CreateEntry("../out.csv");
        }
        var diagnostics = new DiagnosticBag();
        Assert.Null(UnpackedData.Open(folder["bad.zip"], diagnostics));
        Assert.Equal([VersionCodes.UnsafeArchive], diagnostics.Sorted().Select(problem => problem.Code));
    }

    [Fact]
    public void Settings_are_read_back_as_they_are_written()
    {
        var settings = new SiteSettings
        {
            Title = "“站”\\<b>",
            Subtitle = "副",
            Organiser = "主",
            Undertaker = "承",
            BaseUrl = "https://example.gov.cn/jx/",
            SiteDomain = "example.gov.cn",
            SiteIdCode = "1234567890",
            Icp = "示ICP备1号",
            PublicSecurity = "示公网安备1号",
            Address = "地",
            Phone = "000-00000000",
            ContactPage = "mailto:a@example.gov.cn",
            Licence = "CC BY 4.0",
            ShowPersonalNames = true,
            IsPublic = true,
            Sqlite = false,
            Parquet = true,
            Workbooks = false,
            KeepsVersions = false,
            Findings = FindingsAudience.Internal,
            Profile = "national",
            OfficialContacts = ["000-00000000"],
            AttachmentTypes = ["dwg"],
            Redirects = new SortedDictionary<string, string> { ["a.html"] = "b.html" },
        };
        File.WriteAllBytes(folder["site.json"], SettingsWriter.Write(settings));
        var diagnostics = new DiagnosticBag();
        byte[] again = SettingsWriter.Write(SettingsReader.Read(new ReadingContext(folder.Path, diagnostics)));
        Assert.Equal([], diagnostics.Sorted().Select(TempData.Line));
        Assert.Equal(File.ReadAllText(folder["site.json"]), System.Text.Encoding.UTF8.GetString(again));
        // Templates don't travel with the data: who rebuilds from it has no such folder.
        Assert.Equal(typeof(SiteSettings).GetProperties().Count(property => property.CanWrite && property.Name != nameof(SiteSettings.Templates)), again.AsSpan().Count("\n  \""u8));
    }

    /// <summary>Of everything that a package could lose: each kind of emptiness, units of every place, texts that look like formulas or break lines, and what became of documents.</summary>
    private static TempData Odd() =>
        TempData.WithDisclosure().Table("disclosure.csv", Head + "自评,绩效自评,2023,万元,2024年5月6日\n")
            .Table("资金.csv", "资金来源,口径,全年预算,执行,执行率,差异原因\n,合计,300,286.40,95.47%,\"“'=1+1”\n第二行，\"\"引\"\"\"\n财政拨款,资金来源,0.5亿元,—,,'=A1\n其他资金,资金来源,涉密,0,,@某\n")
            .Table("指标.csv", "指标体系,序号,一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分\n,1,产出指标,数量指标,人数,≥95%,约96%,10,10\n,2,产出指标,数量指标,次数,3—5次,4次,10,—\n")
            .Table("概况.md", "# 其他\n\n- 甲\n- 乙 <b>\n")
            .Table("更正.csv", "所指,原值,更正值,更正日期,说明\n资金/合计/执行,286.40,285.40,2024-06-01,笔误 <1 & 2>\n资金/合计/全年预算,300,301,2024-06-02,据批复\n")
            .Table("附件.csv", "序号,题名,路径\n1,原文,原文 1.txt\n").Table("原文 1.txt", "原文\n")
            .Add("county-ybj/2022-self/disclosure.csv", Head + "往年自评,绩效自评,2022,万元,\n").Add("county-ybj/2022-self/资金.csv", "资金来源,口径,全年预算（元）,执行\n,合计,3000000,286.40\n")
            .Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj/2023-old,county-ybj/2023-self,2024-07-01,编码统一\ncounty-ybj/2021,撤回,2024-05-07,重复公开\n")
            .Add("profiles/own.json", """{"name":"本地版式"}""");

    private void Again(string data)
    {
        Build(new ReadingContext(data, new DiagnosticBag()), "first");
        FromPackage(folder["first"]);
    }

    private void FromPackage(string site)
    {
        var diagnostics = new DiagnosticBag();
        using (var zip = UnpackedData.Open(Path.Combine(site, "data/all.zip"), diagnostics)!)
            Build(zip.Context(diagnostics), "second");
        Complaints.None(FolderDifference.Between(site, folder["second"]));
    }

    private void Build(ReadingContext context, string to)
    {
        var built = SiteBuild.Run(context, new BuildRequest(folder[to]));
        Complaints.None(context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(TempData.Line));
        Assert.NotNull(built);
    }
}
