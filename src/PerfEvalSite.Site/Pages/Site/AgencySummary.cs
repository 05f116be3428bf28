using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>要点 of an agency: its newest figures in words, each with its year, its change on the year before where the two compare, and the way to the document.</summary>
internal static class AgencySummary
{
    private static readonly (string Question, Measure Measure)[] Asked =
        [("花了多少", new SpendingMeasure()), ("“三公”经费", new ThreePublicMeasure()), ("预算执行得怎样", new ExecutionMeasure()), ("得分", new ScoreMeasure())];

    public static Section? Of(AgencyContents contents)
    {
        var answers = new List<Answer>(6);
        foreach (var (question, measure) in Asked)
            if (Newest(contents, measure) is { } answer)
                answers.Add(answer with { Question = $"{question}（{answer.Question}）" });
        AddTargets(contents, answers);
        AddFindings(contents, answers);
        return answers.Count == 0 ? null : new Section("summary", "要点").Add(new Block { Answers = [.. answers] });
    }

    /// <summary>The question is the year alone. Null where no year has one document with the figure.</summary>
    private static Answer? Newest(AgencyContents contents, Measure measure)
    {
        YearEntry? last = null, before = null;
        foreach (var series in YearRuns.Of(contents, measure))
            if (series.Runs is [.., var run] && (last is null || run.Years[^1].Disclosure.Year > last.Disclosure.Year))
            {
                last = run.Years[^1];
                before = run.Years.Count > 1 ? run.Years[^2] : null;
            }
        if (last is null)
            return null;
        var figure = new SummaryFigure(last.Entry.Shown.Text, last.Entry.Value);
        var money = measure.Factor == 1 ? new ReaderMoney(figure.Text, measure.Unit == "分" ? "分" : "", "") : ReaderMoney.Of(figure);
        var notes = new List<string>(4);
        if (money.Printed.Length > 0)
            notes.Add(money.Printed);
        if (last.Entry.Shown.IsComputed)
            notes.Add("本站计算");
        if (before is not null)
            notes.Add($"{DisclosureList.Year(before.Disclosure.Year)}为 {before.Entry.Shown.Text}{Change(measure, before.Entry.Value!.Value, last.Entry.Value!.Value)}");
        if (measure is ThreePublicMeasure && last.Disclosure.Compared.ThreePublic is { } three)
            foreach (var (name, text) in three.Items)
                notes.Add($"{name} {text}");
        if (last.Basis.Length > 0)
            notes.Add(ComparedGroup.NameOf(last.Basis));
        return new(DisclosureList.Year(last.Disclosure.Year), money.Value, money.Unit, [.. notes], before is null ? "disclosures" : "years");
    }

    private static string Change(Measure measure, decimal before, decimal now)
    {
        if (measure.Factor == 1)
            return "";
        if (before <= 0)
            return "，没有增减率";
        decimal percent = RateRounding.Round(Math.Abs(now - before) / before * 100, 1);
        return percent == 0 ? "，没有变化" : $"，{(now > before ? "增加" : "减少")} {RateRounding.Text(percent, 1)}（本站计算）";
    }

    private static void AddTargets(AgencyContents contents, List<Answer> answers)
    {
        int year = 0, met = 0, missed = 0, notJudged = 0;
        foreach (var disclosure in contents.Disclosures)
        {
            if (disclosure.Compared.Targets is not { Judged: > 0 } counts || contents.IsReplaced(disclosure) || year != 0 && year != disclosure.Year)
                continue;
            year = disclosure.Year;
            met += counts.Met;
            missed += counts.Missed;
            notJudged += counts.NotJudged;
        }
        if (year == 0)
            return;
        string said = $"{Number(met + missed)} 项目标：" + (missed == 0 ? $"{Number(met)} 项都达到" : $"{Number(met)} 项达到，{Number(missed)} 项未达到");
        answers.Add(new($"目标完成了吗（{DisclosureList.Year(year)}）", said, "",
            notJudged > 0 ? [$"另有 {Number(notJudged)} 项没有印出可比的数，本站不判断", "按印出的目标值和实际值判断（本站计算）"] : ["按印出的目标值和实际值判断（本站计算）"], "disclosures"));
    }

    private static void AddFindings(AgencyContents contents, List<Answer> answers)
    {
        int count = 0, documents = 0, with = 0;
        foreach (var disclosure in contents.Disclosures)
            if (disclosure.Completeness.Findings is { } its && !contents.IsReplaced(disclosure))
            {
                documents++;
                count += its;
                with += its > 0 ? 1 : 0;
            }
        if (documents > 0)
            answers.Add(new("数字对得上吗", count == 0 ? "没有发现对不上或缺失的数" : $"{Number(count)} 处对不上或缺失", "",
                [$"{Number(documents)} 份公开件" + (with > 0 ? $"，其中 {Number(with)} 份有" : "，没有可比的数的不算通过")], with > 0 ? "findings" : "disclosures"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
