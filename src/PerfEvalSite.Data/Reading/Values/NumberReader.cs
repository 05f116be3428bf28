using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>What a quantity means in a column of numbers: its unit, and whether it may stand there.</summary>
internal static class NumberReader
{
    public static Figure Read(string printed, ReadOnlySpan<char> folded, Column column, Unit? inherited, bool isSettled, int line, int col, out ValueProblem problem)
    {
        if (Emptiness.SaysNothing(printed))
        {
            problem = new(ValueCodes.NothingOrZero, printed, column);
            return new(printed, FigureKind.Text, line, col);
        }
        // A veto has no points, and what is added or taken off has none of its own: the form says so where the points would stand.
        if (column.Type == ColumnType.Score && folded is "一票否决" or "一票否决项" or "否决项" or "加分项" or "扣分项" or "减分项" or "不计分" or "不赋分" or "不设分值" or "不评分")
        {
            problem = default;
            return new(printed, FigureKind.NotApplicable, line, col);
        }
        var quantity = folded.IsEmpty ? new Quantity { Fault = QuantityFault.NotANumber } : QuantityReader.Read(folded);
        if (column.Type == ColumnType.Count && quantity is { Fault: QuantityFault.UnknownUnit, IsInDigits: true } && UnitName.Read(quantity.UnknownUnit, isCertain: false) is { } unit)
            (quantity.Unit, quantity.Fault) = (unit, QuantityFault.None);
        return Finish(printed, quantity, column, inherited, isSettled, line, col, out problem);
    }

    /// <summary>Only digits, a point and a minus sign, in a column of amounts, scores or counts, where nothing can be wrong with them.</summary>
    public static Figure OfPlain(string printed, decimal value, Column column, Unit? inherited, int line, int col) =>
        new(printed, value, UnitOf(null, column, inherited), line: line, column: col);

    public static Figure Finish(string printed, Quantity quantity, Column column, Unit? inherited, bool isSettled, int line, int col, out ValueProblem problem)
    {
        problem = Check(printed, ref quantity, column, inherited, isSettled);
        if (problem.Code is { Severity: Severity.Error } || !quantity.IsUnderstood)
            return new(printed, FigureKind.Text, line, col);
        return quantity.IsRange
            ? new(printed, quantity.Value, quantity.Upper, quantity.Unit, line, col)
            : new(printed, quantity.Value, quantity.Unit, quantity.Comparator, quantity.IsApproximate, line, col);
    }

    private static ValueProblem Check(string printed, ref Quantity quantity, Column column, Unit? inherited, bool isSettled)
    {
        if (CodeOf(quantity.Fault, column.Type) is { } fault && !quantity.IsUnderstood)
            return new(fault, printed, column, quantity.UnknownUnit ?? ExampleOf(column));
        if (column.Type != ColumnType.Value && (quantity.IsRange || quantity.Comparator > Comparator.Equal))
            return new(ValueCodes.NotASingleNumber, printed, column);
        if (column.Type != ColumnType.Value)
            quantity.Comparator = Comparator.None;

        if (!Fits(quantity.Unit, column))
            return new(ValueCodes.WrongUnit, printed, column, quantity.Unit!.Name, ExampleOf(column));
        if (quantity is { IsMoney: true, Unit: null } && column.Type is not (ColumnType.Money or ColumnType.Value))
            return new(ValueCodes.WrongUnit, printed, column, "¥", ExampleOf(column));
        if (column.Type == ColumnType.Money && ScaledTwice(printed, quantity, inherited) is { } twice)
            return new(ValueCodes.ScaledTwice, printed, column, twice, inherited!.Name);
        if (LacksPercentSign(quantity, column, inherited, isSettled))
            return new(ValueCodes.RateWithoutSign, printed, column, (quantity.Value * 100).ToString("0.############################", CultureInfo.InvariantCulture) + "%", Plain(quantity.Value) + "%");
        if (column.Type == ColumnType.Integer && (decimal.Truncate(quantity.Value) != quantity.Value || quantity.Value is < 0 or > int.MaxValue || quantity.IsApproximate))
            return new(ValueCodes.NotAnInteger, printed, column);
        if (quantity.IsBracketed && quantity.Unit is null && (column.Type is ColumnType.Score or ColumnType.Count or ColumnType.Integer || column.Type == ColumnType.Value && !quantity.IsMoney && inherited is not { Dimension: Dimension.Money }))
            return new(ValueCodes.Bracketed, printed, column, Plain(quantity.Value), Plain(-quantity.Value));

        // （5）would be negative beside it.
        if (quantity is { IsBracketed: true, Unit: not null, Value: not 0 } && column.Type == ColumnType.Money)
            return new(ValueCodes.Bracketed, printed, column, Plain(quantity.Value) + quantity.Unit.Name, Plain(-quantity.Value) + quantity.Unit.Name);

        // ¥ is money, and no persons or percent.
        if (quantity.IsMoney && inherited is not { Dimension: Dimension.Money or Dimension.MoneyPerHead })
            inherited = null;
        quantity.Unit = UnitOf(quantity.Unit, column, inherited);
        return quantity.Fault == QuantityFault.StrayDot ? new(ValueCodes.StrayDot, printed, column, Plain(quantity.Value) + quantity.Unit) : default;
    }

