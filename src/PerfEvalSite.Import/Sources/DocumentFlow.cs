namespace PerfEvalSite.Import.Sources;

/// <summary>Pages behind each other as one text: lines become paragraphs, and tables that go on over pages one table.</summary>
internal sealed class DocumentFlow
{
    private readonly List<SourceBlock> blocks = [];
    private readonly List<TextLine> paragraph = [];
    private SourcePlace start;
    private bool isCentred;
    private PageLayout? page;
    private List<PageTable> open = [];
    private List<string> captions = [];
    private int tables;

    public static IReadOnlyList<SourceBlock> Of(List<PageLayout> pages)
    {
        var flow = new DocumentFlow();
        foreach (var page in pages)
            flow.Add(page);
        flow.EndParagraph();
        flow.EndTable();
        return flow.blocks;
    }

    private void Add(PageLayout next)
    {
        page = next;
        var tables = new Queue<PageTable>(next.Tables);
        int number = 0;
        foreach (var line in next.Lines)
        {
            while (tables.TryPeek(out var above) && above.Box.Top < line.Box.Top)
                Add(tables.Dequeue());
            number++;
            // A heading that is printed again over the rest of its table says nothing new.
            if (open.Count > 0 && open[^1].Page == next.Number - 1 && number <= 4 && tables.Count > 0 && captions.Contains(line.Text) && TableJoin.GoesOn(open[^1], tables.Peek()))
                continue;
            EndTable();
            Add(line, number);
        }
        foreach (var table in tables)
            Add(table);
    }

    private void Add(PageTable table)
    {
        EndParagraph();
        if (open.Count > 0 && TableJoin.GoesOn(open[^1], table))
        {
            open.Add(table);
            return;
        }
        EndTable();
        captions = [.. blocks.TakeLast(4).OfType<SourceParagraph>().Select(block => block.Text)];
        open = [table];
    }

    private void Add(TextLine line, int number)
    {
        bool centred = Math.Abs(line.Box.CentreX - page!.Width / 2) < 1.5 * line.Size && line.Box.Left > page.Left + 1.5 * line.Size && line.Box.Right < page.Right - 1.5 * line.Size;
        if (paragraph.Count > 0 && !GoesOn(line, centred))
            EndParagraph();
        if (paragraph.Count == 0)
            (start, isCentred) = (new(page.Number, number, Box: line.Box), centred);
        paragraph.Add(line);
    }

    private bool GoesOn(TextLine line, bool centred)
    {
        var last = paragraph[^1];
        if (last.Text.Contains('\t') || line.Text.Contains('\t') || Math.Abs(line.Size - last.Size) > 0.15 * last.Size)
            return false;
        if (centred || isCentred)
            return false;
        bool isFull = last.Box.Right > page!.Right - 2.5 * line.Size;
        bool isIndented = line.Box.Left > page.Left + 1.2 * line.Size;
        if (TextLine.StartsItem(line.Text) && (last.Text[^1] is '。' or '；' or '：' || TextLine.StartsItem(paragraph[0].Text)) && line.Text.IndexOf('、', StringComparison.Ordinal) is not 0)
            return false;
        return isFull && !isIndented && !(page.Number != start.Page && paragraph.Count == 1 && last.Text.EndsWith('。'));
    }

    private void EndParagraph()
    {
        if (paragraph.Count > 0)
            blocks.Add(new SourceParagraph(start, paragraph.Count == 1 ? paragraph[0].Text : TextLine.Flow(paragraph), isCentred));
        paragraph.Clear();
    }

    private void EndTable()
    {
        if (open.Count > 0)
            blocks.Add(TableJoin.Joined(open, ++tables));
        open = [];
    }
}
