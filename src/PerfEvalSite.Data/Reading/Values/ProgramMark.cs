namespace PerfEvalSite.Data.Reading.Values;

/// <summary>What a spreadsheet or a program leaves in a cell where it has no value to show.</summary>
internal static class ProgramMark
{
    /// <summary>#REF!, #DIV/0!, #N/A … and a column too narrow to show its number: ########.</summary>
    public static bool IsSpreadsheetError(ReadOnlySpan<char> printed)
    {
        if (printed.Length < 3 || printed[0] != '#')
            return false;
        return printed is "#N/A" or "#GETTING_DATA" || !printed.ContainsAnyExcept('#') ||
            printed[^1] is '!' or '?' && !printed[1..^1].ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ/0");
    }

    /// <summary>NaN, -Infinity, null …</summary>
    public static bool IsNotANumber(ReadOnlySpan<char> printed)
    {
        if (printed is ['-' or '+', ..])
            printed = printed[1..];
        return Is(printed, "NaN") || Is(printed, "null") || Is(printed, "None") || Is(printed, "undefined") || Is(printed, "Infinity") || Is(printed, "inf");
    }

    private static bool Is(ReadOnlySpan<char> printed, string mark) => printed.Equals(mark, StringComparison.OrdinalIgnoreCase);
}
