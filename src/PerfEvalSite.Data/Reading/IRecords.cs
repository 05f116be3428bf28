using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>What is wrong with the form of a record, before its cells mean anything.</summary>
/// <param name="EndsReading">Nothing after it can be read.</param>
public readonly record struct FormProblem(DiagnosticCode Code, int Line, int Column, bool EndsReading);

/// <summary>
/// Rows of cells one after another: what a CSV file and a sheet of a workbook have in common. Everything above it (rows
/// over the header, the header, rows of one disclosure) is one mechanism for both.
/// </summary>
public interface IRecords
{
    /// <summary>The next record; false at the end.</summary>
    bool Read();

    int FieldCount { get; }

    /// <summary>The line of the file, or row of the sheet, on which the record starts.</summary>
    int Line { get; }

    /// <summary>The field's text, valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<char> this[int field] { get; }

    int LineOf(int field);

    int ColumnOf(int field);

    /// <summary>True when every field is empty or white space: a blank or comma-only line.</summary>
    bool IsBlank { get; }

    /// <summary>Why a cell cannot be taken for what its text says; null when it can. Only sheets know more of a cell than its text.</summary>
    CellFault? FaultOf(int field) => null;

    /// <summary>What is said of the whole table outside its cells: in the margins of a printed page, in the name of a workbook.</summary>
    IReadOnlyList<string> Around => [];

    /// <summary>What is wrong with the form of the record just read; null when nothing is.</summary>
    FormProblem? Problem { get; }
}
