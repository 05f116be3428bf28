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
    private readonly CsvReader read;
    private readonly TableHeader header;
    private readonly CsvDialect dialect;
    private readonly ReadingContext context;
    private readonly RootComparison? comparison;
    private readonly ConcurrentStack<RowBlock> spare = [];
    private CsvStretch[] stretches = [];
    private SortedDictionary<DisclosureKey, RowBlock>? unsorted;
    private RootParts? parts;
    private bool isToldOf;

    private RootCsv(FileStream file, TableHeader header, CsvDialect dialect, CsvReader read, ReadingContext context, RootComparison? comparison)
    {
        this.file = file;
        this.header = header;
        this.dialect = dialect;
        this.read = read;
        this.context = context;
        this.comparison = comparison?.Last.Meaning.AsSpan().SequenceEqual(Meaning) == true ? comparison : null;
    }

    public override RootComparison? Comparison => comparison;

    private byte[] Meaning => [.. header.Fingerprint, .. Encoding.UTF8.GetBytes([dialect.Separator])];

    private bool IsUtf8 => dialect.Encoding.Encoding == EncodingDetector.Utf8;

    /// <summary>Null when there are no rows to be had; the reason is then a diagnostic.</summary>
    /// <param name="file">Stays open for as long as rows are read.</param>
    /// <param name="last">What it was at the last build; null where that is not known.</param>
    public static RootCsv? Open(FileStream file, RootFile source, ReadingContext context, RootOutline? last)
    {
        var comparison = last is null ? null : RootComparison.Of(last, file.SafeFileHandle);
        // What is the same as it was then was UTF-8, and the rest was looked at.
        bool isUtf8 = comparison is not null && EncodingDetector.IsUtf8(new FilePart(file.SafeFileHandle, comparison.StartOf(comparison.From), comparison.StartOf(comparison.To)));
        return CsvFile.OpenRecords(file, source.Path, context, out var dialect, isUtf8) is { } read
            && HeaderFinder.Find(read, source.Table, source.Path, null, context.Diagnostics) is { } header && HasKeys(header, context.Diagnostics)
                ? new RootCsv(file, header, dialect!, read, context, isUtf8 ? comparison : null)
                : null;
    }

    protected override void Begin(Sections? sections)
    {
        parts = null;
        var starts = StartsOf(Records(static _ => { }));
        // Only what is UTF-8 already can be read from the middle.
        if (starts.Count == 1)
        {
            var records = Records(Tell);
            if (sections is not null && IsUtf8)
            {
                parts = RootParts.OfAll(sections.Count, dialect.Encoding.BomLength + records.At);
                records.BeginPart();
            }
            stretches = [Stretch(records)];
            parts?.Begin(stretches);
        }
        else if (IsUtf8 && starts.Count <= MostStretches)
            stretches = [.. starts.Select((start, i) => Stretch(RecordsFrom(start, i + 1 < starts.Count ? starts[i + 1].At : file.Length, Tell)))];
        else
        {
            WarnOfMemory(file, header, context);
            unsorted = Held(Stretch(Records(Tell)));
        }
        Next = unsorted is not null ? LeastOf(unsorted) : LeastNext();
    }

    protected override bool BeginWithout(Sections sections, bool[] kept)
    {
        if (comparison is null)
            return false;
        var begun = new RootParts(comparison, kept);
        var its = new List<CsvStretch>();
        int firstLine = read.NextLine, grown = 0;
        foreach (var (from, to) in begun.Runs)
        {
            var start = new StretchStart(comparison.StartOf(from), firstLine + comparison.LinesBefore(from) + grown);
            long end = comparison.StartOf(to);
            // What is the same bytes as last time is sorted, and ends where it did.
            if (from <= comparison.From && comparison.To <= to)
            {
                if (!Fits(start, end, from, to, sections, out int lines))
                    return false;
                grown = lines - (comparison.LinesBefore(to) - comparison.LinesBefore(from));
            }
            if (its.Count == MostStretches)
                return false;
            var records = RecordsFrom(start, end, Tell);
            records.BeginPart();
            its.Add(Stretch(records));
        }
        stretches = [.. its];
        begun.Begin(stretches);
        parts = begun;
        Next = LeastNext();
        return true;
    }

    public override void EndSection(int section) => parts?.End(section);

    public override RootOutline? Outline()
    {
        if (parts?.All is not { } all || isToldOf)
            return null;
        int length = (int)parts.HeadLength;
        byte[] head = new byte[length];
        return file.SafeFileHandle.ReadAll(0, head) == length && head.AsSpan().EndsWith("\n"u8) ? new(header.Path, QuickHash.Of(head), length, Meaning, all) : null;
    }

    public override IRootRows Take()
    {
        if (unsorted is not null)
            return TakeFrom(unsorted);
        var key = Next!.Value;
        var block = spare.TryPop(out var used) ? used : new RowBlock(header, dialect.Separator, spare);
        // A disclosure's rows stay in the order of the file.
        foreach (var stretch in stretches)
            while (stretch.Next == key)
                stretch.TakeRun(block);
        Next = LeastNext();
        return block;
    }

    public override void Dispose() => file.Dispose();

    private CsvStretch Stretch(KeyedRecords records) => new(records, header, context.Diagnostics);

    private void Tell(FormProblem problem)
    {
        isToldOf = true;
        context.Diagnostics.Add(problem.Code, header.PlaceAt(problem.Line, problem.Column));
    }

    /// <summary>Whether a run of sections ends where the next begins, and its rows are in order and of no other section.</summary>
    private bool Fits(StretchStart start, long end, int from, int to, Sections sections, out int lines)
    {
        bool isSound = true;
        var records = RecordsFrom(start, end, _ => isSound = false);
        var last = new DisclosureKey("", "");
        while (isSound && records.Read())
            if (records.Key != last)
            {
                int section = sections.Of(records.Key.AgencyId);
                isSound &= records.Key.CompareTo(last) > 0 && section >= from && section < to;
                last = records.Key;
            }
        lines = records.NextLine - start.Line;
        Span<byte> lastByte = [(byte)'\n'];
        return isSound && (start.At == end || end == file.Length || file.SafeFileHandle.ReadAll(end - 1, lastByte) == 1 && lastByte[0] == '\n');
    }

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
    private List<StretchStart> StartsOf(KeyedRecords records)
    {
        List<StretchStart> starts = [new(dialect.Encoding.BomLength + records.At, records.NextLine)];
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
    private KeyedRecords Records(Action<FormProblem> tell)
    {
        file.Position = dialect.Encoding.BomLength;
        var text = IsUtf8 ? (Stream)file : Encoding.CreateTranscodingStream(file, dialect.Encoding.Encoding, EncodingDetector.Utf8, leaveOpen: true);
        var records = new KeyedRecords(text, dialect.Separator, header, read.NextLine, tell);
        records.Skip(dialect.RecordsFrom + read.CharactersRead);
        return records;
    }

    private KeyedRecords RecordsFrom(StretchStart start, long to, Action<FormProblem> tell) =>
        new(new FilePart(file.SafeFileHandle, start.At, to), dialect.Separator, header, start.Line, tell);

    /// <param name="At">In bytes of the file.</param>
    private readonly record struct StretchStart(long At, int Line);
}
