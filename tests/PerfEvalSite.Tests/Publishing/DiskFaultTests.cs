using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Tests.Remembering;
using Xunit.Abstractions;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>
/// Every step by which a publication changes the disk is made to fail, to find the disk full, or to be the last before the process is killed. What must come of
/// it: the old site, the new one, or it is said that neither stands; and the next build gives the bytes of a clean one. Here some of the steps are tried,
/// spread over all of them; with PERFEVAL_ALL_FAULTS set, every one.
/// </summary>
public sealed class DiskFaultTests(ITestOutputHelper output) : IDisposable
{
    private const int Tried = 14;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public enum Fault
    {
        /// <summary>One step fails.</summary>
        Failure,

        /// <summary>From one step on nothing more can be written.</summary>
        FullDisk,

        /// <summary>Nothing is done any more.</summary>
        Kill,
    }

    public static TheoryData<string, Fault> Cases()
    {
        var cases = new TheoryData<string, Fault>();
        foreach (string scenario in new[] { "cold", "one change", "shard", "merge" })
            foreach (var fault in Enum.GetValues<Fault>())
                cases.Add(scenario, fault);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whatever_step_fails_the_site_is_old_or_new_or_told_to_be_neither_and_the_next_build_heals_it(string scenario, Fault fault)
    {
        using var data = new EditedData(21, 2);
        bool isWhole = scenario is "cold" or "one change";
        var shard = scenario == "shard" ? new Shard(1, 2) : null;
        string[] shares = scenario == "merge" ? [.. new[] { 1, 2 }.Select(number => Share(data.Path, number))] : [];
        if (scenario != "cold")
            Run(data.Path, "before", shard, shares);
        if (scenario != "merge")
            EditOne(data.Path);
        else
            File.WriteAllText(Path.Combine(folder["before"], "index.html"), "by hand");
        Run(data.Path, "clean", shard, shares);

        Start(scenario);
        int steps = 0;
        DiskStep.Before = _ => steps++;
        Run(data.Path, "site", shard, shares);
        DiskStep.Before = null;

        bool all = Environment.GetEnvironmentVariable("PERFEVAL_ALL_FAULTS") is { Length: > 0 };
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < (all ? steps : Math.Min(Tried, steps)); i++)
        {
            int at = all ? i : i * (steps - 1) / (Math.Min(Tried, steps) - 1);
            Start(scenario);
            string outcome = RunWith(fault, at, data.Path, shard, shares);
            Complaints.None(Lies(outcome).Select(lie => $"step {at} of {steps}: {outcome}: {lie}"));
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

            Run(data.Path, "site", shard, shares);
            Complaints.None(FolderDifference.Between(folder["clean"], folder["site"]).Select(difference => $"step {at} of {steps}, healed: {difference}"));
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path, "site.perfeval-*").Select(Path.GetFileName).Except(["site.perfeval-memory"]));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario}, {fault}: {steps} steps; {string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}"));
        Assert.True(isWhole || steps > 20);
    }

    /// <summary>What is not so of what was said.</summary>
    private IEnumerable<string> Lies(string outcome)
    {
        bool isHalf = StagedSite.IsHalfPublished(folder["site"]);
        bool isOld = Directory.Exists(folder["before"]) ? Same("before", "site") : !Directory.Exists(folder["site"]);
        bool isNew = Directory.Exists(folder["site"]) && Same("clean", "site");
        switch (outcome)
        {
            case "published" when !isNew || isHalf:
                yield return "it is not the new site";
                break;
            case "not published" when !isOld || isHalf:
                yield return "it is not the old site";
                break;
            case "half-published" when !isHalf:
                yield return "nothing is left to be brought over";
                break;
            case "killed" when !isOld && !isNew && !isHalf:
                yield return "it is neither, and nothing says so";
                break;
        }
    }

    private bool Same(string one, string other) => !FolderDifference.Between(folder[one], folder[other]).Any();

    /// <summary>Puts the site of before in its place.</summary>
    private void Start(string scenario)
    {
        foreach (string old in Directory.GetFileSystemEntries(folder.Path, "site*"))
            if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
            else
                File.Delete(old);
        if (scenario == "cold")
            return;
        foreach (string file in Directory.GetFiles(folder["before"], "*", SearchOption.AllDirectories))
        {
            string to = folder["site"] + file[folder["before"].Length..];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        if (File.Exists(folder["before.perfeval-memory"]))
            File.Copy(folder["before.perfeval-memory"], folder["site.perfeval-memory"]);
    }

    private string RunWith(Fault fault, int at, string data, Shard? shard, string[] shares)
    {
        int step = 0;
        DiskStep.Before = use =>
        {
            int number = step++;
            switch (fault)
            {
                case Fault.Failure when number == at:
                    throw new IOException("tried");
                case Fault.FullDisk when number >= at && use == DiskUse.Write:
                    throw new IOException("No space left on device");
                case Fault.Kill when number >= at:
                    throw new KilledException();
            }
        };
        try
        {
            return Publish(data, "site", shard, shares) is null ? "not published" : "published";
        }
        catch (HalfPublishedException)
        {
            return "half-published";
        }
        catch (IOException)
        {
            return "not published";
        }
        catch (KilledException)
        {
            return "killed";
        }
        finally
        {
            DiskStep.Before = null;
        }
    }

    private void Run(string data, string name, Shard? shard, string[] shares) => Assert.NotNull(Publish(data, name, shard, shares));

    private BuildResult? Publish(string data, string name, Shard? shard, string[] shares)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        var request = new BuildRequest(folder[name]) { Shard = shard, AgenciesASection = 2 };
        return shares.Length > 0 ? SiteMerge.Run(context, request, shares) : SiteBuild.Run(context, request);
    }

    private string Share(string data, int number)
    {
        Run(data, $"share{number}", new Shard(number, 2), []);
        return folder[$"share{number}.perfeval-memory"];
    }

    private static void EditOne(string data)
    {
        string changed = Directory.GetDirectories(Directory.GetDirectories(data)[0])[0];
        File.WriteAllText(Path.Combine(changed, "funds.csv"), "口径,全年预算,执行,执行率\n合计,100,33,33%\n");
    }

    private sealed class KilledException : Exception;
}
