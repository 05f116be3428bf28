using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// A finding's name within its disclosure: its rule and a short hash of the cells that it is about (<c>K43-1a2b3c</c>). Cells are named by table, the row's
/// keys and column, so that rows put in elsewhere, other findings and the order of work leave it as it is, and so does a corrected figure. Links and
/// programs may keep it.
/// </summary>
internal static class FindingIds
{
    private const int HashedBytes = 3;

    /// <param name="findings">Sorted. Those of one rule about the very same cells are numbered in this order: <c>K43-1a2b3c-2</c>.</param>
    public static void Give(Finding[] findings, Disclosure disclosure)
    {
        if (findings.Length == 0)
            return;
        var times = new Dictionary<string, int>(findings.Length, StringComparer.Ordinal);
        for (int i = 0; i < findings.Length; i++)
        {
            string id = Of(findings[i], disclosure);
            int time = times[id] = times.GetValueOrDefault(id) + 1;
            findings[i] = findings[i] with { Id = time == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{time}") };
        }
    }

    private static string Of(Finding finding, Disclosure disclosure)
    {
        var cells = new string[finding.Cells.Count];
        bool isText = false;
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = NameOf(finding.Cells[i], disclosure);
            isText |= finding.Cells[i].Column.Type is ColumnType.Text or ColumnType.Markdown;
        }
        Array.Sort(cells, StringComparer.Ordinal);
        // A text says many things: what is found in one of its sentences is told from the others by the words.
        string named = string.Join('\n', cells) + (isText ? "\n" + finding.Stated : "");
        return finding.Rule.Id + "-" + Convert.ToHexStringLower(QuickHash.Of(Encoding.UTF8.GetBytes(named)).AsSpan(0, HashedBytes));
    }

    private static string NameOf(CellRef cell, Disclosure disclosure)
    {
        var row = disclosure[cell.Table][cell.Row];
        var name = new StringBuilder(cell.Table.FileName).Append('\t').Append(cell.Column.Id);
        var keys = RowNames.KeysOf(cell.Table);
        foreach (var key in keys)
            name.Append('\t').Append(row.Text(key));
        if (keys.Length == 0 && !cell.Table.IsSingle)
            name.Append('\t').Append(cell.Row);
        return name.ToString();
    }
}
