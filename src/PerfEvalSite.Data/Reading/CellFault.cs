using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Against which cells a <see cref="CellFault"/> is held.</summary>
public enum CellConcern : byte
{
    Any,

    /// <summary>Cells whose column is a date, a number, or anything that may be one.</summary>
    Figures,

    /// <summary>The same, and codes, whose digits count as much.</summary>
    FiguresAndCodes,

    /// <summary>The same without targets and actual values, which may also be words.</summary>
    PlainFigures,

    /// <summary>Cells of all columns but those of dates.</summary>
    AllButDates,

    /// <summary>Cells of numbers, and of targets and actual values.</summary>
    Quantities,
}

/// <summary>
/// Why a cell of a sheet cannot be taken for what its text says. It is told only where the cell is read, since a sheet may
/// hold anything beside its table.
/// </summary>
public sealed record CellFault(DiagnosticCode Code, CellConcern Concern, params Bilingual[] Arguments)
{
    /// <param name="column">Null for a key or a header.</param>
    public bool IsHeldAgainst(Column? column) => Concern switch
    {
        CellConcern.Any => true,
        CellConcern.Figures => column is { Type: >= ColumnType.Date },
        CellConcern.FiguresAndCodes => column is { Type: >= ColumnType.Date or ColumnType.Code or ColumnType.Label },
        CellConcern.PlainFigures => column is { Type: >= ColumnType.Date and not ColumnType.Value },
        CellConcern.Quantities => column is { Type: > ColumnType.Year },
        _ => column is not null and not { Type: ColumnType.Date },
    };
}
