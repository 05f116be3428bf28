using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A table of the data package with its file, which is all that the page about it may read.</summary>
/// <param name="Table">As the package describes it.</param>
/// <param name="Rows">In its file.</param>
/// <param name="Bytes">Of its file; 0 where it has none, because there is no row.</param>
/// <param name="Sha256">Of its file; empty where it has none.</param>
/// <param name="Forms">How the tables are published beside CSV.</param>
/// <param name="Sample">Reads its first records, without the head: few, however many there are.</param>
internal sealed record TableContents(PackageTable Table, long Rows, long Bytes, string Sha256, BulkForms Forms, Func<IReadOnlyList<string[]>> Sample) : IPageSource
{
    /// <summary>How many records a page shows.</summary>
    public const int Shown = 3;

    /// <summary>Of its file as Parquet; 0 where it has none.</summary>
    public long ParquetBytes { get; init; }

    public bool HasFile => Bytes > 0;

    public string Page => SitePaths.TablePage(Table.Name);

    public string Csv => SitePaths.BulkFolder + Table.FileName;

    public SourceKey Key => new SourceKey.OfFile(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sha256} {Rows} {Forms} {ParquetBytes}"));
}
