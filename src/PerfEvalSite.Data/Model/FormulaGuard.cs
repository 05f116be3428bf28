namespace PerfEvalSite.Data.Model;

/// <summary>
/// Texts that a spreadsheet would run as a formula (<c>=HYPERLINK(…)</c>) are written into CSV files behind an
/// apostrophe, which says "text", and are read back without it. A number that is one in the spreadsheet too is never guarded: -12.5 stays.
/// </summary>
public static class FormulaGuard
{
    /// <summary>The full-width ones too: Chinese and Japanese spreadsheets read them as the half-width.</summary>
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A sign alone (＝ as 指标性质, - for nothing) starts no formula.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text.Length > 1 && Starts.Contains(text[0]) && text.ContainsAnyExcept(Starts);
    }

    /// <summary>What a program looks for to take the apostrophe away: one where this begins a cell.</summary>
    public const string Pattern = "^'(?='*[=+\\-@\\t\\r\\n＝＋－＠][\\s\\S]*[^=+\\-@\\t\\r\\n＝＋－＠])";

    /// <summary>Whether it is to be looked at: of nearly every cell the first character says that nothing is to be guarded.</summary>
    public static bool MayBeNeeded(ReadOnlySpan<char> text) => text.Length > 1 && (text[0] == '\'' || Starts.Contains(text[0]));

    /// <summary>The text of a cell in files for machines, where formulas alone are guarded.</summary>
    public static ReadOnlySpan<char> UndoFormula(ReadOnlySpan<char> text) => text is ['\'', _, ..] && IsNeeded(text[1..]) ? text[1..] : text;

    /// <summary>
    /// The text that was meant: without the apostrophe, where there is one and it guards, and out of the formula ="001", in which other programs write
    /// what is to stay text. For cells of CSV only; no other form is guarded.
    /// </summary>
    public static ReadOnlySpan<char> Undo(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '\'' && (IsNeeded(text) || SpreadsheetText.IsConverted(text.TrimStart('\''))) ? text[1..].Trim()
        : text is ['=', '"', .., '"'] && text.Length > 3 && !text[2..^1].Contains('"') ? text[2..^1].Trim() : text;
}
