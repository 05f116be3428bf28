using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Figures and cells in the words of a finding's message.</summary>
internal static class Say
{
    /// <summary>A figure with its unit: 50513.38 万元, 99.96%, ≥7.5 万人, 优秀; 空白 when nothing is printed.</summary>
    public static string Figure(in Figure figure)
    {
        if (figure.IsBlank)
            return "空白";
        if (!figure.IsNumber)
            return figure.Printed;
        return Sign(figure.Comparator) + WithUnit(figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit) + (figure.Approximate ? "（约数）" : "");
    }

    /// <summary>A computed amount, in the unit in which the figure beside it is printed.</summary>
    public static string Amount(decimal inBase, Unit? unit) => WithUnit(Number(unit is null ? inBase : inBase / unit.Factor), unit);

    /// <summary>A sum of weights: 98 分, or 98% where the weights are printed in percent.</summary>
    public static string Weights(in Sum sum) => Weight(sum.Total, sum);

    /// <summary>A part of such a sum, or its distance from another.</summary>
    public static string Weight(decimal weight, in Sum of) => of.Unit is { Dimension: Dimension.Ratio } percent ? Amount(weight, percent) : Score(weight);

    public static string Score(decimal score) => Number(score) + " 分";

    /// <summary>A computed rate, to one decimal more than the printed one has, so that the difference can be seen.</summary>
    public static string Rate(decimal percent, in Figure beside) =>
        Number(RateRounding.Round(percent, Math.Min(beside.Decimals + 1, 6))) + "%";

    public static string Rate(decimal percent) => Number(RateRounding.Round(percent, 2)) + "%";

    /// <summary>Without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string WithUnit(string number, Unit? unit) => unit switch
    {
        null => number,
        { Name: "%" or "‰" } => number + unit.Name,
        _ => number + " " + unit.Name,
    };

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.AtMost => "≤",
        Comparator.MoreThan => "＞",
        Comparator.LessThan => "＜",
        _ => "",
    };
}
