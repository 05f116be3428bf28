namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Texts in the shapes of a sheet of an .xls, as its records follow each other: a shape, its text, and behind all shapes the cells of those that are notes.</summary>
internal sealed class XlsShapes
{
    private const int Note = 0x19;

    private readonly Dictionary<int, string> notes = [];
    private int kind, number;

    public BesideCells Beside { get; } = new([], []);

    public void Begin(int kind, int number) => (this.kind, this.number) = (kind, number);

    public void AddText(string text)
    {
        if (kind == Note)
            notes[number] = text;
        else if (!string.IsNullOrWhiteSpace(text))
            Beside.Texts.Add(text.Trim());
    }

    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="shape">The number of the shape that holds the note's text.</param>
    public void AddNote(int row, int column, int shape)
    {
        if (notes.TryGetValue(shape, out string? text))
            Beside.AddNote((row + 1, column + 1), text.Trim());
    }
}
