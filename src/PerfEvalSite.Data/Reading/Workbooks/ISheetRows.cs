namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The rows of a sheet one after another, as the form of the workbook has them.</summary>
internal interface ISheetRows : IDisposable
{
    SheetLayout Layout { get; }

    /// <summary>The row's number, from 1.</summary>
    int Row { get; }

    bool IsHidden { get; }

    /// <summary>Puts the next row that is written into <paramref name="into"/>; false at the end.</summary>
    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    bool Read(SheetRow into);
}
