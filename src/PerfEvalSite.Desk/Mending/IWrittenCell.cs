namespace PerfEvalSite.Desk.Mending;

/// <summary>A cell where it stands in the bytes of a file.</summary>
internal interface IWrittenCell
{
    /// <summary>What stands in it now.</summary>
    string Text { get; }

    /// <summary>The row that it stands in, for whoever looks at it; the cell itself among it.</summary>
    IReadOnlyList<string> Row { get; }

    /// <summary>Where in <see cref="Row"/> it is.</summary>
    int At { get; }

    /// <summary>Why it is not changed here but in the program that made the file; empty where it can be.</summary>
    string WhyNot { get; }

    /// <summary>The whole file with another text in the cell, and every other byte of it as it was; null where that would not show what was asked for.</summary>
    byte[]? With(string text);
}
