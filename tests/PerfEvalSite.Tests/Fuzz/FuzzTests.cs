using System.Diagnostics;
using System.Globalization;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Forms;
using PerfEvalSite.Tests.Pages;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Fuzz;

/// <summary>
/// Any bytes under any name end in a result: a disclosure that is checked and made into its page and downloads, a site that is built, or diagnostics that can be
/// printed, never an exception. A few hundred damaged files by default, always the same ones. For longer, with new ones each time:
/// <c>PERFEVAL_FUZZ_MINUTES=60 dotnet test tests/PerfEvalSite.Tests --filter Fuzz</c>; what fails is kept in the temporary
/// folder and named with the seed, which <c>PERFEVAL_FUZZ_SEED</c> repeats; <c>perfeval-fuzz-current</c> there holds the seed being tried.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int FilesByDefault = 200;

    /// <summary>A build takes as long as many readings; with a limit of time every file is built.</summary>
    private const int BuildsOneOf = 10;

    private readonly TemporaryFolder folder = new();
    private readonly PageRenderer renderer = new();
    private readonly Utf8Writer written = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Damaged_files_end_in_a_result()
    {
        var originals = Originals();
        int first = Setting("PERFEVAL_FUZZ_SEED") ?? (Setting("PERFEVAL_FUZZ_MINUTES") is null ? 1 : Environment.TickCount & 0xFFFFFF);
        var limit = TimeSpan.FromMinutes(Setting("PERFEVAL_FUZZ_MINUTES") ?? 0);
        var watch = Stopwatch.StartNew();
        var slowest = (Seed: first, Time: TimeSpan.Zero);
        int seed = first;
        for (; limit > TimeSpan.Zero ? watch.Elapsed < limit : seed < first + FilesByDefault; seed++)
        {
            var start = watch.Elapsed;
            // What a crash or a hang of the whole process leaves behind.
            if (limit > TimeSpan.Zero)
                File.WriteAllText(Path.Combine(Path.GetTempPath(), "perfeval-fuzz-current"), seed.ToString(CultureInfo.InvariantCulture));
            Try(seed, originals);
            if (watch.Elapsed - start > slowest.Time)
                slowest = (seed, watch.Elapsed - start);
        }
        if (limit > TimeSpan.Zero)
            File.AppendAllText(Path.Combine(Path.GetTempPath(), "perfeval-fuzz.log"), string.Create(CultureInfo.InvariantCulture,
                $"{seed - first} files from seed {first} in {watch.Elapsed}; the slowest was {slowest.Seed} with {slowest.Time.TotalMilliseconds:F0} ms; {GC.GetTotalAllocatedBytes() >> 20} MB allocated, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB\n"));
    }

    private void Try(int seed, IReadOnlyList<(string Name, byte[] Content)> originals)
    {
        var mutation = new Mutation(seed);
        var (name, content) = mutation.One(originals);
        byte[] damaged = mutation.Of(content, name);
        string path = folder[name];
        try
        {
            File.WriteAllBytes(path, damaged);
            var context = new ReadingContext(folder.Path, new DiagnosticBag());
            if (DataFolder.Open(context) is { } data)
            {
                var assembler = data.NewAssembler(context.Diagnostics);
                foreach (var source in data.Sources())
                    if ((!name.Contains('/', StringComparison.Ordinal) || name.StartsWith(source.Folder, StringComparison.Ordinal)) && source.Read(context, assembler) is { } disclosure)
                        Publish(disclosure, data, context.Diagnostics);
            }
            Tell(context.Diagnostics);
            if (Setting("PERFEVAL_FUZZ_MINUTES") is not null || seed % BuildsOneOf == 0)
                Build(name, mutation);
        }
        catch (Exception fault)
        {
            string kept = Path.Combine(Path.GetTempPath(), $"perfeval-fuzz-{seed}-{Path.GetFileName(name)}");
            File.WriteAllBytes(kept, damaged);
            Assert.Fail($"PERFEVAL_FUZZ_SEED={seed}: {name}, kept as {kept}: {fault}");
        }
        finally
        {
            File.WriteAllBytes(path, content);
        }
    }

    /// <summary>Every form of a report is lines of ours: nothing in them that commands a terminal or a log.</summary>
    private static void Tell(DiagnosticBag diagnostics)
    {
        var items = diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, "data", Language.Chinese)).ToList();
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            using var output = new StringWriter { NewLine = "\n" };
            ReportWriter.Write(output, new Report(items, null, Verdict.Of(items.Count, null, strict: false)), format, Language.English);
            Assert.DoesNotContain(output.ToString(), c => c != '\n' && char.IsControl(c));
        }
    }

    /// <summary>The whole way to a site, of the disclosure whose file is damaged, with one more file under a name that nobody would give it.</summary>
    private void Build(string name, Mutation mutation)
    {
        using var small = new TemporaryFolder();
        string disclosure = string.Join('/', (name.Contains('/', StringComparison.Ordinal) ? name : Path.GetRelativePath(folder.Path, Directory.EnumerateDirectories(folder.Path).Order(StringComparer.Ordinal).First()) + "/csv/x").Split('/')[..2]);
        foreach (string file in Directory.EnumerateFiles(folder.Path).Concat(Directory.EnumerateFiles(folder[disclosure])))
        {
            string copy = small["data/" + Path.GetRelativePath(folder.Path, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        string hostile = mutation.Name();
        File.WriteAllText(small[$"data/{disclosure}/{hostile}"], mutation.One(["%PDF-1.7", "<html>", "", "序号\n1\n"]));
        if (disclosure.EndsWith("csv", StringComparison.Ordinal))
            File.WriteAllText(small[$"data/{disclosure}/附件.csv"], $"序号,题名,路径\n1,报告,\"{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        foreach (bool skipsBad in (ReadOnlySpan<bool>)[false, true])
        {
            var context = new ReadingContext(small["data"], new DiagnosticBag());
            var built = SiteBuild.Run(context, new BuildRequest(small["_site"]) { SkipBad = skipsBad, Workers = 2 });
            Tell(context.Diagnostics);
            Assert.True(built is not null || context.Diagnostics.HasErrors);
        }
    }

    /// <summary>What a build makes of one disclosure: the checks always, its page and downloads when there is no error.</summary>
    private void Publish(Disclosure disclosure, DataFolder data, DiagnosticBag diagnostics)
    {
        var agency = data.Agency(disclosure.AgencyId)!;
        var checks = new Checker(data).Check(disclosure, agency, diagnostics);
        if (diagnostics.HasErrors)
            return;
        var regions = data.Regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
        written.Clear();
        renderer.Render(DisclosurePageBuilder.Build(new SectionInput(disclosure, agency, regions, new SiteFrame(data.Settings, Drawn.Assets), checks)), written);
        DisclosureJson.Write(disclosure, written, showPersonal: true);
        new DisclosureWorkbook(showPersonal: true).Write(agency, disclosure, written);
        DisclosureSummary.Of(disclosure, agency, checks);
    }

    /// <summary>A data folder with the site's tables and each real disclosure in every form; one file of it at a time is damaged.</summary>
    private List<(string Name, byte[] Content)> Originals()
    {
        var files = new List<(string, byte[])>();
        foreach (string file in Directory.EnumerateFiles(Tool.RealData).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            Keep(Path.GetFileName(file), File.ReadAllBytes(file));
        foreach (var (agency, disclosure) in RealData.Read(Tool.RealData))
        {
            foreach (string form in (ReadOnlySpan<string>)["csv", "json", "xlsx"])
                Directory.CreateDirectory(folder[$"{agency.Id}/{form}"]);
            foreach (var table in Catalogue.OfDisclosure)
                if (disclosure[table].IsPresent)
                    Keep($"{agency.Id}/csv/{table.FileName}.csv", Written(writer => TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true)));
            Keep($"{agency.Id}/csv/经验-2.md", "---\n栏目: 经验\n---\n要点。\n"u8.ToArray());
            Keep($"{agency.Id}/json/disclosure.json", Written(writer => DisclosureJson.Write(disclosure, writer, showPersonal: true)), times: 10);
            Keep($"{agency.Id}/xlsx/公开.xlsx", Written(writer => new DisclosureWorkbook(showPersonal: true).Write(agency, disclosure, writer)), times: 20);
        }
        return files;

        // A file that holds everything is damaged as often as the many that hold a table each.
        void Keep(string name, byte[] content, int times = 1)
        {
            File.WriteAllBytes(folder[name], content);
            files.AddRange(Enumerable.Repeat((name, content), times));
        }
    }

    private static byte[] Written(Action<Utf8Writer> write)
    {
        var writer = new Utf8Writer();
        write(writer);
        return writer.Written.ToArray();
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;
}
