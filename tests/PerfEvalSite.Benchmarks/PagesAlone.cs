using System.Collections.Concurrent;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Benchmarks;

/// <summary>
/// What tools that fill templates make of the same data, put together from the product's own rooms: the input read and validated, and a page for each
/// disclosure, agency and region, lists, home and site map. No rule is run, nothing is hashed, compared, staged or remembered, and no file is made but pages.
/// </summary>
internal sealed class PagesAlone(string data, string output, int workers)
{
    /// <returns>How many pages were written.</returns>
    public int Write()
    {
        var problems = new DiagnosticBag();
        var context = new ReadingContext(data, problems);
        var folder = DataFolder.Open(context) ?? throw new InvalidDataException($"Not a data folder: {data}");
        var assets = new Assets();
        var frame = new SiteFrame(folder.Settings, new SiteAssets(assets.CssPath, assets.JsPath, assets.IconPath, assets.SearchPath, assets.SpeakPath));
        var summaries = Disclosures(folder, context, frame);
        if (problems.HasErrors)
            throw new InvalidDataException("The data has errors.");
        var contents = new SiteContents(folder.Agencies, folder.Regions, [.. summaries.OrderBy(made => made.Number).Select(made => made.Summary)]);
        var spanning = SitePages.Spanning(frame, contents, new GlossaryCollection(), [], new SiteFindings(), "")
            .TakeWhile(group => group.MadeFrom is not SourceKey.OfYear)
            .SelectMany(group => group.Pages)
            .Where(page => page.Path is SitePaths.Home or SitePaths.SiteMap || page.Path.StartsWith("agencies/", StringComparison.Ordinal) || page.Path.StartsWith("regions/", StringComparison.Ordinal));
        int written = summaries.Count;
        Workers.Run(workers, folder.Agencies.Select(agency => (Func<Page>)(() => SitePages.OfAgency(frame, contents, agency).First())).Concat(spanning.Select(page => (Func<Page>)(() => page))), () =>
        {
            var writer = new Writer(output);
            return (make, _) =>
            {
                writer.Write(make());
                Interlocked.Increment(ref written);
            };
        });
        return written;
    }

    private List<(int Number, DisclosureSummary Summary)> Disclosures(DataFolder folder, ReadingContext context, SiteFrame frame)
    {
        var checker = new Checker(folder) { InEnglish = false };
        var regions = folder.Regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
        var summaries = new ConcurrentBag<(int Number, DisclosureSummary Summary)>();
        Workers.Run(workers, folder.Sources(workers), () =>
        {
            var writer = new Writer(output);
            var assembler = folder.NewAssembler(context.Diagnostics, new FigureMemory());
            return (source, number) =>
            {
                using var done = source;
                if (source.Read(context, assembler) is not { } disclosure)
                    return;
                var agency = folder.Agency(disclosure.AgencyId)!;
                checker.CheckInput(disclosure, agency, context.Diagnostics);
                writer.Write(DisclosurePageBuilder.Build(new SectionInput(disclosure, agency, regions, frame)));
                summaries.Add((number, DisclosureSummary.Of(disclosure, agency)));
            };
        });
        return [.. summaries];
    }

    /// <summary>One thread's tools.</summary>
    private sealed class Writer(string output)
    {
        private readonly PageRenderer renderer = new();
        private readonly Utf8Writer writer = new();

        public void Write(Page page)
        {
            writer.Clear();
            renderer.Render(page, writer);
            string path = Path.Combine(output, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, writer.Written);
        }
    }
}
