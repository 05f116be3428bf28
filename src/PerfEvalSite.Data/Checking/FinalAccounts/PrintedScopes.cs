using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// Which of the three budgets that make up 财政拨款 a disclosure speaks of. One that is neither printed nor said to be nil is a
/// hole: nothing is added up across it as if it were zero.
/// </summary>
internal static class PrintedScopes
{
    private static readonly string[] none = ["没有", "无政府", "无国有", "无一般", "无此", "无数据", "未安排", "未发生", "无相关", "表为空", "为空表", "不涉及"];

    /// <summary>A row of any kind in 决算 or 支出决算, so that a line that is not there is a blank of its column.</summary>
    public static bool IsPrinted(CheckContext context, AccountScope scope)
    {
        foreach (var line in context.Accounts.All)
            if (line.Scope == scope)
                return true;
        string name = scope.Name();
        foreach (ref readonly var row in context.Rows(Catalogue.SpendingByCode))
            if (row.Text(Catalogue.SpendingByCode.Scope) == name)
                return true;
        return false;
    }

    /// <summary>A clause of the text says that there is none: 没有政府性基金预算财政拨款支出, 国有资本经营…本表无数据.</summary>
    public static bool IsStatedNil(CheckContext context, AccountScope scope)
    {
        string name = scope.Name();
        foreach (ref readonly var row in context.Rows(Catalogue.OfficialTables))
            if (row.Text(Catalogue.OfficialTables.Title).Contains(name, StringComparison.Ordinal) && row.Text(Catalogue.OfficialTables.State) == "空表并说明")
                return true;
        foreach (ref readonly var row in context.Rows(Catalogue.Narratives))
        {
            var text = row.Text(Catalogue.Narratives.Text).AsSpan();
            while (text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
            {
                int from = text[..at].LastIndexOfAny("。；;\n") + 1;
                int length = text[at..].IndexOfAny("。；;\n");
                var sentence = length < 0 ? text[from..] : text[from..(at + length)];
                foreach (string word in none)
                    if (sentence.Contains(word, StringComparison.Ordinal))
                        return true;
                text = text[(at + name.Length)..];
            }
        }
        return false;
    }

    /// <summary>Whether every budget has its line, or is said to be nil.</summary>
    public static bool AreAll(CheckContext context, AccountKind kind, int code = 0)
    {
        foreach (var scope in AccountScopes.Appropriations)
            if (context.Accounts.Find(scope, kind, code) is null && !(code > 0 && IsPrinted(context, scope)) && !IsStatedNil(context, scope))
                return false;
        return true;
    }

    /// <summary>The same of the sources of income that the three budgets are.</summary>
    public static bool AreAllSources(CheckContext context, AccountScope of)
    {
        for (int i = 0; i < AccountScopes.Appropriations.Length; i++)
            if (context.Accounts.Find(of, (AccountKind)((int)AccountKind.GeneralIncome + i)) is null && !IsStatedNil(context, AccountScopes.Appropriations[i]))
                return false;
        return true;
    }
}
