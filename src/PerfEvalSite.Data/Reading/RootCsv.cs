using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A CSV file at the root. A file sorted by key is read as it is handed out and needs no memory but for one disclosure;
/// another is held whole, with a warning when it is large. Only keys are looked at here, because workers wait meanwhile.
/// </summary>
internal sealed class RootCsv : RootTable
{
    private readonly Stream stream;
    private readonly TableHeader header;
    private readonly CsvDialect dialect;
    private readonly ReadingContext context;
    private readonly KeyedRecords records;
    private readonly SortedDictionary<DisclosureKey, RowBlock>? unsorted;
    private bool hasRow;

    private RootCsv(Stream stream, TableHeader header, CsvDialect dialect, CsvReader read, ReadingContext context)
    {
        this.stream = stream;
        this.header = header;
        this.dialect = dialect;
        this.context = context;
        bool isSorted = IsSorted(Records(stream, header, dialect, read, static _ => { }));
        records = Records(stream, header, dialect, read, problem => context.Diagnostics.Add(problem.Code, header.PlaceAt(problem.Line, problem.Column)));
        Advance();
        unsorted = isSorted ? null : HoldAll();
        Next = unsorted is not null ? LeastOf(unsorted) : hasRow ? records.Key : null;
    }

    /// <summary>Null when there are no rows to be had; the reason is then a diagnostic.</summary>
    /// <param name="stream">Stays open for as long as rows are read.</param>
    public static RootCsv? Open(Stream stream, RootFile source, ReadingContext context) =>
        CsvFile.OpenRecords(stream, source.Path, context, out var dialect) is { } read
            && HeaderFinder.Find(read, source.Table, source.Path, null, context.Diagnostics) is { } header && HasKeys(header, context.Diagnostics)
                ? new RootCsv(stream, header, dialect!, read, context)
                : null;

    public override IRootRows Take()
    {
        if (unsorted is not null)
            return TakeFrom(unsorted);
        var key = Next!.Value;
        var block = new RowBlock(header, dialect.Separator);
        while (hasRow && records.Key == key)
            TakeRun(block);
        Next = hasRow ? records.Key : null;
        return block;
    }

    public override void Dispose() => stream.Dispose();

    /// <summary>Takes the record and those behind it that are of the same disclosure, without a blank line between them.</summary>
    private void TakeRun(RowBlock block)
    {
        var key = records.Key;
        int line = records.Line, length = 0, rows = 0;
        records.Keep();
        do
        {
            length += records.Length;
            rows++;
            Advance();
        }
        while (hasRow && records.IsAdjacent && rows <= RawRows.MostRows && records.Key == key);
        // One row too many is kept, to be reported.
        var run = records.Release(length);
        if (block.RowCount <= RawRows.MostRows)
            block.Add(run, line, rows);
    }

    /// <summary>A file at the root is read all through the build, and may be gone or changed before its end.</summary>
    private void Advance()
    {
        try
        {
            hasRow = records.Read();
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(header.Path), why);
            hasRow = false;
        }
    }

    private SortedDictionary<DisclosureKey, RowBlock> HoldAll()
    {
        WarnOfMemory(stream, header, context);
        var held = new SortedDictionary<DisclosureKey, RowBlock>();
        while (hasRow)
        {
            if (!held.TryGetValue(records.Key, out var block))
                held.Add(records.Key, block = new RowBlock(header, dialect.Separator));
            TakeRun(block);
        }
        return held;
    }

    /// <summary>Whether the keys never go down. Looked at before, because half a site cannot be taken back.</summary>
    private static bool IsSorted(KeyedRecords records)
    {
        var last = new DisclosureKey("", "");
        while (records.Read())
            if (records.Key != last)
            {
                if (records.Key.CompareTo(last) < 0)
                    return false;
                last = records.Key;
            }
        return true;
    }

    /// <summary>The records below the header, from the first on. Other encodings are read as UTF-8 too.</summary>
    private static KeyedRecords Records(Stream stream, TableHeader header, CsvDialect dialect, CsvReader read, Action<FormProblem> tell)
    {
        stream.Position = dialect.Encoding.BomLength;
        var encoding = dialect.Encoding.Encoding;
        var text = encoding == EncodingDetector.Utf8 ? stream : Encoding.CreateTranscodingStream(stream, encoding, EncodingDetector.Utf8, leaveOpen: true);
        var records = new KeyedRecords(text, dialect.Separator, header, read.NextLine, tell);
        records.Skip(dialect.RecordsFrom + read.CharactersRead);
        return records;
    }
}
