using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>One cell of a CSV file for Excel and WPS, kept from becoming a formula, a day, or another number than it is. Our reader takes the guards away.</summary>
internal static class PeopleCell
{
    /// <param name="mayHoldTab">False where a tab would look like the separator, as in a file of one column.</param>
    /// <param name="isQuoted">Whether it stands in quotation marks although it need not.</param>
    public static void Write(Utf8Writer writer, string text, bool isNumber, bool mayHoldTab, bool isQuoted = false)
    {
        if (isNumber && SpreadsheetText.IsPlainNumber(text))
            CsvText.Write(writer, text, isQuoted);
        else if (FormulaGuard.IsNeeded(text))
            CsvText.Write(writer, "'" + text, isQuoted);
        else if (!SpreadsheetText.IsConverted(text.AsSpan().TrimStart('\'')))
            CsvText.Write(writer, text, isQuoted);
        // Of a text behind an apostrophe our reader would take that for the guard.
        else if (text[0] == '\'' || !mayHoldTab)
            CsvText.Write(writer, "'" + text, isQuoted);
        else
        {
            CsvText.Write(writer, text, isQuoted);
            writer.Write((byte)'\t');
        }
    }
}
