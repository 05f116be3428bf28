using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>What became of a rule in one disclosure. That nothing was found says something only where it was looked for.</summary>
public enum DutyState : byte
{
    /// <summary>核对，相符.</summary>
    Agrees,

    /// <summary>核对，有发现.</summary>
    Found,

    /// <summary>不适用: the document has nothing of the kind, with the reason.</summary>
    NotApplicable,

    /// <summary>未检查: there would have been something to compare, with the reason why it was not.</summary>
    NotChecked,
}

/// <summary>One line of the ledger of a disclosure.</summary>
/// <param name="Agreed">Comparisons that agreed, those within rounding included.</param>
/// <param name="Found">Comparisons that did not.</param>
/// <param name="Reason">Why nothing was compared; empty where something was.</param>
public readonly record struct Duty(Rule Rule, DutyState State, int Agreed, int Found, Bilingual Reason);
