using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/&lt;table&gt;.csv</c> for the whole site, written to the files disclosure by disclosure, so that memory does not
/// grow with the rows. A table without a row has no file. Not thread-safe: disclosures are appended in their order.
/// </summary>
/// <param name="start">Opens the file of a table; <see cref="Dispose"/> closes it.</param>
/// <param name="showPersonal">Whether columns with names of persons are published.</param>
internal sealed class BulkTables(Func<Table, BulkStream> start, bool showPersonal) : IDisposable
{
    private readonly BulkStream?[] files = new BulkStream?[BulkRows.Tables];
    private readonly long[] heads = new long[BulkRows.Tables];
    private readonly Dictionary<Table, long> rowCounts = [];

    /// <summary>The tables that have a file so far, with how many rows.</summary>
    public IReadOnlyDictionary<Table, long> RowCounts => rowCounts;

    public void Append(BulkRows rows)
    {
        for (int i = 0; i < files.Length; i++)
        {
            int length = rows.LengthOf(i);
            if (length == 0)
                continue;
            var file = FileOf(i);
            if (rows.PublishedAt is { } at)
                file.AppendPublished(heads[i] + at[i], length);
            else
                file.Append(rows.Of(i));
            rowCounts[Catalogue.OfDisclosure[i]] += rows.CountOf(i);
        }
    }

    /// <summary>Rows of many disclosures that stand published one behind the other.</summary>
    /// <param name="at">Where, by table, behind their heads.</param>
    /// <param name="lengths">In bytes, by table.</param>
    /// <param name="counts">How many rows, by table.</param>
    public void AppendPublished(long[] at, long[] lengths, long[] counts)
    {
        for (int i = 0; i < files.Length; i++)
        {
            if (lengths[i] == 0)
                continue;
            FileOf(i).AppendPublished(heads[i] + at[i], lengths[i]);
            rowCounts[Catalogue.OfDisclosure[i]] += counts[i];
        }
    }

    /// <summary>A table of the whole site, all at once.</summary>
    public void Append(Table table, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
            return;
        using var file = Start(table);
        var writer = new Utf8Writer();
        MachineCsv.WriteRows(table, rows, writer, showPersonal);
        file.Append(writer.Written);
        rowCounts[table] = rows.Count;
        file.End();
    }

    /// <summary>Each to be ended when all rows are appended, on any thread: what is closed without is not published.</summary>
    public IEnumerable<BulkStream> Files => files.OfType<BulkStream>();

    public void Dispose()
    {
        foreach (var file in Files)
            file.Dispose();
    }

    private BulkStream FileOf(int table)
    {
        if (files[table] is { } file)
            return file;
        file = files[table] = Start(Catalogue.OfDisclosure[table]);
        heads[table] = file.Length;
        return file;
    }

    private BulkStream Start(Table table)
    {
        var file = start(table);
        var head = new Utf8Writer(1024);
        MachineCsv.WriteHeader(table, head, showPersonal);
        file.Append(head.Written);
        rowCounts[table] = 0;
        return file;
    }
}
