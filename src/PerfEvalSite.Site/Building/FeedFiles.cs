using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>The Atom feeds of the site, of its corrections, and of each agency. There are none where the site does not know its address, and none that would be empty, since an empty feed has no date.</summary>
internal static class FeedFiles
{
    /// <param name="addresses">Rows of 网址变更: a document that moved stays the one that it was.</param>
    public static void Write(FileList files, SiteFrame frame, SiteChanges changes, IReadOnlyList<AddressChange> addresses)
    {
        if (!frame.HasFeeds)
            return;
        string title = frame.Settings.Title;
        Write(files, frame, SitePaths.Feed, SitePaths.Changes, $"{title}：更新", changes.All, changes.Names, addresses);
        Write(files, frame, SitePaths.CorrectionsFeed, SitePaths.Changes, $"{title}：更正", [.. changes.All.Where(change => change.IsCorrection)], changes.Names, addresses);
    }

    /// <inheritdoc cref="Write(FileList, SiteFrame, SiteChanges, IReadOnlyList{AddressChange})"/>
    public static void WriteOf(Agency agency, FileList files, SiteFrame frame, SiteContents contents, IReadOnlyList<AddressChange> addresses)
    {
        if (frame.HasFeeds)
            Write(files, frame, SitePaths.FeedOf(agency.Id), SitePaths.Agency(agency.Id), $"{agency.Name}：更新", SiteChange.ListOf(contents.OfAgency(agency.Id), contents.NotesOf(agency.Id)), contents, addresses);
    }

    private static void Write(FileList files, SiteFrame frame, string path, string page, string title, IReadOnlyList<SiteChange> changes, SiteNames names, IReadOnlyList<AddressChange> addresses)
    {
        if (changes.Count == 0)
            return;
        var writer = new Utf8Writer(4 * 1024);
        string author = frame.Settings.Organiser.Length > 0 ? frame.Settings.Organiser : frame.Settings.Title;
        AtomFeed.Write(writer, frame.Settings.BaseUrl, path, page, title, author, changes, names, path => AddressChange.FirstPath(addresses, path));
        files.Write(path, writer.Written);
    }
}
