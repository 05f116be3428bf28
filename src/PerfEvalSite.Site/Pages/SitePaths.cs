using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Where everything stands in the published site: the output contract in one place. All paths are from the site's root.</summary>
public static class SitePaths
{
    private static readonly System.Buffers.SearchValues<char> toEscape = System.Buffers.SearchValues.Create(" !\"#$%&'()*+,:;<=>?@[\\]^`{|}");

    public const string Home = "index.html";
    public const string NotFound = "404.html";
    public const string Agencies = "agencies/index.html";
    public const string Years = "years/index.html";
    public const string Regions = "regions/index.html";
    public const string Compare = "compare/index.html";
    public const string Explore = "explore/index.html";
    public const string Glossary = "glossary/index.html";
    public const string Method = "method/index.html";
    public const string Data = "data/index.html";
    /// <summary>The bulk tables stand in it.</summary>
    public const string BulkFolder = "data/";

    public const string Dictionary = "data/dictionary.html";
    public const string Completeness = "completeness/index.html";
    public const string Checks = "checks/index.html";
    public const string Rules = "checks/rules.html";
    public const string FindingsCsv = "data/findings.csv";
    public const string FindingsJson = "data/findings.json";
    public const string Codes = "method/codes.html";
    public const string DataPackage = "data/datapackage.json";
    public const string DictionaryCsv = "data/dictionary.csv";
    public const string Readme = "data/README.md";
    public const string Licence = "data/LICENCE.txt";
    public const string Settings = "data/site.json";
    public const string Schema = "data/disclosure.schema.json";
    public const string Database = "data/perfeval.sqlite";
    public const string Archive = "data/all.zip";
    /// <summary>DCAT, where harvesters of data portals look for it.</summary>
    public const string Catalog = "data.json";

    /// <summary>For programs that read the site in place of a person.</summary>
    public const string Guide = "llms.txt";

    public const string Changes = "changes/index.html";

    /// <summary>Atom feeds.</summary>
    public const string Feed = "feed.xml", CorrectionsFeed = "changes/corrections.xml";
    public const string SiteMap = "sitemap.html";
    public const string Search = "search.html";
    public const string Initials = "agencies/initials.html";

    /// <summary>A page of the agency's own.</summary>
    public static string Own(string name) => $"pages/{name}/index.html";

    /// <summary>Of the files that the search loads piece by piece.</summary>
    public const string SearchFolder = "search/";

    private const string EmbedFolder = "embed/";

    private static readonly string[] Roots = ["", "../", "../../", "../../../", "../../../../", "../../../../../"];

    public static string Agency(string agencyId) => $"agencies/{agencyId}/index.html";

