using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>
/// What is remembered of big files at the root, of which only parts change from build to build: the same site, the same report and the same
/// numbers as without any memory.
/// </summary>
public sealed class IncrementalRootsTests : IDisposable
{
    /// <summary>Edits between two builds.</summary>
    private const int AtOnce = 2;

    /// <summary>Every so many builds each file is read; in between the manifests are compared, and the lengths of the files.</summary>
    private const int BetweenReadings = 6;

    private const string Nothing = "nothing is published";

    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-memory-").FullName;
    private readonly List<string> log = [];
    private int builds;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 2)]
    public void Whatever_is_edited_in_the_big_files_the_site_and_the_report_are_those_of_a_fresh_build(int seed, int workers)
    {
        using var data = new EditedRoots(seed);
        var request = Request() with { Workers = workers };
        var steps = Steps(new RootEdits(data, Site("remembering")).All, seed);
        Compare(data, request);
        Compare(data, request);
        foreach (var step in steps)
        {
            var before = data.Copy();
            Apply(step, data);
            string report = Compare(data, request);
            bool isPublished = !report.StartsWith(Nothing, StringComparison.Ordinal);
            // What is meant to be published has to be, or little is tested.
            Assert.True(isPublished == (step[^1].Kind != RootEditKind.Fault), $"seed {seed}, {Log}: {report}");
            if (step[^1].Kind is RootEditKind.Fault or RootEditKind.Passing)
                data.Restore(before);
        }
        data.Write();
        Compare(data, request, reads: true);
    }

    [Theory]
    [InlineData(3)]
    public void The_same_holds_where_bad_disclosures_are_left_out(int seed)
    {
        using var data = new EditedRoots(seed);
        var random = new Random(seed);
        var request = Request() with { Workers = 2, SkipBad = true };
        var edits = new RootEdits(data, Site("remembering")).All.Where(edit => edit.Kind != RootEditKind.OfSite);
        Compare(data, request);
        foreach (var step in Steps(edits, seed))
        {
            var before = data.Copy();
            Apply(step, data);
            string report = Compare(data, request);
            // Some faults are mended at once, others stay.
            if (report.StartsWith(Nothing, StringComparison.Ordinal) || step[^1].Kind == RootEditKind.Passing || (step[^1].Kind == RootEditKind.Fault && random.Next(2) == 0))
                data.Restore(before);
        }
        data.Write();
        Compare(data, request, reads: true);
    }

    [Fact]
    public void A_byte_of_the_memory_that_a_disk_has_changed_is_no_harm()
    {
        using var data = new EditedRoots(4);
        var request = Request() with { Workers = 2 };
        var random = new Random(4);
        string memory = BuildMemory.PathOf(Site("remembering"));
        for (int i = 0; i < 12; i++)
        {
            string[] row = data.State["funds"].Rows[20];
            data.State["funds"].Rows[20] = [.. row[..^1], $"原因{i % 2}"];
            data.Write();
            string report = Build(data.Path, request);
            if (i < 2)
                Assert.Equal(report, Build(data.Path, request with { Output = Site($"fresh{i}"), Fresh = true }));
            Complaints.None(FolderDifference.Between(Site($"fresh{i % 2}"), Site("remembering")).Select(difference => $"time {i}: {difference}"));
            byte[] bytes = File.ReadAllBytes(memory);
            // What stands where is at the end, and what all depends on at the start.
            int at = (i % 3) switch { 0 => random.Next(100), 1 => random.Next(bytes.Length), _ => bytes.Length - 1 - random.Next(bytes.Length / 20) };
            bytes[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(memory, bytes);
        }
    }

    private string Log => "after " + string.Join(", ", log);

    /// <summary>
    /// All edits in any order, and few at once, so that most of a file is what it was. Of faults only one, behind another edit that
    /// may have moved its line; a passing form by itself; and together what makes whole files, or everything, anew.
    /// </summary>
    private static RootEdit[][] Steps(IEnumerable<RootEdit> edits, int seed)
    {
        var random = new Random(seed);
        var byKind = edits.ToLookup(edit => edit.Kind);
        RootEdit[] sound = [.. byKind[RootEditKind.Sound]], some = [.. sound, .. byKind[RootEditKind.OfSite]], forms = [.. byKind[RootEditKind.OfForm]];
        random.Shuffle(some);
        random.Shuffle(forms);
        RootEdit[][] steps =
        [
            .. some.Chunk(AtOnce),
            .. forms.Chunk(2 * AtOnce),
            .. byKind[RootEditKind.Fault].Select(fault => (RootEdit[])[sound[random.Next(sound.Length)], fault]),
            .. byKind[RootEditKind.Passing].Chunk(1),
            [.. byKind[RootEditKind.OfAll]],
        ];
        random.Shuffle(steps);
        return steps;
    }

    private void Apply(RootEdit[] step, EditedRoots data)
    {
        foreach (var edit in step)
        {
            log.Add(edit.Name);
            edit.Do();
        }
        data.Write();
    }

    /// <returns>What was reported and counted.</returns>
    private string Compare(EditedRoots data, BuildRequest request, bool reads = false)
    {
        string remembering = Build(data.Path, request with { Output = Site("remembering") });
        string fresh = Build(data.Path, request with { Output = Site("fresh"), Fresh = true });
        Assert.True(fresh == remembering, $"{Log}: expected\n{fresh}\nfound\n{remembering}");
        if (fresh.StartsWith(Nothing, StringComparison.Ordinal))
            return fresh;
        reads |= builds++ % BetweenReadings == 0;
        Complaints.None(FolderDifference.Between(Site("fresh"), Site("remembering"), reads ? null : ManifestOrLength).Select(difference => $"{Log}: {difference}"));
        return fresh;
    }

    private static byte[] ManifestOrLength(string folder, string file) =>
        file == "manifest.json" ? File.ReadAllBytes(Path.Combine(folder, file)) : BitConverter.GetBytes(new FileInfo(Path.Combine(folder, file)).Length);

    private static string Build(string data, BuildRequest request)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        var built = SiteBuild.Run(context, request);
        var report = context.Diagnostics.Sorted().Select(TempData.Line);
        if (built is null)
            return string.Join('\n', report.Prepend(Nothing));
        // How much was written is all that they may differ in.
        string made = $"{built.Agencies} {built.Disclosures} {built.Pages} {built.Downloads} {built.SeriousFindings} {built.Bytes}";
        var skipped = built.Skipped.SelectMany(one => one.Diagnostics.Sorted().Select(TempData.Line).Prepend($"{one.AgencyId}/{one.Id} {one.IsKept}"));
        return string.Join('\n', [made, .. report, .. skipped]);
    }

    /// <summary>The one place that says how a site is to be remembered.</summary>
    private BuildRequest Request() => new(Site("remembering")) { AgenciesASection = 4 };

    private string Site(string name) => Path.Combine(folder, name);
}
