namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a cell shows.</summary>
/// <param name="Fault">Why that cannot be taken for what the cell says; null when it can.</param>
internal readonly record struct ShownCell(string Text, CellFault? Fault = null);
