using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// What became of published addresses, as 网址变更 says: at the old address of what moved stand pages that lead on and the downloads themselves, since a
/// static host cannot send anybody from one file to another; at that of what was withdrawn stands a page that says so. Run after all other pages are written.
/// </summary>
/// <param name="rows">Of 网址变更.</param>
internal sealed class AddressChanges(IReadOnlyList<Row> rows, SiteFolder site, SiteFrame frame, SiteContents contents, DiagnosticBag problems)
{
    private static readonly AddressChangesTable table = Catalogue.AddressChanges;

    private readonly string? baseUrl = frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl;
    private readonly Utf8Writer writer = new();
    private readonly List<AddressChange> changes = [];

    public void Write()
    {
        changes.AddRange(AddressChange.Read(rows, baseUrl, problems));
        if (changes.Count == 0)
            return;
        string[] made = Made();
        var free = changes.FindAll(change =>
        {
            if (Array.Find(made, change.Covers) is not { } still)
                return true;
            problems.Add(AddressChangeCodes.StillMade, change.Row.PlaceOf(table.Old), change.Row.Text(table.Old), still);
            return false;
        });
        foreach (var change in free)
            if (change.New is null)
                WriteWithdrawn(change);
        // What moved may have been withdrawn where it is now. The narrower of two rows is the one that is meant.
        made = Made();
        foreach (var change in free.OrderByDescending(change => change.Old.Count('/')))
            if (change.New is not null && EndOf(change) is { } end)
                WriteMoved(change, end, made);
    }

    private string[] Made() => [.. site.Made().Select(line => FileLines.Read(line.Span).Path)];

    /// <summary>Reports what was published, is not made any more and is not accounted for: downloads by their folder, once each. Pages are asked for when the site is published.</summary>
    /// <param name="published">More that was published, beside what the output has.</param>
    public void Guard(IReadOnlyCollection<string> published)
    {
        var gone = new List<string>();
        string[] elsewhere = [.. published.Where(path => !site.Contains(path)).Order(StringComparer.Ordinal)];
        foreach (string path in site.NotMade().Union(elsewhere, StringComparer.Ordinal))
        {
            if (changes.Find(change => change.Covers(path)) is { } change)
                LeadOn(path, change);
            else if (IsGuarded(path))
                gone.Add(path);
        }
        // Of the output they are asked for when the site is published.
        foreach (string path in elsewhere)
            if (SitePath.IsPage(path) && !site.Contains(path) && !site.NotMade().Contains(path))
                problems.Add(PublishingCodes.PageWouldDisappear, new(path), path);
        foreach (var folder in gone.GroupBy(FolderOf, StringComparer.Ordinal))
        {
            var others = folder.Skip(1).Select(path => path[(path.LastIndexOf('/') + 1)..]).ToArray();
            problems.Add(AddressChangeCodes.DownloadWouldDisappear, new Place(folder.First()), folder.First(),
                others.Length == 0 ? "" : new Bilingual($"，同一文件夹里还有：{string.Join("、", others)}", $", nor are beside it: {string.Join(", ", others)}"), folder.Key);
        }
    }

    /// <summary>Where what moved, perhaps several times, is now; null, with a diagnostic, where that is nowhere.</summary>
    private string? EndOf(AddressChange change)
    {
        var way = new List<string> { change.Old };
        for (string at = change.New!; ;)
        {
            if (way.Contains(at))
            {
                problems.Add(AddressChangeCodes.Circle, change.Row.PlaceOf(table.New), string.Join(" → ", [.. way, at]));
                return null;
            }
            way.Add(at);
            if (changes.Find(next => next.Old == at) is not { } further)
                return at;
            // It moved and was withdrawn there: the reader is led to the page that says so.
            if (further.New is null)
                return at;
            at = further.New;
        }
    }

