using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>One column of a <see cref="TablePlan"/>: either a column of the catalogue as printed, or a cell made from the row.</summary>
internal sealed class PlannedColumn
{
    /// <summary>Null for a made column.</summary>
    public Column? Source { get; init; }

    public Func<SectionInput, Row, Cell>? Make { get; init; }

    /// <summary>The column that its cells stand for; null for a made column that stands for none.</summary>
    public Column? Of
    {
        get;
        init
        {
            field = value;
            IsQuoted = QuotedColumns.Has(value);
        }
    }

    public required string Heading { get; init; }

    /// <summary>The heading above it in the upper head row; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Last part of its cells' ids; empty for cells that no finding can be about.</summary>
    public string Id => Of?.Id ?? "";

    /// <summary>See <see cref="QuotedColumns"/>.</summary>
    public bool IsQuoted { get; private init; }

    public bool IsRowHeader { get; init; }

    public bool IsNumeric { get; init; }

    /// <summary>Equal values one below the other become one cell, within equal values of the merged columns to the left.</summary>
    public bool IsMerged { get; init; }
}

/// <summary>What a look over a column's figures tells before it is drawn.</summary>
internal readonly ref struct ColumnFindings
{
    public bool IsShown { get; private init; }

    public bool IsNumeric { get; private init; }

    /// <summary>Characters of the longest text.</summary>
    public int Longest { get; private init; }

    /// <summary>The one unit of the whole column, for its head; null where units are mixed or written in the cells.</summary>
    public Unit? CommonUnit { get; private init; }

    public bool IsMostlyBlank { get; private init; }

    public static ColumnFindings Look(Column column, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which)
    {
        int blanks = 0, words = 0, longest = 0;
        bool unitsDiffer = false, unitIsWritten = false;
        Unit? unit = null;
        foreach (int index in which)
        {
            ref readonly var figure = ref rows[index][column];
            if (figure.IsBlank)
            {
                blanks++;
                continue;
            }
            longest = Math.Max(longest, figure.Printed.Length);
            if (figure.Kind is not (FigureKind.Number or FigureKind.Range))
            {
                words += figure.IsEmpty ? 0 : 1;
                continue;
            }
            if (!FigureText.LacksUnit(figure, column))
                unitIsWritten = true;
            unitsDiffer |= unit is not null && figure.Unit?.Name != unit.Name;
            unit ??= figure.Unit;
        }
        return new ColumnFindings
        {
            IsShown = blanks < which.Length,
            IsNumeric = IsOfNumbers(column.Type) || column.Type == ColumnType.Value && words == 0,
            Longest = longest,
            CommonUnit = unitsDiffer || unitIsWritten || !FigureText.HasUnitOfItsOwn(column) ? null : unit,
            IsMostlyBlank = blanks * 2 > which.Length,
        };
    }

    private static bool IsOfNumbers(ColumnType type) =>
        type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Integer;
}
