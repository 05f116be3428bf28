using System.Buffers;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K47TemplateWords : Rule
{
    /// <summary>Behind what comes before it, as in 下降（增长）; only the bracket's own words are looked for.</summary>
    private static readonly string[] bracketed = ["（增长）", "（下降）", "（增加）", "（减少）", "（请填写", "（此处填"];

    private static readonly string[] slashed = ["增长/下降", "下降/增长", "增加/减少", "减少/增加"];

    private static readonly SearchValues<char> marks = SearchValues.Create(PlainWords.TemplateMarks);

    private static readonly ulong[] texts = [.. Catalogue.OfDisclosure.Select(table =>
        ColumnBits.Of(table.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Markdown or ColumnType.List or ColumnType.Value)))];

    public K47TemplateWords() : base("K47",
        new("没有遗留的模板文字，如“XX”“某某”“下降（增长）”", "No left-over words of a template"),
        new("部门决算公开模板中的待填文字", "Words of the templates that are to be filled in"))
    {
        Covers = ["K58"];
        Holds("""
            正文
            栏目,序号,正文
            概况,1,一般公共预算支出下降 27.78%。
            """);
        Finds(Outcome.NeedsReason, "正文“概况”的正文中有“下降（增长）”，像是没有填写的模板文字", """
            正文
            栏目,序号,正文
            概况,1,一般公共预算支出下降（增长）27.78%。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (texts[table.Index] != 0 && context.Rows(table).Length > 0 && !HasAny(context, findings, table))
                findings.Agrees();
    }

    /// <summary>A table without any counts as one comparison, not as one for each of its cells.</summary>
    private static bool HasAny(CheckContext context, FindingSink findings, Table table)
    {
        var rows = context.Rows(table);
        bool any = false;
        for (int i = 0; i < rows.Length; i++)
            foreach (var column in new ColumnBits(table, rows[i].Unplain & texts[table.Index]))
                if (rows[i].Text(column) is { Length: > 1 } text && WordIn(text) is { } word)
                {
                    Report(context, findings, new(table, i, column), word);
                    any = true;
                }
        return any;
    }

    /// <summary>Looks at the few characters that such words must have, which ordinary text seldom has.</summary>
    private static string? WordIn(ReadOnlySpan<char> text)
    {
        for (int at = IndexOfMark(text); at >= 0; at = Next(text, at))
            if (IsPlaceholder(text, at))
                return text.Slice(at, 2).ToString();
            else if (MarkAt(text, at) is { } found)
                return found;
        return null;
    }

    private static int IndexOfMark(ReadOnlySpan<char> text) => text.IndexOfAny(marks);

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        int next = IndexOfMark(text[(at + 1)..]);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text, int at) =>
        text[at] is not ('（' or '/' or '*' or '_') && at + 1 < text.Length && text[at + 1] == text[at] && !IsLetterAround(text, at);

    /// <summary>Roman numerals and foreign words (XXI, Exxon) are no placeholders.</summary>
    private static bool IsLetterAround(ReadOnlySpan<char> text, int at) =>
        (at > 0 && char.IsAsciiLetter(text[at - 1]) && text[at - 1] != text[at]) || (at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]) && text[at + 2] != text[at]);

    private static string? MarkAt(ReadOnlySpan<char> text, int at)
    {
        var from = text[at..];
        if (from[0] == '（')
        {
            foreach (string word in bracketed)
                if (from.StartsWith(word, StringComparison.Ordinal))
                    return text[Math.Max(0, word[^1] == '）' ? at - 2 : at)..(at + word.Length)].ToString();
        }
        else if (from[0] == '/' && at >= 2)
        {
            foreach (string word in slashed)
                if (text[(at - 2)..].StartsWith(word, StringComparison.Ordinal))
                    return word;
        }
        else if (from.StartsWith("****年", StringComparison.Ordinal) || from.StartsWith("____", StringComparison.Ordinal))
            return from[..4].ToString();
        return null;
    }

    private static void Report(CheckContext context, FindingSink findings, CellRef cell, string found)
    {
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}中有“{found}”，像是没有填写的模板文字", $"{Messages.English(context, cell)} has “{found}”, which looks like a template not filled in"), found, "", cell);
    }
}
