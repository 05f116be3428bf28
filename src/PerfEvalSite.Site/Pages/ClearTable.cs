using System.Text;
using System.Text.RegularExpressions;

namespace PerfEvalSite.Site.Pages;

/// <summary>A table in a text: a row of heads, a line of dashes, and rows, each with as many cells. Anything else that has upright strokes in it is words.</summary>
internal static partial class ClearTable
{
    public static bool TryAppend(string[] lines, ref int at, StringBuilder output)
    {
        if (at + 1 >= lines.Length || !Dashes().IsMatch(lines[at + 1]) || CellsOf(lines[at]) is not { Length: > 1 } heads || CellsOf(lines[at + 1]).Length != heads.Length)
            return false;
        int end = at + 2;
        for (; end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]); end++)
            if (CellsOf(lines[end]).Length != heads.Length)
                return false;
        output.Append("\n\n");
        AppendRow(heads, output);
        output.Append('|');
        foreach (string dashes in CellsOf(lines[at + 1]))
            output.Append(dashes.StartsWith(':') ? " :" : " ").Append("---").Append(dashes.EndsWith(':') ? ": |" : " |");
        output.Append('\n');
        for (at += 2; at < end; at++)
            AppendRow(CellsOf(lines[at]), output);
        return true;
    }

    private static void AppendRow(string[] cells, StringBuilder output)
    {
        output.Append('|');
        foreach (string cell in cells)
        {
            output.Append(' ');
            ClearInline.Append(cell, output);
            output.Append(" |");
        }
        output.Append('\n');
    }

    private static string[] CellsOf(string line)
    {
        var row = line.AsSpan().Trim();
        if (row.StartsWith('|'))
            row = row[1..];
        if (row.EndsWith('|'))
            row = row[..^1];
        return row.ToString().Split('|', StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$")]
    private static partial Regex Dashes();
}
