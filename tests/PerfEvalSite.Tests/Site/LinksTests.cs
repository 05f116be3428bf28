using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PerfEvalSite.Tests.Site;

/// <summary>Links are relative and end in a file that exists, so that the site works at /, below /repo/ and from a disk.</summary>
[Collection(RealSiteCollection.Name)]
public partial class LinksTests(RealSite site)
{
    [Fact]
    public void No_link_is_dead() =>
        Complaints.None(site.Pages.SelectMany(page =>
            from address in AddressesOf(page.Value)
            where !HasScheme(address)
            let fault = FaultOf(page.Key, address)
            where fault is not null
            select $"{page.Key}: {fault}").Distinct(StringComparer.Ordinal));

    [Fact]
    public void Only_links_that_a_reader_follows_lead_elsewhere() =>
        Complaints.None(
            from page in site.Pages
            from element in page.Value.QuerySelectorAll("[href], [src], [srcset], [data], [poster], [action]")
            where element.LocalName != "a" && !element.Matches("link[rel=canonical], link[rel=alternate]")
            from attribute in element.Attributes
            where attribute.Name is "href" or "src" or "srcset" or "data" or "poster" or "action" && HasScheme(attribute.Value)
            select $"{page.Key}: {element.OuterHtml}");

    [Fact]
    public void Links_elsewhere_are_web_or_mail_addresses() =>
        Complaints.None(
            from page in site.Pages
            from link in page.Value.QuerySelectorAll("a[href]")
            let address = link.GetAttribute("href")!
            where HasScheme(address) && !Regex.IsMatch(address, "^(https?|mailto|tel):", RegexOptions.IgnoreCase)
            select $"{page.Key}: {address}");

    /// <summary>plotly.js holds addresses, some of which it would ask: the pages' policy forbids it, and a browser test watches.</summary>
    [Fact]
    public void Style_sheets_and_scripts_ask_no_other_origin() =>
        Complaints.None(
            from path in Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), "*", SearchOption.AllDirectories)
            where path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal)
            where !Path.GetFileName(path).StartsWith("plotly.", StringComparison.Ordinal)
            from Match match in Elsewhere().Matches(File.ReadAllText(path))
            select $"{Path.GetFileName(path)}: {match.Value}");

    [Fact]
    public void Every_page_can_be_reached_from_the_first()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html", "404.html" };
        var open = new Queue<string>(["index.html"]);
        while (open.TryDequeue(out string? path))
        {
            foreach (string address in AddressesOf(site.Pages[path]).Where(address => !HasScheme(address)))
            {
                string target = Resolve(path, address).File;
                if (site.Pages.ContainsKey(target) && reached.Add(target))
                    open.Enqueue(target);
            }
        }
        Complaints.None(site.Pages.Keys.Where(path => !reached.Contains(path)));
    }

    private static IEnumerable<string> AddressesOf(IDocument page) =>
        page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!));

    private static bool HasScheme(string address) => Scheme().IsMatch(address) || address.StartsWith("//", StringComparison.Ordinal);

    private string? FaultOf(string page, string address)
    {
        if (address.Length == 0)
            return "an empty link";
        if (address[0] == '/')
            return $"{address} works only at the root of a host";
        (string file, string anchor) = Resolve(page, address);
        if (!File.Exists(Path.Combine(site.Folder, file)))
            return $"{address} names no file";
        if (anchor.Length > 0 && (!site.Pages.TryGetValue(file, out var target) || target.GetElementById(anchor) is null))
            return $"{address} names no place on {file}";
        return null;
    }

    private static (string File, string Anchor) Resolve(string page, string address)
    {
        var uri = new Uri(new Uri("http://site/" + page), address);
        return (Uri.UnescapeDataString(uri.AbsolutePath[1..]), Uri.UnescapeDataString(uri.Fragment.TrimStart('#')));
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // The name of the SVG language is an address that nobody asks for.
    [GeneratedRegex(@"@import[^;]*|url\(\s*['""]?(?!data:)[a-z]+:[^)]*\)|https?://(?!www\.w3\.org/)[^\s'""]*")]
    private static partial Regex Elsewhere();
}
