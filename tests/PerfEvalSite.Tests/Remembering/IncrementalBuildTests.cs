using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>A build that remembers the last one gives the same site, byte for byte, as one that makes everything.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-memory-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_edited_the_site_is_that_of_a_fresh_build(int seed)
    {
        using var data = new EditedData(seed);
        string done = "";
        for (int edit = 0; edit < 8; edit++)
        {
            var remembering = Build(data.Path, "remembering");
            var fresh = Build(data.Path, "fresh", fresh: true);
            Assert.Equal(fresh, remembering);
            Complaints.None(FolderDifference.Between(Site("fresh"), Site("remembering")).Select(difference => $"seed {seed}, edits {done}: {difference}"));
            done += data.Edit() + " ";
        }
    }

    [Fact]
    public void What_has_not_changed_is_not_written_again_and_what_has_is()
    {
        using var data = new EditedData(7);
        Build(data.Path, "site");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string file in Directory.EnumerateFiles(Site("site"), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, longAgo);
        string changed = Directory.GetDirectories(Directory.GetDirectories(data.Path)[0])[0];
        File.WriteAllText(Path.Combine(changed, "funds.csv"), "口径,全年预算,执行,执行率\n合计,100,33,33%\n");
        Build(data.Path, "site");
        string agency = Path.GetFileName(Path.GetDirectoryName(changed)!);
        Assert.All(
            Directory.EnumerateFiles(Site("site"), "*", SearchOption.AllDirectories).Where(file => File.GetLastWriteTimeUtc(file) != longAgo)
                .Select(file => Path.GetRelativePath(Site("site"), file)).Where(file => file.StartsWith("agencies/a", StringComparison.Ordinal)),
            file => Assert.StartsWith($"agencies/{agency}/", file, StringComparison.Ordinal));
        Assert.Contains("33", File.ReadAllText(Path.Combine(Site("site"), "agencies", agency, Path.GetFileName(changed), "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_file_that_is_gone_or_replaced_is_made_again()
    {
        using var data = new EditedData(8);
        Build(data.Path, "site");
        Build(data.Path, "whole");
        string[] pages = Directory.GetFiles(Path.Combine(Site("site"), "agencies"), "index.html", SearchOption.AllDirectories);
        File.Delete(pages[0]);
        Replace(pages[1]);
        Replace(pages[^1]);
        Build(data.Path, "site");
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));

        // In a folder that was touched every file is asked for, so that one cut in place is noticed too.
        File.WriteAllText(pages[1], "");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(pages[1])!, "mine.txt"), "mine");
        Build(data.Path, "site");
        File.Delete(Path.Combine(Path.GetDirectoryName(pages[1])!, "mine.txt"));
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));

        static void Replace(string page)
        {
            File.WriteAllText(page + ".new", "");
            File.Move(page + ".new", page, overwrite: true);
        }
    }

    [Fact]
    public void Folders_that_nobody_touched_are_taken_as_they_are()
    {
        using var data = new EditedData(11);
        Build(data.Path, "site");
        Build(data.Path, "whole");
        string page = Directory.GetFiles(Path.Combine(Site("site"), "agencies"), "index.html", SearchOption.AllDirectories)[^1];
        File.WriteAllText(page, "by hand");
        Build(data.Path, "site");
        Assert.Equal("by hand", File.ReadAllText(page));

        Build(data.Path, "site", fresh: true);
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
    }

    [Fact]
    public void What_somebody_changed_in_a_published_table_of_the_whole_site_is_not_handed_on()
    {
        using var data = new EditedData(13);
        Build(data.Path, "site");
        string table = Path.Combine(Site("site"), "data", "projects.csv");
        byte[] rows = File.ReadAllBytes(table);
        rows[^2] ^= 1;
        File.WriteAllBytes(table, rows);
        File.AppendAllText(Path.Combine(data.Path, "projects.csv"), "\n");
        Build(data.Path, "site");
        Build(data.Path, "whole");
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
    }

    [Fact]
    public void A_warning_is_given_again_though_nothing_has_changed()
    {
        using var data = new EditedData(9);
        File.WriteAllText(Path.Combine(Directory.GetDirectories(Directory.GetDirectories(data.Path)[0])[0], "不是附件.pdf"), "%PDF-");
        string[] first = Build(data.Path, "site");
        Assert.Single(first);
        Assert.Equal(first, Build(data.Path, "site"));
    }

    [Fact]
    public void A_memory_that_is_cut_short_damaged_or_of_another_site_is_no_harm()
    {
        using var data = new EditedData(10);
        Build(data.Path, "whole");
        foreach (Action<string> harm in new Action<string>[]
        {
            File.Delete,
            path => File.WriteAllBytes(path, []),
            path => Cut(path, 0.5),
            path => Cut(path, 0.99),
            path => File.Copy(BuildMemory.PathOf(Site("whole")), path, overwrite: true),
            path => File.WriteAllBytes(path, [.. File.ReadAllBytes(path)[..90], .. Enumerable.Repeat((byte)7, 20_000)]),
        })
        {
            Build(data.Path, "site");
            harm(BuildMemory.PathOf(Site("site")));
            Build(data.Path, "site");
            Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
        }
    }

    [Fact]
    public void A_byte_of_the_memory_that_a_disk_has_changed_is_no_harm()
    {
        using var data = new EditedData(12);
        Build(data.Path, "whole");
        var random = new Random(1);
        for (int i = 0; i < 12; i++)
        {
            Build(data.Path, "site");
            string memory = BuildMemory.PathOf(Site("site"));
            byte[] bytes = File.ReadAllBytes(memory);
            bytes[i < 4 ? random.Next(150) : random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(memory, bytes);
            // Otherwise the memory is not read beyond its head.
            data.Edit();
            Build(data.Path, "site");
            Build(data.Path, "whole", fresh: true);
            Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
        }
    }

    [Fact]
    public void Another_address_of_the_site_makes_its_pages_again_though_no_data_has_changed()
    {
        using var data = new EditedData(14);
        Build(data.Path, "site", baseUrl: "https://old.example.gov.cn/");
        Build(data.Path, "site", baseUrl: "https://new.example.gov.cn/");
        Build(data.Path, "whole", baseUrl: "https://new.example.gov.cn/");
        Assert.Contains("https://new.example.gov.cn/", File.ReadAllText(Path.Combine(Site("site"), "sitemap.xml")), StringComparison.Ordinal);
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
    }

    [Fact]
    public void A_correction_of_another_year_changes_the_pages_of_the_year_that_it_corrects()
    {
        using var data = new TempData()
            .Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n")
            .Add("county-ybj/2022-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,90,90%\n")
            .Add("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n")
            .Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,80,80%\n");
        Build(data.Path, "site");
        Build(data.Path, "whole");
        data.Add("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位,更正自\n绩效自评,2023,万元,2022-self\n");
        Build(data.Path, "site");
        Build(data.Path, "whole", fresh: true);
        Complaints.None(FolderDifference.Between(Site("whole"), Site("site")));
    }

    private static void Cut(string path, double share)
    {
        using var file = File.OpenWrite(path);
        file.SetLength((long)(file.Length * share));
    }

    private string Site(string name) => Path.Combine(folder, name);

    private string[] Build(string data, string name, bool fresh = false, string? baseUrl = null)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        var built = SiteBuild.Run(context, new BuildRequest(Site(name)) { Fresh = fresh, BaseUrl = baseUrl, Workers = 2, AgenciesASection = 2 });
        string[] problems = [.. context.Diagnostics.Sorted().Select(TempData.Line)];
        Assert.True(built is not null, string.Join('\n', problems));
        return problems;
    }
}
