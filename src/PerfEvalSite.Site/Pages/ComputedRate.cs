using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// A rate worked out from two printed figures, at the decimals of the printed rate (two where none is printed). There is
/// none without both operands, over a zero, or across units that do not compare.
/// </summary>
/// <param name="Value">In percent.</param>
/// <param name="Text">With its percent sign.</param>
/// <param name="Of">What it is a share of, for the reader: 年初预算.</param>
/// <param name="Differs">A rate is printed and is another number, by more than rounding explains.</param>
public sealed record ComputedRate(decimal Value, string Text, string Of, bool Differs)
{
    private static readonly string[] Formats = ["0", "0.0", "0.00", "0.000", "0.0000"];

    public static ComputedRate? From(in Figure part, in Figure whole, in Figure printed, string of)
    {
        if (!part.IsNumber || !whole.IsNumber || whole.Value == 0 || part.Unit?.Dimension != whole.Unit?.Dimension)
            return null;
        int decimals = printed.IsNumber ? Math.Min(printed.Decimals, Formats.Length - 1) : 2;
        decimal rate = Math.Round(part.InBase / whole.InBase * 100, decimals, MidpointRounding.AwayFromZero);
        return new ComputedRate(
            rate,
            rate.ToString(Formats[decimals], CultureInfo.InvariantCulture) + "%",
            of,
            PrintedRates.Differs(printed, part, whole));
    }

    /// <summary>Execution over the denominator that the rule of execution rates chooses too.</summary>
    public static ComputedRate? OfExecution(in Row funds)
    {
        var f = Catalogue.Funds;
        return PrintedRates.ExecutionBase(funds) is { } whole ? From(funds[f.Executed], funds[whole], funds[f.ExecutionRate], whole.Name) : null;
    }

    /// <summary>As a cell beside the printed rate; empty where there is no rate.</summary>
    /// <param name="rate">Null where there is none.</param>
    /// <param name="namesBase">Whether the denominator is said, because it is not always the same.</param>
    public static Cell CellOf(ComputedRate? rate, bool namesBase = true) => rate switch
    {
        null => Cell.Empty,
        { Differs: true } => new Cell(rate.Text, CellKind.Differs, Note: namesBase ? $"÷{rate.Of}，与原文不一致" : "与原文不一致"),
        _ => new Cell(rate.Text, CellKind.Computed, Note: namesBase ? "÷" + rate.Of : null),
    };
}
