namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// Reads what stands in one file behind the other, or in a few at once, in big pieces: a call to the system for the lines of each disclosure
/// took a quarter of the time of writing a manifest. Not for several threads.
/// </summary>
internal sealed class ReadAhead
{
    private const int Size = 64 * 1024;

    /// <summary>Two for each file: lines of disclosures and of agencies take turns.</summary>
    private readonly Dictionary<IStore, (Window One, Window Other)> windows = [];
    private long clock;

    /// <summary>Lent until the next call.</summary>
    public ReadOnlyMemory<byte> Read(in Stored stored)
    {
        if (!windows.TryGetValue(stored.In, out var its))
            windows.Add(stored.In, its = (new(stored.In), new(stored.In)));
        var window = its.One.Has(stored) ? its.One : its.Other.Has(stored) ? its.Other : its.One.Used < its.Other.Used ? its.One : its.Other;
        return window.Take(stored, ++clock);
    }

    private sealed class Window(IStore store)
    {
        private byte[] bytes = [];
        private long from;
        private int length;

        public long Used { get; private set; }

        public bool Has(in Stored stored) => stored.At >= from && stored.At + stored.Length <= from + length;

        public ReadOnlyMemory<byte> Take(in Stored stored, long now)
        {
            if (!Has(stored))
                Fill(stored);
            Used = now;
            return bytes.AsMemory((int)(stored.At - from), stored.Length);
        }

        private void Fill(in Stored stored)
        {
            if (bytes.Length < Math.Max(stored.Length, Size))
                bytes = new byte[Math.Max(stored.Length, Size)];
            from = stored.At;
            length = store.Read(from, bytes);
            if (length < stored.Length)
                throw new EndOfStreamException();
        }
    }
}
