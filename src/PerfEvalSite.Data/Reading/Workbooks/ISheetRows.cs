using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a sheet holds or does that its rows do not say.</summary>
/// <param name="Row">0 for the sheet as a whole.</param>
internal sealed record SheetAside(DiagnosticCode Code, int Row, int Column, Bilingual[] Arguments);

/// <summary>The rows of a sheet one after another, as the form of the workbook has them.</summary>
internal interface ISheetRows : IDisposable
{
    SheetLayout Layout { get; }

    /// <summary>The row's number, from 1.</summary>
    int Row { get; }

    bool IsHidden { get; }

    /// <summary>Known so far, and not told yet: whoever tells one takes it out.</summary>
    List<SheetAside> Asides { get; }

    /// <summary>Puts the next row that is written into <paramref name="into"/>; false at the end.</summary>
    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    bool Read(SheetRow into);
}
