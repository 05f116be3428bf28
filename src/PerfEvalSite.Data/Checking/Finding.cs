using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// One thing that the checks have to say about one place. Comparisons that agree are counted in
/// <see cref="CheckResult.Tallies"/> and are not findings.
/// </summary>
public sealed record Finding
{
    public required Rule Rule { get; init; }

    /// <summary>Its name within the disclosure, which stays while rule and cells do: the anchor on the page, and what programs keep.</summary>
    public string Id { get; init; } = "";

    public required Outcome Outcome { get; init; }

    /// <summary>Plain neutral words with both numbers: what is printed where, and that the two differ. Never a motive.</summary>
    public required Bilingual Message { get; init; }

    /// <summary>The cells concerned; the first is where the finding stands. Empty when a whole table is.</summary>
    public required IReadOnlyList<CellRef> Cells { get; init; }

    /// <summary>What a reader calls the row of each of <see cref="Cells"/>: 合计. Empty for the one row of 公开件.</summary>
    public IReadOnlyList<string> RowNames { get; init; } = [];

    /// <summary>For a place within a text of several lines: how many below the first of its cell it stands.</summary>
    public int LinesDown { get; init; }

    /// <summary>What is printed, with its unit; empty when nothing is.</summary>
    public string Stated { get; init; } = "";

    /// <summary>What it was compared with: another printing or what was recomputed; for <see cref="Outcome.Missing"/> the implied value.</summary>
    public string Expected { get; init; } = "";

    /// <summary>Further rules that the same cause breaks and that are therefore not reported one by one.</summary>
    public IReadOnlyList<Rule> AlsoBroken { get; init; } = [];

    /// <summary>The agency's own words (已知差异), or null.</summary>
    public Reply? Reply { get; init; }

    /// <summary>A published correction (更正) of one of the cells, or null. The figures compared are the printed ones all the same.</summary>
    public Correction? Correction { get; init; }

    /// <summary>File and line of where the finding stands, for the command line only.</summary>
    public Place PlaceIn(Disclosure disclosure)
    {
        if (Cells.Count == 0)
            return disclosure.Head.Place;
        var place = Cells[0].PlaceIn(disclosure);
        return LinesDown == 0 ? place : place with { Line = place.Line + LinesDown, Column = 1 };
    }

    /// <summary>Worst first, then in the order of the rule book, then by place: the same for the same data, whatever the order of work.</summary>
    public static int Compare(Finding a, Finding b)
    {
        int order = a.Outcome.CompareTo(b.Outcome);
        if (order == 0)
            order = a.Rule.Index.CompareTo(b.Rule.Index);
        for (int i = 0; order == 0 && i < Math.Min(a.Cells.Count, b.Cells.Count); i++)
            order = a.Cells[i].CompareTo(b.Cells[i]);
        if (order == 0)
            order = a.Cells.Count.CompareTo(b.Cells.Count);
        if (order == 0)
            order = a.LinesDown.CompareTo(b.LinesDown);
        return order != 0 ? order : string.CompareOrdinal(a.Message.Zh, b.Message.Zh);
    }
}

/// <summary>已知差异: what the agency says to a finding. <paramref name="Row"/> counts from 0 in the table of that name.</summary>
public sealed record Reply(string Reason, string Date, int Row);

/// <summary>更正: the cell's published correction. <paramref name="Row"/> counts from 0 in the table of that name.</summary>
public sealed record Correction(string Old, string New, string Date, string Reason, int Row);
