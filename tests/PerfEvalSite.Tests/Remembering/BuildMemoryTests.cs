using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>The file beside the output, where sections of unchanged agencies stay where they are.</summary>
public sealed class BuildMemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-memory-").FullName;
    private readonly EditedRoots data = new(5);
    private int size = 4;

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_is_new_is_put_behind_what_is_remembered_until_a_quarter_is_of_no_use()
    {
        Build();
        long whole = new FileInfo(Memory).Length;
        byte[] before = File.ReadAllBytes(Memory);
        int appended = 0, rewritten = 0;
        for (int edit = 0; edit < 12; edit++)
        {
            Edit(edit);
            Build();
            byte[] after = File.ReadAllBytes(Memory);
            // Behind the head, which says where everything is.
            bool isAppended = after.Length > before.Length && after.AsSpan(200, before.Length - 200).SequenceEqual(before.AsSpan(200));
            (appended, rewritten) = isAppended ? (appended + 1, rewritten) : (appended, rewritten + 1);
            Assert.InRange(after.Length, whole / 2, whole * 2);
            before = after;
        }
        Assert.Equal((true, true), (appended > 0, rewritten > 0));
        AssertIsAsFresh();
    }

    [Fact]
    public void A_build_that_publishes_nothing_leaves_the_memory_as_it_was()
    {
        Build();
        byte[] before = File.ReadAllBytes(Memory);
        var funds = data.State.Tables.Single(table => table.Name == "funds");
        string[] sound = funds.Rows[7];
        funds.Rows[7] = [.. sound[..2], "", .. sound[3..4], "不是数", .. sound[5..]];
        data.Write();
        Assert.Null(Run(fresh: false).Built);
        Assert.Equal(before, File.ReadAllBytes(Memory));
        Assert.False(File.Exists(Memory + ".new"));
        funds.Rows[7] = sound;
        Edit(3);
        Build();
        AssertIsAsFresh();
    }

    [Fact]
    public void What_a_killed_build_had_put_behind_is_no_harm()
    {
        Build();
        using (var memory = new FileStream(Memory, FileMode.Append))
            memory.Write(new byte[12_345]);
        Edit(1);
        Build();
        Edit(2);
        Build();
        AssertIsAsFresh();
    }

    [Fact]
    public void A_section_is_taken_over_with_its_files_and_not_where_one_of_them_is_gone()
    {
        Build();
        string table = Directory.GetFiles(Path.Combine(folder, "site", "agencies"), "funds.csv", SearchOption.AllDirectories)[^1];
        File.Delete(table);
        Edit(4);
        Build();
        Assert.True(File.Exists(table));
        AssertIsAsFresh();
    }

    [Fact]
    public void Sections_of_one_agency_some_without_a_disclosure_are_taken_over_too()
    {
        size = 1;
        Build();
        Edit(1);
        Build();
        Edit(2);
        Build();
        AssertIsAsFresh();
    }

    private string Memory => BuildMemory.PathOf(Path.Combine(folder, "site"));

    /// <summary>One cell, each time of another disclosure.</summary>
    private void Edit(int number)
    {
        var funds = data.State.Tables.Single(table => table.Name == "funds");
        int row = 5 + 7 * number;
        funds.Rows[row] = [.. funds.Rows[row][..^1], string.Create(CultureInfo.InvariantCulture, $"原因{number}")];
        data.Write();
    }

    private void Build() => Assert.NotNull(Run(fresh: false).Built);

    private void AssertIsAsFresh()
    {
        Assert.NotNull(Run(fresh: true).Built);
        Complaints.None(FolderDifference.Between(Path.Combine(folder, "fresh"), Path.Combine(folder, "site")));
    }

    private (BuildResult? Built, string[] Problems) Run(bool fresh)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var built = SiteBuild.Run(context, new BuildRequest(Path.Combine(folder, fresh ? "fresh" : "site")) { Fresh = fresh, Workers = 2, AgenciesASection = size });
        return (built, [.. context.Diagnostics.Sorted().Select(TempData.Line)]);
    }
}
