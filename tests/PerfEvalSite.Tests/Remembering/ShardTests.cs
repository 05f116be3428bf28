using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>A site that several machines build together is that of one machine.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-shards-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 7)]
    [InlineData(5, 16)]
    public void The_union_of_all_shards_and_what_spans_them_is_the_whole_site(int seed, int count)
    {
        using var data = new EditedData(seed, agencyCount: 12);
        data.Edit();
        Build(data.Path, "whole", null);
        var memories = new List<string>();
        for (int number = count; number >= 1; number--)
        {
            Build(data.Path, $"part{number}", new Shard(number, count));
            memories.Add(BuildMemory.PathOf(At($"part{number}")));
            Copy(At($"part{number}"), At("union"));
        }
        Assert.Equal([], Merge(data.Path, "spanning", memories));
        Copy(At("spanning"), At("union"));
        Complaints.None(FolderDifference.Between(At("whole"), At("union")));
    }

    [Fact]
    public void A_disclosure_that_a_shard_keeps_as_it_was_published_is_in_the_whole_site()
    {
        using var data = new EditedData(7, agencyCount: 6);
        string[] parts = ["part1", "part2"];
        string broken = Directory.GetFiles(data.Path, "funds.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        foreach (bool isBroken in new[] { false, true })
        {
            if (isBroken)
                File.WriteAllText(broken, "口径,全年预算,执行\n合计,一百元钱,90\n");
            Build(data.Path, "whole", null, skipBad: true);
            for (int number = 1; number <= parts.Length; number++)
                Build(data.Path, parts[number - 1], new Shard(number, parts.Length), skipBad: true);
        }
        Assert.Equal([], Merge(data.Path, "spanning", [.. parts.Select(part => BuildMemory.PathOf(At(part)))]));
        foreach (string part in parts)
            Copy(At(part), At("union"));
        Copy(At("spanning"), At("union"));
        Complaints.None(FolderDifference.Between(At("whole"), At("union")));
    }

    [Fact]
    public void Shards_that_lack_one_or_repeat_one_or_are_of_other_settings_are_not_merged()
    {
        using var data = new EditedData(6, agencyCount: 12);
        foreach (int number in new[] { 1, 2 })
            Build(data.Path, $"part{number}", new Shard(number, 2));
        string one = BuildMemory.PathOf(At("part1")), two = BuildMemory.PathOf(At("part2"));
        Assert.Equal(["PE4013"], Merge(data.Path, "out", [one]));
        Assert.Equal(["PE4012"], Merge(data.Path, "out", [one, two, one]));
        Assert.Equal(["PE4011"], Merge(data.Path, "out", [one, At("nothing")]));
        File.WriteAllText(Path.Combine(data.Path, "site.json"), """{"title":"另一个站","organiser":"测试单位"}""");
        Assert.Equal(["PE4011", "PE4011"], Merge(data.Path, "out", [one, two]));
        Assert.False(Directory.Exists(At("out")));
    }

    [Theory]
    [InlineData("one more line", "PE4019")]
    [InlineData("a disclosure less", "PE4019")]
    [InlineData("a disclosure more", "PE4019")]
    [InlineData("nothing", "")]
    [InlineData("no disclosure at all", "")]
    public void Shares_that_were_made_from_other_data_are_not_merged(string change, string code)
    {
        using var data = new TempData();
        data.Add("agencies.csv", "单位编码,名称\na1,甲局\na2,乙局\na3,丙局\n")
            .Add("a1/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n").Add("a1/2023-self/bases.csv", "序号,题名\n1,某办法\n")
            // A document that lies there unused is warned of by each build, which therefore takes nothing over.
            .Add("a2/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n").Add("a2/2023-self/bases.csv", "序号,题名\n1,某办法\n").Add("a2/2023-self/notes.pdf", "%PDF-1.4")
            .Add("disclosure.csv", "单位编码,公开件编码,文种,年度,默认金额单位\na3,2023-self,绩效自评,2023,万元\n")
            .Add("bases.csv", "单位编码,公开件编码,序号,题名\na3,2023-self,1,某办法\n");
        foreach (int number in new[] { 1, 2 })
            Build(data.Path, $"part{number}", new Shard(number, 2));
        List<string> memories = [BuildMemory.PathOf(At("part1")), BuildMemory.PathOf(At("part2"))];
        switch (change)
        {
            case "one more line":
                data.Add("a1/2023-self/bases.csv", "序号,题名\n1,某办法\n2,又一办法\n");
                break;
            case "a disclosure less":
                Directory.Delete(Path.Combine(data.Path, "a1"), recursive: true);
                break;
            case "a disclosure more":
                data.Add("a3/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n").Add("a3/2022-self/bases.csv", "序号,题名\n1,某办法\n");
                break;
            case "no disclosure at all":
                Directory.Delete(Path.Combine(data.Path, "a1"), recursive: true);
                Directory.Delete(Path.Combine(data.Path, "a2"), recursive: true);
                File.Delete(Path.Combine(data.Path, "disclosure.csv"));
                File.Delete(Path.Combine(data.Path, "bases.csv"));
                break;
        }
        Assert.Equal(code.Length == 0 ? [] : [code], Merge(data.Path, "out", memories));
        Assert.Equal(code.Length == 0, Directory.Exists(At("out")));
    }

    [Fact]
    public void The_memory_of_a_whole_site_is_no_shard_and_that_of_a_shard_built_twice_is_one()
    {
        using var data = new EditedData(8, agencyCount: 6);
        Build(data.Path, "site", null);
        Assert.Equal(["PE4011"], Merge(data.Path, "out", [BuildMemory.PathOf(At("site"))]));
        Build(data.Path, "whole", null);
        for (int times = 0; times < 2; times++)
            Build(data.Path, "part", new Shard(1, 1));
        Copy(At("part"), At("union"));
        Assert.Equal([], Merge(data.Path, "spanning", [BuildMemory.PathOf(At("part"))]));
        Copy(At("spanning"), At("union"));
        Complaints.None(FolderDifference.Between(At("whole"), At("union")));
    }

    [Fact]
    public void A_whole_site_built_where_a_share_of_it_stood_lacks_nothing()
    {
        var share = new Shard(1, 2);
        string[] ids = [.. Enumerable.Range(1, 6).Select(number => $"a{number}-ybj")];
        using var data = new TempData();
        data.Add("agencies.csv", "单位编码,名称\n" + string.Concat(ids.Select(id => $"{id},{id}医疗保障局\n")))
            // The agencies of the share have published nothing, those of the other have.
            .Add("disclosure.csv", "单位编码,公开件编码,文种,年度,默认金额单位\n" + string.Concat(ids.Where(id => !share.Has(id)).Select(id => $"{id},2023-self,绩效自评,2023,万元\n")))
            .Add("bases.csv", "单位编码,公开件编码,序号,题名\n" + string.Concat(ids.Where(id => !share.Has(id)).Select(id => $"{id},2023-self,1,某办法\n")));
        Assert.Contains(ids, share.Has);
        Build(data.Path, "site", share);
        Build(data.Path, "site", null);
        Build(data.Path, "whole", null);
        Complaints.None(FolderDifference.Between(At("whole"), At("site")));
    }

    [Theory]
    [InlineData("3/16", 3, 16)]
    [InlineData("1/1", 1, 1)]
    public void A_share_is_written_as_number_and_count(string text, int number, int count) => Assert.Equal(new Shard(number, count), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("-1/4")]
    [InlineData("1/4/2")]
    [InlineData("一/二")]
    public void Anything_else_is_no_share(string text) => Assert.Null(Shard.Parse(text));

    private string At(string name) => Path.Combine(folder, name);

    private void Build(string data, string name, Shard? shard, bool skipBad = false)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        Assert.NotNull(SiteBuild.Run(context, new BuildRequest(At(name)) { Shard = shard, SkipBad = skipBad, Workers = 2 }));
    }

    private string[] Merge(string data, string name, List<string> memories)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        SiteMerge.Run(context, new BuildRequest(At(name)) { Workers = 2 }, memories);
        return [.. context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(problem => problem.Code.Id)];
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
