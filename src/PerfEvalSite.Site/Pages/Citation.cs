namespace PerfEvalSite.Site.Pages;

/// <summary>How to cite what the site shows: title, publisher, date, address and version in one line.</summary>
internal static class Citation
{
    /// <summary>Stands for the day of the visit, which only the reader knows; filled in by a script, and left to the reader without one.</summary>
    public const string Today = "〔访问日期〕";

    /// <summary>Stands for the page's address where the site does not know its own; filled in the same way.</summary>
    public const string ThisAddress = "〔本页网址〕";

    /// <summary>By GB/T 7714: 责任者. 题名[EB/OL]. (公开日期)[引用日期]. 网址.</summary>
    public static string NationalStandard(string author, string title, string date, SiteFrame site, string path, string version) =>
        $"{author}. {title}[EB/OL]. {(date.Length > 0 ? $"({date})" : "")}[{Today}]. {Address(site, path)}. 数据版本 {version}.";

    /// <summary>For LaTeX and reference managers.</summary>
    /// <param name="key">ASCII.</param>
    public static string BibTeX(string key, string author, string title, int year, SiteFrame site, string path, string version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@misc{{{key}, author = {{{{{author}}}}}, title = {{{title}}}, year = {{{year}}}, howpublished = {{{site.Settings.Title}}}, note = {{数据版本 {version}，访问日期 {Today}}}, url = {{{Address(site, path)}}}}}");

    private static string Address(SiteFrame site, string path) => site.Settings.BaseUrl.Length > 0 ? site.Settings.BaseUrl + path : ThisAddress;

    /// <remarks>The address comes last and without a full stop, so that a mail program makes a link of it that works.</remarks>
    /// <param name="title">What is cited.</param>
    /// <param name="source">来源：publisher, document and date, ending in 。.</param>
    /// <param name="site">Whose licence and address stand in it.</param>
    /// <param name="path">From the site's root.</param>
    /// <param name="version">See <see cref="Page.DataVersion"/>; empty leaves it out.</param>
    public static string Of(string title, string source, SiteFrame site, string path, string version) =>
        $"{title}。{source}{Terms(site, path, version)}";

    /// <summary>What a drawing that leaves the site says below its source: where it is from, which version, and what one may do with it.</summary>
    public static string Terms(SiteFrame site, string path, string version)
    {
        string address = site.Settings.BaseUrl.Length > 0 ? $"网址：{site.Settings.BaseUrl}{path}" : "";
        string number = version.Length > 0 ? $"数据版本：{version}。" : "";
        string licence = site.Settings.Licence.Length > 0 ? site.Settings.Licence : "使用请注明来源";
        return $"{site.Settings.Title}制图。{number}{licence}。{address}";
    }
}
