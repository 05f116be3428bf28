using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// All that is kept of a disclosure once its own page is written: what the pages that span agencies show of it.
/// </summary>
public sealed record DisclosureSummary : IDisclosureName
{
    public required string AgencyId { get; init; }

    public required string Id { get; init; }

    /// <summary>As shown: made where the document prints none.</summary>
    public required string Title { get; init; }

    /// <summary>文号 of the document itself; empty where it has none.</summary>
    public required string DocumentNumber { get; init; }

    public required Choice Kind { get; init; }

    public required int Year { get; init; }

    /// <summary>What tells it from others of its agency, year and kind; see <see cref="DocumentRegister.WhatOf"/>.</summary>
    public required string What { get; init; }

    /// <summary>公开日期 as printed, else 成文日期; empty where neither is.</summary>
    public required string Date { get; init; }

    /// <summary>The first day that <see cref="Date"/> may mean; the least day where there is none, so that undated documents come last.</summary>
    public required DateOnly Day { get; init; }

    public required SummaryFigure Score { get; init; }

    public required SummaryFigure FullMark { get; init; }

    public required string Grade { get; init; }

    public required SummaryFigure Budget { get; init; }

    public required SummaryFigure Executed { get; init; }

    /// <summary>执行率 as printed, else worked out; see <see cref="RateIsComputed"/>.</summary>
    public required SummaryFigure Rate { get; init; }

    public required bool RateIsComputed { get; init; }

    /// <summary>“三公”经费合计, 决算数.</summary>
    public required SummaryFigure ThreePublic { get; init; }

    /// <summary>本年支出合计 over all kinds of money.</summary>
    public required SummaryFigure Spending { get; init; }

    /// <summary>How many figures are printed in all of its tables; 0 where they were not counted.</summary>
    public required int FigureCount { get; init; }

    public required IReadOnlyList<RegionMention> Regions { get; init; }

    public required ComparedFacts Compared { get; init; }

    /// <summary>When it was published and corrected, the newest first; not where it was before.</summary>
    public IReadOnlyList<DisclosureUpdate> Updates { get; init; } = [];

    /// <summary>What it gives of what its kind must.</summary>
    public required Completeness Completeness { get; init; }

    public string Path => SitePaths.Disclosure(AgencyId, Id);

    /// <param name="disclosure">What is summed up.</param>
    /// <param name="agency">Whose it is.</param>
    /// <param name="checks">What the checks found; null where the site keeps it to itself.</param>
    public static DisclosureSummary Of(Disclosure disclosure, Agency agency, CheckResult? checks = null)
    {
        var d = Catalogue.Disclosures;
        var e = Catalogue.Evaluations;
        var f = Catalogue.Funds;
        var head = disclosure.Head;
        ref readonly var dated = ref KeyRows.Date(disclosure);
        var evaluation = KeyRows.Evaluation(disclosure);
        var funds = KeyRows.Funds(disclosure);
        var computed = funds is { } row && row[f.ExecutionRate].IsBlank ? ComputedRate.OfExecution(row) : null;
        return new DisclosureSummary
        {
            AgencyId = agency.Id,
            Id = KnownTexts.Of(disclosure.Id),
            Title = DisclosureTitle.Of(disclosure, agency).Shown,
            DocumentNumber = head.Text(d.DocumentNumber),
            Kind = disclosure.Kind,
            Year = disclosure.FiscalYear,
            What = KnownTexts.Of(DocumentRegister.WhatOf(disclosure)),
            Date = KnownTexts.Of(dated.Printed),
            Day = dated.Date?.First ?? DateOnly.MinValue,
            Score = SummaryFigure.Of(evaluation, e.Score),
            FullMark = SummaryFigure.Of(evaluation, e.FullMark),
            Grade = KnownTexts.Of(evaluation?.Text(e.Grade) ?? ""),
            Budget = funds is { } total ? SummaryFigure.Of(total, total[f.Adjusted].IsBlank ? f.Initial : f.Adjusted) : default,
            Executed = SummaryFigure.Of(funds, f.Executed),
            Rate = computed is null ? SummaryFigure.Of(funds, f.ExecutionRate) : new SummaryFigure(computed.Text, computed.Value),
            RateIsComputed = computed is not null,
            ThreePublic = SummaryFigure.Of(KeyRows.ThreePublicTotal(disclosure), Catalogue.ThreePublic.Final),
            Spending = SummaryFigure.Of(KeyRows.Spending(disclosure), Catalogue.Accounts.Final),
            FigureCount = CountFigures(disclosure),
            Regions = RegionMention.In(disclosure),
            Compared = ComparedFacts.Of(disclosure),
            Updates = DisclosureUpdate.Of(disclosure),
            Completeness = Completeness.Of(disclosure, checks),
        };
    }

    private static int CountFigures(Disclosure disclosure)
    {
        int count = 0;
        foreach (var table in Catalogue.OfDisclosure)
            foreach (ref readonly var row in disclosure[table].Span)
                foreach (var column in table.Columns)
                    if (column.Type is not (ColumnType.Integer or ColumnType.Year) && row[column].Kind is FigureKind.Number or FigureKind.Range)
                        count++;
        return count;
    }
}

/// <summary>
/// A figure as the pages that span agencies need it: the printed text with its unit, and the value in base units (元, %, 分);
/// no value where nothing is printed or it is no number.
/// </summary>
public readonly record struct SummaryFigure
{
    /// <summary>Stands for no value. A decimal? is eight bytes longer, and of a province's figures a million are held.</summary>
    private const decimal None = decimal.MinValue;

    private readonly string? text;
    private readonly decimal value;

    public SummaryFigure(string? text, decimal? value) => (this.text, this.value) = (text, value ?? None);

    /// <summary>Empty where nothing is printed; never null.</summary>
    public string Text => text ?? "";

    public decimal? Value
    {
        get => IsPrinted && value != None ? value : null;
        init => this.value = value ?? None;
    }

    public bool IsPrinted => !string.IsNullOrEmpty(text);

    public static SummaryFigure Of(Row? row, Column column)
    {
        if (row is not { } found || found[column].IsBlank)
            return default;
        ref readonly var figure = ref found[column];
        return new(KnownTexts.Of(FigureText.WithUnit(figure, column)), figure.IsNumber ? figure.InBase : null);
    }
}
