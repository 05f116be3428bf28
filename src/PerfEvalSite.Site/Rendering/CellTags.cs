using System.Text;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Rendering;

/// <summary>How the cells of a column begin, finished for every look: a page has two hundred cells, and their tags were a tenth of its drawing.</summary>
internal static class CellTags
{
    private static readonly byte[][] rests = RestsOf();
    private static readonly byte[][] heads = Array.ConvertAll(rests, rest => (byte[])[.. "<th scope=row"u8, .. rest]);
    private static readonly byte[][] plains = Array.ConvertAll(rests, rest => (byte[])[.. "<td"u8, .. rest]);

    /// <summary><c>&lt;td class=num&gt;</c>.</summary>
    public static ReadOnlySpan<byte> Whole(ColumnModel column) => (column.IsRowHeader ? heads : plains)[(int)column.Look];

    /// <summary><c> class=num&gt;</c>.</summary>
    public static ReadOnlySpan<byte> Rest(ColumnModel column) => rests[(int)column.Look];

    private static byte[][] RestsOf()
    {
        var rests = new byte[(int)ColumnLook.Place + 1][];
        for (int i = 0; i < rests.Length; i++)
        {
            string? name = ColumnModel.ClassOf((ColumnLook)i);
            rests[i] = Encoding.UTF8.GetBytes(name is null ? ">" : name.Contains(' ') ? $" class=\"{name}\">" : $" class={name}>");
        }
        return rests;
    }
}
