using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What a thing is made from, as a hash: where it is the same as last time, what was made then still holds. Not known of what must be made
/// again in any case; none where there is nothing that it could be made from.
/// </summary>
public readonly record struct Fingerprint
{
    /// <summary>In bytes, where it is known.</summary>
    public const int Size = QuickHash.Size;

    private enum State : byte
    {
        None,
        NotRemembered,
        Known,
    }

    private readonly State state;
    private readonly UInt128 hash;

    private Fingerprint(State state, UInt128 hash) => (this.state, this.hash) = (state, hash);

    /// <summary>Of nothing: an agency without a disclosure, a folder without a site.</summary>
    public static Fingerprint None => default;

    /// <summary>Of what is to be made again by every build: something had to be reported of it, or its input cannot be told from other input.</summary>
    public static Fingerprint NotRemembered => new(State.NotRemembered, 0);

    /// <summary>Whether it can be the same as another.</summary>
    public bool IsKnown => state == State.Known;

    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        QuickHash.Of(content, hash);
        return From(hash);
    }

    /// <param name="hash">As <see cref="QuickHash"/> gives it and <see cref="ToBytes"/> writes it; empty for what is not to be remembered.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static Fingerprint From(ReadOnlySpan<byte> hash) => hash.Length switch
    {
        0 => NotRemembered,
        Size => new(State.Known, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash)),
        _ => throw new InvalidDataException(),
    };

    /// <summary>Whether what was made from the other is still good. Never of one that is not known.</summary>
    public bool Holds(Fingerprint last) => IsKnown && this == last;

    /// <summary>Of what is made from this and from another too: not to be remembered where one of them is not.</summary>
    public Fingerprint With(Fingerprint other)
    {
        if (state == State.NotRemembered || other.state == State.NotRemembered)
            return NotRemembered;
        if (other.state == State.None)
            return this;
        if (state == State.None)
            return other;
        Span<byte> both = stackalloc byte[2 * Size];
        Write(both);
        other.Write(both[Size..]);
        return Of(both);
    }

    /// <summary>Of what is made from the same but had something to report: good for no later build, and yet to be compared with what another machine has.</summary>
    public Fingerprint AsReported() => With(Of("reported"u8));

    /// <summary>Empty unless it is known.</summary>
    public byte[] ToBytes()
    {
        if (!IsKnown)
            return [];
        byte[] bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    private void Write(Span<byte> to) => System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(to, hash);
}