    private void WriteMoved(AddressChange change, string end, string[] made)
    {
        // A document may lead to its agency: only what is of one kind has the same below it.
        if (change.IsFile || AddressChange.IsFilePath(end) || change.Old.Count('/') != end.Count('/'))
        {
            string to = AddressChange.IsFilePath(end) ? end : end + "/index.html";
            if (!site.Contains(to))
                problems.Add(AddressChangeCodes.LeadsNowhere, change.Row.PlaceOf(table.New), change.Row.Text(table.Old), change.Row.Text(table.New));
            else
                WriteAt(change.IsFile ? change.Old : change.Old + "/index.html", to);
            return;
        }
        bool isAny = false;
        foreach (string path in made)
            if (AddressChange.IsBelow(path, end))
            {
                isAny = true;
                WriteAt(change.Old + Renamed(path[end.Length..], Last(end), Last(change.Old)), path);
            }
        if (!isAny)
            problems.Add(AddressChangeCodes.LeadsNowhere, change.Row.PlaceOf(table.New), change.Row.Text(table.Old), change.Row.Text(table.New));
    }

    /// <summary>Files that are called as their document is were called as it was: 2023-old/2023-old.json.</summary>
    private static string Renamed(string path, string now, string before) =>
        path.StartsWith($"/{now}.", StringComparison.Ordinal) && !path.AsSpan(1).Contains('/') ? $"/{before}{path.AsSpan(1 + now.Length)}" : path;

    private void WriteAt(string path, string to)
    {
        if (site.Contains(path))
            return;
        writer.Clear();
        if (SitePath.IsPage(path))
        {
            Redirects.WritePage(writer, SitePath.Link(path, to), baseUrl is null ? null : SitePath.Absolute(baseUrl, to));
            site.Write(path, writer.Written);
            return;
        }
        using var file = site.Read(to);
        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        site.Write(path, content);
    }

    private void WriteWithdrawn(AddressChange change)
    {
        // Of a download the row itself is the record, which is published among the tables of the site.
        if (change.IsFile && !SitePath.IsPage(change.Old))
            return;
        string path = change.IsFile ? change.Old : change.Old + "/index.html";
        string[] parts = change.Old.Split('/');
        var agency = parts is ["agencies", var id, ..] ? contents.Agencies.FirstOrDefault(agency => agency.Id == id) : null;
        var date = change.Row[table.Date];
        var page = new ContentPage(frame, path, agency is null ? "已撤回" : $"已撤回：{agency.Name}")
        {
            Lead = "这里原来的公开内容已经撤回，网页和下载都不再提供。",
            Sections =
            [
                new Section("withdrawn", "撤回情况").Add(new Block
                {
                    Facts =
                    [
                        new Fact("原网址", change.Row.Text(table.Old)),
                        new Fact("撤回日期", date.Printed),
                        new Fact("撤回原因", change.Row.Text(table.Reason)),
                        .. agency is null ? [] : new[] { new Fact("公开单位", agency.Name, SitePaths.Agency(agency.Id)) },
                    ],
                }),
            ],
        };
        writer.Clear();
        new PageRenderer().Render(page, writer);
        site.Write(path, writer.Written);
    }

    /// <summary>A page below an old address for which there is no other one of its own.</summary>
    private void LeadOn(string path, AddressChange change)
    {
        string to = change.New is null || EndOf(change) is not { } end ? change.Old : end;
        to = AddressChange.IsFilePath(to) ? to : to + "/index.html";
        if (SitePath.IsPage(path) && path != to && site.Contains(to))
            WriteAt(path, to);
    }

    /// <summary>
    /// What readers take with them of a document: its files, its attachments, and all of one that is not published any more. A table goes with its last row,
    /// charts and tables of the whole site with what they show.
    /// </summary>
    private bool IsGuarded(string path) =>
        SitePaths.IsVersion(path) && !SitePath.IsPage(path) && !changes.Exists(change => change.New is null && change.Covers(SitePaths.OfVersion(path))) || path.Split('/') is ["agencies", var agency, not "charts" and var disclosure, not "charts" and var part, ..] && !SitePath.IsPage(path) && !(part == "tables" && site.Contains(SitePaths.Disclosure(agency, disclosure)));

    /// <summary>As 网址变更 calls it: the document of a download, or the file itself.</summary>
    private static string FolderOf(string path) => path.Split('/') is ["agencies", var agency, var disclosure, _, ..] ? $"{agency}/{disclosure}" : path;

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
