using System.Buffers;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// Texts in which the checks of words (personal information, words of a template, stray points) have nothing to find: few
/// digits, and none of the characters that they look for. Said of a text when it is read, because it is asked of every cell.
/// </summary>
internal static class PlainWords
{
    /// <summary>What the words of a template that was not filled in have: XX, 某某, ○○, （增长）, 增长/下降, ****年, ____, {单位}, [填写], TBD, 。。。, 待填写, 请填写, 此处填写, 结合…，说明…, 简述, 点击此处, 示例：, ……. Characters that names of accounts and indicators seldom have.</summary>
    public const string TemplateMarks = "Xx×Ｘ某○〇□△（(/*_{｛[【T。…⋯·．待请填说简述击示";

    /// <summary>No amount has as many digits as an identity number or a bank card.</summary>
    public const int LongestNumber = 14;

    private const int ShortText = 20;

    private static readonly SearchValues<char> marks = SearchValues.Create(TemplateMarks + PersonalText.Marks);

    public static bool Are(in Figure figure, Column column)
    {
        ReadOnlySpan<char> text = figure.Printed;
        // Long texts nearly always have a mark near their start.
        if (text.Length > ShortText && text.ContainsAny(marks))
            return false;
        int mostDigits = figure.IsNumber && column.Type != ColumnType.Value && text.Length <= LongestNumber ? LongestNumber : PersonalText.ShortestLength - 1;
        int digits = 0, others = 0;
        for (int i = 0; i < text.Length; i++)
            if (text[i] is >= '0' and <= '9' or >= '０' and <= '９')
                digits++;
            else if (text[i] == '.' && (i + 1 == text.Length || !char.IsDigit(text[i + 1])))
                return false;
            else
                others++;
        // With a single character that is no digit, as in an amount, there are no words.
        return digits <= mostDigits && (others <= 1 || text.Length > ShortText || !text.ContainsAny(marks));
    }
}
