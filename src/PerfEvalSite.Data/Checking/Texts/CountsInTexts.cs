using System.Buffers;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Whether a text writes out a count of the three public expenses in words of its own (国内公务接待12批次、80人次; 保有量为3辆), so that no one is told
/// that it is not printed. Which number it is does not matter here: any number beside the word, in a sentence about the expense, will do.
/// </summary>
internal static class CountsInTexts
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    private static readonly SearchValues<char> ends = SearchValues.Create("。；;\n");

    /// <summary>What the sentence is about, and what is counted.</summary>
    private static readonly (Column Count, string[] About, string[] Counted)[] words =
        [
            (table.Groups, ["出国", "出境", "团组"], ["团组", "个团", "批次", "批"]),
            (table.Persons, ["出国", "出境", "团组"], ["人次", "人"]),
            (table.Bought, ["购置", "购买", "新购"], ["辆", "台"]),
            (table.Held, ["保有", "车辆", "运行维护"], ["辆", "台"]),
            (table.Batches, ["接待"], ["批次", "批"]),
            (table.Visitors, ["接待"], ["人次", "人"]),
        ];

    public static bool Tell(CheckContext context, Column count)
    {
        foreach (ref readonly var row in context.Rows(Catalogue.Narratives))
            if (Tells(row.Text(Catalogue.Narratives.Text), count))
                return true;
        foreach (ref readonly var row in context.Rows(table))
            if (Tells(row.Text(table.Reason), count))
                return true;
        return false;
    }

    private static bool Tells(string text, Column count)
    {
        foreach (var (column, about, counted) in words)
            if (column == count)
                for (int start = 0; start < text.Length;)
                {
                    int length = text.AsSpan(start).IndexOfAny(ends);
                    var sentence = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
                    if (HasAny(sentence, about) && HasNumberBeside(sentence, counted))
                        return true;
                    start += sentence.Length + 1;
                }
        return false;
    }

    private static bool HasAny(ReadOnlySpan<char> sentence, string[] about)
    {
        foreach (string word in about)
            if (sentence.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>12批次, 12 个团组, 批次12, 保有量为3辆.</summary>
    private static bool HasNumberBeside(ReadOnlySpan<char> sentence, string[] counted)
    {
        foreach (string word in counted)
            for (int at = 0; sentence[at..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var next; at += next + word.Length)
            {
                var before = sentence[..(at + next)].TrimEnd(" 个");
                var after = sentence[(at + next + word.Length)..].TrimStart(" 数量为是共计：:");
                if ((!before.IsEmpty && IsDigit(before[^1])) || (!after.IsEmpty && IsDigit(after[0])))
                    return true;
            }
        return false;
    }

    private static bool IsDigit(char character) => char.IsDigit(character) || "零一二三四五六七八九十两".Contains(character, StringComparison.Ordinal);
}
