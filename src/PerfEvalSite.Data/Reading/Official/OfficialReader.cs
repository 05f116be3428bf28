using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Official;

/// <summary>Reads a file or sheet that is laid out as an official table or form.</summary>
internal static class OfficialReader
{
    /// <summary>Whether it is one; its rows are then added, or what is wrong with it is told.</summary>
    /// <param name="table">The table of the catalogue that the file or sheet is named as; null where it is none. Then the title decides, where the heads may be either's.</param>
    public static bool TryRead(Grid grid, string path, string? sheet, Table? table, ReadingContext context, List<RawRows> into)
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
        if (placement.State == TableState.EmptyWithout && placement.Form.Subject == FormSubject.None)
            context.Diagnostics.Add(ProfileCodes.EmptyUnsaid, new Place(path, Sheet: sheet), placement.Form.Title, EmptySentence(placement.Form));
        new OfficialRows(placement, path, sheet).AddTo(into);
        return true;
    }

    private static bool HasHeader(Grid grid, Table table)
    {
        for (int row = 0; row < Math.Min(grid.Height, HeaderFinder.MostPreambleRows); row++)
            if (HeaderReader.HasRequired(table, grid.Said(row).Select(cell => cell.Text)))
                return true;
        return false;
    }

    private static string EmptySentence(OfficialForm form) => (form.Empty.Length > 0 ? form.Empty.Replace("{单位}", "本单位", StringComparison.Ordinal) : "本单位本年度没有此项收支，故本表无数据").TrimEnd('。');

    private static void Tell(Misfit misfit, string path, string? sheet, DiagnosticBag diagnostics) =>
        diagnostics.Add(misfit.Code, new Place(path, misfit.Cell.Line, misfit.Cell.Column, sheet), misfit.Arguments);
}
