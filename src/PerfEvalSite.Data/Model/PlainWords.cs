using System.Buffers;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// Texts in which the checks of words (personal information, words of a template, stray points) have nothing to find: few
/// digits, and none of the characters that they look for. Said of a text when it is read, because it is asked of every cell.
/// </summary>
public static class PlainWords
{
    /// <summary>What the words of a template that was not filled in have: XX, 某某, （增长）, 增长/下降, ****年, ____.</summary>
    public const string TemplateMarks = "Xx×Ｘ某（/*_";

    /// <summary>No amount has as many digits as an identity number or a bank card.</summary>
    public const int LongestNumber = 14;

    private static readonly SearchValues<char> marks = SearchValues.Create(TemplateMarks + PersonalText.Marks);

    public static bool Are(in Figure figure, Column column) =>
        !figure.Printed.AsSpan().ContainsAny(marks)
            && HasNoRun(figure.Printed, figure.IsNumber && column.Type != ColumnType.Value && figure.Printed.Length <= LongestNumber ? LongestNumber : PersonalText.ShortestLength - 1);

    /// <summary>Whether there are at most so many digits, and one behind every point.</summary>
    private static bool HasNoRun(ReadOnlySpan<char> text, int mostDigits)
    {
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
            if (text[i] is >= '0' and <= '9' or >= '０' and <= '９')
                digits++;
            else if (text[i] == '.' && (i + 1 == text.Length || !char.IsDigit(text[i + 1])))
                return false;
        return digits <= mostDigits;
    }
}
