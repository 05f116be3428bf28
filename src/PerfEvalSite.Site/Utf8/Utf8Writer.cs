using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PerfEvalSite.Site.Utf8;

/// <summary>
/// A growing UTF-8 buffer that is used again for page after page; pages, charts and downloads are all written into one.
/// Not thread-safe: one a worker.
/// </summary>
public sealed class Utf8Writer(int capacity = 64 * 1024) : IBufferWriter<byte>
{
    /// <summary>A longer text is left to the framework, which is made for such.</summary>
    private const int ShortText = 100;

    private byte[] buffer = new byte[capacity];

    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, Length);

    public void Clear() => length = 0;

    /// <summary>Writes to a stream what was written here, and begins again.</summary>
    public void MoveTo(Stream stream)
    {
        stream.Write(Written);
        Clear();
    }

    /// <summary>Cuts back to an earlier <see cref="Length"/>.</summary>
    public void TruncateTo(int length) => this.length = length;

    /// <summary>Bytes already written, to be written over: a length that is known only after what it counts.</summary>
    public Span<byte> Patch(int at, int count) => buffer.AsSpan(at, count);

    /// <summary>Puts bytes in at an earlier <see cref="Length"/>, for what is known only after what follows it: a drawing's height.</summary>
    public void Insert(int at, ReadOnlySpan<byte> utf8)
    {
        Room(utf8.Length);
        buffer.AsSpan(at, Length - at).CopyTo(buffer.AsSpan(at + utf8.Length));
        utf8.CopyTo(buffer.AsSpan(at));
        length += utf8.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > ShortText)
            length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        else
            while (WritePlain(ref text, escape: false))
                WriteSurrogates(ref text);
    }

    public void Write(string? text) => Write(text.AsSpan());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(byte ascii)
    {
        Room(1)[0] = ascii;
        length++;
    }

    public void Write(int number)
    {
        var room = Room(11);
        if (number is >= 0 and < 1000)
        {
            // Places of a drawing, numbers of rows: a quarter of the instructions of the framework's way.
            int digits = number < 10 ? 1 : number < 100 ? 2 : 3;
            for (int at = digits; at > 0; number /= 10)
                room[--at] = (byte)('0' + number % 10);
            length += digits;
            return;
        }
        number.TryFormat(room, out int written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    public void Write(long number)
    {
        number.TryFormat(Room(20), out int written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>With the decimals that the value carries: 91.90 stays 91.90.</summary>
    public void Write(decimal number) => length += DecimalText.Write(number, Room(DecimalText.Longest));

    /// <summary>Text for an element or a quoted attribute of HTML or XML: only <c>&lt; &gt; &amp; " '</c> are replaced, so rare characters stay themselves.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (WritePlain(ref text, escape: true))
        {
            if (char.IsSurrogate(text[0]))
            {
                WriteSurrogates(ref text);
                continue;
            }
            Write(text[0] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[1..];
        }
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return buffer.AsSpan(length);
    }

    /// <summary>Writes the beginning of a text, up to a surrogate or, where it is to be escaped, a character that is replaced.</summary>
    /// <returns>Whether the text goes on behind it.</returns>
    private bool WritePlain(ref ReadOnlySpan<char> text, bool escape)
    {
        length += PlainText.Encode(ref text, Room(PlainText.RoomFor(text.Length)), escape);
        return !text.IsEmpty;
    }

    private void WriteSurrogates(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('\uD800', '\uDFFF');
        var pairs = end < 0 ? text : text[..end];
        length += Encoding.UTF8.GetBytes(pairs, Room(Encoding.UTF8.GetMaxByteCount(pairs.Length)));
        text = text[pairs.Length..];
    }

    /// <summary>Exactly that many bytes behind what is written. In few instructions, because they stand wherever a template has a literal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (buffer.Length - length < count)
            Grow(count);
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), length), count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count) => Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
}
