using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <param name="Place">Where in the file its rows are, as the form of the workbook counts; null where the file lacks them.</param>
internal sealed record Sheet(string Name, string? Place, bool IsHidden);

/// <summary>A workbook needs a password.</summary>
internal sealed class WorkbookEncryptedException : Exception;

/// <summary>An open workbook of one form or another: its sheets, and their rows. Macros and links to other files are never looked at.</summary>
internal abstract class Workbook : IDisposable
{
    public abstract IReadOnlyList<Sheet> Sheets { get; }

    public abstract SheetLayout LayoutOf(Sheet sheet);

    /// <param name="layout">The sheet's own.</param>
    public abstract ISheetRows RowsOf(Sheet sheet, SheetLayout layout);

    public abstract void Dispose();

    /// <exception cref="Exception">One that <see cref="FaultOf"/> knows.</exception>
    public static Workbook Open(Stream stream) => new XlsxWorkbook(stream);

    /// <summary>The diagnostic that an exception of a reader of workbooks stands for; null for any other exception.</summary>
    public static DiagnosticCode? FaultOf(Exception fault) => fault switch
    {
        WorkbookTooLargeException => FormCodes.WorkbookTooLarge,
        WorkbookEncryptedException => FormCodes.EncryptedWorkbook,
        XmlException or InvalidDataException or NotSupportedException or EndOfStreamException => FormCodes.DamagedWorkbook,
        _ => null,
    };
}
