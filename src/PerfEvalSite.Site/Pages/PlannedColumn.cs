using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>One column of a <see cref="TablePlan"/>: either a column of the catalogue as printed, or a cell made from the row.</summary>
internal sealed class PlannedColumn
{
    private readonly ColumnModel?[] models = new ColumnModel?[(int)ColumnLook.Place + 1];

    /// <summary>Null for a made column.</summary>
    public Column? Source
    {
        get;
        init
        {
            field = value;
            if (value is null)
                return;
            HasUnitOfItsOwn = FigureText.HasUnitOfItsOwn(value);
            IsPlace = value.Id == "place";
        }
    }

    public Func<SectionInput, Row, Cell>? Make { get; init; }

    /// <summary>A made column shows nothing where this one is blank; null where that does not decide it.</summary>
    public Column? MadeFrom { get; init; }

    /// <summary>The column that its cells stand for; null for a made column that stands for none.</summary>
    public Column? Of { get; init; }

    public required string Heading { get; init; }

    /// <summary>The heading above it in the upper head row; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The column that its cells' suffixes stand for; null for none.</summary>
    public Column? SuffixOf { get; init; }

    public bool IsRowHeader { get; init; }

    public bool IsNumeric { get; init; }

    /// <summary>Equal values one below the other become one cell, within equal values of the merged columns to the left.</summary>
    public bool IsMerged { get; init; }

    /// <summary>See <see cref="FigureText.HasUnitOfItsOwn"/>.</summary>
    public bool HasUnitOfItsOwn { get; private init; }

    /// <summary>出处: said once for the table, or by numbers that lead to a list under it.</summary>
    public bool IsPlace { get; private init; }

    /// <summary>Stands under its row, across the table: words that few rows have and that would take the room of the figures.</summary>
    public bool IsUnder { get; init; }

    /// <summary>The same object for every disclosure in which it looks the same: 2 % of the instructions of a page's model.</summary>
    public ColumnModel ModelOf(bool isNumeric, int longestText)
    {
        var look = ColumnModel.LookOf(isNumeric, longestText, IsMerged, IsPlace);
        return models[(int)look] ??= new ColumnModel(Of?.Id ?? "", IsRowHeader, look, QuotedColumns.Has(Of), SuffixOf?.Id ?? "");
    }
}

/// <summary>What a look over a column's figures tells before it is drawn.</summary>
internal readonly struct ColumnFindings
{
    public bool IsShown { get; init; }

    public bool IsNumeric { get; private init; }

    /// <summary>Characters of the longest text.</summary>
    public int Longest { get; private init; }

    /// <summary>The one unit of the whole column, for its head; null where units are mixed or written in the cells.</summary>
    public Unit? CommonUnit { get; private init; }

    public bool IsMostlyBlank { get; private init; }

    /// <summary>Whether units stand in the cells.</summary>
    public bool HasSuffixes { get; private init; }

    /// <summary>Whether the texts alone do not tell the order of the figures: other signs than a bare number's, several units, days.</summary>
    public bool NeedsValues { get; private init; }

    /// <param name="planned">One with a source.</param>
    /// <param name="rows">Of the disclosure's table.</param>
    /// <param name="which">Those that are shown.</param>
    public static ColumnFindings Look(PlannedColumn planned, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which)
    {
        var column = planned.Source!;
        int at = 0;
        // Half of the columns of most documents are blank to the end.
        while (at < which.Length && rows[which[at]][column].IsBlank)
            at++;
        if (at == which.Length)
            return default;
        int blanks = at, words = 0, longest = 0;
        bool unitsDiffer = false, needsValues = false, anyNumber = false, unitIsWritten = !planned.HasUnitOfItsOwn;
        Unit? unit = null, firstUnit = null;
        for (; at < which.Length; at++)
        {
            ref readonly var figure = ref rows[which[at]][column];
            if (figure.IsBlank)
            {
                blanks++;
                continue;
            }
            longest = Math.Max(longest, figure.Printed.Length);
            if (figure.Kind is not (FigureKind.Number or FigureKind.Range))
            {
                words += figure.IsEmpty ? 0 : 1;
                needsValues |= figure.Kind == FigureKind.Date;
                continue;
            }
            if (!needsValues)
            {
                firstUnit = anyNumber ? firstUnit : figure.Unit;
                anyNumber = true;
                needsValues = !SortValue.IsBare(figure.Printed) || !ReferenceEquals(figure.Unit, firstUnit) && figure.Unit?.Name != firstUnit?.Name;
            }
            if (unitIsWritten)
                continue;
            unitIsWritten = !FigureText.LacksUnit(figure, column);
            unitsDiffer |= unit is not null && !ReferenceEquals(figure.Unit, unit) && figure.Unit?.Name != unit.Name;
            unit ??= figure.Unit;
        }
        return new ColumnFindings
        {
            IsShown = true,
            IsNumeric = IsOfNumbers(column.Type) || column.Type == ColumnType.Value && words == 0,
            Longest = longest,
            CommonUnit = unitsDiffer || unitIsWritten ? null : unit,
            HasSuffixes = unitsDiffer && !unitIsWritten || planned.HasUnitOfItsOwn && unitIsWritten,
            IsMostlyBlank = blanks * 2 > which.Length,
            NeedsValues = needsValues,
        };
    }

    private static bool IsOfNumbers(ColumnType type) =>
        type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Integer;
}
