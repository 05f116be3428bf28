using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <param name="Place">Where in the file its rows are, as the form of the workbook counts; null where the file lacks them.</param>
internal sealed record Sheet(string Name, string? Place, bool IsHidden);

/// <summary>A workbook is sound, but cannot be read for the reason that the code states.</summary>
internal sealed class WorkbookRefusedException(DiagnosticCode code) : Exception
{
    public DiagnosticCode Code { get; } = code;
}

/// <summary>An open workbook of one form or another: its sheets, and their rows. Macros and links to other files are never looked at.</summary>
internal abstract class Workbook : IDisposable
{
    public abstract IReadOnlyList<Sheet> Sheets { get; }

    /// <param name="sheet">One that has a place.</param>
    /// <exception cref="Exception">One that <see cref="FaultOf"/> knows.</exception>
    public abstract ISheetRows Open(Sheet sheet);

    public abstract void Dispose();

    /// <exception cref="Exception">One that <see cref="FaultOf"/> knows.</exception>
    public static Workbook Open(Stream stream)
    {
        stream.Position = 0;
        return stream.ReadByte() == 'P' ? new XlsxWorkbook(stream) : new XlsWorkbook(stream);
    }

    /// <summary>The diagnostic that an exception of a reader of workbooks stands for; null for any other exception.</summary>
    public static DiagnosticCode? FaultOf(Exception fault) => fault switch
    {
        WorkbookTooLargeException => FormCodes.WorkbookTooLarge,
        WorkbookRefusedException refused => refused.Code,
        XmlException or InvalidDataException or NotSupportedException or EndOfStreamException => FormCodes.DamagedWorkbook,
        _ => null,
    };
}
