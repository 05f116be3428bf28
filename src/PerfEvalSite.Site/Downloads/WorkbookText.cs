using System.Buffers;
using System.Globalization;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>Text of a workbook's cell: what XML cannot carry is written as Excel writes it, <c>_x000D_</c>.</summary>
internal static class WorkbookText
{
    /// <summary>Excel calls a workbook damaged that has more in one cell. The CSV and the JSON have the whole text.</summary>
    private const int MostCharacters = 32_767;

    private const string Cut = "……（未完，全文见 CSV 或 JSON）";

    private static readonly SearchValues<char> special = SearchValues.Create(
        "_\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        bool isCut = text.Length > MostCharacters;
        if (isCut)
            text = text[..(MostCharacters - Cut.Length)];
        for (int at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            writer.WriteEscaped(text[..at]);
            // A printed _x000D_ would be read as the character it names.
            if (text[at] != '_' || (at + 1 < text.Length && text[at + 1] == 'x'))
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_"));
            else
                writer.Write((byte)'_');
            text = text[(at + 1)..];
        }
        writer.WriteEscaped(text);
        if (isCut)
            writer.Write(Cut);
    }
}
