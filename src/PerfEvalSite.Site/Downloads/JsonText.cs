using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>JSON strings straight into the buffer: only what RFC 8259 requires is escaped, so Chinese stays readable.</summary>
internal static class JsonText
{
    /// <summary>For the few files that are descriptions and not data: indented, Chinese as it is, LF on every system.</summary>
    public static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With its quotation marks.</summary>
    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        writer.Write((byte)'"');
        for (int at = IndexOfSpecial(text); at >= 0; at = IndexOfSpecial(text))
        {
            writer.Write(text[..at]);
            WriteEscape(writer, text[at]);
            text = text[(at + 1)..];
        }
        writer.Write(text);
        writer.Write((byte)'"');
    }

    /// <summary>A plain loop, because names and the texts of cells are short.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] is < ' ' or '"' or '\\')
                return i;
        return -1;
    }

    private static void WriteEscape(Utf8Writer writer, char c)
    {
        switch (c)
        {
            case '"':
                writer.Write("\\\""u8);
                break;
            case '\\':
                writer.Write("\\\\"u8);
                break;
            case '\n':
                writer.Write("\\n"u8);
                break;
            case '\r':
                writer.Write("\\r"u8);
                break;
            case '\t':
                writer.Write("\\t"u8);
                break;
            default:
                writer.Write("\\u00"u8);
                writer.Write((byte)"0123456789ABCDEF"[c >> 4]);
                writer.Write((byte)"0123456789ABCDEF"[c & 15]);
                break;
        }
    }
}
