using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Where a sentence stands while it is read: what has been said, and what the words since the last number, comma, semicolon and
/// full stop mean together. One object for words, numbers and changes, which all read and write it.
/// </summary>
internal sealed class SentenceState
{
    public string Text = "";
    public CellRef Cell;

    // Of the paragraph.
    public readonly Dictionary<Subject, Figure> Said = [];
    public bool IsTurnedAway;

    /// <summary>The sentence before was a name and nothing else: 行政运行（项）。</summary>
    public bool IsHeaded;

    // Of the sentence, up to the full stop.
    public bool IsDoubted, UsesNames, HasNumber;

    /// <summary>2023年度本年支出合计500万元，其中基本支出310万元: all of it is of the year before.</summary>
    public bool IsOfYearBefore;

    /// <summary>Everything that the sentence has said so far was understood.</summary>
    public bool IsClean;

    /// <summary>Amounts stand one beside the other: a change behind them may be that of all.</summary>
    public bool IsListed;

    public Subject? Whole;
    public readonly List<Figure> Amounts = [];

    // Since the last semicolon.
    public Anchor Anchor;
    public string AnchorWords = "";
    public Change? Change;
    public Subject? Changed;

    /// <summary>Whom the last number was about; null after a number that was not understood.</summary>
    public Subject? Topic;

    public bool IsTopicOfSentence, IsTopicOpen;

    // Since the last number.
    public bool HasGap;

    // Of the clause.
    public bool IsUnknown, IsList;
    public Subject? Subject;
    public Role? Role;
    public int Direction, Words;
    public bool IsShare, IsPrior, IsDenied, IsOpen;
    public Subject? WholeOfShare;
    public int ClauseStart;

    public void BeginParagraph(bool isOfRegion)
    {
        IsTurnedAway = isOfRegion;
        Said.Clear();
        Topic = null;
        IsHeaded = false;
    }

    /// <param name="usesNames">Something is counted, or a heading names a 科目: else the tables' own names are not needed.</param>
    public void BeginSentence(bool usesNames)
    {
        IsDoubted = IsOfYearBefore = false;
        Whole = null;
        Amounts.Clear();
        // What one sentence says of its only subject, the next may go on about: 与上年相比减少….
        IsTopicOfSentence = IsHeaded;
        HasGap = HasNumber = IsListed = false;
        IsClean = true;
        UsesNames = usesNames;
    }

    public void BeginClause(int at)
    {
        IsUnknown = IsList = IsShare = IsDenied = IsOpen = false;
        IsPrior = IsOfYearBefore;
        Subject = null;
        Role = null;
        Direction = Words = 0;
        ClauseStart = at;
    }
}
