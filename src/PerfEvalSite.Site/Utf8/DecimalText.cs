using System.Globalization;
using System.Text;

namespace PerfEvalSite.Site.Utf8;

/// <summary>
/// Decimals with the digits that they carry, as the framework writes them: a fifth of its instructions, for the numbers of every
/// download, which nearly all fit into 64 bits.
/// </summary>
internal static class DecimalText
{
    /// <summary>Room that is always enough.</summary>
    public const int Longest = 31;

    /// <returns>How many bytes are written.</returns>
    public static int Write(decimal number, Span<byte> room)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong digits = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        if (bits[2] != 0 || digits == 0 || number.Scale > 18)
        {
            number.TryFormat(room, out int written, default, CultureInfo.InvariantCulture);
            return written;
        }
        int at = Longest;
        for (int after = number.Scale; after > 0; after--)
            room[--at] = LastDigit(ref digits);
        if (number.Scale > 0)
            room[--at] = (byte)'.';
        do
            room[--at] = LastDigit(ref digits);
        while (digits > 0);
        if (bits[3] < 0)
            room[--at] = (byte)'-';
        room[at..Longest].CopyTo(room);
        return Longest - at;
    }

    /// <summary>Without zeros at the end of the decimals, of which there may be eight: 91.90 is 91.9, 100.00 is 100.</summary>
    public static string Trimmed(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong digits = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        byte scale = number.Scale;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }
        if (bits[2] != 0 || digits == 0 || scale > 8)
            return number.ToString("0.########", CultureInfo.InvariantCulture);
        Span<byte> room = stackalloc byte[Longest];
        return Encoding.ASCII.GetString(room[..Write(new decimal((int)digits, (int)(digits >> 32), 0, bits[3] < 0, scale), room)]);
    }

    /// <summary>How many characters the number takes.</summary>
    /// <param name="begins">Whether the text begins with just these.</param>
    public static int LengthOf(decimal number, ReadOnlySpan<char> text, out bool begins)
    {
        Span<byte> room = stackalloc byte[Longest];
        int length = Write(number, room);
        begins = text.Length >= length && Ascii.Equals(room[..length], text[..length]);
        return length;
    }

    private static byte LastDigit(ref ulong digits)
    {
        (digits, ulong last) = Math.DivRem(digits, 10);
        return (byte)('0' + last);
    }
}
