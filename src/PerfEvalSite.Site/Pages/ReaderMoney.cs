using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// An amount as a person says it: 6.11 亿元 from a hundred million 元 on, 万元 for what is printed in 元 from ten thousand on, and otherwise as printed. The
/// printed form is never left out where the amount is said otherwise.
/// </summary>
/// <param name="Printed">原文 and the printed form with its unit; empty where the value is the printed one or is printed nowhere.</param>
internal readonly record struct ReaderMoney(string Value, string Unit, string Printed)
{
    private const decimal Yi = 100_000_000;
    private const decimal Wan = 10_000;

    /// <param name="figure">A number with a unit of money; anything else is given as it is printed.</param>
    public static ReaderMoney Of(in Figure figure)
    {
        if (!figure.IsNumber || figure.Unit is not { Dimension: Dimension.Money } unit || figure.Comparator != Comparator.None || figure.Approximate)
            return new(figure.Printed, figure.Unit is { } other && !figure.Printed.Contains(other.Name, StringComparison.Ordinal) ? other.Name : "", "");
        bool writesUnit = figure.Printed.Contains(unit.Name, StringComparison.Ordinal);
        var (value, name) = Scaled(figure.InBase, unit.Name);
        return name == unit.Name && !writesUnit ? new(figure.Printed, name, "")
            : name == unit.Name ? new(figure.Printed, "", "")
            : new(value, name, $"原文 {figure.Printed}{(writesUnit ? "" : " " + unit.Name)}");
    }

    /// <summary>The same of a figure that only its text and value are kept of.</summary>
    public static ReaderMoney Of(SummaryFigure figure) => figure.Value is { } yuan && Math.Abs(yuan) >= Yi && !figure.Text.EndsWith("亿元", StringComparison.Ordinal)
        ? new(Rounded(yuan / Yi), "亿元", "原文 " + figure.Text)
        : new(figure.Text, "", "");

    /// <summary>A sum that is printed nowhere.</summary>
    /// <param name="yuan">The sum.</param>
    /// <param name="unit">The unit of its parts.</param>
    public static ReaderMoney Of(decimal yuan, Unit unit)
    {
        var (value, name) = Scaled(yuan, unit.Name);
        return new(name == unit.Name ? (yuan / unit.Factor).ToString("0.############", CultureInfo.InvariantCulture) : value, name, "");
    }

    private static (string Value, string Unit) Scaled(decimal yuan, string unit)
    {
        decimal size = Math.Abs(yuan);
        if (size >= Yi && unit != "亿元")
            return (Rounded(yuan / Yi), "亿元");
        return size >= Wan && unit == "元" ? (Rounded(yuan / Wan), "万元") : ("", unit);
    }

    private static string Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
