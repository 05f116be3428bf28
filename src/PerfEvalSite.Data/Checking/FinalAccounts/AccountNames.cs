namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// The vocabulary of the table 决算: which line of the forms a row is, by its side, its classification and its name. Forms
/// and texts name the same line in many ways (收、支总计; 一、一般公共预算财政拨款收入), so that words decide, not whole names.
/// </summary>
internal static class AccountNames
{
    private static readonly (string Word, AccountKind Kind)[] sources =
        [
            ("政府性基金", AccountKind.FundIncome), ("国有资本经营", AccountKind.CapitalIncome), ("一般公共预算", AccountKind.GeneralIncome), ("公共财政预算", AccountKind.GeneralIncome),
            ("财政拨款", AccountKind.AppropriationIncome), ("上级补助", AccountKind.SuperiorIncome), ("附属单位", AccountKind.SubordinateIncome),
            ("事业收入", AccountKind.BusinessIncome), ("经营收入", AccountKind.OperatingIncome), ("其他收入", AccountKind.OtherIncome),
        ];

    private static readonly (string Word, AccountKind Kind)[] natures =
        [
            ("基本支出", AccountKind.BasicSpending), ("项目支出", AccountKind.ProjectSpending), ("上缴上级", AccountKind.ToSuperior),
            ("附属单位", AccountKind.Subsidy), ("经营支出", AccountKind.OperatingSpending),
        ];

    private static readonly string[] appropriations = ["一般公共预算", "政府性基金", "国有资本经营"];

    /// <param name="side">收支 as the reader gives it: 收入, 支出 or 收支总计.</param>
    /// <param name="by">分类方式 as the reader gives it.</param>
    public static AccountKind Of(string side, string by, string name)
    {
        bool isIncome = side == "收入";
        switch (by)
        {
            case "功能-类" or "功能-款" or "功能-项":
                return isIncome ? AccountKind.None : AccountKind.Function;
            case "经济-类" or "经济-款":
                return AccountKind.Economic;
        }
        name = Squeezed(name);
        return by switch
        {
            "总计" => CarryOver(name, isIncome) is var carry and not AccountKind.None ? carry : Total(side, name),
            "结转结余" => CarryOver(name, isIncome),
            "来源" when isIncome => IsDetail(name) ? AccountKind.None : Find(sources, name, AccountKind.LocalIncome),
            "性质" when !isIncome => IsDetail(name) ? AccountKind.None : Find(natures, name, AccountKind.None),
            "人员公用" => name.Contains("人员", StringComparison.Ordinal) ? AccountKind.Staff : name.Contains("公用", StringComparison.Ordinal) ? AccountKind.PublicUse : AccountKind.None,
            _ => AccountKind.None,
        };
    }

    /// <summary>As <see cref="Squeezed"/>, with brackets of one width, to hold names against each other: 维修(护)费 is 维修（护）费.</summary>
    public static string Plain(string name) => Squeezed(name).Replace('(', '（').Replace(')', '）');

    /// <summary>一、and （二）before a name, 其中：, spaces within and the marks that forms put anywhere: none of them is part of it.</summary>
    public static string Squeezed(string name)
    {
        var text = name.AsSpan().Trim();
        int mark = text.IndexOfAny("、.．）)");
        if (mark is > 0 and <= 4 && !text[..mark].ContainsAnyExcept("（(0123456789一二三四五六七八九十"))
            text = text[(mark + 1)..].TrimStart();
        if (!text.ContainsAny(" 　“”\"") && text.Length == name.Length)
            return name;
        Span<char> kept = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (c is not (' ' or '　' or '“' or '”' or '"'))
                kept[length++] = c;
        return new string(kept[..length]);
    }

    private static AccountKind Total(string side, string name) => side switch
    {
        "收入" => IsGrand(name) ? AccountKind.IncomeGrandTotal : AccountKind.IncomeTotal,
        "支出" => IsGrand(name) ? AccountKind.SpendingGrandTotal : AccountKind.SpendingTotal,
        _ => AccountKind.GrandTotal,
    };

    private static bool IsGrand(string name) => name.EndsWith("总计", StringComparison.Ordinal);

    private static AccountKind CarryOver(string name, bool isIncome)
    {
        if (name.Contains("结余分配", StringComparison.Ordinal))
            return AccountKind.Distribution;
        if (name.Contains("使用非财政拨款", StringComparison.Ordinal) || name.Contains("事业基金弥补", StringComparison.Ordinal) || name.Contains("使用专用结余", StringComparison.Ordinal))
            return AccountKind.SurplusUsed;
        bool isPart = IsDetail(name);
        foreach (string word in appropriations)
            isPart |= name.Contains(word, StringComparison.Ordinal);
        if (name.Contains("年初", StringComparison.Ordinal))
            return isPart ? AccountKind.OpeningPart : AccountKind.Opening;
        if (name.Contains("年末", StringComparison.Ordinal) || name.Contains("结转下年", StringComparison.Ordinal))
            return isPart ? AccountKind.ClosingPart : AccountKind.Closing;
        if (isPart && name.Contains("结转", StringComparison.Ordinal) || isPart && !name.Contains('收') && !name.Contains('支'))
            return isIncome ? AccountKind.OpeningPart : AccountKind.ClosingPart;
        return AccountKind.None;
    }

    private static bool IsDetail(string name) => name.StartsWith("其中", StringComparison.Ordinal);

    private static AccountKind Find((string Word, AccountKind Kind)[] words, string name, AccountKind otherwise)
    {
        foreach (var (word, kind) in words)
            if (name.Contains(word, StringComparison.Ordinal))
                return kind;
        return otherwise;
    }
}
