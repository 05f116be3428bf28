using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Which of a sheet's notes stand on figures, or on blank cells beside them: known when its rows have been read.</summary>
internal sealed class NotesOnFigures(IReadOnlySet<(int Row, int Column)> notes)
{
    /// <summary>As many cells are named.</summary>
    private const int MostNamed = 5;

    private const int LongestFigure = 16;

    private readonly List<(int Row, int Column)> found = [];

    public void See(int number, SheetRow row)
    {
        if (notes.Count == 0 || row.IsBlank)
            return;
        foreach (var note in notes)
            if (note.Row == number && IsOfFigure(row[note.Column - 1]))
                found.Add(note);
    }

    /// <summary>Adds what there is to tell, once.</summary>
    public void TellTo(List<SheetAside> asides)
    {
        found.Sort();
        if (found.Count > 0)
            asides.Add(new(SheetCodes.NotesOnFigures, found[0].Row, found[0].Column, [Bilingual.Of(found.Count), string.Join('、', found.Take(MostNamed).Select(note => $"{Place.ColumnLetters(note.Column)}{note.Row}"))]));
        found.Clear();
    }

    /// <summary>Heads and names are explained in many a form.</summary>
    private static bool IsOfFigure(ReadOnlySpan<char> cell) =>
        cell.IsWhiteSpace() || cell.Length <= LongestFigure && cell.IndexOfAnyInRange('0', '9') >= 0 && !cell.ContainsAny('年', '栏', '表');
}