    /// <summary>5千 in a column of 万元 may be 5千元 or 5千万元, and 十二万五千 any of both; 5万 and 2亿 can only be so many 元. Null where there is no doubt, else the number with 元.</summary>
    private static string? ScaledTwice(string printed, in Quantity quantity, Unit? inherited)
    {
        if (inherited is not { Dimension: Dimension.Money, Factor: > 1 and var factor } || quantity.IsMoney)
            return null;
        bool isDoubtful = quantity.Unit is { } own
            ? Units.IsMultiplier(own) && own.Factor < factor
            : !quantity.IsInDigits && quantity.Value >= factor && factor >= Units.WanYuan.Factor && printed.AsSpan().ContainsAny('万', '亿');
        return isDoubtful ? printed + Units.Yuan.Name : null;
    }

    /// <summary>
    /// 0.96 may be 0.96% or, where a spreadsheet lost the format, 96%: in a rate, in a value whose unit would be %, and at
    /// either end of a range. A header that says so settles it.
    /// </summary>
    private static bool LacksPercentSign(in Quantity quantity, Column column, Unit? inherited, bool isSettled)
    {
        if (isSettled || column.Type == ColumnType.Rate && inherited is { Dimension: Dimension.Ratio } || quantity.Unit is not null || quantity.IsMoney || column.Type != ColumnType.Rate && (column.Type != ColumnType.Value || inherited != Units.Percent))
            return false;
        return IsFraction(quantity.Value) && (!quantity.IsRange || IsFraction(quantity.Upper));
    }

    private static bool IsFraction(decimal value) => value is not 0 and >= -1 and <= 1.5m;

    private static DiagnosticCode? CodeOf(QuantityFault fault, ColumnType type) => fault switch
    {
        QuantityFault.NotANumber => type == ColumnType.Integer ? ValueCodes.NotAnInteger : ValueCodes.NotANumber,
        QuantityFault.Grouping => ValueCodes.AmbiguousSeparator,
        QuantityFault.Scientific => ValueCodes.Scientific,
        QuantityFault.TooManyDigits => ValueCodes.TooManyDigits,
        QuantityFault.UnknownUnit => type == ColumnType.Value ? ValueCodes.UnknownTargetUnit : ValueCodes.UnknownUnit,
        _ => null,
    };

    /// <summary>Whether a figure of the column can be in that unit.</summary>
    public static bool Fits(Unit? unit, Column column)
    {
        if (unit is null || column.Type == ColumnType.Value)
            return true;
        bool isMultiplier = Units.IsMultiplier(unit);
        return column.Type switch
        {
            ColumnType.Money => unit.Dimension is Dimension.Money or Dimension.MoneyPerHead || isMultiplier,
            ColumnType.Rate => unit == Units.Percent || unit == Units.PerMille,
            ColumnType.Score => unit.Dimension == Dimension.Score || column.IsWeight && unit == Units.Percent,
            ColumnType.Count => unit.Dimension is Dimension.Count or Dimension.Persons or Dimension.Time,
            _ => unit.Dimension is Dimension.Count or Dimension.Persons or Dimension.Rank && !isMultiplier,
        };
    }

    /// <summary>The unit in the cell, or the inherited one where it can be this column's; 490万 takes what the inherited one counts.</summary>
    private static Unit? UnitOf(Unit? own, Column column, Unit? inherited)
    {
        var type = column.Type;
        if (type == ColumnType.Integer)
            return null;
        if (inherited is not null && (!Fits(inherited, column) || Units.IsMultiplier(inherited)))
            inherited = null;
        if (own is null)
            return inherited ?? type switch { ColumnType.Rate => Units.Percent, ColumnType.Score => Units.Score, _ => null };
        if (!Units.IsMultiplier(own))
            return own;
        // Nobody counts 万 of %.
        string? counted = (inherited is { Dimension: Dimension.Ratio } ? null : inherited?.Base) ?? (type == ColumnType.Money ? Units.Yuan.Base : null);
        return counted is null ? own : Units.Scaled(own, counted) ?? own;
    }

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string ExampleOf(Column column)
    {
        if (column.Example.Length > 0)
            return column.Example;
        return column.Type switch { ColumnType.Rate => "99.96%", ColumnType.Score => "20", ColumnType.Count or ColumnType.Integer => "18", _ => "1,234.56" };
    }
}
