using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// Whether the results that stand with a workbook's formulas were ever calculated. A file that asks for a calculation when
/// it is opened says of itself that they were not; and there are programs that write a zero, or what stood there before.
/// </summary>
/// <param name="asks">What the workbook says.</param>
/// <param name="program">That wrote it, where it says so.</param>
internal sealed class Calculation(bool asks, string? program)
{
    /// <summary>Parts of the names of libraries that write formulas and don't calculate them.</summary>
    private static readonly string[] writers = ["poi", "openpyxl", "xlsxwriter", "sheetjs", "exceljs", "excelize", "epplus", "closedxml", "phpspreadsheet", "phpexcel", "openxlsx", "jxls", "easyexcel"];

    /// <summary>Programs that calculate before they save, and which go on asking for it once they were told to.</summary>
    private static readonly string[] calculators = ["microsoft excel", "microsoft macintosh excel", "wps", "kingsoft", "et", "libreoffice"];

    /// <param name="calculation">The element <c>calcPr</c>, at which the reader stands.</param>
    public static bool Asks(XmlReader calculation, string? program) =>
        SpreadsheetXml.Flag(calculation, "fullCalcOnLoad") == true
        || SpreadsheetXml.Flag(calculation, "calcCompleted") == false
        || SpreadsheetXml.Flag(calculation, "forceFullCalc") == true && !Array.Exists(calculators, name => program?.StartsWith(name, StringComparison.OrdinalIgnoreCase) == true);

    /// <param name="stored">What stands with a formula.</param>
    public bool IsDoubtful(string stored) => asks || IsZero(stored) && Array.Exists(writers, name => program?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsZero(string stored) => decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value == 0;
}
