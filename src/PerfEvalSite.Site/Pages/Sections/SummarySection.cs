using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>要点: the figures that a reader asks for first.</summary>
internal static class SummarySection
{
    public static Section? Build(SectionInput input)
    {
        var keys = new List<KeyFigure>(8);
        AddAccounts(input, keys);
        AddThreePublic(input, keys);
        AddFunds(input, keys);
        AddScores(input, keys);
        return keys.Count == 0 ? null : new Section("summary", "要点").Add(new Block { KeyFigures = [.. keys] });
    }

    private static void AddFunds(SectionInput input, List<KeyFigure> keys)
    {
        if (KeyRows.Funds(input.Disclosure) is not { } row)
            return;
        var f = Catalogue.Funds;
        var budget = row[f.Adjusted].IsBlank ? f.Initial : f.Adjusted;
        Add(keys, row, budget);
        Add(keys, row, f.Executed);
        var computed = ComputedRate.OfExecution(row);
        ref readonly var printed = ref row[f.ExecutionRate];
        if (printed.IsNumber)
            keys.Add(new("执行率", printed.Printed, "", computed is null ? "原文印出，未印出可供核对的分母"
                : computed.Differs ? $"按执行÷{computed.Of}计算为 {computed.Text}，与原文不一致" : $"执行÷{computed.Of}，与计算一致"));
        else if (computed is not null)
            keys.Add(new("执行率", computed.Text, "", $"原文未印，按执行÷{computed.Of}计算"));
    }

    private static void AddScores(SectionInput input, List<KeyFigure> keys)
    {
        var e = Catalogue.Evaluations;
        var rows = input[e];
        foreach (ref readonly var row in rows.Span)
        {
            if (row[e.Score].IsBlank && row[e.Grade].IsBlank)
                continue;
            var note = new List<string>(3);
            if (rows.Count > 1)
                note.Add(input.EvaluationName(row.Text(e.Id)));
            if (row[e.Score].IsBlank)
            {
                keys.Add(new("等级", row.Text(e.Grade), "", string.Join("，", note)));
                continue;
            }
            note.Add(row[e.FullMark].IsBlank ? "原文未印满分" : $"满分 {row.Text(e.FullMark)} 分");
            if (!row[e.Grade].IsBlank)
                note.Add("等级" + Quotes.Around(row.Text(e.Grade)));
            keys.Add(new("得分", row.Text(e.Score), row[e.Score].IsNumber ? "分" : "", string.Join("，", note)));
        }
    }

    private static void AddAccounts(SectionInput input, List<KeyFigure> keys)
    {
        var a = Catalogue.Accounts;
        foreach (ref readonly var row in input[a].Span)
            if (KeyRows.IsWholeTotal(row))
                keys.Add(new(row.Text(a.Item), row.Text(a.Final), UnitOf(row, a.Final), row[a.Completion].IsBlank ? "" : $"完成预算 {row.Text(a.Completion)}"));
    }

    private static void AddThreePublic(SectionInput input, List<KeyFigure> keys)
    {
        if (KeyRows.ThreePublicTotal(input.Disclosure) is not { } row)
            return;
        var t = Catalogue.ThreePublic;
        keys.Add(new("“三公”经费", row.Text(t.Final), UnitOf(row, t.Final), row[t.Completion].IsBlank ? "" : $"完成预算 {row.Text(t.Completion)}"));
    }

    private static void Add(List<KeyFigure> keys, in Row row, Column column)
    {
        if (!row[column].IsBlank)
            keys.Add(new(column.Name, row[column].IsNumber ? row.Text(column) : FigureText.WithUnit(row[column], column), UnitOf(row, column)));
    }

    private static string UnitOf(in Row row, Column column) => FigureText.LacksUnit(row[column], column) ? row[column].Unit!.Name : "";
}
