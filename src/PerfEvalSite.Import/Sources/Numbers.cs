namespace PerfEvalSite.Import.Sources;

/// <summary>What looks like a figure, whoever it belongs to.</summary>
public static class Numbers
{
    /// <summary>Whether a text is one figure and nothing else: 96,282,213.44, (3.5), 12%, ０.００.</summary>
    public static bool IsWhole(string text)
    {
        var plain = text.AsSpan().Trim();
        int digits = 0;
        int points = 0;
        for (int i = 0; i < plain.Length; i++)
            if (IsDigit(plain[i]))
                digits++;
            else if (plain[i] is '.' or '．')
                points++;
            else if (!(plain[i] is ',' or '，' or ' ' || i == 0 && plain[i] is '-' or '－' or '(' or '（' || i == plain.Length - 1 && plain[i] is '%' or '％' or ')' or '）'))
                return false;
        return digits > 0 && points <= 1 && (IsDigit(plain[^1]) || plain[^1] is '%' or '％' or ')' or '）');
    }

    /// <summary>How many figures stand in a text. Ordinals count as such, too: they are few, and nothing is told apart by guessing.</summary>
    public static int In(string text)
    {
        int count = 0;
        bool isIn = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool goesOn = IsDigit(text[i]) || isIn && text[i] is '.' or ',' or '．' or '，' && i + 1 < text.Length && IsDigit(text[i + 1]) && (text[i] is '.' or '．' || IsGroup(text, i + 1));
            if (goesOn && !isIn)
                count++;
            isIn = goesOn;
        }
        return count;
    }

    private static bool IsGroup(string text, int from) => from + 2 < text.Length && IsDigit(text[from + 1]) && IsDigit(text[from + 2]) && (from + 3 >= text.Length || !IsDigit(text[from + 3]));

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
