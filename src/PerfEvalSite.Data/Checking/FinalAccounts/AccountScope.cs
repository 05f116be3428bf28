namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>口径 of an account, in the order of <see cref="Tables.Choices.Scopes"/>. Amounts of different scopes are never compared as if they were the same.</summary>
internal enum AccountScope : byte
{
    /// <summary>全口径: every source of money.</summary>
    All,

    /// <summary>财政拨款: the sum of the three that follow.</summary>
    Appropriation,

    General,
    Fund,
    Capital,

    /// <summary>基本支出 of 一般公共预算, by economic classification (T6).</summary>
    Basic,
}

internal static class AccountScopes
{
    public const int Count = 6;

    /// <summary>What 财政拨款 is made of.</summary>
    public static readonly AccountScope[] Appropriations = [AccountScope.General, AccountScope.Fund, AccountScope.Capital];

    /// <summary>By the Chinese name, which is what the reader makes of every way to write it.</summary>
    public static AccountScope Of(string name)
    {
        var scopes = Tables.Choices.Scopes;
        for (int i = 0; i < scopes.Count; i++)
            if (scopes[i].Name == name)
                return (AccountScope)i;
        return AccountScope.All;
    }

    public static string Name(this AccountScope scope) => Tables.Choices.Scopes[(int)scope].Name;
}
