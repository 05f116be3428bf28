using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>Why a text is not a quantity, or is one only just.</summary>
internal enum QuantityFault : byte
{
    None,
    NotANumber,
    Grouping,
    Scientific,
    TooManyDigits,
    UnknownUnit,

    /// <summary>48.8.元: understood, and worth a warning.</summary>
    StrayDot,
}

/// <summary>What a text says when it is a number or a range with comparator and unit.</summary>
internal struct Quantity
{
    public decimal Value;
    public decimal Upper;
    public bool IsRange;
    public bool IsApproximate;

    /// <summary>(5): a minus sign in accounts, and just brackets elsewhere.</summary>
    public bool IsBracketed;

    /// <summary>¥ or 人民币 stands beside it: it is money, in a unit that others say.</summary>
    public bool IsMoney;

    /// <summary>Written in digits and not in words.</summary>
    public bool IsInDigits;

    public Comparator Comparator;
    public Unit? Unit;
    public QuantityFault Fault;

    /// <summary>The unit as written when it is not known.</summary>
    public string? UnknownUnit;

    public readonly bool IsUnderstood => Fault is QuantityFault.None or QuantityFault.StrayDot;
}
