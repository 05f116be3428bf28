namespace PerfEvalSite.Site.Remembering;

/// <summary>A file from which a build takes back what it can't hold. Safe from several threads.</summary>
public interface IStore
{
    /// <returns>How many bytes were read: fewer only where the file ends.</returns>
    int Read(long at, Span<byte> into);
}

/// <summary>Bytes that a build asks for again: put down in a <see cref="Spill"/>, or standing in the memory of the last build, from where they need not be copied.</summary>
public readonly record struct Stored(IStore In, long At, int Length)
{
    public Stored Slice(int from, int length) => new(In, At + from, length);

    /// <param name="into">As long as they are.</param>
    public void Read(Span<byte> into)
    {
        if (In.Read(At, into) < into.Length)
            throw new EndOfStreamException();
    }
}
