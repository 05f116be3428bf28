using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What the rules and the pages must answer alike about a printed rate.</summary>
public static class PrintedRates
{
    private static readonly FundsTable funds = Catalogue.Funds;

    /// <summary>
    /// The column of 资金 that the row's execution rate is a share of: the one that 率的分母 names, else the form's 全年预算, or
    /// what stands in its place (年初预算, 到位). Null where it is not printed.
    /// </summary>
    public static Column? ExecutionBase(in Row row) => row.Text(funds.RateBase) switch
    {
        "" => Printed(row, funds.Adjusted) ?? Printed(row, funds.Initial) ?? Printed(row, funds.Received),
        "年初预算" => Printed(row, funds.Initial),
        "全年预算" => Printed(row, funds.Adjusted),
        _ => Printed(row, funds.Received),
    };

    /// <summary>Whether a printed rate is another than part ÷ whole (not zero), by more than the rounding of the three explains.</summary>
    public static bool Differs(in Figure rate, in Figure part, in Figure whole) =>
        rate.IsNumber && Rounding.OfRate(rate, part, whole, part.Unit?.Dimension == Dimension.Score) == Outcome.Contradiction;

    internal static Column? Printed(in Row row, Column column) => row[column].IsNumber ? column : null;
}
