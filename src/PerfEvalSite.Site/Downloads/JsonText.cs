using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>JSON strings straight into the buffer: only what RFC 8259 requires is escaped, so Chinese stays readable.</summary>
internal static class JsonText
{
    /// <summary>For the few files that are descriptions and not data: indented, Chinese as it is, LF on every system.</summary>
    public static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<char> special = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>With its quotation marks.</summary>
    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        writer.Write((byte)'"');
        for (int at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            writer.Write(text[..at]);
            WriteEscape(writer, text[at]);
            text = text[(at + 1)..];
        }
        writer.Write(text);
        writer.Write((byte)'"');
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
