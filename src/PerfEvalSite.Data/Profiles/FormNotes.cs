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
        if (said == 1 && UnitStatement.Read(first.Text) is { StartsText: true, Unit: not null })
            return true;
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

    /// <summary>Whether a cell says in which unit the table is, or looks so: 单位：万元; not one that names a body.</summary>
    public static bool StatesUnit(string text) => UnitStatement.Read(text) is { Kind: UnitStatementKind.Unclear } or { Unit: not null };
}
