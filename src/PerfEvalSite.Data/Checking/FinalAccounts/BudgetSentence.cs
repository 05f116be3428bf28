using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// What the text says of one budget and its final amount: 年初预算为426.89万元，支出决算为421.13万元，完成年初预算的98.65%，
/// 决算数小于预算数. Budget and final amount are always there, the rest may be a blank.
/// </summary>
/// <param name="Kind">年初 or 全年, as the budget is called; empty where it is 预算 alone.</param>
/// <param name="RateKind">The same of the budget that the rate is said to be of.</param>
internal readonly record struct BudgetSentence(Figure Budget, Figure Final, Figure Rate, int? Sign, string Word, string Kind, string RateKind)
{
    private const int Longest = 160;

    private static readonly string[] budgetWords = ["预算数为", "预算为", "预算数", "预算"];
    private static readonly string[] finalWords = ["决算数为", "决算为", "决算数", "决算"];

    /// <summary>One after another; each starts at an amount that is called a budget.</summary>
    public static bool Next(ref ReadOnlySpan<char> text, out BudgetSentence sentence)
    {
        for (var before = text; AmountAfter(ref text, budgetWords, text.Length, out var budget); before = text)
        {
            string kind = KindBefore(before[..^text.Length]);
            var rest = text[..Math.Min(text.Length, Longest)];
            int paragraph = rest.IndexOf('\n');
            rest = paragraph < 0 ? rest : rest[..paragraph];
            var after = rest;
            if (!AmountAfter(ref after, finalWords, 40, out var final))
                continue;
            // What is said of the next budget is not said of this one.
            var further = after;
            if (AmountAfter(ref further, budgetWords, further.Length, out _))
                after = after[..^further.Length];
            var rate = RateOf(after, out string rateKind);
            var (sign, word) = BudgetWords.Read(after);
            sentence = new(budget, final, rate, word.Length > 0 ? sign : null, word, kind, rateKind);
            return true;
        }
        sentence = default;
        return false;
    }

    /// <summary>The first amount of money that stands right behind one of the words; the text then starts behind it.</summary>
    private static bool AmountAfter(ref ReadOnlySpan<char> text, string[] words, int within, out Figure amount)
    {
        string last = words[^1];
        var rest = text;
        int passed = 0;
        while (rest.IndexOf(last, StringComparison.Ordinal) is >= 0 and var at && passed + at <= within)
        {
            rest = rest[at..];
            passed += at;
            // 比上年决算数90万元 speaks of another year.
            bool isOfBefore = text[Math.Max(0, passed - 4)..passed].IndexOf("年", StringComparison.Ordinal) is > 0 and var year && text[Math.Max(0, passed - 4) + year - 1] is '上' or '去';
            foreach (string word in words)
                if (!isOfBefore && rest.StartsWith(word, StringComparison.Ordinal))
                {
                    var behind = rest[word.Length..].TrimStart();
                    if (TextFigures.Take(ref behind, out amount) && amount.Unit != Units.Percent)
                    {
                        text = behind;
                        return true;
                    }
                }
            rest = rest[last.Length..];
            passed += last.Length;
        }
        text = [];
        amount = default;
        return false;
    }

    /// <summary>完成（年初）预算的98.65%.</summary>
    private static Figure RateOf(ReadOnlySpan<char> text, out string kind)
    {
        kind = "";
        int at = text.IndexOf("完成", StringComparison.Ordinal);
        if (at < 0)
            return default;
        text = text[at..];
        int digit = text.IndexOfAnyInRange('0', '9');
        if (digit is < 0 or > 12 || !text[..digit].Contains("预算", StringComparison.Ordinal))
            return default;
        kind = KindOf(text[2..digit]);
        text = text[digit..];
        return TextFigures.Take(ref text, out var rate) && rate.Unit == Units.Percent ? rate : default;
    }

    /// <summary>Of the budget word that stands right before the amount with which the text ends.</summary>
    private static string KindBefore(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf(budgetWords[^1], StringComparison.Ordinal);
        return at < 0 ? "" : KindOf(text[Math.Max(0, at - 2)..(at + 2)]);
    }

    private static string KindOf(ReadOnlySpan<char> words) =>
        words.StartsWith("年初预算", StringComparison.Ordinal) ? "年初" : words.StartsWith("全年预算", StringComparison.Ordinal) || words.StartsWith("调整预算", StringComparison.Ordinal) ? "全年" : "";
}
