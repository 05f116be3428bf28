using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>What became of each cell of an official table.</summary>
/// <param name="Table">Null for a heading, a name that says nothing of its own, or a note.</param>
public readonly record struct CellUse(Table? Table, Column? Column);

/// <summary>Counts what of a draft's documents was placed and what was not.</summary>
public sealed class ImportTally
{
    private readonly Dictionary<SheetCell, CellUse> uses = new(ReferenceEqualityComparer.Instance);

    public ImportTally(Draft draft)
    {
        foreach (var sheet in draft.Sheets)
        {
            var places = sheet.Placement.Rows.SelectMany(row => row.Cells.Select(cell => (cell.Line, cell.Place, Use: new CellUse(row.Table, cell.Column))))
                .GroupBy(cell => (cell.Line, cell.Place)).ToDictionary(group => group.Key, group => group.First().Use);
            foreach (var cell in sheet.Table.Sheet.Cells)
                if (places.TryGetValue((cell.Row + 1, cell.Column + 1), out var use))
                {
                    uses[cell] = use;
                    InTables += Numbers.IsWhole(cell.Text) && use.Column!.Type >= ColumnType.Integer ? 1 : 0;
                }
        }
        foreach (var figure in draft.Documents.SelectMany(document => document.Others))
        {
            uses[figure.Cell] = new(Catalogue.Measures, Catalogue.Measures.Value);
            InTables++;
        }
        InTexts = draft.Documents.Sum(document => document.Texts.Sum(text => Numbers.In(text.Text) + Numbers.In(text.Heading)) + document.Terms.Sum(term => Numbers.In(term.Definition)));
        Left = draft.Leftovers.Count() + draft.Documents.Sum(document => document.Source.Unread.Count(unread => unread.IsContent));
        FiguresLeft = draft.Leftovers.Sum(left => left.Figures);
        ReadTwice = Agreeing(draft);
    }

    /// <summary>Figures of tables that have their cell of the catalogue.</summary>
    public int InTables { get; }

    /// <summary>Figures in the text that was taken over.</summary>
    public int InTexts { get; }

    /// <summary>How many pieces were not placed.</summary>
    public int Left { get; }

    public int FiguresLeft { get; }

    /// <summary>Amounts of the text that a cell of a table prints, too.</summary>
    public int ReadTwice { get; }

    public CellUse? UseOf(SheetCell cell) => uses.TryGetValue(cell, out var use) ? use : null;

    private static int Agreeing(Draft draft)
    {
        var amounts = new HashSet<decimal>();
        foreach (var sheet in draft.Sheets)
            foreach (var cell in sheet.Placement.Rows.SelectMany(row => row.Cells))
                if (cell.Column.Type == ColumnType.Money && Amounts.Of(cell.Text) is { } value && value != 0)
                    amounts.Add(value * sheet.Placement.UnitOf(cell)?.Factor ?? 1);
        return draft.Documents.SelectMany(document => document.Texts).Sum(text => Amounts.In(text.Text).Count(amounts.Contains));
    }
}
