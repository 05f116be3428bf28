using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>What a grid turned out to be.</summary>
/// <param name="Placement">Null when it is no official table.</param>
/// <param name="Misfit">Why it cannot be known which one it is, or what of it is missing; null when it is one, or none at all.</param>
/// <param name="IsTitled">Whether the title says so too, and not only the heads.</param>
public readonly record struct Recognition(Placement? Placement, Misfit? Misfit, bool IsTitled = false);

/// <summary>Finds out which official table a grid is, by its title, its heads and its rows, and says why.</summary>
public static class FormRecogniser
{
    private sealed record Fit(Profile Profile, OfficialForm Form, List<Band> Bands, int Title, bool IsOfKind, int Columns, int Rows);

    /// <param name="candidates">Those that come first are preferred where several fit alike.</param>
    /// <param name="kind">Of the document, where it is known: of tables with the same heads its own are preferred.</param>
    public static Recognition Recognise(Grid grid, IEnumerable<(Profile Profile, OfficialForm Form)> candidates, Choice? kind = null)
    {
        Fit? best = null;
        Fit? rival = null;
        OfficialForm? titled = null;
        int longest = 0;
        foreach (var (profile, form) in candidates)
        {
            int title = TitleOf(form, grid);
            var bands = FormBands.Find(form, grid);
            if (bands.Count == 0)
            {
                if (title > longest)
                    (titled, longest) = (form, title);
                continue;
            }
            var fit = new Fit(profile, form, bands, title, kind is not null && form.Kinds.Contains(kind), ColumnsOf(bands), RowsOf(bands, grid));
            int order = best is null ? 1 : Compare(fit, best);
            if (order > 0)
                (best, rival) = (fit, null);
            else if (order == 0 && fit.Form.Id != best!.Form.Id && fit.Form.Subject == FormSubject.None)
                rival ??= fit;
        }
        if (best is null || longest > best.Title)
            return titled is null ? default : new(null, new(ProfileCodes.TitleOnly, FirstCell(grid), titled.Title, Needed(titled)), IsTitled: true);
        if (rival is not null)
            return new(null, new(ProfileCodes.Ambiguous, FirstCell(grid), $"“{best.Form.Title}”、“{rival.Form.Title}”"));
        var placement = FormPlacer.Place(best.Profile, best.Form, grid, best.Bands);
        placement.Reasons = $"{best.Form.Title}（{best.Profile.Name}）：{(best.Title > 0 ? "表名相符，" : "")}{best.Columns} 栏、{best.Rows} 行与版式相符";
        return new(placement, null, best.Title > 0);
    }

    private static int Compare(Fit a, Fit b) =>
        a.Title != b.Title ? a.Title.CompareTo(b.Title) : a.IsOfKind != b.IsOfKind ? a.IsOfKind.CompareTo(b.IsOfKind) : a.Columns != b.Columns ? a.Columns.CompareTo(b.Columns) : a.Rows.CompareTo(b.Rows);

    /// <summary>How much of what stands over the table, or of the sheet's name, is its title: the length of the longest title found.</summary>
    private static int TitleOf(OfficialForm form, Grid grid)
    {
        int longest = 0;
        foreach (string title in form.Also.Prepend(form.Title))
        {
            string plain = Words.Plain(title);
            if (plain.Length <= longest)
                continue;
            bool isThere = Words.Plain(grid.Name).Contains(plain, StringComparison.Ordinal);
            for (int row = 0; row < Math.Min(grid.Height, 8) && !isThere; row++)
                foreach (var cell in grid.Said(row))
                    isThere |= Words.Plain(cell.Text).Contains(plain, StringComparison.Ordinal);
            if (isThere)
                longest = plain.Length;
        }
        return longest;
    }

    private static int ColumnsOf(List<Band> bands) => bands.SelectMany(band => band.Parts).DistinctBy(part => part.Section).Sum(part => part.Placed().Select(placed => placed.Column).Distinct().Count());

    /// <summary>How many of the rows are those that the form prints.</summary>
    private static int RowsOf(List<Band> bands, Grid grid)
    {
        int known = 0;
        foreach (var band in bands)
            foreach (var part in band.Parts)
            {
                if (part.Section.Rows.Count + part.Section.Known.Count == 0)
                    continue;
                var keys = new RowKeys(grid, part);
                var list = new RowList(part.Section);
                for (int row = band.Body; row < band.End; row++)
                    if (keys.Of(row, out var code) is var name && (!name.IsBlank || !code.IsBlank) && list.Find(name.Text ?? "", code.Text ?? "", out _) is not null)
                        known++;
            }
        return known;
    }

    private static GridCell FirstCell(Grid grid)
    {
        for (int row = 0; row < grid.Height; row++)
            foreach (var cell in grid.Said(row))
                return cell;
        return new("", 1, 1);
    }

    private static string Needed(OfficialForm form) =>
        string.Join('、', form.Sections.SelectMany(section => section.Columns).Where(column => column.IsNeeded).Select(column => column.Heads[0][^1]).Distinct());
}
