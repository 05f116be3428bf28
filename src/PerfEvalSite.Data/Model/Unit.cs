namespace PerfEvalSite.Data.Model;

/// <summary>What kind of quantity a unit measures; figures of different dimensions are never compared.</summary>
public enum Dimension : byte
{
    Money,
    MoneyPerHead,
    Ratio,
    Persons,
    Count,
    Time,
    Score,
    Rank,
}

/// <summary>
/// A unit as the documents print it. <paramref name="Factor"/> turns a value into the unit's <see cref="Base"/>.
/// Two figures compare only when <see cref="ComparesWith"/> says so: 人 and 人次, 天 and 工作日, 个 and 套 do not.
/// </summary>
public sealed record Unit(string Name, Dimension Dimension, decimal Factor)
{
    /// <summary>What one of is counted: 元, 元/人, %, 人, 分钟, 分, 名; for counts the unit's own name unless said otherwise.</summary>
    public string Base { get; init; } = Dimension switch
    {
        Dimension.Money => "元",
        Dimension.MoneyPerHead => "元/人",
        Dimension.Ratio => "%",
        Dimension.Persons => "人",
        Dimension.Time => "分钟",
        Dimension.Score => "分",
        Dimension.Rank => "名",
        _ => Name,
    };

    public decimal Factor
    {
        get;
        init
        {
            field = value;
            IsBase = value == 1;
        }
    } = Factor;

    /// <summary>Whether a value in it is one in the base unit, so that nothing has to be multiplied: 元, %, 分.</summary>
    public bool IsBase { get; private init; } = Factor == 1;

    /// <summary>Whether values of the two, each times its factor, measure the same thing.</summary>
    public bool ComparesWith(Unit other) => Dimension == other.Dimension && Base == other.Base;

    public override string ToString() => Name;
}
