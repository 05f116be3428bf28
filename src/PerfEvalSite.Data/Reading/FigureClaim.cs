using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// What a JSON file says a printed text means, beside the text. The text counts; the claim adds the unit where the text
/// names none, and everything else in it must be what the text was understood to be.
/// </summary>
internal sealed record FigureClaim
{
    public string? Value { get; init; }

    public string? Upper { get; init; }

    public string? Unit { get; init; }

    public string? Comparator { get; init; }

    public string? Approximate { get; init; }

    public string? Date { get; init; }

    public string? Until { get; init; }

    public void Check(in Figure figure, Bilingual columnName, Place place, DiagnosticBag diagnostics)
    {
        bool isNumber = figure.Kind is FigureKind.Number or FigureKind.Range;
        Compare(Value, isNumber ? Plain(figure.Value) : null, SameNumber(Value, isNumber, figure.Value), figure);
        Compare(Upper, figure.Kind == FigureKind.Range ? Plain(figure.Upper) : null, SameNumber(Upper, figure.Kind == FigureKind.Range, figure.Upper), figure);
        Compare(Unit, figure.Unit?.Name, Unit is not null && UnitName.Read(Unit, isCertain: true) is { } unit && unit == figure.Unit, figure);
        Compare(Comparator, SignOf(figure.Comparator), Comparator == SignOf(figure.Comparator), figure);
        Compare(Approximate, figure.Approximate ? "true" : "false", Approximate == (figure.Approximate ? "true" : "false"), figure);
        Compare(Date, Day(figure.Date?.First), Date == Day(figure.Date?.First), figure);
        Compare(Until, Day(figure.Date?.Last), Until == Day(figure.Date?.Last), figure);

        void Compare(string? claimed, string? understood, bool agrees, in Figure figure)
        {
            if (claimed is not null && !agrees)
                diagnostics.Add(FormCodes.ContradictingValue, place, columnName, figure.Printed, understood ?? "—", claimed);
        }
    }

    private static bool SameNumber(string? claimed, bool isNumber, decimal understood) =>
        isNumber && decimal.TryParse(claimed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value == understood;

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? SignOf(Comparator comparator) => comparator switch
    {
        Model.Comparator.AtLeast => ">=",
        Model.Comparator.AtMost => "<=",
        Model.Comparator.MoreThan => ">",
        Model.Comparator.LessThan => "<",
        Model.Comparator.Equal => "=",
        _ => null,
    };
}
