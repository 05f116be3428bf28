namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// Codes of the functional (类 3, 款 5, 项 7 digits) and economic (类 3, 款 5) classifications as numbers: the digits before
/// the last two are the parent's code.
/// </summary>
internal static class AccountCode
{
    /// <summary>Forms print 2080505 and 208 05 05. 0 when it is no such code.</summary>
    public static int Of(string printed)
    {
        int code = 0;
        int digits = 0;
        foreach (char c in printed)
            if (char.IsAsciiDigit(c) && digits < 8)
            {
                code = (code * 10) + (c - '0');
                digits++;
            }
            else if (c is not (' ' or '　' or '-'))
                return 0;
        return digits is 3 or 5 or 7 && code >= 100 ? code : 0;
    }

    /// <summary>1 for 类, 2 for 款, 3 for 项.</summary>
    public static int Level(int code) => code < 1_000 ? 1 : code < 100_000 ? 2 : 3;

    /// <summary>Of a 款 or an 项 the 类.</summary>
    public static int Class(int code) => Level(code) switch { 1 => code, 2 => code / 100, _ => code / 10_000 };
}
