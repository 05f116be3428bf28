using System.Text;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Rendering;

/// <summary>How the cells of a column begin, finished for every look: a page has two hundred cells, and their tags were a tenth of its drawing.</summary>
internal static class CellTags
{
    private static readonly byte[][][] rests = [.. Enum.GetValues<CellKind>().Select(RestsOf)];
    private static readonly byte[][] heads = Array.ConvertAll(rests[(int)CellKind.Plain], rest => (byte[])[.. "<th scope=row"u8, .. rest]);
    private static readonly byte[][] plains = Array.ConvertAll(rests[(int)CellKind.Plain], rest => (byte[])[.. "<td"u8, .. rest]);

    /// <summary><c>&lt;td class=num&gt;</c>.</summary>
    public static ReadOnlySpan<byte> Whole(ColumnModel column) => (column.IsRowHeader ? heads : plains)[(int)column.Look];

    /// <summary><c> class="num computed"&gt;</c>.</summary>
    public static ReadOnlySpan<byte> Rest(ColumnModel column, CellKind kind) => rests[(int)kind][(int)column.Look];

    private static byte[][] RestsOf(CellKind kind)
    {
        var rests = new byte[(int)ColumnLook.Place + 1][];
        for (int i = 0; i < rests.Length; i++)
        {
            string names = string.Join(' ', new[] { ColumnModel.ClassOf((ColumnLook)i), Cell.ClassOf(kind) }.OfType<string>());
            rests[i] = Encoding.UTF8.GetBytes(names.Length == 0 ? ">" : names.Contains(' ') ? $" class=\"{names}\">" : $" class={names}>");
        }
        return rests;
    }
}
