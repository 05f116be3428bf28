using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>要点: a reader's questions, answered in words and in numbers that a person uses. What the document does not print is marked as computed, and nothing stands in for it.</summary>
internal static class SummarySection
{
    private const string Computed = "（本站计算）";

    public static Section? Build(SectionInput input)
    {
        var answers = new List<Answer>(8);
        AddSpending(input, answers);
        AddFunds(input, answers);
        AddTargets(input, answers);
        AddThreePublic(input, answers);
        AddScores(input, answers);
        if (answers.Count > 0 && input.Checks is { } checks)
            answers.Add(Agreement(checks));
        return answers.Count == 0 ? null : new Section("summary", "要点").Add(new Block { Answers = [.. answers] });
    }

    private static void AddSpending(SectionInput input, List<Answer> answers)
    {
        var a = Catalogue.Accounts;
        if (KeyRows.Spending(input.Disclosure) is { } spending)
        {
            bool isFinal = !spending[a.Final].IsEmpty;
            var column = isFinal ? a.Final : a.Budget;
            if (!spending[column].IsBlank)
            {
                var notes = NotesOf(spending, column, a.Prior);
                if (!spending[a.Completion].IsBlank)
                    notes.Add($"完成预算 {spending.Text(a.Completion)}");
                foreach (ref readonly var row in input[a].Span)
                    if (KeyRows.IsWholeTotal(row) && a.Side.ChoiceOf(row.Text(a.Side))?.Id == "income" && !row[column].IsBlank)
                        notes.Add($"{row.Text(a.Item)} {FigureText.WithUnit(row[column], column)}");
                answers.Add(AnswerOf(isFinal ? "花了多少" : "打算花多少", spending[column], notes, a.FileName));
            }
        }
    }

    private static void AddThreePublic(SectionInput input, List<Answer> answers)
    {
        var t = Catalogue.ThreePublic;
        var items = ThreePublicItems.Of(input.Disclosure).Select(static item => $"{item.Name} {item.Text}");
        var total = KeyRows.ThreePublicTotal(input.Disclosure);
        if (total is not { } row || row[t.Final].IsBlank && row[t.Budget].IsBlank)
        {
            if (items.Any())
                answers.Add(new("“三公”经费", "没有印出合计", "", [.. items], t.FileName));
            return;
        }
        var column = row[t.Final].IsEmpty && !row[t.Budget].IsBlank ? t.Budget : t.Final;
        if (row[column].IsBlank)
            return;
        var notes = NotesOf(row, column, t.Prior);
        if (column == t.Budget)
            notes.Add("预算数，决算数原文未印");
        if (!row[t.Completion].IsBlank)
            notes.Add($"完成预算 {row.Text(t.Completion)}");
        answers.Add(AnswerOf("“三公”经费", row[column], [.. notes, .. items], t.FileName));
    }

    private static void AddFunds(SectionInput input, List<Answer> answers)
    {
        var f = Catalogue.Funds;
        string question = answers.Count > 0 ? "项目花了多少" : "花了多少";
        if (KeyRows.Funds(input.Disclosure) is { } row)
        {
            var budget = row[f.Adjusted].IsBlank ? f.Initial : f.Adjusted;
            var main = row[f.Executed].IsBlank ? budget : f.Executed;
            if (row[main].IsBlank)
                return;
            var notes = NotesOf(row, main, null);
            if (main == budget)
                notes.Add("执行数原文未印");
            else if (!row[budget].IsBlank)
                notes.Add($"{budget.Name} {FigureText.WithUnit(row[budget], budget)}");
            if (RateOf(row) is { Length: > 0 } rate)
                notes.Add(rate);
            answers.Add(AnswerOf(main == budget ? "安排了多少" : question, row[main], notes, f.FileName));
        }
        else if (ProjectSums.Of(input.Disclosure) is { } sums)
        {
            var money = ReaderMoney.Of(sums.Executed, sums.Unit);
            var notes = new List<string>(3) { $"{Number(sums.Projects)} 个项目合计{Computed}，原文没有印合计" };
            if (sums.Budget is { } whole)
            {
                var planned = ReaderMoney.Of(whole, sums.Unit);
                notes.Add($"{sums.BudgetName}合计 {planned.Value} {planned.Unit}{Computed}");
                if (whole > 0)
                    notes.Add($"执行率 {RateRounding.Text(RateRounding.Round(sums.Executed / whole * 100, 2), 2)}{Computed}");
            }
            answers.Add(new(question, money.Value, money.Unit, [.. notes], f.FileName));
        }
    }

    private static string RateOf(in Row row)
    {
        var f = Catalogue.Funds;
        var computed = ComputedRate.OfExecution(row);
        ref readonly var printed = ref row[f.ExecutionRate];
        if (printed.IsNumber)
            return $"执行率 {printed.Printed}，" + (computed is null ? "未印出可供核对的分母" : computed.Differs ? $"按执行÷{computed.Of}计算为 {computed.Text}，与原文不一致" : $"与执行÷{computed.Of}一致");
        return computed is null ? "" : $"执行率 {computed.Text}，按执行÷{computed.Of}计算{Computed}";
    }

