using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>Columns whose cells are words from a list or under a rule: codes, choices, yes and no.</summary>
internal static class WordReader
{
    public static ValueProblem CheckCode(string printed, Column column)
    {
        // What a spreadsheet did to a code comes first: 5-mar is a good one.
        if (SpreadsheetTrace.Of(printed, column) is { IsNone: false } trace)
            return trace;
        if (CodeRule.Check(printed) is not { } code)
            return default;
        if (code != ValueCodes.BadCode)
            return new(code, printed, column);
        return new(code, printed, column, printed.Length <= CodeRule.MostCharacters && Suggest(printed) is { } better ? better : column.Example.Length > 0 ? column.Example : "e1");
    }

    /// <summary>The choice that the text names, also with brackets, operators or spaces of another width, and as lists print it (其中：, （一）, “三公”).</summary>
    public static Choice? ChoiceOf(string printed, Column column)
    {
        if (column.ChoiceOf(printed) is { } choice)
            return choice;
        if (printed.Length > 64)
            return null;
        if (column.IsUnit && UnitStatement.Money(printed) is { } unit)
            return column.ChoiceOf(unit.Name);
        Span<char> half = stackalloc char[64];
        Span<char> full = stackalloc char[64];
        int length = 0;
        foreach (char c in half[..HalfWidth.Fold(printed, half)])
            if (c != ' ')
                half[length++] = c;
        half = half[..length];
        for (int i = 0; i < length; i++)
            full[i] = half[i] switch { '(' => '（', ')' => '）', ':' => '：', ';' => '；', ',' => '，', var c => c };

        // The names are written with full-width punctuation, the operators among them in either way.
        var found = column.ChoiceOf(full[..length].ToString()) ?? column.ChoiceOf(half.ToString());
        return found ?? half switch
        {
            ">=" => column.ChoiceOf("≥"),
            "<=" => column.ChoiceOf("≤"),
            "=" => column.ChoiceOf("＝"),
            ">" => column.ChoiceOf("＞"),
            "<" => column.ChoiceOf("＜"),
            _ => NameOf(full[..length]) is { } name && name.Length < length ? column.ChoiceOf(name) ?? column.ChoiceOf(HalfBrackets(name)) : null,
        };
    }

    /// <summary>The name without what a list puts before it (一、（1） ① 其中：), quotes, and a colon behind; null where nothing is left.</summary>
    private static string? NameOf(ReadOnlySpan<char> text)
    {
        string name = new([.. text.ToString().Where(c => c is not ('“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '『' or '』' or '*'))]);
        int before;
        do
        {
            before = name.Length;
            foreach (string part in (ReadOnlySpan<string>)["其中：", "其中", "加：", "减：", "注：", "－", "-", "—", "·"])
                if (name.StartsWith(part, StringComparison.Ordinal))
                    name = name[part.Length..];
            name = WithoutNumber(name).TrimEnd('：');
        }
        while (name.Length < before);
        return name.Length == 0 ? null : name;
    }

    /// <summary>Without 一、 or （二） or 3. or （4） or ⑤ at the start.</summary>
    private static string WithoutNumber(string name)
    {
        if (name is [>= '①' and <= '⑳', ..])
            return name[1..];
        int start = name is ['（' or '(', ..] ? 1 : 0;
        int end = start;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || ChineseNumeral.DigitOf(name[end]) >= 0 || name[end] == '十'))
            end++;
        if (end == start || end == name.Length)
            return name;
        bool isNumber = start == 1 ? name[end] is '）' or ')' : name[end] is '、' or '.' or '．' or '，' or '：' or '）' or ')';
        if (!isNumber)
            return name;
        end++;
        return end < name.Length && name[end] is '、' or '.' ? name[(end + 1)..] : name[end..];
    }

    private static string HalfBrackets(string name) => name.Replace('（', '(').Replace('）', ')');

    public static ValueProblem UnknownChoice(string printed, Column column)
    {
        var texts = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var choice in column.Choices)
            foreach (string text in (string[])[choice.Name, choice.Id, .. choice.Aliases])
                texts.TryAdd(text, choice);
        // 千元 is no slip of 元, however alike the two are written.
        string? meant = column.IsUnit ? null : Nearest.Alike(printed, texts.Keys) is { } alike ? texts[alike].Name : null;
        return new(ValueCodes.UnknownChoice, printed, column,
            meant is null ? new("。", "") : new($"，是不是“{meant}”？", $" Did you mean “{meant}”?"), string.Join('、', column.Choices.Select(choice => choice.Name)));
    }

    /// <summary>Null when the text says neither.</summary>
    public static bool? FlagOf(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 5)
            return null;
        Span<char> folded = stackalloc char[5];
        Span<char> lower = stackalloc char[5];
        int length = HalfWidth.Fold(printed, folded);
        for (int i = 0; i < length; i++)
            lower[i] = char.ToLowerInvariant(folded[i]);
        return lower[..length] switch
        {
            "是" or "yes" or "y" or "true" or "1" or "√" or "✓" or "✔" => true,
            "否" or "no" or "n" or "false" or "0" or "×" => false,
            _ => null,
        };
    }

    /// <summary>The same code in lower case and half width, where that makes it a good one.</summary>
    private static string? Suggest(string printed)
    {
        Span<char> better = stackalloc char[CodeRule.MostCharacters];
        int length = HalfWidth.Fold(printed, better);
        for (int i = 0; i < length; i++)
            better[i] = better[i] is ' ' or '.' ? '-' : char.ToLowerInvariant(better[i]);
        return CodeRule.Check(better[..length]) is null ? better[..length].ToString() : null;
    }
}
