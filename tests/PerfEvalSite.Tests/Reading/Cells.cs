using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Reads one cell in a column of the catalogue, and writes down all that was understood in one line.</summary>
internal static class Cells
{
    public static Column Of(ColumnType type) => type switch
    {
        ColumnType.Text => Catalogue.Disclosures.Title,
        ColumnType.Code => Catalogue.Projects.Id,
        ColumnType.Label => Catalogue.Glossary.Code,
        ColumnType.Choice => Catalogue.ThreePublic.Item,
        ColumnType.Flag => Catalogue.Disclosures.IsSummary,
        ColumnType.List => Catalogue.Agencies.Aliases,
        ColumnType.Markdown => Catalogue.Narratives.Text,
        ColumnType.Date => Catalogue.Funds.ReceivedOn,
        ColumnType.Year => Catalogue.Disclosures.FiscalYear,
        ColumnType.Integer => Catalogue.Indicators.No,
        ColumnType.Money => Catalogue.Funds.Executed,
        ColumnType.Rate => Catalogue.Funds.ExecutionRate,
        ColumnType.Score => Catalogue.Indicators.Score,
        ColumnType.Count => Catalogue.ThreePublic.Visitors,
        _ => Catalogue.Indicators.Target,
    };

    public static Figure Read(string text, ColumnType type, out ValueProblem problem, string? unit) =>
        FigureReader.Read(text, Of(type), unit is null ? null : Units.Find(unit), 7, 3, out problem);

    public static Figure Read(string text, ColumnType type, out ValueProblem problem) => Read(text, type, out problem, (Unit?)null);

    public static Figure Read(string text, ColumnType type, out ValueProblem problem, Unit? unit) => FigureReader.Read(text, Of(type), unit, 7, 3, out problem);

    /// <summary>
    /// <c>Number 91.90 分</c>, <c>≥ Number 95 %</c>, <c>Range 19..68 %</c>, <c>Date 2020-12-31</c>, <c>Text</c>, with the
    /// code of the problem behind it.
    /// </summary>
    public static string Understood(string text, ColumnType type, string? unit = null)
    {
        var figure = Read(text, type, out var problem, unit);
        Assert.Equal((7, 3), (figure.Line, figure.Column));
        return Describe(figure) + (problem.IsNone ? "" : " !" + problem.Code!.Id);
    }

    public static string Describe(in Figure figure)
    {
        string sign = figure.Comparator switch
        {
            Comparator.Equal => "= ",
            Comparator.AtLeast => "≥ ",
            Comparator.AtMost => "≤ ",
            Comparator.MoreThan => "> ",
            Comparator.LessThan => "< ",
            _ => "",
        };
        string what = figure.Kind switch
        {
            FigureKind.Number => string.Create(CultureInfo.InvariantCulture, $"Number {figure.Value}"),
            FigureKind.Range => string.Create(CultureInfo.InvariantCulture, $"Range {figure.Value}..{figure.Upper}"),
            FigureKind.Date => figure.Date!.First == figure.Date.Last
                ? string.Create(CultureInfo.InvariantCulture, $"{figure.Date.Precision} {figure.Date.Last:yyyy-MM-dd}")
                : string.Create(CultureInfo.InvariantCulture, $"{figure.Date.Precision} {figure.Date.First:yyyy-MM-dd}..{figure.Date.Last:yyyy-MM-dd}"),
            _ => figure.Kind.ToString(),
        };
        return sign + (figure.Approximate ? "about " : "") + what + (figure.Unit is null ? "" : " " + figure.Unit.Name);
    }
}
