using System.Buffers.Binary;
using System.Text;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The few shapes of value that a record is written in; <see cref="RecordReader"/> reads them back.</summary>
internal readonly struct RecordWriter(Utf8Writer to)
{
    public void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to.GetSpan(4), value);
        to.Advance(4);
    }

    public void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(8), value);
        to.Advance(8);
    }

    public void Flag(bool value) => to.Write((byte)(value ? 1 : 0));

    public void Text(string text)
    {
        int start = Begin();
        to.Write(text);
        End(start);
    }

    /// <summary>Begins something that can be passed over by its length, which <see cref="End"/> fills in.</summary>
    public int Begin()
    {
        int start = to.Length;
        Number(0);
        return start;
    }

    public void End(int start) => BinaryPrimitives.WriteInt32LittleEndian(to.Patch(start, 4), to.Length - start - 4);

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        to.Write(bytes);
    }

    /// <summary>With its scale: 1.50 comes back as 1.50.</summary>
    public void Value(decimal? value)
    {
        Flag(value is not null);
        if (value is not { } number)
            return;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        foreach (int part in parts)
            Number(part);
    }
}

/// <summary>Reads what a <see cref="RecordWriter"/> wrote. Throws <see cref="InvalidDataException"/> where that is not what is there.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record)
{
    /// <summary>Ids, dates, grades, shares; longer ones are titles, of which no two are alike.</summary>
    private const int LongestKnown = 32;

    private static readonly Known<string> texts = new(static bytes => Encoding.UTF8.GetString(bytes));

    private ReadOnlySpan<byte> rest = record;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => rest;

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public bool Flag() => Take(1)[0] != 0;

    public string Text()
    {
        var bytes = Bytes();
        return bytes.Length <= LongestKnown ? texts.Of(bytes) : Encoding.UTF8.GetString(bytes);
    }

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    public decimal? Value() => Flag() ? new decimal([Number(), Number(), Number(), Number()]) : null;

    /// <summary>A place in a list of so many.</summary>
    public int Index(int count) => Number() is var index && (uint)index < (uint)count ? index : throw new InvalidDataException();

    /// <summary>How many of something follow; never more than could.</summary>
    public int Count() => Number() is var count && count >= 0 && count <= rest.Length ? count : throw new InvalidDataException();

    public string[] Texts()
    {
        int count = Count();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > rest.Length)
            throw new InvalidDataException();
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
