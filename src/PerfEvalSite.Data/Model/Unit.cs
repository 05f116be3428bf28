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
/// A unit as the documents print it. <paramref name="Factor"/> turns a value into the dimension's base unit
/// (元, 元/人, %, 人, one, 小时, 分, 名). Counts (个, 套, 批次 …) have a factor but only compare with the same unit name.
/// </summary>
public sealed record Unit(string Name, Dimension Dimension, decimal Factor)
{
    public override string ToString() => Name;
}
