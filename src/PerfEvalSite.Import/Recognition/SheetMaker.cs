using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Lays a table out as a sheet, with what stands around it in the document.</summary>
internal static class SheetMaker
{
    private const int MostCaptions = 5, LongestTitle = 60;

    private static readonly string[] noteBeginnings = ["注", "（注", "(注", "说明：", "说明:", "备注", "本表", "无政府性基金", "无国有资本", "*", "＊"];

    /// <param name="at">Of the table among the blocks.</param>
    /// <param name="used">The blocks that belong to the table: added to.</param>
    /// <param name="cover">The lines of the document's title, which is the first half of no table's.</param>
    public static OfficialSheet Of(IReadOnlyList<SourceBlock> blocks, int at, HashSet<SourceBlock> used, IReadOnlyCollection<SourceParagraph> cover, out string title)
    {
        var table = (SourceTable)blocks[at];
        var above = CaptionsAbove(blocks, at, used, cover);
        var below = NotesBelow(blocks, at, used);
        int width = Math.Max(1, table.Width);
        var cells = new List<SheetCell>();
        int row = 0;
        title = "";
        foreach (var line in above)
        {
            string[] parts = line.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 1 && !IsCaption(line.Text))
            {
                title += line.Text.Trim();
                cells.Add(new(line.Text.Trim(), row++, 0, 1, width, line.Place));
                continue;
            }
            for (int i = 0; i < parts.Length; i++)
            {
                int column = parts.Length == 1 ? width - 1 : i * (width - 1) / (parts.Length - 1);
                cells.Add(new(parts[i], row, column, 1, 1, line.Place));
            }
            row++;
        }
        int first = row;
        foreach (var cell in table.Cells)
            cells.Add(new(cell.Text, first + cell.Row, cell.Column, cell.Height, cell.Width, cell.Place));
        row += table.Height;
        foreach (var note in below)
            cells.Add(new(note.Text.Replace('\t', ' '), row++, 0, 1, width, note.Place));
        used.Add(table);
        return new(title.Length > 0 ? title : table.Name, cells);
    }

    private static List<SourceParagraph> CaptionsAbove(IReadOnlyList<SourceBlock> blocks, int at, HashSet<SourceBlock> used, IReadOnlyCollection<SourceParagraph> cover)
    {
        var found = new List<SourceParagraph>();
        bool hasTitle = false;
        for (int i = at - 1; i >= 0 && at - i <= MostCaptions; i--)
        {
            if (blocks[i] is not SourceParagraph line || used.Contains(line))
                break;
            bool isCaption = IsCaption(line.Text);
            if (!isCaption && (hasTitle ? cover.Contains(line) || !IsFirstHalf(line, found[0]) : !IsTitle(line.Text)))
                break;
            hasTitle |= !isCaption;
            found.Insert(0, line);
        }
        // Captions without a title belong to whatever stands over them.
        used.UnionWith(found);
        return found;
    }

    private static List<SourceParagraph> NotesBelow(IReadOnlyList<SourceBlock> blocks, int at, HashSet<SourceBlock> used)
    {
        var found = new List<SourceParagraph>();
        for (int i = at + 1; i < blocks.Count && blocks[i] is SourceParagraph line; i++)
        {
            string text = line.Text.TrimStart();
            if (!Array.Exists(noteBeginnings, beginning => text.StartsWith(beginning, StringComparison.Ordinal)) || line.Place.Page > blocks[at].Place.Page + 12)
                break;
            found.Add(line);
        }
        used.UnionWith(found);
        return found;
    }

    /// <summary>公开01表, 部门：…, 单位：万元, （2024年度）.</summary>
    private static bool IsCaption(string text)
    {
        string plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (plain.Length > LongestTitle || plain.Contains('。'))
            return false;
        return plain.Contains("单位：", StringComparison.Ordinal) || plain.Contains("单位:", StringComparison.Ordinal) || plain.Contains("部门：", StringComparison.Ordinal) || plain.Contains("部门:", StringComparison.Ordinal)
            || plain.StartsWith("编制", StringComparison.Ordinal) && plain.Length < 40 || plain.StartsWith("公开", StringComparison.Ordinal) && plain.EndsWith('表') && plain.AsSpan().ContainsAnyInRange('0', '9')
            || plain.StartsWith("财决", StringComparison.Ordinal) || plain.Trim('（', '）', '(', ')').EndsWith("年度", StringComparison.Ordinal) && plain.Length <= 10
            || plain.StartsWith("表号", StringComparison.Ordinal) || IsNumber(plain);
    }

    /// <summary>表1, 附表2-1, 预算公开03表, GK01, Z01: which of the tables it is, without its name.</summary>
    private static bool IsNumber(string plain) =>
        plain.Length <= 14 && plain.AsSpan().ContainsAnyInRange('0', '9') && !plain.AsSpan().ContainsAnyExcept("0123456789-—－.（）()附表公开预算决部门省市县区单位财GKZ第号：:");

    private static bool IsTitle(string text)
    {
        string plain = text.Trim();
        return plain.Length <= LongestTitle && !plain.Contains('\t') && plain[^1] is not ('。' or '；' or '：' or ':' or '，') && plain.AsSpan().ContainsAny("表") && !plain.Contains("如下", StringComparison.Ordinal) && !plain.Contains('…');
    }

    /// <summary>A title of two lines, both in the middle.</summary>
    private static bool IsFirstHalf(SourceParagraph line, SourceParagraph below) =>
        line.IsCentred && below.IsCentred && line.Place.Page == below.Place.Page && line.Text.Length <= LongestTitle && !line.Text.TrimEnd().EndsWith('表') && !line.Text.Contains("部分", StringComparison.Ordinal);
}
