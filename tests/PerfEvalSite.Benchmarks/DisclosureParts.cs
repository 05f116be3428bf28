using BenchmarkDotNet.Attributes;
using PerfEvalSite.Benchmarks.Workload;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;
using Agency = PerfEvalSite.Data.Model.Agency;

namespace PerfEvalSite.Benchmarks;

/// <summary>What the parts of one disclosure cost, one after another as a build does them, with everything warm.</summary>
[MemoryDiagnoser]
public class DisclosureParts
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "perfeval-parts-" + Environment.ProcessId);
    private readonly DiagnosticBag problems = new();
    private readonly Utf8Writer writer = new();
    private readonly PageRenderer renderer = new();
    private readonly DisclosureWorkbook workbook = new(showPersonal: true);
    private readonly BulkRows rows = new(showPersonal: true);
    private ReadingContext context = null!;
    private DisclosureSource source = null!;
    private DisclosureAssembler assembler = null!;
    private Disclosure disclosure = null!;
    private Agency agency = null!;
    private Checker checker = null!;
    private SectionInput input = null!;
    private Page page = null!;
    private byte[] drawn = [];

    [GlobalSetup]
    public void ReadWorkload()
    {
        WorkloadWriter.Write(data, agencies: 2, inFolders: false, touched: -1);
        context = new ReadingContext(data, problems);
        var folder = DataFolder.Open(context)!;
        source = folder.Sources().First();
        assembler = folder.NewAssembler(problems);
        disclosure = Read();
        agency = folder.Agency(disclosure.AgencyId)!;
        checker = new Checker(folder) { InEnglish = false };
        var frame = new SiteFrame(folder.Settings, new SiteAssets("assets/site.css", "assets/site.js"));
        input = new SectionInput(disclosure, agency, folder.Regions.ToDictionary(region => region.Id), frame, Check());
        page = DisclosurePageBuilder.Build(input);
        Draw();
        drawn = writer.Written.ToArray();
        Directory.Delete(data, recursive: true);
    }

    [Benchmark(Description = "read and understand")]
    public Disclosure Read() => source.Read(context, assembler)!;

    [Benchmark(Description = "all checks")]
    public CheckResult Check() => checker.Check(disclosure, agency, problems);

    [Benchmark(Description = "page model")]
    public object Model() => DisclosurePageBuilder.Build(input);

    [Benchmark(Description = "page: drawing and encoding")]
    public int Draw()
    {
        writer.Clear();
        renderer.Render(page, writer);
        return writer.Length;
    }

    [Benchmark(Description = "workbook")]
    public int Workbook()
    {
        writer.Clear();
        workbook.Write(agency, disclosure, writer);
        return writer.Length;
    }

    [Benchmark(Description = "JSON")]
    public int Json()
    {
        writer.Clear();
        DisclosureJson.Write(disclosure, writer, showPersonal: true);
        return writer.Length;
    }

    [Benchmark(Description = "CSV for people")]
    public int Csv()
    {
        writer.Clear();
        foreach (var table in Catalogue.OfDisclosure)
            TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true);
        return writer.Length;
    }

    [Benchmark(Description = "rows of the bulk tables")]
    public void Rows() => rows.Fill(disclosure, agency);

    [Benchmark(Description = "SHA-256 of the page")]
    public ContentHash Hash() => ContentHash.Of(drawn);
}
