namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>Which of its subject's figures a number of the text is.</summary>
internal enum Role : byte
{
    Final,

    /// <summary>年初预算.</summary>
    Initial,

    /// <summary>全年预算, 调整预算.</summary>
    Adjusted,

    /// <summary>预算, which of the two is not said.</summary>
    Budget,
    Prior,
    Received,
    Balance,

    /// <summary>完成预算, 执行率.</summary>
    Completion,
    ReceivedRate,
    Share,
    Target,

    /// <summary>An indicator's name and a number: its target or what came of it.</summary>
    Either,
    Score,
    Batches,
    Visitors,
    Groups,
    Bought,
    Held,
}