    private static void AddTargets(SectionInput input, List<Answer> answers)
    {
        var counts = TargetResults.Count(input.Disclosure);
        if (counts.All == 0 || input.Disclosure.Kind.Id == "budget")
            return;
        var notes = new List<string>(2);
        if (counts.Judged > 0 && counts.NotJudged > 0)
            notes.Add($"另有 {Number(counts.NotJudged)} 项没有印出可比的数，本站不判断");
        if (counts.Sets > 1)
            notes.Add($"{Number(counts.Sets)} 套指标合计，同一目标可能印了几次");
        if (counts.Judged > 0)
            notes.Add("按印出的目标值和实际值判断" + Computed);
        string said = counts.Judged == 0 ? $"{Number(counts.All)} 项目标没有印出可比的数，无法判断"
            : $"{Number(counts.Judged)} 项目标：" + (counts.Missed == 0 ? $"{Number(counts.Met)} 项都达到" : $"{Number(counts.Met)} 项达到，{Number(counts.Missed)} 项未达到");
        answers.Add(new("目标完成了吗", said, "", [.. notes], Catalogue.Indicators.FileName));
    }

    /// <summary>The score of the whole where there is one; otherwise each evaluation under its own name.</summary>
    private static void AddScores(SectionInput input, List<Answer> answers)
    {
        var e = Catalogue.Evaluations;
        if (KeyRows.Evaluation(input.Disclosure) is { } whole)
        {
            var notes = new List<string>(2);
            if (!whole[e.Grade].IsBlank)
                notes.Add("等级" + Quotes.Around(whole.Text(e.Grade)));
            if (!whole[e.Kind].IsBlank)
                notes.Add(FigureText.Of(whole[e.Kind], e.Kind));
            answers.Add(new("得分", whole.Text(e.Score), whole[e.FullMark].IsBlank ? "分（原文未印满分）" : $"／{whole.Text(e.FullMark)} 分", [.. notes], e.FileName));
            return;
        }
        var parts = new List<string>();
        foreach (ref readonly var row in input[e].Span)
            if (!row[e.Score].IsBlank || !row[e.Grade].IsBlank)
                parts.Add($"{input.EvaluationName(row.Text(e.Id))}：{ScoreOf(row)}");
        if (parts.Count > 0)
            answers.Add(new("得分", parts.Count == 1 ? "只有一个项目的得分" : $"{Number(parts.Count)} 次评价，各有得分", "", [.. parts, "没有整体得分，不以其中一个代替"], e.FileName));
    }

    private static string ScoreOf(in Row row)
    {
        var e = Catalogue.Evaluations;
        string score = row[e.Score].IsBlank ? "" : row[e.Score].IsNumber ? row.Text(e.Score) + " 分" : row.Text(e.Score);
        string full = row[e.Score].IsBlank || row[e.FullMark].IsBlank ? "" : $"（满分 {row.Text(e.FullMark)}）";
        string grade = row[e.Grade].IsBlank ? "" : "等级" + Quotes.Around(row.Text(e.Grade));
        return score + full + (score.Length > 0 && grade.Length > 0 ? "，" : "") + grade;
    }

    private static Answer Agreement(CheckResult checks)
    {
        var notes = new List<string>(3);
        foreach (var outcome in (ReadOnlySpan<Outcome>)[Outcome.NeedsReason, Outcome.Missing, Outcome.NotChecked])
            if (checks.CountOf(outcome) > 0)
                notes.Add($"{outcome.Words().Zh} {Number(checks.CountOf(outcome))} 处");
        return new("数字对得上吗", ChecksSection.Verdict(checks).TrimEnd('。'), "", notes.Count == 0 ? [] : ["另有" + string.Join("，", notes)], ChecksSection.Id);
    }

    private static Answer AnswerOf(string question, in Figure figure, List<string> notes, string anchor)
    {
        var money = ReaderMoney.Of(figure);
        return new(question, figure.IsNumber ? money.Value : FigureText.WithUnit(figure, Catalogue.Funds.Executed), figure.IsNumber ? money.Unit : "", [.. notes], anchor);
    }

    /// <summary>The printed form where the figure is said otherwise, and the change on the year before.</summary>
    private static List<string> NotesOf(in Row row, Column column, Column? prior)
    {
        var notes = new List<string>(4);
        if (ReaderMoney.Of(row[column]).Printed is { Length: > 0 } printed)
            notes.Add(printed);
        if (prior is not null && row[prior] is { IsNumber: true } before && row[column] is { IsNumber: true } now && before.Unit?.Dimension == now.Unit?.Dimension)
        {
            string change = before.InBase > 0 ? Change((now.InBase - before.InBase) / before.InBase * 100) + Computed : "上年为 0，没有增减率";
            notes.Add($"上年 {FigureText.WithUnit(before, prior)}，{change}");
        }
        return notes;
    }

    private static string Change(decimal percent) => percent == 0 ? "与上年相同"
        : (percent > 0 ? "比上年 +" : "比上年 −") + RateRounding.Text(RateRounding.Round(Math.Abs(percent), 1), 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
