namespace PerfEvalSite.Site.Pages;

/// <summary>Media types that are named in several places.</summary>
internal static class SiteFormats
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Database = "application/vnd.sqlite3";
    public const string Parquet = "application/vnd.apache.parquet";
}
