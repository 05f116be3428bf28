using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// A rate worked out from two printed figures, at the decimals of the printed rate (two where none is printed; see <see cref="RateRounding"/>). There is
/// none without both operands, over a zero, or across units that do not compare.
/// </summary>
/// <param name="Value">In percent.</param>
/// <param name="Text">With its percent sign.</param>
/// <param name="Of">What it is a share of, for the reader: 年初预算.</param>
/// <param name="Differs">A rate is printed and is another number, by more than rounding explains.</param>
internal sealed record ComputedRate(decimal Value, string Text, string Of, bool Differs)
{
    private const int MostDecimals = 4;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    public static ComputedRate? From(in Figure part, in Figure whole, in Figure printed, string of)
    {
        if (!part.IsNumber || !whole.IsNumber || whole.Value == 0 || part.Unit?.Dimension != whole.Unit?.Dimension)
            return null;
        int decimals = printed.IsNumber ? Math.Min(printed.Decimals, MostDecimals) : 2;
        bool differs = PrintedRates.Differs(printed, part, whole);
        if (InWhole(part, whole, decimals) is { } inWhole)
            return new ComputedRate(inWhole, Percent(inWhole), of, differs);
        decimal rate = RateRounding.Round(part.InBase / whole.InBase * 100, decimals);
        return new ComputedRate(rate, RateRounding.Text(rate, decimals), of, differs);
    }

    /// <summary>
    /// The same in a fifth of the instructions, with exactly so many decimals: every project of every page has a rate. Null for figures
    /// of different units or beyond the usual, where the division leaves no rest, because then it decides how many decimals there are, and where rounding tells too little.
    /// </summary>
    private static decimal? InWhole(in Figure part, in Figure whole, int decimals)
    {
        const long Most = 1_000_000_000_000;
        byte scale = Math.Max(part.Value.Scale, whole.Value.Scale);
        if (!ReferenceEquals(part.Unit, whole.Unit) || !WholeNumber.TryGet(part.Value, scale, out long above) || !WholeNumber.TryGet(whole.Value, scale, out long below)
            || above is < 0 or > Most || below <= 0)
            return null;
        long rate = Math.DivRem(above * Powers[decimals + 2], below, out long rest);
        if (rest == 0)
            return null;
        if (rest >= below - rest)
            rate++;
        if (rate % Powers[decimals] == 0 && RateRounding.IsThreshold(rate / Powers[decimals]))
            return null;
        return new decimal((int)rate, (int)(rate >> 32), 0, false, (byte)decimals);
    }

    private static string Percent(decimal rate)
    {
        Span<byte> text = stackalloc byte[DecimalText.Longest + 1];
        int length = DecimalText.Write(rate, text);
        text[length] = (byte)'%';
        return Encoding.ASCII.GetString(text[..(length + 1)]);
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
        { Differs: true } => new Cell(rate.Text, CellKind.Differs, note: namesBase ? $"÷{rate.Of}，与原文不一致" : "与原文不一致"),
        _ => new Cell(rate.Text, CellKind.Computed, note: namesBase ? "÷" + rate.Of : null),
    };
}
