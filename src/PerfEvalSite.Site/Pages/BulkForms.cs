namespace PerfEvalSite.Site.Pages;

/// <summary>In which forms the data of the whole site is published, beside CSV.</summary>
/// <param name="Database">As <see cref="SitePaths.Database"/>.</param>
/// <param name="Parquet">Each table as a file of its own.</param>
/// <param name="Workbooks">All rows of each year.</param>
internal readonly record struct BulkForms(bool Database, bool Parquet, bool Workbooks);
