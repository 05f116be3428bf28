using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a disclosure gives of what its kind must, on the five headings by which the Ministry of Finance inspects
/// disclosure: 及时性, 完整性, 真实性, 细化程度, 公开形式. Facts in words; no score is made of them.
/// </summary>
public sealed record Completeness
{
    /// <summary>部门预决算 must be public within 20 days of the approval by the finance department of the same level.</summary>
    private const int DaysAfterApproval = 20;

    /// <summary>On time, late by so many days, or why that cannot be told.</summary>
    public required string Timeliness { get; init; }

    /// <summary>Tables that its kind must carry and that were not supplied.</summary>
    public required IReadOnlyList<string> MissingTables { get; init; }

    /// <summary>Tables that are supplied and state that there is no data, which is a disclosure too.</summary>
    public required IReadOnlyList<string> EmptyTables { get; init; }

    /// <summary>How many contradictions and missing operands the checks found; null where the site keeps them to itself.</summary>
    public required int? Findings { get; init; }

    /// <summary>What is not broken down as far as it must be.</summary>
    public required IReadOnlyList<string> Coarse { get; init; }

    /// <summary>What the form lacks: a title, a date, attachments that are listed and not there.</summary>
    public required IReadOnlyList<string> FormFaults { get; init; }

    public required int RequiredTables { get; init; }

    public static Completeness Of(Disclosure disclosure, CheckResult? checks)
    {
        var profile = KindProfile.Of(disclosure.Kind);
        var official = OfficialCompleteness.Of(disclosure);
        List<string> missing = [.. official.Missing];
        List<string> empty = [.. official.Empty];
        int required = official.Required;
        foreach (var table in profile.Required)
        {
            if (official.Tables.Contains(table))
                continue;
            required++;
            if (!disclosure[table].IsPresent)
                missing.Add(table.SheetName);
            else if (disclosure[table].Count == 0)
                empty.Add(table.SheetName);
        }
        return new Completeness
        {
            Timeliness = TimelinessOf(disclosure.Head),
            RequiredTables = required,
            MissingTables = missing,
            EmptyTables = empty,
            Findings = checks is null ? null : checks.CountOf(Outcome.Contradiction) + checks.CountOf(Outcome.Missing),
            Coarse = CoarseOf(disclosure),
            FormFaults = FormFaultsOf(disclosure),
        };
    }

    private static string TimelinessOf(Row head)
    {
        var approved = head[Catalogue.Disclosures.ApprovedOn].Date;
        var published = head[Catalogue.Disclosures.PublishedOn].Date;
        if (approved is null || published is null)
            return approved is null ? "未填批复日期，不核对" : "未填公开日期，不核对";
        var due = approved.Last.AddDays(DaysAfterApproval);
        int late = published.First.DayNumber - due.DayNumber;
        return late <= 0
            ? "按时"
            : string.Create(CultureInfo.InvariantCulture, $"晚 {late} 天（应不迟于 {due:yyyy-MM-dd}）");
    }

    private static List<string> CoarseOf(Disclosure disclosure)
    {
        var coarse = new List<string>();
        if (disclosure.Kind.Id is "final-accounts" or "three-public" or "budget")
            AddThreePublic(disclosure, coarse);
        if (disclosure.Kind.Id is "final-accounts" or "budget" && !HasFunctionItems(disclosure))
            coarse.Add("支出没有细化到功能分类“项”级");
        var t = Catalogue.Indicators;
        int withoutActual = 0;
        foreach (ref readonly var row in disclosure[t].Span)
            if (!row[t.Target].IsBlank && row[t.Actual].IsBlank)
                withoutActual++;
        if (withoutActual > 0)
            coarse.Add(string.Create(CultureInfo.InvariantCulture, $"{withoutActual} 个指标没有印出实际值"));
        return coarse;
    }

    private static void AddThreePublic(Disclosure disclosure, List<string> coarse)
    {
        var t = Catalogue.ThreePublic;
        if (disclosure[t].Count == 0)
            return;
        foreach (string id in (ReadOnlySpan<string>)["abroad", "vehicle-purchase", "vehicle-running", "reception"])
        {
            bool stated = false;
            foreach (ref readonly var row in disclosure[t].Span)
                stated |= t.Item.ChoiceOf(row.Text(t.Item))?.Id == id && !row[disclosure.Kind.Id == "budget" ? t.Budget : t.Final].IsBlank;
            if (!stated)
                coarse.Add($"“三公”经费没有单列{t.Item.ChoiceOf(id)!.Name}");
        }
    }

    private static bool HasFunctionItems(Disclosure disclosure)
    {
        var a = Catalogue.Accounts;
        foreach (ref readonly var row in disclosure[a].Span)
            if (row.Text(a.Code).Length == 7 || a.By.ChoiceOf(row.Text(a.By))?.Id == "function-item")
                return true;
        var s = Catalogue.SpendingByCode;
        foreach (ref readonly var row in disclosure[s].Span)
            if (row.Text(s.Code).Length == 7)
                return true;
        return false;
    }

    private static List<string> FormFaultsOf(Disclosure disclosure)
    {
        var faults = new List<string>();
        var head = disclosure.Head;
        var d = Catalogue.Disclosures;
        if (head[d.Title].IsBlank)
            faults.Add("没有标题");
        if (head[d.SignedOn].IsBlank && head[d.PublishedOn].IsBlank)
            faults.Add("没有日期");
        var a = Catalogue.Attachments;
        int absent = 0;
        foreach (ref readonly var row in disclosure[a].Span)
            if (row.Text(a.Included) == "否")
                absent++;
        if (absent > 0)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"列出的附件有 {absent} 个没有随文公开"));
        return faults;
    }
}
