using System.Text;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Rendering;

/// <summary>How the cells of a column begin, finished for every look: a page has two hundred cells, and their tags were a tenth of its drawing.</summary>
internal static class CellTags
{
    private static readonly byte[][][] heads = StartsOf("<th scope=\"row\"");
    private static readonly byte[][][] plains = StartsOf("<td");

    /// <summary><c>&lt;td class="num computed"</c>, to which attributes may follow.</summary>
    public static ReadOnlySpan<byte> Start(ColumnModel column, CellKind kind) => (column.IsRowHeader ? heads : plains)[(int)kind][(int)column.Look];

    private static byte[][][] StartsOf(string tag) => [.. Enum.GetValues<CellKind>().Select(kind => StartsOf(tag, kind))];

    private static byte[][] StartsOf(string tag, CellKind kind)
    {
        var starts = new byte[(int)ColumnLook.Place + 1][];
        for (int i = 0; i < starts.Length; i++)
        {
            string names = string.Join(' ', new[] { ColumnModel.ClassOf((ColumnLook)i), Cell.ClassOf(kind) }.OfType<string>());
            starts[i] = Encoding.UTF8.GetBytes(names.Length == 0 ? tag : $"{tag} class=\"{names}\"");
        }
        return starts;
    }
}
