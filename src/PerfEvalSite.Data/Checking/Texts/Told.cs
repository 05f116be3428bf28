using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// A number of a text and the cell that it tells of, concluded from the words around it and not from a whole sentence that was understood: what agrees
/// is shown, what differs is asked about.
/// </summary>
/// <param name="At">Where in <paramref name="Text"/> the number begins.</param>
/// <param name="IsOnly">False where the same words stand at several numbers, so that another may be meant and only agreement is concluded.</param>
internal readonly record struct Told(CellRef Text, int At, Figure Figure, CellRef Cell, bool IsOnly = true)
{
    /// <returns>How many numbers of the texts were compared.</returns>
    public static int Check(CheckContext context, FindingSink findings)
    {
        // Only numbers that no sentence made plain are left to be placed so.
        var texts = context.Texts;
        if (texts.Unplaced.Count == 0)
            return 0;
        bool hasRegions = context.Rows(Catalogue.RegionResults).Length > 0, hasEvaluations = context.Rows(Catalogue.Evaluations).Length > 0;
        var measures = MeasuresInTexts.Of(context);
        if (!hasRegions && !hasEvaluations && measures is null)
            return 0;
        var all = new List<Told>();
        CellRef last = default;
        foreach (var text in texts.Unplaced)
        {
            if (text == last)
                continue;
            last = text;
            if (hasRegions)
                RegionNumbers.Find(context, text, all);
            if (hasEvaluations)
                ScoresInTexts.Find(context, text, all);
            measures?.Find(text);
        }
        measures?.AddTo(all);
        if (all.Count == 0)
            return 0;
        var understood = new HashSet<(CellRef Text, int At)>();
        foreach (var statement in texts.Statements)
            understood.Add((statement.Cell, statement.At));
        var compared = new HashSet<(CellRef Text, int At)>();
        foreach (var told in all)
            if (!understood.Contains((told.Text, told.At)) && told.Compare(context, findings))
                compared.Add((told.Text, told.At));
        return compared.Count;
    }

    private bool Compare(CheckContext context, FindingSink findings)
    {
        var figure = context.Figure(Cell);
        if (!figure.IsNumber || figure.Approximate || !TextComparison.Compare(Figure.Unit, figure.Unit))
            return false;
        if (TextComparison.Compare(Figure, figure) != Outcome.Contradiction)
        {
            findings.AgreesInText(context, Text, At, Figure, Cell);
            return true;
        }
        if (!IsOnly)
            return false;
        string quote = TextComparison.Quote(context, Text, At, Figure.Printed);
        findings.AddInText(Outcome.NeedsReason, TextComparison.LinesDown(context, Text, At),
            new($"{RowNames.Row(context, Text)}写“{quote}”，{RowNames.Cell(context, Cell)}为 {Say.Figure(figure)}，两处不一致，请核实是不是同一项",
                $"{Messages.English(context, Text)} says “{quote}”; {Messages.English(context, Cell)} is {Say.Figure(figure)}: the two differ, if they are one"),
            Say.Figure(Figure), Say.Figure(figure), null, Text, Cell);
        return true;
    }
}
