using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>Cuts the rows of one disclosure after another into cells, in memory that is used again. One a worker.</summary>
internal sealed class RowCutter(DiagnosticBag diagnostics)
{
    private readonly CsvReader records = new(TextReader.Null, ',');
    private readonly List<RawRows> rows = [];
    private readonly List<RawRows> spare = [];

    /// <summary>Valid until the next call.</summary>
    public List<RawRows> Cut(IReadOnlyList<IRootRows> blocks)
    {
        rows.Clear();
        for (int i = 0; i < blocks.Count; i++)
            rows.Add(blocks[i].Cut(this));
        return rows;
    }

    public RawRows Begin(TableHeader header)
    {
        // As many as there are tables at the root; the next to be used is the one behind those in use.
        if (rows.Count == spare.Count)
            spare.Add(new RawRows(header));
        var next = spare[rows.Count];
        next.Clear(header);
        return next;
    }

    /// <summary>Cuts records that follow each other, and tells what is wrong with them.</summary>
    public void Add(ReadOnlySpan<byte> csv, char separator, int line, RawRows into)
    {
        try
        {
            records.Load(csv, separator, line);
            new RecordTable(records, into.Header, diagnostics, told: FileCodes.UnclosedQuote).ReadAll(into, null);
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(FileCodes.Unreadable, new Place(into.Header.Path), FileFault.WhyOf(fault)!.Value);
        }
    }
}
