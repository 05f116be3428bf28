using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>A cell that was corrected after its publication (更正). The disclosure's row holds the new figure.</summary>
/// <param name="Row">Place in the disclosure's table, from 0.</param>
/// <param name="Before">What was printed at first; where a cell was corrected several times, before the first of them.</param>
/// <param name="Correction">Place in 更正 of the row that gave it what it holds now, from 0.</param>
public readonly record struct CorrectedCell(Table Table, int Row, Column Column, Figure Before, int Correction)
{
    /// <summary>What it held before each of its corrections, in their order, as 更正 says.</summary>
    public IReadOnlyList<Figure> Steps { get; init; } = [];
}
