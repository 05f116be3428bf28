using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What the look of characters makes of their meaning.</summary>
internal enum TextMark : byte
{
    None,
    Raised,
    Lowered,
    Struck,
}

/// <param name="Look">Null where the run says nothing of it: then the cell's font does.</param>
internal readonly record struct TextRun(string Text, FontLook? Look);

/// <summary>
/// A text of which parts have a font of their own: struck out, raised or lowered, or not seen. What is struck out is not part of what it says; raised and lowered
/// digits are other characters than digits, as they are in m² and CO₂.
/// </summary>
internal sealed class RichText(List<TextRun> runs)
{
    private const string Upright = "0123456789+-=()", Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    public ShownCell Show(CellStyle cell)
    {
        var shown = new StringBuilder();
        var struck = new StringBuilder();
        var moved = new StringBuilder();
        var unseen = new StringBuilder();
        bool isFootnote = false;
        foreach (var run in runs)
        {
            var look = run.Look ?? cell.Look;
            var mark = look.Mark;
            if (look.IsUnseenOn(cell.Behind))
                unseen.Append(run.Text);
            if (mark == TextMark.Struck)
                struck.Append(run.Text);
            else if (mark == TextMark.None)
                shown.Append(run.Text);
            else
            {
                isFootnote |= IsBehindFigure(shown) && run.Text.AsSpan().ContainsAnyInRange('0', '9');
                moved.Append(run.Text);
                foreach (char c in run.Text)
                    shown.Append(Upright.IndexOf(c) is >= 0 and var at ? (mark == TextMark.Raised ? Raised : Lowered)[at] : c);
            }
        }
        string text = shown.ToString();
        if (!string.IsNullOrWhiteSpace(struck.ToString()))
            return new(text, new CellFault(SheetCodes.StruckOut, CellConcern.Any, struck.ToString()));
        if (!string.IsNullOrWhiteSpace(unseen.ToString()))
            return new(text, new CellFault(SheetCodes.WhiteOnWhite, CellConcern.Any, unseen.ToString()));
        return string.IsNullOrWhiteSpace(moved.ToString())
            ? new(text)
            : new(text, new CellFault(SheetCodes.RaisedText, isFootnote ? CellConcern.FiguresAndCodes : CellConcern.PlainFigures, moved.ToString()));
    }

    /// <summary>A cell that is marked as a whole.</summary>
    public static ShownCell Show(string text, TextMark cell) => cell switch
    {
        TextMark.Struck => new(text, new CellFault(SheetCodes.StruckOut, CellConcern.Any, text)),
        TextMark.None => new(text),
        _ => new(text, new CellFault(SheetCodes.RaisedText, CellConcern.Figures, text)),
    };

    /// <summary>Behind the letters of m² or CO₂ it is no footnote, behind 208.5 or 95分 it may be.</summary>
    private static bool IsBehindFigure(StringBuilder before)
    {
        string text = before.ToString().TrimEnd();
        return text.Length > 0 && !char.IsAsciiLetter(text[^1]) && text.AsSpan().ContainsAnyInRange('0', '9');
    }
}
