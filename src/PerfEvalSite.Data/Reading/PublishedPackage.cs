using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// The data package that a site publishes (<c>data/all.zip</c>), unpacked, read back as data. Its files are in the order of agency and disclosure, so that
/// disclosures come one by one, whatever their number.
/// </summary>
/// <param name="folder">That of <c>datapackage.json</c>.</param>
public sealed class PublishedPackage(string folder)
{
    /// <summary>By which it is known.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Whether a folder is one: it is then read as data, too.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Whether a file of it describes its tables, or was worked out from them.</summary>
    internal static bool IsBesideTables(string name) =>
        name is FileName or "findings.csv" or "dictionary.csv" or "findings.json" or "disclosure.schema.json" or "README.md" or "perfeval.sqlite" or "all.zip" or "index.html" or "dictionary.html"
        || name.EndsWith(".csv-metadata.json", StringComparison.Ordinal) || name.EndsWith(".parquet", StringComparison.Ordinal) || name.StartsWith("perfeval-", StringComparison.Ordinal) && name.EndsWith(".xlsx", StringComparison.Ordinal);

    /// <summary>By id.</summary>
    public IReadOnlyList<Agency> Agencies => field ??= SiteTables.Agencies(RowsOf(Catalogue.Agencies));

    public IReadOnlyList<Region> Regions => field ??= SiteTables.Regions(RowsOf(Catalogue.Regions));

    /// <summary>In order. A row that is not where its key belongs ends them with an error.</summary>
    public IEnumerable<Disclosure> Disclosures(DiagnosticBag diagnostics)
    {
        var context = new ReadingContext(folder, diagnostics);
        var streams = new List<Stream>();
        try
        {
            var files = new PublishedTable?[Catalogue.OfDisclosure.Length];
            foreach (var table in Catalogue.OfDisclosure)
            {
                string path = $"{table.FileName}.csv";
                if (!File.Exists(context.Absolute(path)))
                    continue;
                streams.Add(File.OpenRead(context.Absolute(path)));
                files[table.Index] = PublishedTable.Open(streams[^1], path, table, context);
            }
            for (DisclosureKey? last = null; files.Min(file => file?.Key) is { } key; last = key)
            {
                if (last is { } before && key.CompareTo(before) <= 0)
                {
                    diagnostics.Add(VersionCodes.PackageOutOfOrder, new Place(""), $"{key.AgencyId}/{key.DisclosureId}");
                    yield break;
                }
                yield return Take(key, files);
            }
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }

    private static Disclosure Take(DisclosureKey key, PublishedTable?[] files)
    {
        var tables = new TableRows[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            var rows = new List<Row>();
            while (files[i]?.Key == key)
                rows.Add(files[i]!.Take());
            tables[i] = new(Catalogue.OfDisclosure[i], [.. rows], rows.Count > 0);
        }
        return new(key.AgencyId, key.DisclosureId, tables);
    }

    private List<Row> RowsOf(Table table) => PublishedTable.ReadAll(folder, $"{table.FileName}.csv", table, new DiagnosticBag());
}
