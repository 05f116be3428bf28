using System.Text;

namespace PerfEvalSite.Import.Sources;

/// <summary>Words on one line, from left to right.</summary>
internal sealed class TextLine
{
    private readonly List<Word> words;

    private TextLine(List<Word> words)
    {
        this.words = words;
        Box = Box.Around(words.Select(word => word.Box));
        Size = words.Max(word => word.Size);
        Baseline = words[0].Baseline;
        Text = Joined(words);
    }

    public Box Box { get; }

    public double Size { get; }

    public double Baseline { get; }

    /// <summary>With a tab where a wide gap is, as between the name of the body and the unit over a table.</summary>
    public string Text { get; }

    public IReadOnlyList<Word> Words => words;

    /// <summary>From the top down.</summary>
    public static List<TextLine> Of(IEnumerable<Word> words)
    {
        var lines = new List<TextLine>();
        var line = new List<Word>();
        foreach (var word in words.OrderBy(word => word.Baseline).ThenBy(word => word.Box.Left))
        {
            if (line.Count > 0 && word.Baseline - line[0].Baseline > Math.Max(2, 0.35 * Math.Min(word.Size, line[0].Size)))
                End();
            line.Add(word);
        }
        End();
        return lines;

        void End()
        {
            if (line.Count > 0)
                lines.Add(new([.. line.OrderBy(word => word.Box.Left)]));
            line = [];
        }
    }

    /// <summary>Lines of one cell or paragraph as one text. What a line's end cuts, be it a number or a sentence, goes on without a gap.</summary>
    public static string Flow(IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            string next = line.Text.Replace('\t', ' ');
            if (text.Length > 0 && StartsItem(next) && text[^1] is '。' or '；' or ';' or '：')
                text.Append('\n');
            else if (text.Length > 0 && IsLatin(text[^1]) && char.IsAsciiLetter(next[0]))
                text.Append(' ');
            text.Append(next);
        }
        return text.ToString();
    }

    /// <summary>1. （一） 目标2： begin something of their own, also inside a cell.</summary>
    public static bool StartsItem(string text)
    {
        int mark = text.AsSpan().IndexOfAny("、.．）)：:");
        return mark is > 0 and <= 4 && !text.AsSpan(0, mark).ContainsAnyExcept("（(0123456789一二三四五六七八九十目标①②③④⑤⑥⑦⑧⑨");
    }

    private static string Joined(List<Word> words)
    {
        var text = new StringBuilder(words[0].Text);
        for (int i = 1; i < words.Count; i++)
        {
            double gap = words[i].Box.Left - words[i - 1].Box.Right;
            double size = Math.Max(words[i].Size, words[i - 1].Size);
            if (gap > 2.2 * size)
                text.Append('\t');
            else if (IsLatin(text[^1]) && IsLatin(words[i].Text[0]) && gap > (char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(words[i].Text[0]) ? 0.7 : 0.2) * size)
                text.Append(' ');
            text.Append(words[i].Text);
        }
        return text.ToString();
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
