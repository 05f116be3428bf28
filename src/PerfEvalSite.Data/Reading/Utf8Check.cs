using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Whether bytes are UTF-8, sixteen looked at together. The framework looks at one character after another where they are Chinese, and every
/// root file is asked for before the first disclosure is handed out (1.5 % of the cycles of <c>check</c>, a third of what it takes the framework). Three bits of every two bytes that
/// follow each other say what can be wrong with them (Keiser and Lemire, “Validating UTF-8 in less than one instruction per byte”, 2021).
/// </summary>
internal static class Utf8Check
{
    /// <summary>A first byte without what must follow it; what follows without a first byte before.</summary>
    private const byte TooShort = 1, TooLong = 2, TwoFollow = 128;

    /// <summary>A character written in more bytes than it takes; beyond U+10FFFF; half of a pair of UTF-16.</summary>
    private const byte Overlong2 = 32, Overlong3 = 4, Overlong4 = 64, TooLarge = 8, TooLarge1000 = 64, Surrogate = 16;

    private const byte Any = TooShort | TooLong | TwoFollow, Large = Any | TooLarge | TooLarge1000;

    /// <summary>Whether they are whole characters; nothing is one too.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        const int block = 16, longest = 4;
        // Each block is looked at with the three bytes before it, which the first one has to have.
        int at = Math.Min(bytes.Length, block);
        while (at > 0 && at < bytes.Length && (bytes[at] & 0xC0) == 0x80 && at > block - longest)
            at--;
        if (!Utf8.IsValid(bytes[..at]))
            return false;
        if (bytes.Length - at < block)
            return Utf8.IsValid(bytes[at..]);
        var wrong = Vector128<byte>.Zero;
        for (; at + block <= bytes.Length; at += block)
        {
            var here = Vector128.Create(bytes.Slice(at, block));
            var three = Vector128.Create(bytes.Slice(at - 3, block));
            if (((here | three) & Vector128.Create((byte)0x80)) == Vector128<byte>.Zero)
                continue;
            wrong |= Faults(here, Vector128.Create(bytes.Slice(at - 1, block)), Vector128.Create(bytes.Slice(at - 2, block)), three);
        }
        // The last character may go on behind the last block.
        for (int back = 0; back < longest && (bytes[at - 1] & 0x80) != 0; back++)
            if ((bytes[--at] & 0xC0) == 0xC0)
                break;
        return wrong == Vector128<byte>.Zero && Utf8.IsValid(bytes[at..]);
    }

    /// <summary>Anything but zero where a byte does not go with those one, two and three before it.</summary>
    private static Vector128<byte> Faults(Vector128<byte> here, Vector128<byte> one, Vector128<byte> two, Vector128<byte> three)
    {
        var firstHigh = Vector128.Create(
            TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoFollow, TwoFollow, TwoFollow, TwoFollow,
            TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);
        var firstLow = Vector128.Create(
            Any | Overlong2 | Overlong3 | Overlong4, Any | Overlong2, Any, Any, Any | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large,
            Large | Surrogate, Large, Large);
        var secondHigh = Vector128.Create(
            TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
            TooLong | TwoFollow | Overlong2 | Overlong3 | Overlong4 | TooLarge1000, TooLong | TwoFollow | Overlong2 | Overlong3 | TooLarge,
            TooLong | TwoFollow | Overlong2 | Surrogate | TooLarge, TooLong | TwoFollow | Overlong2 | Surrogate | TooLarge,
            TooShort, TooShort, TooShort, TooShort);
        var half = Vector128.Create((byte)0x0F);
        var pairs = Vector128.ShuffleNative(firstHigh, one >>> 4 & half) & Vector128.ShuffleNative(firstLow, one & half) & Vector128.ShuffleNative(secondHigh, here >>> 4 & half);
        // The third and fourth byte of a character follow one that follows itself, which is wrong elsewhere.
        var follows = (Vector128.GreaterThanOrEqual(two, Vector128.Create((byte)0xE0)) | Vector128.GreaterThanOrEqual(three, Vector128.Create((byte)0xF0))) & Vector128.Create(TwoFollow);
        return pairs ^ follows;
    }
}
