using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Makes the corrections (更正) of a disclosure: puts the new figure where the printed one stands, which is remembered. The table may also hold the new one
/// already, as a downloaded one does. What cannot be made is an error, because a page must not say that a figure was corrected and show the old one.
/// </summary>
internal static class Corrections
{
    private static readonly CorrectionsTable table = Catalogue.Corrections;

    /// <summary>In Chinese words, what was not printed before or is not any more.</summary>
    private static readonly string[] blankWords = ["空", "空白", "（空）", "（空白）", "未印", "未印出", "未填", "未填写"];

    /// <param name="references">Where the corrections lead, looked up in what is printed.</param>
    public static void Make(Disclosure disclosure, CellReferences references, DiagnosticBag diagnostics)
    {
        var rows = disclosure[table].Span;
        if (rows.Length == 0)
            return;
        var corrected = new List<CorrectedCell>();
        foreach (var (cell, those) in ByCell(disclosure, references, diagnostics))
            if (Made(disclosure, cell, those, diagnostics) is { } made)
                corrected.Add(made);
        disclosure.Corrected = corrected;
    }

    /// <summary>The rows of each cell by their dates; of one date in their order.</summary>
    private static List<(CellRef Cell, List<int> Rows)> ByCell(Disclosure disclosure, CellReferences references, DiagnosticBag diagnostics)
    {
        var rows = disclosure[table].Span;
        var cells = new List<(CellRef Cell, List<int> Rows)>();
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var target = ref references.Target(table, i);
            if (target.Problem is not null)
                continue;
            if (target.Cell is not { } cell)
                diagnostics.Add(CorrectionCodes.NoCell, rows[i].PlaceOf(table.Ref), rows[i].Text(table.Ref));
            else if (cells.FindIndex(other => other.Cell == cell) is >= 0 and var known)
                cells[known].Rows.Add(i);
            else
                cells.Add((cell, [i]));
        }
        foreach (var (_, those) in cells)
            those.Sort((a, b) => DayOf(disclosure, a).CompareTo(DayOf(disclosure, b)) is not 0 and var order ? order : a.CompareTo(b));
        return cells;
    }

    private static DateOnly DayOf(Disclosure disclosure, int row) => disclosure[table][row][table.Date].Date?.Last ?? DateOnly.MinValue;

    private static CorrectedCell? Made(Disclosure disclosure, CellRef cell, List<int> those, DiagnosticBag diagnostics)
    {
        var rows = disclosure[table];
        var row = disclosure[cell.Table][cell.Row];
        var first = rows[those[0]];
        if (cell.Table.Keys.Contains(cell.Column) || cell.Column.References is not null || cell.Column == Catalogue.Disclosures.FiscalYear || cell.Column == Catalogue.Disclosures.Kind)
        {
            diagnostics.Add(CorrectionCodes.OfKey, first.PlaceOf(table.Ref), cell.Table.Label, cell.Column.Label);
            return null;
        }
        if (!row.Has(cell.Column))
        {
            diagnostics.Add(CorrectionCodes.NoColumn, first.PlaceOf(table.Ref), cell.Table.Label, cell.Column.Label, row.Place.Path);
            return null;
        }
        var unit = UnitOf(disclosure, cell);
        var printed = row[cell.Column];
        Figure before = default, now = default;
        bool stands = false;
        var steps = new Figure[those.Count];
        for (int i = 0; i < those.Count; i++)
        {
            var correction = rows[those[i]];
            var old = Read(correction, table.Old, cell.Column, unit, null);
            var next = Read(correction, table.New, cell.Column, unit, diagnostics);
            if (old.SaysTheSameAs(next))
                diagnostics.Add(CorrectionCodes.ChangesNothing, correction.PlaceOf(table.New), correction.Text(table.Ref), correction.Text(table.New));
            steps[i] = old;
            if (i == 0)
                before = old;
            else if (!now.SaysTheSameAs(old))
            {
                diagnostics.Add(CorrectionCodes.ChainBroken, correction.PlaceOf(table.Old), correction.Text(table.Ref), now.Printed, correction.Text(table.Old));
                return null;
            }
            stands |= printed.SaysTheSameAs(old) || printed.SaysTheSameAs(next);
            now = next;
        }
        if (!stands)
        {
            diagnostics.Add(CorrectionCodes.OldDiffers, first.PlaceOf(table.Old), first.Text(table.Ref), first.Text(table.Old), first.Text(table.New), printed.IsBlank ? new Bilingual("空白", "blank") : printed.Printed);
            return null;
        }
        // As the table prints it, where it holds the new figure already.
        if (!printed.SaysTheSameAs(now))
            disclosure[cell.Table].Put(cell.Row, cell.Column, now);
        // As it stood in the table, where it still does.
        return new(cell.Table, cell.Row, cell.Column, printed.SaysTheSameAs(before) ? printed : before, those[^1]) { Steps = steps };
    }

    /// <summary>What a cell of 更正 says, read as the cell that is corrected would be.</summary>
    private static Figure Read(in Row correction, Column said, Column column, Unit? unit, DiagnosticBag? diagnostics)
    {
        string text = correction.Text(said);
        if (Array.IndexOf(blankWords, text) >= 0)
            return default;
        var figure = FigureReader.Read(text, column, unit, 0, 0, out var problem);
        if (!problem.IsNone && diagnostics is not null)
            problem.AddTo(diagnostics, correction.PlaceOf(said));
        return figure;
    }

    /// <summary>The unit in which the cell states its figure; of a blank one that of its row, of the rest of its column, or the disclosure's default.</summary>
    private static Unit? UnitOf(Disclosure disclosure, CellRef cell)
    {
        var rows = disclosure[cell.Table].Span;
        if (rows[cell.Row][cell.Column].Unit is { } own)
            return own;
        if (cell.Column.UnitColumn is { } beside && Units.Find(rows[cell.Row].Text(beside)) is { } named)
            return named;
        Unit? common = null;
        foreach (ref readonly var row in rows)
            if (row[cell.Column].Unit is { } unit)
            {
                if (common is not null && common.Name != unit.Name)
                    return null;
                common = unit;
            }
        return common ?? (cell.Column.Type == ColumnType.Money ? Units.Find(disclosure.Head.Text(Catalogue.Disclosures.MoneyUnit)) : null);
    }
}
