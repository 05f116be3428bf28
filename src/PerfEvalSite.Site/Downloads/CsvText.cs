using System.Buffers;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>RFC 4180 quoting: only where it is needed, or asked for.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> special = SearchValues.Create("\",\r\n");

    /// <param name="isQuoted">Whether it stands in quotation marks although it need not.</param>
    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text, bool isQuoted = false)
    {
        if (!isQuoted && text.IndexOfAny(special) < 0)
        {
            writer.Write(text);
            return;
        }
        writer.Write((byte)'"');
        for (int at = text.IndexOf('"'); at >= 0; at = text.IndexOf('"'))
        {
            writer.Write(text[..at]);
            writer.Write("\"\""u8);
            text = text[(at + 1)..];
        }
        writer.Write(text);
        writer.Write((byte)'"');
    }
}
