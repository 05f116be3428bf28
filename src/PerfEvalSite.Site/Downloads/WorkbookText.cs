using System.Globalization;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>Text of a workbook's cell: what XML cannot carry is written as Excel writes it, <c>_x000D_</c>.</summary>
internal static class WorkbookText
{
    /// <summary>Excel calls a workbook damaged that has more in one cell. The CSV and the JSON have the whole text.</summary>
    private const int MostCharacters = 32_767;

    private const string Cut = "……（未完，全文见 CSV 或 JSON）";

    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        bool isCut = text.Length > MostCharacters;
        if (isCut)
            text = text[..(MostCharacters - Cut.Length)];
        for (int at = IndexOfSpecial(text); at >= 0; at = IndexOfSpecial(text))
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

    /// <summary>What XML cannot carry, and the underscore; a plain loop, because the texts of cells are short.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] is '_' or < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF')
                return i;
        return -1;
    }
}
