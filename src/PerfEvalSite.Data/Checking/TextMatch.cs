namespace PerfEvalSite.Data.Checking;

/// <summary>A number of a text that says what a cell of a table says.</summary>
/// <param name="At">Where in <paramref name="Text"/> it begins, in characters.</param>
/// <param name="Printed">As the text prints it, with its unit.</param>
/// <param name="TextRow">What a reader calls the text.</param>
/// <param name="CellRow">What a reader calls the cell's row.</param>
public readonly record struct TextMatch(CellRef Text, int At, string Printed, CellRef Cell, string TextRow, string CellRow);
