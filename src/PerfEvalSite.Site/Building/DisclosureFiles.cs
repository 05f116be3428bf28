using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>Writes everything that belongs to one disclosure alone: its page, its charts, its downloads, its attachments. One a worker.</summary>
internal sealed class DisclosureFiles
{
    private readonly SiteFrame frame;
    private readonly IReadOnlyDictionary<string, Region> regions;
    private readonly ReadingContext context;
    private readonly IReadOnlyList<AddressChange> addresses;
    private IReadOnlyList<DisclosureUpdate> updates = [];
    private readonly Utf8Writer writer = new();
    private readonly Utf8Writer json = new();
    private readonly PageFiles pages;
    private readonly KeptVersions versions;
    private readonly (Func<string, string, string> Path, Action<Disclosure, Agency> Write)[] downloads;

    /// <param name="addresses">Rows of 网址变更, of which pages say where their document was.</param>
    /// <param name="versions">Of which pages list those of their document.</param>
    public DisclosureFiles(SiteFolder site, SiteFrame frame, IReadOnlyDictionary<string, Region> regions, ReadingContext context, IReadOnlyList<AddressChange> addresses, KeptVersions versions)
    {
        (this.frame, this.regions, this.context, this.addresses, this.versions) = (frame, regions, context, addresses, versions);
        pages = new PageFiles(site);
        var workbook = new DisclosureWorkbook(ShowsPersonal);
        // A file more for each disclosure is its writer, a line here, and its kind in the catalogue of outputs.
        downloads = [(SitePaths.Workbook, (disclosure, agency) => workbook.Write(agency, disclosure, writer))];
    }

    private bool ShowsPersonal => frame.Settings.ShowPersonalNames;

    /// <summary>All of it as data. To be called before <see cref="Write"/>.</summary>
    /// <returns>Lent until the next call.</returns>
    public ReadOnlySpan<byte> WriteJson(Disclosure disclosure)
    {
        updates = DisclosureUpdate.Of(disclosure);
        if (addresses.Count > 0)
            updates = DisclosureUpdate.NewestFirst(updates.Concat(AddressChange.Moves(addresses, disclosure.AgencyId, disclosure.Id)));
        json.Clear();
        DisclosureJson.Write(disclosure, json, ShowsPersonal, updates);
        return json.Written;
    }

    /// <param name="disclosure">What is published; of which the JSON has been written.</param>
    /// <param name="agency">Whose it is.</param>
    /// <param name="checks">What the checks found.</param>
    /// <param name="folder">The disclosure's folder, from the data folder; attachments are copied from it.</param>
    /// <returns>What was written, as lines; lent until the next call.</returns>
    public ReadOnlySpan<byte> Write(Disclosure disclosure, Agency agency, CheckResult checks, string folder)
    {
        writer.Clear();
        var hash = pages.Files.Write(SitePaths.Json(agency.Id, disclosure.Id), json.Written);
        string version = hash.ToString()[..10];
        var input = new SectionInput(disclosure, agency, regions, frame, checks, updates)
        {
            Official = PublishedForm.Of(disclosure, context.Profiles, context.Profile),
            Versions = versions.Of(agency.Id, disclosure.Id, hash),
        };
        pages.Write(DisclosurePageBuilder.Build(input, version));
        if (input.Official.Count > 0)
            WriteOfficial(input, version);
        foreach (var (path, write) in downloads)
        {
            write(disclosure, agency);
            End(path(agency.Id, disclosure.Id));
        }
        foreach (var table in Catalogue.OfDisclosure)
        {
            if (disclosure[table].Count == 0)
                continue;
            TableCsv.WriteForPeople(disclosure, table, writer, ShowsPersonal);
            End(SitePaths.TableCsv(agency.Id, disclosure.Id, table));
        }
        CopyAttachments(disclosure, folder);
        return pages.Files.Take();
    }

    /// <summary>Only a disclosure that has official tables has these files.</summary>
    private void WriteOfficial(SectionInput input, string version)
    {
        pages.Write(OfficialPageBuilder.Build(input, version));
        OfficialWorkbook.Write(input.Disclosure, input.Official, input.Agency.Name, ShowsPersonal, writer);
        End(SitePaths.OfficialWorkbook(input.Agency.Id, input.Disclosure.Id));
    }

    private ContentHash End(string path)
    {
        var hash = pages.Files.Write(path, writer.Written);
        writer.Clear();
        return hash;
    }

    private void CopyAttachments(Disclosure disclosure, string folder)
    {
        var table = Catalogue.Attachments;
        foreach (ref readonly var row in disclosure[table].Span)
            if (row.Text(table.Path) is { Length: > 0 } path)
                pages.Files.Copy(SitePaths.Attachment(disclosure.AgencyId, disclosure.Id, path), Path.Combine(context.AttachmentsOf(folder), path));
    }
}
