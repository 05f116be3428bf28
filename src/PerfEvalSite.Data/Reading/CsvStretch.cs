using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>A part of a CSV file, or all of it, from which rows are taken in the order in which they stand there.</summary>
internal sealed class CsvStretch
{
    private readonly KeyedRecords records;
    private readonly TableHeader header;
    private readonly DiagnosticBag diagnostics;

    public CsvStretch(KeyedRecords records, TableHeader header, DiagnosticBag diagnostics)
    {
        this.records = records;
        this.header = header;
        this.diagnostics = diagnostics;
        Advance();
    }

    /// <summary>Whose the next row is; null at the end.</summary>
    public DisclosureKey? Next { get; private set; }

    /// <summary>Takes the next row and those behind it that are of the same disclosure, without a blank line between them.</summary>
    public void TakeRun(RowBlock block)
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
        while (Next is not null && records.IsAdjacent && rows <= RawRows.MostRows && records.Key == key);
        // One row too many is kept, to be reported.
        var run = records.Release(length);
        if (block.RowCount <= RawRows.MostRows)
            block.Add(run, line, rows);
    }

    /// <summary>What was passed since the last part.</summary>
    public RootPart TakePart() => records.TakePart(Next is null);

    /// <summary>A file at the root is read all through the build, and may be gone or changed before its end.</summary>
    private void Advance()
    {
        try
        {
            Next = records.Read() ? records.Key : null;
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            diagnostics.Add(FileCodes.Unreadable, new Place(header.Path), why);
            Next = null;
        }
    }
}