    public static string Disclosure(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/index.html";

    /// <summary>What is a disclosure's alone, with a slash at its end; only what is to be shown in other sites stands elsewhere.</summary>
    public static string DisclosureFolder(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/";

    /// <summary>What is an agency's alone, with a slash at its end: the files of its charts. Its page stands beside its disclosures.</summary>
    public static string AgencyCharts(string agencyId) => ChartFolder(Agency(agencyId));

    /// <summary>The disclosure's tables for people: CSV that a spreadsheet opens in Chinese.</summary>
    public static string TableCsv(string agencyId, string disclosureId, Table table) => $"agencies/{agencyId}/{disclosureId}/tables/{table.FileName}.csv";

    /// <summary>公开表样: the disclosure's official tables in their own shape.</summary>
    public static string Official(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/official/index.html";

    /// <summary>The same as a workbook, which is valid input.</summary>
    public static string OfficialWorkbook(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/official/{disclosureId}-official.xlsx";

    public static string Json(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/{disclosureId}.json";

    public static string Workbook(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/{disclosureId}.xlsx";

    /// <param name="path">As the table 附件 gives it, from the disclosure's folder.</param>
    public static string Attachment(string agencyId, string disclosureId, string path) => $"agencies/{agencyId}/{disclosureId}/files/{path}";

    /// <summary>Its address: signs that mean something there (# ? %) are written as %23; Chinese stays readable.</summary>
    public static string AttachmentLink(string agencyId, string disclosureId, string path)
    {
        if (!path.AsSpan().ContainsAny(toEscape))
            return Attachment(agencyId, disclosureId, path);
        var link = new System.Text.StringBuilder();
        foreach (char c in path)
            _ = toEscape.Contains(c) ? link.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : link.Append(c);
        return Attachment(agencyId, disclosureId, link.ToString());
    }

    /// <summary>Whether a path is that of an attachment: a file of the agency's, and no page of the site.</summary>
    public static bool IsAttachment(string path) => path.StartsWith("agencies/", StringComparison.Ordinal) && path.Split('/') is [_, _, _, "files", ..];

    /// <summary>The figures of all charts of the page at this path, for the interactive view. Always below the page's own folder.</summary>
    public static string Figures(string page) => $"{ChartFolder(page)}figures.js";

    /// <summary>A chart of the page at this path as a file of its own.</summary>
    public static string ChartSvg(string page, string chartId) => $"{ChartFolder(page)}{chartId}.svg";

    /// <summary>The charts of the page at this path, for other sites to show: <c>embed/agencies/x/y.html</c> for <c>agencies/x/y/index.html</c>.</summary>
    public static string Embed(string page) =>
        $"{EmbedFolder}{page.AsSpan(0, page.Length - (page.EndsWith("/index.html", StringComparison.Ordinal) ? "/index.html" : ".html").Length)}.html";

    /// <summary>Whether this is a page of charts for other sites: not a page of the site's own, and of no use in a list of them.</summary>
    public static bool IsEmbed(string path) => path.StartsWith(EmbedFolder, StringComparison.Ordinal);

    /// <inheritdoc cref="IsEmbed(string)"/>
    public static bool IsEmbed(ReadOnlySpan<byte> path) => System.Text.Ascii.Equals(path[..Math.Min(path.Length, EmbedFolder.Length)], EmbedFolder);

    /// <summary>The two paths that the page with these charts may have.</summary>
    public static (string Folder, string File) PageOfEmbed(string embed) =>
        ($"{embed.AsSpan(EmbedFolder.Length, embed.Length - EmbedFolder.Length - ".html".Length)}/index.html", embed[EmbedFolder.Length..]);

    /// <summary>A page of the list of agencies, from 1.</summary>
    public static string AgencyList(int page) => page == 1 ? Agencies : string.Create(CultureInfo.InvariantCulture, $"agencies/list-{page}.html");

    /// <summary>The agencies of one initial; <paramref name="page"/> from 1.</summary>
    public static string InitialsOf(string letter, int page) =>
        page == 1 ? $"agencies/initials-{letter}.html" : string.Create(CultureInfo.InvariantCulture, $"agencies/initials-{letter}-{page}.html");

    /// <param name="year">The fiscal year.</param>
    /// <param name="page">From 1.</param>
    public static string Year(int year, int page = 1) =>
        page == 1 ? string.Create(CultureInfo.InvariantCulture, $"years/{year}/index.html") : string.Create(CultureInfo.InvariantCulture, $"years/{year}/{page}.html");

    /// <summary>What changed in a year; <paramref name="page"/> from 1.</summary>
    public static string ChangesOf(int year, int page) =>
        page == 1 ? string.Create(CultureInfo.InvariantCulture, $"changes/{year}.html") : string.Create(CultureInfo.InvariantCulture, $"changes/{year}-{page}.html");

    /// <summary>The Atom feed of an agency.</summary>
    public static string FeedOf(string agencyId) => $"agencies/{agencyId}/feed.xml";

    public static string Region(string regionId) => $"regions/{regionId}/index.html";

    public static string CompareOf(int year, Choice kind) => string.Create(CultureInfo.InvariantCulture, $"compare/{year}-{kind.Id}.html");

    /// <summary>A further page of a comparison's table, from 1.</summary>
    public static string ComparePart(int year, Choice kind, string measure, string level, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"compare/{year}-{kind.Id}/{measure}-{level}-{number}.html");

    public static string CompareCsv(int year, Choice kind, string measure) => string.Create(CultureInfo.InvariantCulture, $"compare/{year}-{kind.Id}/{measure}.csv");

    public static string ExploreOf(int year) => string.Create(CultureInfo.InvariantCulture, $"explore/{year}.html");

    /// <summary>A project of an agency over the years.</summary>
    /// <param name="key">Made from its code or name.</param>
    public static string Project(string agencyId, string key) => $"projects/{agencyId}/{key}.html";

    /// <summary>What an agency's page shows of all its disclosures, as one file.</summary>
    public static string AgencyCsv(string agencyId) => $"agencies/{agencyId}/figures.csv";

    /// <summary>公开情况 of a fiscal year; <paramref name="page"/> from 1.</summary>
    public static string CompletenessOf(int year, int page) => page == 1
        ? string.Create(CultureInfo.InvariantCulture, $"completeness/{year}.html")
        : string.Create(CultureInfo.InvariantCulture, $"completeness/{year}-{page}.html");

    /// <summary>Where a rule of the checks is explained.</summary>
    public static string Rule(string ruleId) => $"{Rules}#{ruleId}";

    /// <summary>The findings of one rule; <paramref name="page"/> from 1.</summary>
    public static string Findings(string ruleId, int page) =>
        page == 1 ? $"checks/{ruleId}.html" : string.Create(CultureInfo.InvariantCulture, $"checks/{ruleId}-{page}.html");

    /// <summary>Of the copies that editions leave.</summary>
    public const string VersionFolder = "v/";

    public static bool IsVersion(string path) => path.StartsWith(VersionFolder, StringComparison.Ordinal);

    /// <summary>A disclosure as an edition made it public.</summary>
    public static string Version(string edition, string agencyId, string disclosureId) => $"{VersionFolder}{edition}/{Disclosure(agencyId, disclosureId)}";

    public static string VersionJson(string edition, string agencyId, string disclosureId) => $"{VersionFolder}{edition}/{Json(agencyId, disclosureId)}";

    /// <summary>What a kept file is a copy of.</summary>
    public static string OfVersion(string path) => path[(path.IndexOf('/', VersionFolder.Length) + 1)..];

    /// <summary>The page about a table of the data package.</summary>
    public static string TablePage(string name) => $"{BulkFolder}{name}/index.html";

    /// <summary>What a table's file holds, as CSV on the Web describes it; it looks for it at this very address.</summary>
    public static string TableMetadata(string name) => $"{BulkFolder}{name}.csv-metadata.json";

    /// <summary>The table of the whole site for machines.</summary>
    public static string BulkCsv(Table table) => $"{BulkFolder}{table.FileName}.csv";

    /// <summary>The same as Parquet.</summary>
    public static string Parquet(string name) => $"{BulkFolder}{name}.parquet";

    /// <summary>All rows of a fiscal year.</summary>
    public static string YearWorkbook(int year) => string.Create(CultureInfo.InvariantCulture, $"{BulkFolder}perfeval-{year}.xlsx");

    /// <summary><c>agencies/x/y/charts/</c> for <c>agencies/x/y/index.html</c>, <c>compare/2020-evaluation/charts/</c> for <c>compare/2020-evaluation.html</c>.</summary>
    private static string ChartFolder(string page) =>
        page.EndsWith("/index.html", StringComparison.Ordinal) ? $"{page.AsSpan(0, page.Length - "index.html".Length)}charts/" : $"{page.AsSpan(0, page.Length - ".html".Length)}/charts/";

    /// <summary>What a link on the page at this path starts with, to reach the site's root.</summary>
    public static string RootFrom(string path) => Roots[path.AsSpan().Count('/')];
}
