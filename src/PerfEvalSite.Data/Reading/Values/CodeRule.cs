using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Which texts may be the id of an agency, a disclosure or a row. Ids become folder names and addresses, so they have to
/// be the same on Windows, on Linux and in a link: lower-case letters, digits, hyphen and underscore.
/// </summary>
internal static class CodeRule
{
    public const int MostCharacters = 64;

    /// <summary>What is wrong with the code, or null when it is a good one.</summary>
    public static DiagnosticCode? Check(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty || !IsLetterOrDigit(code[0]))
            return ValueCodes.BadCode;
        foreach (char c in code)
            if (!IsLetterOrDigit(c) && c is not ('-' or '_'))
                return ValueCodes.BadCode;
        if (code.Length > MostCharacters)
            return ValueCodes.CodeTooLong;
        return IsReserved(code) ? ValueCodes.ReservedCode : null;
    }

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9';

    /// <summary>Windows keeps these names for devices, whatever the folder.</summary>
    private static bool IsReserved(ReadOnlySpan<char> code) =>
        code is "con" or "prn" or "aux" or "nul" ||
        code.Length == 4 && (code.StartsWith("com", StringComparison.Ordinal) || code.StartsWith("lpt", StringComparison.Ordinal)) && char.IsAsciiDigit(code[3]);
}
