using System.Text;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>A table as Markdown writes one: one row of heads, and no merged cells.</summary>
internal static class MarkdownTable
{
    /// <summary>Null where cells are merged, because nobody could tell then which figure is whose.</summary>
    public static string? Of(SourceTable table)
    {
        if (table.Cells.Any(cell => cell.Height > 1 || cell.Width > 1))
            return null;
        string[,] texts = new string[table.Height, table.Width];
        foreach (var cell in table.Cells)
            texts[cell.Row, cell.Column] = cell.Text.Replace('\n', ' ').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Trim();
        var markdown = new StringBuilder();
        bool hasHead = false;
        for (int row = 0; row < table.Height; row++)
        {
            if (Enumerable.Range(0, table.Width).All(column => string.IsNullOrEmpty(texts[row, column])))
                continue;
            for (int column = 0; column < table.Width; column++)
                markdown.Append("| ").Append(texts[row, column] ?? "").Append(' ');
            markdown.Append("|\n");
            if (!hasHead)
                markdown.Append(string.Concat(Enumerable.Repeat("| --- ", table.Width))).Append("|\n");
            hasHead = true;
        }
        return hasHead ? markdown.ToString().TrimEnd('\n') : null;
    }
}
