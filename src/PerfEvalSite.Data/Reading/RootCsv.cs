using System.Collections.Concurrent;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A CSV file at the root. A file sorted by key, or made of a few stretches that are, as one sorted by year and then by agency, is
/// read as it is handed out and needs no memory but for one disclosure; another is held whole, with a warning when it is large.
/// Only keys are looked at here, because workers wait meanwhile.
/// </summary>
internal sealed class RootCsv : RootTable
{
    /// <summary>Read side by side, each through a buffer of its own.</summary>
    private const int MostStretches = 32;

    private readonly FileStream file;
    private readonly TableHeader header;
    private readonly CsvDialect dialect;
    private readonly CsvStretch[] stretches = [];
    private readonly SortedDictionary<DisclosureKey, RowBlock>? unsorted;
    private readonly ConcurrentBag<RowBlock> spare = [];

    private RootCsv(FileStream file, TableHeader header, CsvDialect dialect, CsvReader read, ReadingContext context)
    {
        this.file = file;
        this.header = header;
        this.dialect = dialect;
        var starts = StartsOf(Records(read, static _ => { }), read.NextLine);
        // Only what is UTF-8 already can be read from the middle.
        if (starts.Count == 1)
            stretches = [Stretch(Records(read, Tell))];
        else if (IsUtf8 && starts.Count <= MostStretches)
            stretches = [.. starts.Select((start, i) => Stretch(RecordsFrom(start, i + 1 < starts.Count ? starts[i + 1].At : file.Length)))];
        else
        {
            WarnOfMemory(file, header, context);
            unsorted = Held(Stretch(Records(read, Tell)));
        }
        Next = unsorted is not null ? LeastOf(unsorted) : LeastNext();

        void Tell(FormProblem problem) => context.Diagnostics.Add(problem.Code, header.PlaceAt(problem.Line, problem.Column));
        CsvStretch Stretch(KeyedRecords records) => new(records, header, context.Diagnostics);
        KeyedRecords RecordsFrom(StretchStart start, long to) => new(new FilePart(file.SafeFileHandle, start.At, to), dialect.Separator, header, start.Line, Tell);
    }

    private bool IsUtf8 => dialect.Encoding.Encoding == EncodingDetector.Utf8;

    /// <summary>Null when there are no rows to be had; the reason is then a diagnostic.</summary>
    /// <param name="file">Stays open for as long as rows are read.</param>
    public static RootCsv? Open(FileStream file, RootFile source, ReadingContext context) =>
        CsvFile.OpenRecords(file, source.Path, context, out var dialect) is { } read
            && HeaderFinder.Find(read, source.Table, source.Path, null, context.Diagnostics) is { } header && HasKeys(header, context.Diagnostics)
                ? new RootCsv(file, header, dialect!, read, context)
                : null;

    public override IRootRows Take()
    {
        if (unsorted is not null)
            return TakeFrom(unsorted);
        var key = Next!.Value;
        var block = spare.TryTake(out var used) ? used : new RowBlock(header, dialect.Separator, spare);
        // A disclosure's rows stay in the order of the file.
        foreach (var stretch in stretches)
            while (stretch.Next == key)
                stretch.TakeRun(block);
        Next = LeastNext();
        return block;
    }

    public override void Dispose() => file.Dispose();

    private DisclosureKey? LeastNext()
    {
        DisclosureKey? least = null;
        foreach (var stretch in stretches)
            if (stretch.Next is { } key && (least is null || key.CompareTo(least.Value) < 0))
                least = key;
        return least;
    }

    private SortedDictionary<DisclosureKey, RowBlock> Held(CsvStretch all)
    {
        var held = new SortedDictionary<DisclosureKey, RowBlock>();
        while (all.Next is { } key)
        {
            if (!held.TryGetValue(key, out var block))
                held.Add(key, block = new RowBlock(header, dialect.Separator, null));
            all.TakeRun(block);
        }
        return held;
    }

    /// <summary>Where stretches begin in which keys never go down, up to one too many. Looked for before, because half a site cannot be taken back.</summary>
    private List<StretchStart> StartsOf(KeyedRecords records, int firstLine)
    {
        List<StretchStart> starts = [new(dialect.Encoding.BomLength + records.At, firstLine)];
        var last = new DisclosureKey("", "");
        while (starts.Count <= MostStretches && records.Read())
            if (records.Key != last)
            {
                if (records.Key.CompareTo(last) < 0)
                    starts.Add(new(dialect.Encoding.BomLength + records.At, records.Line));
                last = records.Key;
            }
        return starts;
    }

    /// <summary>The records below the header, from the first on. Other encodings are read as UTF-8 too.</summary>
    private KeyedRecords Records(CsvReader read, Action<FormProblem> tell)
    {
        file.Position = dialect.Encoding.BomLength;
        var text = IsUtf8 ? (Stream)file : Encoding.CreateTranscodingStream(file, dialect.Encoding.Encoding, EncodingDetector.Utf8, leaveOpen: true);
        var records = new KeyedRecords(text, dialect.Separator, header, read.NextLine, tell);
        records.Skip(dialect.RecordsFrom + read.CharactersRead);
        return records;
    }

    /// <param name="At">In bytes of the file.</param>
    private readonly record struct StretchStart(long At, int Line);
}
