using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// One text in a CSV file for machines, behind an apostrophe where a spreadsheet would run it as a formula. Numbers never are. How a program takes the
/// apostrophe away is said by <see cref="FormulaGuard.Pattern"/>.
/// </summary>
internal static class MachineCell
{
    /// <param name="isNumber">Whether it was understood as a number.</param>
    public static void Write(Utf8Writer writer, string text, bool isNumber = false)
    {
        if (FormulaGuard.MayBeNeeded(text) && !(isNumber && SpreadsheetText.IsPlainNumber(text)) && FormulaGuard.IsNeeded(text))
            CsvText.Write(writer, "'" + text);
        else
            CsvText.Write(writer, text);
    }
}
