using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Understands a document: what it is of itself, which official tables it prints, and what its text says.</summary>
public static class DocumentRecogniser
{
    /// <param name="candidates">The official tables there are, those of the preferred profile first.</param>
    public static RecognisedDocument Recognise(SourceDocument document, IReadOnlyList<(Profile Profile, OfficialForm Form)> candidates, ImportAnswers answers)
    {
        var used = new HashSet<SourceBlock>(ReferenceEqualityComparer.Instance);
        var leftovers = new List<Leftover>();
        var title = DocumentFacts.Title(document, out var titleLines);
        var tables = new List<RecognisedTable>();
        var recogniser = new TableRecogniser(candidates, answers, DocumentFacts.KindOf(answers, title), leftovers);
        for (int i = 0; i < document.Blocks.Count; i++)
            if (document.Blocks[i] is SourceTable table)
            {
                var sheet = SheetMaker.Of(document.Blocks, i, used, titleLines, out string heading);
                tables.Add(recogniser.Recognise(table, sheet, heading));
            }
        used.UnionWith(title.Value is null ? [] : titleLines);
        used.UnionWith(document.Paragraphs.Take(8).Where(line => DocumentFacts.IsOfCover(line.Text)));
        var texts = new TextRecogniser(leftovers);
        texts.Read(document.Blocks, used, tables.ToDictionary(table => table.Source, ByReference.Instance));
        var recognised = new RecognisedDocument(document)
        {
            Title = answers.Title.Length > 0 ? new(answers.Title, "import.json") : title,
            Year = answers.Year > 0 ? new(answers.Year, "") : DocumentFacts.Year(title, tables, document),
            Kind = answers.Kind.Length > 0 ? new(DocumentFacts.KindOf(answers, title), "") : DocumentFacts.Kind(title, tables, document),
            Agency = DocumentFacts.Agency(title, document, tables),
            Tables = tables,
            Texts = texts.Texts,
            Terms = texts.Terms,
            Leftovers = leftovers,
        };
        foreach (var table in tables)
            if (table is { Placement: null, IsLeft: false } && !texts.Written.Contains(table))
                recognised.TakeOthers(table);
        return recognised;
    }

    private sealed class ByReference : IEqualityComparer<SourceTable>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(SourceTable? a, SourceTable? b) => ReferenceEquals(a, b);

        public int GetHashCode(SourceTable table) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(table);
    }
}
