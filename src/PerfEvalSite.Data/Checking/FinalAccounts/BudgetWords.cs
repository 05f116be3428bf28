namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>大于、小于、持平: what a text says of the final amount against the budget.</summary>
internal static class BudgetWords
{
    private static readonly string[] more = ["大于预算", "大于年初预算", "大于全年预算", "高于预算", "高于年初预算", "超预算", "超过预算"];
    private static readonly string[] less = ["小于预算", "小于年初预算", "小于全年预算", "低于预算", "低于年初预算"];
    private static readonly string[] same = ["与预算持平", "与预算数持平", "与年初预算持平", "与年初预算数持平", "与预算数一致", "等于预算"];

    /// <summary>Words with which a reason says that something was left of the budget.</summary>
    private static readonly string[] left = ["略有结余", "有所结余", "形成结余", "产生结余", "结余到次年", "结余到下年"];

    /// <summary>Beside these the budget that something was left of is another than the first: 年中追加后略有结余.</summary>
    private static readonly string[] grown = ["追加", "调整", "调增", "调剂", "增加", "新增", "上年", "以前年度", "年中", "增资", "补发", "提标"];

    /// <summary>The first of the words by which something of the budget was left; empty where none is said, or where the budget grew.</summary>
    public static string LeftOver(string text)
    {
        if (!text.Contains("结余", StringComparison.Ordinal))
            return "";
        foreach (string word in grown)
            if (text.Contains(word, StringComparison.Ordinal))
                return "";
        foreach (string word in left)
            if (text.Contains(word, StringComparison.Ordinal))
                return word;
        return "";
    }

    /// <summary>1 for more than the budget, -1 for less, 0 for the same; no word when nothing is said.</summary>
    public static (int Sign, string Word) Read(ReadOnlySpan<char> text)
    {
        // Every one of them holds this word, which most texts do not.
        if (text.IndexOf("预算", StringComparison.Ordinal) < 0)
            return (0, "");
        foreach (string word in more)
            if (text.Contains(word, StringComparison.Ordinal))
                return (1, word);
        foreach (string word in less)
            if (text.Contains(word, StringComparison.Ordinal))
                return (-1, word);
        foreach (string word in same)
            if (text.Contains(word, StringComparison.Ordinal))
                return (0, word);
        return (0, "");
    }
}
