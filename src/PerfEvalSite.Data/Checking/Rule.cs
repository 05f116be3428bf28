using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// One check: what must hold, on what it rests, an example of either kind, and the code that looks. The method page, the
/// docs and <c>perfeval explain</c> are made from this declaration. A rule has no state, so that one serves all threads.
/// </summary>
/// <param name="id">Of the catalogue of checks (<c>P03</c>); stable for ever, since replies and links name it.</param>
/// <param name="title">What must hold, in one line.</param>
/// <param name="basis">The regulation or form that it rests on.</param>
public abstract class Rule(string id, Bilingual title, Bilingual basis)
{
    private readonly List<Example> examples = [];

    public string Id { get; } = id;

    public Bilingual Title { get; } = title;

    public Bilingual Basis { get; } = basis;

    /// <summary>Ids of the catalogue that say the same, or part of the same, and are merged into this rule.</summary>
    public IReadOnlyList<string> Covers { get; protected init; } = [];

    /// <summary>Tables that must have rows for the rule to have anything to compare. Any other table may be absent.</summary>
    public IReadOnlyList<Table> Needs { get; protected init; } = [];

    /// <summary>Why a document may give the rule nothing to do although its tables are there; null where that they hold nothing to compare says it all.</summary>
    public Bilingual? OnlyWhere { get; protected init; }

    /// <summary>Its findings say that something is not there or that a list is not whole. In an excerpt (摘录) they are not checked.</summary>
    public bool NeedsTheWhole { get; protected init; }

    /// <summary>At least one that holds and one that does not.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>Place in <see cref="RuleBook.All"/>.</summary>
    public int Index { get; internal set; }

    public override string ToString() => Id;

    /// <summary>Looks, and tells <paramref name="findings"/> of each comparison: that it agreed, or what was found.</summary>
    internal abstract void Check(CheckContext context, FindingSink findings);

    protected void Holds(string data) => examples.Add(new(Outcome.Agrees, "", data));

    protected void Finds(Outcome outcome, string message, string data) => examples.Add(new(outcome, message, data));
}
