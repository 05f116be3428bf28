using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Official;

/// <summary>Reads a file or sheet that is laid out as an official table or form.</summary>
internal static class OfficialReader
{
    /// <summary>Of its number, its title, its year and whose it is.</summary>
    private const int MostRowsAbove = 4;

    /// <summary>Whether it is one; its rows are then added, or what is wrong with it is told.</summary>
    /// <param name="faults">Cells that cannot be taken for what their texts say.</param>
    /// <param name="table">The table of the catalogue that the file or sheet is named as; null where it is none. Then the title decides, where the heads may be either's.</param>
    public static bool TryRead(Grid grid, string path, string? sheet, Table? table, ReadingContext context, List<RawRows> into, IReadOnlyDictionary<(int Line, int Column), CellFault>? faults = null)
    {
        var found = FormRecogniser.Recognise(grid, context.Profiles.Candidates(context.Profile));
        if (table is not null && (!found.IsTitled || found.Placement is null) && HasHeader(grid, table))
            return false;
        if (found.Misfit is { } misfit && (table is null || found.IsTitled))
        {
            Tell(misfit, path, sheet, context.Diagnostics);
            return true;
        }
        if (found.Placement is not { } placement)
            return false;
        context.Understood(path, sheet is null ? placement.Reasons : $"{sheet}：{placement.Reasons}");
        foreach (var one in placement.Misfits)
            Tell(one, path, sheet, context.Diagnostics);
        foreach (var ((line, column), fault) in faults ?? new Dictionary<(int, int), CellFault>())
            if (fault.IsHeldAgainst(ColumnAt(placement, grid, line, column)))
                context.Diagnostics.Add(fault.Code, new Place(path, line, column, sheet), fault.Arguments);
        if (placement.State == TableState.EmptyWithout && placement.Form.Subject == FormSubject.None)
            context.Diagnostics.Add(ProfileCodes.EmptyUnsaid, new Place(path, Sheet: sheet), placement.Form.Title, EmptySentence(placement.Form));
        new OfficialRows(placement, path, sheet, BodiesOf(grid, path, sheet)).AddTo(into);
        return true;
    }

    /// <summary>What a cell was read as; a blank one among figures may have been meant for a figure.</summary>
    private static Column? ColumnAt(Placement placement, Grid grid, int line, int column)
    {
        foreach (var row in placement.Rows)
            foreach (var cell in row.Cells)
                if (cell.Line == line && cell.Place == column)
                    return cell.Column;
        for (int row = 0; row < grid.Height; row++)
            if (grid.LineOf(row) == line && !grid[row, column - 1].IsBlank)
                return null;
        return Catalogue.Accounts.Final;
    }

    private static bool HasHeader(Grid grid, Table table)
    {
        for (int row = 0; row < Math.Min(grid.Height, HeaderFinder.MostPreambleRows); row++)
            if (HeaderReader.HasRequired(table, grid.Said(row).Select(cell => cell.Text)))
                return true;
        return false;
    }

    private static List<PrintedBody> BodiesOf(Grid grid, string path, string? sheet)
    {
        var bodies = new List<PrintedBody>();
        for (int row = 0; row < Math.Min(grid.Height, MostRowsAbove); row++)
            PrintedBody.AddFrom([.. grid.Said(row).Select(cell => (cell.Text, cell.Line, cell.Column))], path, sheet, bodies);
        return bodies;
    }

    private static string EmptySentence(OfficialForm form) => (form.Empty.Length > 0 ? form.Empty.Replace("{单位}", "本单位", StringComparison.Ordinal) : "本单位本年度没有此项收支，故本表无数据").TrimEnd('。');

    private static void Tell(Misfit misfit, string path, string? sheet, DiagnosticBag diagnostics) =>
        diagnostics.Add(misfit.Code, new Place(path, misfit.Cell.Line, misfit.Cell.Column, sheet), misfit.Arguments);
}
