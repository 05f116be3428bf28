using System.Globalization;
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
/// <param name="Differs">A rate is printed and is another number.</param>
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
            printed.IsNumber && Math.Round(printed.Value, decimals, MidpointRounding.AwayFromZero) != rate);
    }

    /// <summary>
    /// Execution over the denominator that the row names; where it names none, over 全年预算, else 年初预算, else 到位,
    /// whichever is printed first.
    /// </summary>
    public static ComputedRate? OfExecution(in Row funds)
    {
        var f = Catalogue.Funds;
        var whole = f.RateBase.ChoiceOf(funds.Text(f.RateBase))?.Id switch
        {
            "initial" => f.Initial,
            "adjusted" => f.Adjusted,
            "received" => f.Received,
            _ => funds[f.Adjusted].IsNumber ? f.Adjusted : funds[f.Initial].IsNumber ? f.Initial : f.Received,
        };
        return From(funds[f.Executed], funds[whole], funds[f.ExecutionRate], whole.Name);
    }

    /// <summary>As a cell beside the printed rate; empty where there is no rate.</summary>
    public static Cell CellOf(ComputedRate? rate) => rate is null
        ? Cell.Empty
        : new Cell(rate.Text, rate.Differs ? CellKind.Differs : CellKind.Computed, Note: rate.Differs ? "与原文不一致" : null);
}
