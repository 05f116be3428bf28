using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>One row in which a disclosure says something about a region: what it was given, or what it came to.</summary>
/// <param name="Row">Its place in <paramref name="Table"/>, from 1.</param>
/// <param name="Label">The project or the evaluation it is about, where the document has several; empty otherwise.</param>
/// <param name="Figures">What is printed in the row; blank cells are left out.</param>
public sealed record RegionMention(string RegionId, Table Table, int Row, string Label, IReadOnlyList<RegionFigure> Figures)
{
    private static readonly AllocationsTable A = Catalogue.Allocations;
    private static readonly RegionResultsTable R = Catalogue.RegionResults;
    private static readonly Column[] OfAllocations = [A.Amount, A.Status, A.Note];
    private static readonly Column[] OfResults = [R.Score, R.Rank, R.Grade, R.Received, R.Executed, R.Balance, R.ExecutionRate, R.FundGrowth, R.PersonGrowth, R.Findings];

    /// <summary>The columns of a table that are gathered, in the order in which they are shown.</summary>
    public static IReadOnlyList<Column> ColumnsOf(Table table) => table == A ? OfAllocations : OfResults;

    /// <summary>Those of them that may be drawn beside each other.</summary>
    public static IReadOnlyList<Column> DrawnOf(Table table) => table == A ? [A.Amount] : [R.Score, R.ExecutionRate];

    /// <summary>Blank where the row prints nothing in the column.</summary>
    public SummaryFigure this[Column column]
    {
        get
        {
            foreach (var figure in Figures)
                if (figure.Column == column)
                    return figure.Figure;
            return default;
        }
    }

    public static IReadOnlyList<RegionMention> In(Disclosure disclosure)
    {
        if (disclosure[A].Count + disclosure[R].Count == 0)
            return [];
        var mentions = new List<RegionMention>();
        Add(mentions, disclosure, A, A.Region, A.Project, Catalogue.Projects.Id, Catalogue.Projects.Name);
        Add(mentions, disclosure, R, R.Region, R.Evaluation, Catalogue.Evaluations.Id, Catalogue.Evaluations.Title);
        return mentions;
    }

    private static void Add(List<RegionMention> mentions, Disclosure disclosure, Table table, Column region, Column about, Column key, Column name)
    {
        var rows = disclosure[table].Span;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i][region].IsBlank)
                continue;
            var figures = new List<RegionFigure>(4);
            foreach (var column in ColumnsOf(table))
                if (SummaryFigure.Of(rows[i], column) is { IsPrinted: true } figure)
                    figures.Add(new(column, figure));
            mentions.Add(new(rows[i].Text(region), table, i + 1, LabelOf(disclosure[key.Table], rows[i].Text(about), key, name), figures));
        }
    }

    private static string LabelOf(TableRows rows, string id, Column key, Column name)
    {
        if (rows.Count > 1)
            foreach (ref readonly var row in rows.Span)
                if (row.Text(key) == id)
                    return row[name].IsBlank ? id : row.Text(name);
        return "";
    }
}

/// <summary>A printed figure of a row, by its column.</summary>
public readonly record struct RegionFigure(Column Column, SummaryFigure Figure);
