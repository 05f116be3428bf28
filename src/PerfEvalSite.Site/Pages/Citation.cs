namespace PerfEvalSite.Site.Pages;

/// <summary>How to cite what the site shows: title, publisher, date, address and version in one line.</summary>
public static class Citation
{
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
