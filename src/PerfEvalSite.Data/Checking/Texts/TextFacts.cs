using System.Buffers;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// What a disclosure's own texts say, read once for all rules: numbers that were understood, changes, and denials. Texts
/// with none of the characters that matter cost one search.
/// </summary>
internal sealed class TextFacts
{
    /// <summary>Digits, 无/没有/未, 原因, 持平/一致: a text without any of them says nothing that a table could contradict.</summary>
    private static readonly SearchValues<char> marks = SearchValues.Create("0123456789无没未因平致");

    private readonly CheckContext context;
    private NamesInTables? names;

    public TextFacts(CheckContext context)
    {
        this.context = context;
        var table = Catalogue.Narratives;
        var rows = context.Rows(table);
        SentenceReader? reader = null;
        for (int i = 0; i < rows.Length; i++)
        {
            string text = rows[i].Text(table.Text);
            if (text.AsSpan().ContainsAny(marks))
                (reader ??= new(context, this)).Read(text, new(table, i, table.Text), !rows[i][table.Region].IsEmpty);
        }
    }

    public List<Statement> Statements { get; } = [];

    public List<Change> Changes { get; } = [];

    public List<NoneSaid> Denials { get; } = [];

    public List<Unfinished> Unfinished { get; } = [];

    /// <summary>Numbers with a unit that were not understood, by the text they stand in.</summary>
    public List<CellRef> Unplaced { get; } = [];

    /// <summary>How many reasons were begun and given.</summary>
    public int Reasons { get; set; }

    public NamesInTables Names => names ??= new(context);

    internal static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAny(marks);
}
