using System.Globalization;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// What changed, as an Atom feed (RFC 4287). Ids and links are addresses of the site, so that without one there is no feed; dates are those of the data, whose
/// days are days in China.
/// </summary>
internal static class AtomFeed
{
    /// <summary>Readers ask again and again: the newest are enough.</summary>
    public const int MostEntries = 100;

    /// <param name="baseUrl">Of the site, with a slash at its end.</param>
    /// <param name="path">Its own.</param>
    /// <param name="page">Which it tells of, from the site's root.</param>
    /// <param name="changes">The newest first, at least one.</param>
    /// <param name="names">Of agencies.</param>
    /// <param name="firstPath">Of the page at a path: the one that it was published at.</param>
    public static void Write(Utf8Writer writer, string baseUrl, string path, string page, string title, string author, IReadOnlyList<SiteChange> changes, SiteNames names, Func<string, string> firstPath)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n"u8);
        Element(writer, "id", baseUrl + path);
        Element(writer, "title", title);
        Element(writer, "updated", Day(changes[0].Day));
        writer.Write("<author>"u8);
        Element(writer, "name", author);
        writer.Write("</author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\""u8);
        writer.WriteEscaped(baseUrl + path);
        writer.Write("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\""u8);
        writer.WriteEscaped(baseUrl + page);
        writer.Write("\"/>\n"u8);
        for (int i = 0; i < changes.Count && i < MostEntries; i++)
            WriteEntry(writer, baseUrl, changes[i], names, firstPath);
        writer.Write("</feed>\n"u8);
    }

    private static void WriteEntry(Utf8Writer writer, string baseUrl, SiteChange change, SiteNames names, Func<string, string> firstPath)
    {
        string address = baseUrl + (change.Path.Length > 0 ? change.Path : SitePaths.Changes);
        string agency = names.Agency(change.AgencyId)?.Name ?? "";
        writer.Write("<entry>\n"u8);
        // Readers know an entry by its id: of a document that moved nothing is news but that it did.
        Element(writer, "id", $"{(change.IsOfDocument ? baseUrl + firstPath(change.Path) : address)}#{change.Id}");
        Element(writer, "title", $"{change.KindName}：{(agency.Length > 0 && !change.Title.Contains(agency, StringComparison.Ordinal) ? agency + " " : "")}{change.Title}");
        Element(writer, "updated", Day(change.Day));
        writer.Write("<link rel=\"alternate\" type=\"text/html\" href=\""u8);
        writer.WriteEscaped(address);
        writer.Write("\"/>\n"u8);
        if (change.Words.Length + change.Reason.Length > 0)
            Element(writer, "summary", change.Reason.Length == 0 ? change.Words : change.Words.Length == 0 ? change.Reason : $"{change.Words}（{change.Reason}）");
        writer.Write("</entry>\n"u8);
    }

    private static void Element(Utf8Writer writer, string name, string text)
    {
        writer.Write($"<{name}>");
        // Which no form of XML can carry.
        writer.WriteEscaped(string.Concat(text.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
        writer.Write($"</{name}>\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
