using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Downloads;

/// <param name="Heading">With its ordinal: 一、收入支出决算总体情况说明.</param>
public sealed record TextPart(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>
/// 情况说明 from the tables of final accounts, or of a budget: the standard sections in their order, so that text and tables cannot disagree. It says what the
/// tables say and what follows from them by division; a section without a figure is left out, and no reason is made up.
/// </summary>
public sealed class StandardText
{
    private static readonly AccountsTable A = Catalogue.Accounts;
    private static readonly IncomeByCodeTable I = Catalogue.IncomeByCode;
    private static readonly SpendingByCodeTable S = Catalogue.SpendingByCode;
    private static readonly ThreePublicTable P = Catalogue.ThreePublic;
    private static readonly string[] ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

    private readonly Disclosure disclosure;
    private readonly List<TextPart> parts = [];
    private readonly string year;
    private readonly bool isBudget;

    private StandardText(Disclosure disclosure)
    {
        this.disclosure = disclosure;
        isBudget = disclosure.Kind.Id == "budget";
        year = disclosure.FiscalYear.ToString(CultureInfo.InvariantCulture) + "年度";
    }

    /// <summary>The sections that the tables hold figures for; none where they hold none, or where the document is of neither kind.</summary>
    public static IReadOnlyList<TextPart> Of(Disclosure disclosure)
    {
        var text = new StandardText(disclosure);
        if (text.isBudget)
            text.WriteBudget();
        else if (disclosure.Kind.Id == "final-accounts")
            text.Write();
        return text.parts;
    }

    /// <summary>The amount that the document is about.</summary>
    private Column Now => isBudget ? A.Budget : A.Final;

    private void WriteBudget()
    {
        Add("收支预算总体情况说明", Totals("all", "收入预算总计", "支出预算总计"));
        Add("收入预算情况说明", [.. Income()]);
        Add("支出预算情况说明", [.. Spending()]);
        Add("财政拨款收支预算总体情况说明", Totals("appropriation", "财政拨款收入预算总计", "财政拨款支出预算总计"));
        Add("一般公共预算支出情况说明", [.. GeneralBudget()]);
        Add("一般公共预算基本支出情况说明", [.. Basic()]);
        Add("“三公”经费预算情况说明", [.. ThreePublic()]);
        Add("政府性基金预算支出情况说明", OfFund("fund", "政府性基金预算财政拨款"));
        Add("国有资本经营预算支出情况说明", OfFund("capital", "国有资本经营预算财政拨款"));
        Add("其他重要事项情况说明", [.. OtherItems()]);
    }

    private void Write()
    {
        Add("收入支出决算总体情况说明", Totals("all", "收入总计", "支出总计"));
        Add("收入决算情况说明", [.. Income()]);
        Add("支出决算情况说明", [.. Spending()]);
        Add("财政拨款收入支出决算总体情况说明", Totals("appropriation", "财政拨款收入总计", "财政拨款支出总计"));
        Add("一般公共预算财政拨款支出决算情况说明", [.. GeneralBudget()]);
        Add("一般公共预算财政拨款基本支出决算情况说明", [.. Basic()]);
        Add("“三公”经费支出决算情况说明", [.. ThreePublic()]);
        Add("政府性基金预算财政拨款收入支出决算情况说明", OfFund("fund", "政府性基金预算财政拨款"));
        Add("国有资本经营预算财政拨款支出决算情况说明", OfFund("capital", "国有资本经营预算财政拨款"));
        Add("预算绩效管理情况说明", [.. Performance()]);
        Add("其他重要事项情况说明", [.. OtherItems()]);
    }

    private void Add(string heading, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count > 0)
            parts.Add(new($"{ordinals[parts.Count]}、{heading}", paragraphs));
    }

    private List<string> Totals(string scope, string income, string spending)
    {
        var said = new List<string>(2);
        foreach (var (side, name) in new[] { ("income", income), ("spending", spending) })
            if (Account(scope, side, "总计") is { } row)
                said.Add($"{name} {Amount(row, Now)}" + Change(row, Now, A.Prior));
        return said.Count == 0 ? [] : [$"{year}{string.Join("；", said)}。"];
    }

    private IEnumerable<string> Income()
    {
        if (CodeRow(disclosure[I], I.Code, null, "") is not { } total || !total[I.Total].IsNumber)
            yield break;
        string said = Divided(total, I.Total, [(I.Appropriation, "财政拨款收入"), (I.Superior, "上级补助收入"), (I.Business, "事业收入"), (I.Operating, "经营收入"), (I.Subordinate, "附属单位上缴收入"), (I.Other, "其他收入")]);
        yield return $"{year}{(isBudget ? "收入预算合计" : "本年收入合计")} {Amount(total, I.Total)}{Change(total, I.Total, I.Prior)}{said}。";
    }

    private IEnumerable<string> Spending()
    {
        if (CodeRow(disclosure[S], S.Code, S.Scope, "all") is not { } total || !total[S.Total].IsNumber)
            yield break;
        string said = Divided(total, S.Total, [(S.Basic, "基本支出"), (S.Project, "项目支出"), (S.ToSuperior, "上缴上级支出"), (S.Operating, "经营支出"), (S.Subsidy, "对附属单位补助支出")]);
        yield return $"{year}{(isBudget ? "支出预算合计" : "本年支出合计")} {Amount(total, S.Total)}{Change(total, S.Total, S.Prior)}{said}。";
    }

    private IEnumerable<string> GeneralBudget()
    {
        if (CodeRow(disclosure[S], S.Code, S.Scope, "general") is not { } total || !total[S.Total].IsNumber)
            yield break;
        string share = CodeRow(disclosure[S], S.Code, S.Scope, "all") is { } whole && whole[S.Total].IsNumber && Share(total[S.Total], whole[S.Total]) is { Length: > 0 } of ? $"，占{(isBudget ? "支出预算合计" : "本年支出合计")}的 {of}" : "";
        yield return $"（一）总体情况。{year}一般公共预算财政拨款支出 {Amount(total, S.Total)}{share}{Change(total, S.Total, S.Prior)}{Divided(total, S.Total, [(S.Basic, "基本支出"), (S.Project, "项目支出")])}。";
        var classes = new List<string>();
        var items = new List<string>();
        foreach (var row in disclosure[S])
        {
            if (S.Scope.ChoiceOf(row.Text(S.Scope))?.Id != "general" || !row[S.Total].IsNumber)
                continue;
            if (row.Text(S.Code).Length == 3)
                classes.Add($"{row.Text(S.Item)} {Amount(row, S.Total)}{Bracketed(Share(row[S.Total], total[S.Total]))}");
            else if (row.Text(S.Code).Length == 7)
                items.Add($"{row.Text(S.Item)}（{row.Text(S.Code)}）{(isBudget ? "预算数" : "决算数")}为 {Amount(row, S.Total)}{Change(row, S.Total, S.Prior)}。");
        }
        if (classes.Count > 0)
            yield return $"（二）结构情况。{string.Join("；", classes)}。";
        if (items.Count > 0)
            yield return $"（三）具体情况。{string.Concat(items.Select((item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item}")))}";
    }

    private IEnumerable<string> Basic()
    {
        var sums = new List<string>(2);
        // A budget's table has them as columns.
        foreach (var row in disclosure[A])
            if (isBudget && A.Scope.ChoiceOf(row.Text(A.Scope))?.Id == "basic" && A.By.ChoiceOf(row.Text(A.By))?.Id == "total" && row[A.Staff].IsNumber && row[A.Running].IsNumber)
                sums.AddRange([$"人员经费 {Amount(row, A.Staff)}{ListOf(true)}", $"公用经费 {Amount(row, A.Running)}{ListOf(false)}"]);
        foreach (string name in new[] { "人员经费", "公用经费" })
            foreach (var row in disclosure[A])
                if (A.By.ChoiceOf(row.Text(A.By))?.Id == "staff-operating" && row[Now].IsNumber && row.Text(A.Item).Contains(name, StringComparison.Ordinal))
                {
                    sums.Add($"{name} {Amount(row, Now)}{ListOf(name == "人员经费")}");
                    break;
                }
        if (sums.Count > 0)
            yield return $"{year}一般公共预算财政拨款基本支出中，{string.Join("；", sums)}。";
    }

    /// <summary>The 款 on which anything was spent.</summary>
    private string ListOf(bool isStaff)
    {
        var names = new List<string>();
        foreach (var row in disclosure[A])
            if (A.By.ChoiceOf(row.Text(A.By))?.Id == "economic-item" && row[Now] is { IsNumber: true, Value: not 0 } && row.Text(A.Code) is { Length: 5 } code && code[..3] is "301" or "303" == isStaff)
                names.Add(row.Text(A.Item));
        return names.Count == 0 ? "" : $"，主要包括{string.Join("、", names)}";
    }

    private IEnumerable<string> ThreePublic()
    {
        var said = new List<string>();
        foreach (var row in disclosure[P])
        {
            if (P.Item.ChoiceOf(row.Text(P.Item)) is not { } item || !row[isBudget ? P.Budget : P.Final].IsNumber)
                continue;
            string name = item.Id == "total" ? "“三公”经费" : item.Name;
            if (isBudget)
            {
                said.Add($"{name}预算 {Amount(row, P.Budget)}{Change(row, P.Budget, P.Prior)}{(row.Text(P.Reason) is { Length: > 0 } cause ? $"。{cause.TrimEnd('。')}" : "")}。");
                continue;
            }
            string budget = row[P.Budget].IsNumber ? $"预算 {Amount(row, P.Budget)}，" : "";
            string done = Share(row[P.Final], row[P.Budget]) is { Length: > 0 } rate ? $"，完成预算的 {rate}" : "";
            string counts = string.Concat(new[] { (P.Groups, "团组", "个"), (P.Persons, "累计", "人次"), (P.Bought, "购置公务用车", "辆"), (P.Held, "公务用车保有量", "辆"), (P.Batches, "公务接待", "批次"), (P.Visitors, "接待", "人次") }
                .Where(count => row[count.Item1].IsNumber).Select(count => $"，{count.Item2} {row[count.Item1].Value.ToString("0.##", CultureInfo.InvariantCulture)} {count.Item3}"));
            string reason = row.Text(P.Reason) is { Length: > 0 } why ? $"。{why.TrimEnd('。')}" : "";
            said.Add($"{name}{budget}支出决算 {Amount(row, P.Final)}{done}{Change(row, P.Final, P.Prior)}{counts}{reason}。");
        }
        return said;
    }

    private List<string> OfFund(string scope, string name)
    {
        if (CodeRow(disclosure[S], S.Code, S.Scope, scope) is { } total && total[S.Total].IsNumber)
            return [$"{year}{name}支出 {Amount(total, S.Total)}{Divided(total, S.Total, [(S.Basic, "基本支出"), (S.Project, "项目支出")])}。"];
        string form = (isBudget ? "B" : "T") + (scope == "fund" ? "8" : "9");
        foreach (var row in disclosure[Catalogue.OfficialTables])
            if (row.Text(Catalogue.OfficialTables.Form) == form && Catalogue.OfficialTables.State.ChoiceOf(row.Text(Catalogue.OfficialTables.State))?.Id == "empty-with-sentence")
                return [isBudget ? $"{year}没有{name}安排的预算。" : $"{year}没有{name}收入和支出。"];
        return [];
    }

    private IEnumerable<string> Performance()
    {
        var e = Catalogue.Evaluations;
        var scores = new List<decimal>();
        var grades = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int count = 0;
        foreach (var row in disclosure[e])
        {
            if (e.Kind.ChoiceOf(row.Text(e.Kind))?.Id != "project-self")
                continue;
            count++;
            if (row[e.Score].IsNumber)
                scores.Add(row[e.Score].Value);
            if (row.Text(e.Grade) is { Length: > 0 } grade)
                grades[grade] = grades.GetValueOrDefault(grade) + 1;
        }
        if (count == 0)
            yield break;
        string mean = scores.Count == count ? $"，平均得分 {Rounded(scores.Sum() / count)} 分" : "";
        string by = grades.Count > 0 ? $"，其中{string.Join("、", grades.Select(grade => string.Create(CultureInfo.InvariantCulture, $"{Quotes.Around(grade.Key)} {grade.Value} 个")))}" : "";
        yield return string.Create(CultureInfo.InvariantCulture, $"{year}开展绩效自评的项目 {count} 个{mean}{by}。");
    }

    private IEnumerable<string> OtherItems()
    {
        var o = Catalogue.OtherItems;
        var said = new List<string>();
        foreach (var row in disclosure[o])
            if (!row[o.Value].IsBlank)
                said.Add($"{FigureText.Of(row[o.Item], o.Item)} {row.Text(o.Value)}");
        if (said.Count > 0)
            yield return $"{year}{string.Join("；", said)}。";
    }

    private Row? Account(string scope, string side, string ending)
    {
        foreach (var row in disclosure[A])
            if (A.Scope.ChoiceOf(row.Text(A.Scope))?.Id == scope && A.By.ChoiceOf(row.Text(A.By))?.Id == "total" && row[Now].IsNumber
                && A.Side.ChoiceOf(row.Text(A.Side))?.Id is var its && (its == side || its == "both") && row.Text(A.Item).EndsWith(ending, StringComparison.Ordinal))
                return row;
        return null;
    }

    /// <summary>合计 of a table by code, within a 口径.</summary>
    private static Row? CodeRow(TableRows rows, Column code, Column? scope, string id)
    {
        foreach (var row in rows)
            if (row[code].IsEmpty && (scope is null || scope.ChoiceOf(row.Text(scope))?.Id == id))
                return row;
        return null;
    }

    /// <summary>，其中：财政拨款收入 9 万元，占 90.00%；…: the parts that are not zero.</summary>
    private static string Divided(in Row row, Column whole, (Column Column, string Name)[] columns)
    {
        var said = new List<string>(columns.Length);
        foreach (var (column, name) in columns)
            if (row[column] is { IsNumber: true, Value: not 0 })
                said.Add($"{name} {Amount(row, column)}{Bracketed(Share(row[column], row[whole]))}");
        return said.Count == 0 ? "" : $"，其中：{string.Join("；", said)}";
    }

    private static string Bracketed(string share) => share.Length > 0 ? $"，占 {share}" : "";

    private static string Amount(in Row row, Column column) => FigureText.WithUnit(row[column], column);

    private static string Change(in Row row, Column now, Column before)
    {
        if (!row[now].IsNumber || !row[before].IsNumber)
            return "";
        decimal change = row[now].InBase - row[before].InBase;
        if (change == 0)
            return $"，与上年（{Amount(row, before)}）持平";
        string rate = row[before].InBase == 0 ? "" : $"，{(change > 0 ? "增长" : "下降")} {Percent(Math.Abs(change) / Math.Abs(row[before].InBase))}";
        var unit = row[now].Unit;
        string amount = (unit is null ? Math.Abs(change) : Math.Abs(change) / unit.Factor).ToString("0.##", CultureInfo.InvariantCulture) + unit?.Name;
        return $"，比上年{(change > 0 ? "增加" : "减少")} {amount}{rate}";
    }

    /// <summary>Empty where there is nothing to divide by.</summary>
    private static string Share(in Figure part, in Figure whole) => part.IsNumber && whole.IsNumber && whole.InBase != 0 ? Percent(part.InBase / whole.InBase) : "";

    private static string Percent(decimal share) => Rounded(share * 100) + "%";

    private static string Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
