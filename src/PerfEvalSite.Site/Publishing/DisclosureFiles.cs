using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Writes everything that belongs to one disclosure alone: its page, its downloads, its attachments. One a worker.</summary>
/// <param name="pagesAlone">Leaves out whatever is no page.</param>
internal sealed class DisclosureFiles(SiteFolder site, SiteFrame frame, IReadOnlyDictionary<string, Region> regions, ReadingContext context, bool pagesAlone)
{
    private readonly PageRenderer renderer = new();
    private readonly Utf8Writer writer = new();
    private readonly DisclosureWorkbook workbook = new(frame.Settings.ShowPersonalNames);
    private List<MadeFile> made = [];

    private bool ShowsPersonal => frame.Settings.ShowPersonalNames;

    /// <param name="folder">The disclosure's folder, from the data folder; attachments are copied from it.</param>
    /// <returns>What was written.</returns>
    public IReadOnlyList<MadeFile> Write(Disclosure disclosure, Agency agency, CheckResult checks, string folder)
    {
        made = new List<MadeFile>(16);
        var page = DisclosurePageBuilder.Build(new SectionInput(disclosure, agency, regions, frame, checks));
        writer.Clear();
        renderer.Render(page, writer);
        End(page.Path);
        if (pagesAlone)
            return made;

        DisclosureJson.Write(disclosure, writer, ShowsPersonal);
        End(SitePaths.Json(agency.Id, disclosure.Id));
        workbook.Write(agency, disclosure, writer);
        End(SitePaths.Workbook(agency.Id, disclosure.Id));
        foreach (var table in Catalogue.OfDisclosure)
        {
            if (disclosure[table].Count == 0)
                continue;
            TableCsv.WriteForPeople(disclosure, table, writer, ShowsPersonal);
            End(SitePaths.TableCsv(agency.Id, disclosure.Id, table));
        }
        CopyAttachments(disclosure, folder);
        return made;
    }

    private void End(string path)
    {
        made.Add(site.Write(path, writer.Written));
        writer.Clear();
    }

    private void CopyAttachments(Disclosure disclosure, string folder)
    {
        var table = Catalogue.Attachments;
        foreach (ref readonly var row in disclosure[table].Span)
        {
            string path = row.Text(table.Path);
            if (path.Length == 0)
                continue;
            string to = SitePaths.Attachment(disclosure.AgencyId, disclosure.Id, path);
            using (var from = File.OpenRead(context.Absolute($"{folder}/{path}")))
            using (var copy = site.Create(to))
                from.CopyTo(copy);
            var file = site.Files[to];
            made.Add(new(to, file.Bytes, file.Sha256));
        }
    }
}
