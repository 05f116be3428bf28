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
        var whole = ExecutionBase(funds);
        return From(funds[f.Executed], funds[whole], funds[f.ExecutionRate], whole.Name);
    }

    /// <summary>The column that an execution rate is a share of.</summary>
    public static Column ExecutionBase(in Row funds)
    {
        var f = Catalogue.Funds;
        return f.RateBase.ChoiceOf(funds.Text(f.RateBase))?.Id switch
        {
            "initial" => f.Initial,
            "adjusted" => f.Adjusted,
            "received" => f.Received,
            _ => funds[f.Adjusted].IsNumber ? f.Adjusted : funds[f.Initial].IsNumber ? f.Initial : f.Received,
        };
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
