using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Something that the document says of itself, with the words that say so.</summary>
/// <param name="Value">Default where it does not say.</param>
public readonly record struct Told<T>(T? Value, string Reason, SourcePlace Place = default);

/// <summary>A table of the document: which official one it is, or why none.</summary>
/// <param name="Key">By which answers name it: its heading without the year.</param>
/// <param name="Placement">Null when it is not written.</param>
/// <param name="Why">Why it is not.</param>
public sealed record RecognisedTable(string Key, SourceTable Source, OfficialSheet Sheet, Placement? Placement, Bilingual Why)
{
    /// <summary>Whether neither title nor heads are those of an official table, and nobody has said what it is.</summary>
    public bool IsPlain { get; init; }

    /// <summary>As the document heads it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether nobody may take anything of it: the answer says so, or its cells are not sure.</summary>
    public bool IsLeft { get; init; }
}

/// <summary>A part of the text that becomes a row of 正文.</summary>
/// <param name="Section">A choice of the catalogue.</param>
public sealed record RecognisedText(Choice Section, string Heading, string Text, SourcePlace Place);

/// <summary>A term that the document explains.</summary>
public sealed record RecognisedTerm(string Number, string Term, string Definition, SourcePlace Place);

/// <summary>Something that has no place in the data, with why.</summary>
/// <param name="Figures">How many figures it holds.</param>
public sealed record Leftover(SourcePlace Place, string Text, Bilingual Why, int Figures);

/// <summary>A document as far as it was understood: nothing of it is in none of these lists.</summary>
public sealed record RecognisedDocument(SourceDocument Source)
{
    public Told<string> Title { get; init; }

    public Told<int> Year { get; init; }

    public Told<Choice> Kind { get; init; }

    public Told<string> Agency { get; init; }

    public IReadOnlyList<RecognisedTable> Tables { get; init; } = [];

    public IReadOnlyList<RecognisedText> Texts { get; init; } = [];

    public IReadOnlyList<RecognisedTerm> Terms { get; init; } = [];

    public List<Leftover> Leftovers { get; init; } = [];

    /// <summary>Figures of tables that are no official ones, in the document's order.</summary>
    internal List<OtherFigure> Others { get; init; } = [];

    /// <summary>Takes the figures of a table by what is printed around them; those that nothing names are left.</summary>
    internal void TakeOthers(RecognisedTable table)
    {
        var figures = OtherTable.Of(table.Sheet, table.Title.Length > 0 ? table.Title : table.Key);
        if (figures.Count == 0)
            return;
        var its = table.Sheet.Leftovers(table.Why).ToHashSet();
        Leftovers.RemoveAll(its.Contains);
        Others.AddRange(figures);
        var taken = figures.Select(figure => figure.Cell).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var cell in table.Sheet.Cells)
            if (!taken.Contains(cell) && Numbers.IsWhole(cell.Text) && cell.Text.AsSpan().ContainsAny(".,．，"))
                Leftovers.Add(new(cell.Place, cell.Text, new("它没有行名或表头，或与别的数同名", "no name or head stands by it, or another figure has the same"), Numbers.In(cell.Text)));
    }
}
