using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Profiles;

/// <summary>What stands above and below an official table: title, unit line, notes, and the sentence that there is no data.</summary>
internal static class FormNotes
{
    private static readonly string[] beginnings = ["注", "(注", "说明", "备注", "本表", "本单位", "本部门", "填表", "制表", "审核", "单位负责人", "无政府性基金", "无国有资本"];

    /// <summary>Whether a row says something about the table instead of being one of it.</summary>
    /// <param name="mayBeText">Whether the table itself holds sentences.</param>
    public static bool IsNote(Grid grid, int row, bool mayBeText)
    {
        GridCell? only = null;
        int said = 0;
        foreach (var cell in grid.Said(row))
        {
            only ??= cell;
            said++;
        }
        if (only is not { } first)
            return false;
        string plain = Words.Plain(first.Text);
        if (Array.Exists(beginnings, beginning => plain.StartsWith(beginning, StringComparison.Ordinal)) && (said == 1 || plain.Length > 6))
            return !plain.StartsWith("本表", StringComparison.Ordinal) || plain.Length > 6;
        return said == 1 && !mayBeText && (plain.Contains("无数据", StringComparison.Ordinal) || plain.Contains("空表", StringComparison.Ordinal) || plain.Length > 24 && plain.AsSpan().ContainsAny("。,;"));
    }

    /// <summary>Whether it says that there is nothing: 没有…，故本表无数据; 无…，本表为空表; or the word 无 alone.</summary>
    public static bool SaysNothing(string text)
    {
        string plain = Words.Plain(text);
        return plain is "无" or "无数据" || plain.Contains("无数据", StringComparison.Ordinal) || plain.Contains("空表", StringComparison.Ordinal)
            || (plain.Contains("没有", StringComparison.Ordinal) || plain.Contains('无') || plain.Contains("未发生", StringComparison.Ordinal) || plain.Contains("未安排", StringComparison.Ordinal))
            && plain.AsSpan().ContainsAny("收支拨预费");
    }

    /// <summary>The unit that a cell above a table states; false for a cell that states none.</summary>
    /// <param name="unit">Null when it states one that nobody knows.</param>
    public static bool StatesUnit(string text, out Unit? unit)
    {
        unit = null;
        string folded = text.Replace('：', ':').Replace('（', '(').Replace('）', ')');
        int at = folded.LastIndexOf("单位:", StringComparison.Ordinal);
        if (at < 0)
            return false;
        string before = Words.Plain(folded[..at]);
        var after = folded.AsSpan(at + 3).Trim();
        int end = after.IndexOfAny(" \t　,)");
        if (end >= 0)
            after = after[..end];
        if (Units.Find(after) is { } found)
        {
            unit = found;
            return true;
        }
        // 单位：某局 names a body.
        return before.EndsWith("金额", StringComparison.Ordinal) || before.EndsWith("计量", StringComparison.Ordinal);
    }
}
