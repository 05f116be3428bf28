using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Versions;

/// <summary>What became of a published figure without a 更正.</summary>
internal enum UnregisteredKind
{
    /// <summary>It is another, and 更正 can say so.</summary>
    Changed,

    /// <summary>It is another, and no words lead to its cell, or the column says which document it is.</summary>
    CannotBeCorrected,
    RowGone,

    /// <summary>A row came into a table that was published without it.</summary>
    RowAdded,

    /// <summary>A row of 更正 itself is gone, or its values are others.</summary>
    CorrectionGone,
}

/// <param name="Cell">Of a row that was added its first figure, which 更正 may name.</param>
internal sealed record UnregisteredChange(UnregisteredKind Kind, CellDifference Cell)
{
    /// <summary>
    /// Figures of a published disclosure that the data has otherwise. Figures are amounts, rates, scores, counts and values that are numbers, in whatever form
    /// they are printed; names, reasons and other words are none, nor are tables that were not published at all. A row that is called otherwise and has the same figures is the same.
    /// </summary>
    /// <param name="published">With its corrections made.</param>
    /// <param name="now">The same.</param>
    public static IReadOnlyList<UnregisteredChange> Of(Disclosure published, Disclosure now, Agency agency, Checker checker)
    {
        var changes = FigureChange.Between(published, now);
        if (changes.Count == 0)
            return [];
        var found = new List<UnregisteredChange>();
        var renamed = Renamed(changes, published, now);
        foreach (var change in changes)
            if (change.Table == Catalogue.Corrections)
                AddOfCorrection(change);
            else if (change.Table == Catalogue.KnownIssues || renamed.Contains(change))
                continue;
            else if (change is { OldRow: { } gone, NewRow: null } && Figures(change.Table, published[change.Table][gone]).Any())
                Add(UnregisteredKind.RowGone, change);
            else if (change is { OldRow: null, NewRow: { } added } && published[change.Table].Count > 0 && Figures(change.Table, now[change.Table][added]).FirstOrDefault() is { } first && !IsRegistered(change.Table, added))
                Add(UnregisteredKind.RowAdded, change with { Column = first, After = now[change.Table][added][first] });
            else if (change is { OldRow: not null, NewRow: { } row, Column: { } column } && IsOfFigure(column, change.Before, change.After) && !change.Before.SaysTheSameAs(change.After) && !IsPassed(row, column, change.Before))
                Add(UnregisteredKind.Changed, change);
        return found;

        void Add(UnregisteredKind kind, FigureChange change)
        {
            var (disclosure, row) = change.NewRow is { } its ? (now, its) : (published, change.OldRow!.Value);
            string? reference = change is { NewRow: { } at, Column: { } column } ? checker.ReferenceTo(now, new CellRef(change.Table, at, column)) : null;
            var cell = new CellDifference(change, checker.NameOf(disclosure, agency, change.Table, row), reference, false);
            found.Add(new(kind == UnregisteredKind.Changed && !CorrectionRows.CanSay(cell) ? UnregisteredKind.CannotBeCorrected : kind, cell));
        }

        void AddOfCorrection(FigureChange change)
        {
            var table = Catalogue.Corrections;
            if (change.OldRow is { } row && (change.NewRow is null || change.Column == table.Old || change.Column == table.New) && !found.Exists(other => other.Kind == UnregisteredKind.CorrectionGone && other.Cell.Change.OldRow == row))
                found.Add(new(UnregisteredKind.CorrectionGone, new(change, "", null, false)));
        }

        bool IsRegistered(Table table, int row) => now.Corrected.Any(cell => cell.Table == table && cell.Row == row && cell.Steps[0].IsBlank);

        bool IsPassed(int row, Column column, in Figure before)
        {
            foreach (var cell in now.Corrected)
                if (cell.Row == row && cell.Column == column)
                    foreach (var step in cell.Steps)
                        if (step.SaysTheSameAs(before))
                            return true;
            return false;
        }
    }

    /// <summary>Rows that are gone and rows that are new with the very same figures, one for one.</summary>
    private static HashSet<FigureChange> Renamed(IReadOnlyList<FigureChange> changes, Disclosure published, Disclosure now)
    {
        var same = new HashSet<FigureChange>(ReferenceEqualityComparer.Instance);
        foreach (var gone in changes)
            if (gone is { OldRow: { } row, NewRow: null }
                && changes.FirstOrDefault(other => other is { OldRow: null, NewRow: { } its } && other.Table == gone.Table && !same.Contains(other) && HaveSameFigures(gone.Table, published[gone.Table][row], now[gone.Table][its])) is { } partner)
            {
                same.Add(gone);
                same.Add(partner);
            }
        return same;
    }

    private static bool HaveSameFigures(Table table, Row one, Row other)
    {
        foreach (var column in Figures(table, one).Concat(Figures(table, other)))
            if (!one[column].SaysTheSameAs(other[column]))
                return false;
        return true;
    }

    /// <summary>The columns of a row where figures stand.</summary>
    private static IEnumerable<Column> Figures(Table table, Row row) =>
        table.Columns.Where(column => IsFigure(column) && row[column] is { Kind: FigureKind.Number or FigureKind.Range });

    private static bool IsFigure(Column column) =>
        !column.IsKey && !column.IsPersonal && column.Type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Integer or ColumnType.Value;

    private static bool IsOfFigure(Column column, in Figure before, in Figure after) =>
        column == Catalogue.Disclosures.FiscalYear
        // Since when a document is public is what makes its figures published ones.
        || (column == Catalogue.Disclosures.PublishedOn && !before.IsBlank)
        || (IsFigure(column) && (Counts(before) || Counts(after) || (before.IsEmpty && after.IsEmpty)));

    private static bool Counts(in Figure figure) => figure.Kind is FigureKind.Number or FigureKind.Range;
}
