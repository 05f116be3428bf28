namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>What a line of the table 决算 is in the public forms.</summary>
internal enum AccountKind : byte
{
    /// <summary>None of the forms' lines; no identity uses it.</summary>
    None,

    /// <summary>收、支总计, printed once for both sides.</summary>
    GrandTotal,
    IncomeGrandTotal,
    SpendingGrandTotal,

    /// <summary>本年收入合计.</summary>
    IncomeTotal,

    /// <summary>本年支出合计, or all spending of the scope.</summary>
    SpendingTotal,

    GeneralIncome,
    FundIncome,
    CapitalIncome,

    /// <summary>财政拨款收入, where a form prints the three before as its parts.</summary>
    AppropriationIncome,
    SuperiorIncome,
    BusinessIncome,
    OperatingIncome,
    SubordinateIncome,
    OtherIncome,

    /// <summary>A source that the national form does not have; it counts in the total all the same.</summary>
    LocalIncome,

    Opening,

    /// <summary>其中 of <see cref="Opening"/>, by kind of appropriation.</summary>
    OpeningPart,

    /// <summary>使用非财政拨款结余（含专用结余）; 用事业基金弥补收支差额 in older forms.</summary>
    SurplusUsed,
    Distribution,
    Closing,
    ClosingPart,

    BasicSpending,
    ProjectSpending,
    ToSuperior,
    OperatingSpending,
    Subsidy,

    /// <summary>By functional code.</summary>
    Function,

    /// <summary>By economic code.</summary>
    Economic,

    /// <summary>人员经费合计.</summary>
    Staff,

    /// <summary>公用经费合计.</summary>
    PublicUse,
}
