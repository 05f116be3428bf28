namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>What a known phrase does in a sentence.</summary>
internal enum Does : byte
{
    /// <summary>Nothing: 为, 共计, 本部门.</summary>
    Fills,
    Names,

    /// <summary>年初预算, 决算: which of the subject's figures follows. <see cref="Phrase.Role"/> says it.</summary>
    SaysRole,

    /// <summary>占: a share follows.</summary>
    Shares,
    Rises,
    Falls,
    Stays,

    /// <summary>没有, 未发生.</summary>
    Denies,

    /// <summary>Behind such a word nothing in the sentence is the year's own figure: 预计, 截至9月.</summary>
    Doubts,

    /// <summary>Another body is spoken of from here to the end of the paragraph.</summary>
    TurnsAway,
}

/// <summary>A phrase of official texts.</summary>
internal readonly record struct Phrase(string Words, Does Does, Subject? Subject = null, Role Role = Role.Final);
