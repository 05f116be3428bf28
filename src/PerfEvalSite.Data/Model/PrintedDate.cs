namespace PerfEvalSite.Data.Model;

public enum DatePrecision : byte
{
    Year,
    Month,
    /// <summary>2020年12月底: the last day of the month.</summary>
    MonthEnd,
    Day,
}

/// <summary>
/// A date with the precision that was printed: 2019年2月 is neither the 1st nor the 28th. <see cref="First"/> and
/// <see cref="Last"/> are the days it may mean, which is what dates are compared by.
/// </summary>
public sealed record PrintedDate(DateOnly First, DateOnly Last, DatePrecision Precision)
{
    public static PrintedDate OfDay(DateOnly day) => new(day, day, DatePrecision.Day);
}
