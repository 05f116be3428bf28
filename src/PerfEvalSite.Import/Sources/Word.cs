using System.Text;

namespace PerfEvalSite.Import.Sources;

/// <summary>Characters of one line that stand so close that nothing is between them.</summary>
internal sealed record Word(string Text, Box Box, double Baseline, double Size);

/// <summary>Puts characters together into words, whatever their order in the file.</summary>
internal static class Words
{
    /// <summary>As a share of the font's size: what is further apart is two words.</summary>
    private const double Gap = 0.3;

    /// <param name="rules">Upright ones that no word goes through.</param>
    public static List<Word> Of(IReadOnlyList<Glyph> glyphs, IReadOnlyList<Rule> rules)
    {
        var words = new List<Word>();
        foreach (var line in LinesOf(glyphs))
            AddWords(line, rules, words);
        return words;
    }

    /// <summary>Those on one baseline, from left to right; what is printed twice at one place, to look bold, once.</summary>
    private static IEnumerable<List<Glyph>> LinesOf(IReadOnlyList<Glyph> glyphs)
    {
        var ordered = glyphs.Where(glyph => glyph.Text.Length > 0).OrderBy(glyph => glyph.Baseline).ThenBy(glyph => glyph.Box.Left).ToList();
        int from = 0;
        while (from < ordered.Count)
        {
            int to = from + 1;
            double baseline = ordered[from].Baseline;
            while (to < ordered.Count && ordered[to].Baseline - baseline <= Math.Min(0.3 * ordered[to].Size, 3))
                to++;
            var line = ordered[from..to];
            line.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
            var once = new List<Glyph>(line.Count);
            foreach (var glyph in line)
                if (!once.Skip(once.Count - 3).Any(before => before.Text == glyph.Text && Math.Abs(before.Box.Left - glyph.Box.Left) < 0.2 * glyph.Size && Math.Abs(before.Baseline - glyph.Baseline) < 0.2 * glyph.Size))
                    once.Add(glyph);
            yield return once;
            from = to;
        }
    }

    private static void AddWords(List<Glyph> line, IReadOnlyList<Rule> rules, List<Word> words)
    {
        var text = new StringBuilder();
        Box box = default;
        double size = 0;
        foreach (var glyph in line)
        {
            if (glyph.IsSpace)
                continue;
            if (text.Length > 0 && (glyph.Box.Left - box.Right > Gap * Math.Max(size, glyph.Size) || IsParted(box, glyph, rules)))
                End();
            box = text.Length == 0 ? glyph.Box : box.With(glyph.Box);
            size = Math.Max(size, glyph.Size);
            text.Append(glyph.Text);
        }
        if (text.Length > 0)
            End();

        void End()
        {
            words.Add(new(text.ToString(), box, line[0].Baseline, size));
            text.Clear();
            size = 0;
        }
    }

    /// <summary>Whether a rule stands between a character and those before it, and not through them.</summary>
    private static bool IsParted(Box before, Glyph next, IReadOnlyList<Rule> rules)
    {
        double slack = 0.15 * next.Size;
        foreach (var rule in rules)
            if (rule.IsUpright && rule.At >= before.Right - slack && rule.At <= next.Box.Left + slack && rule.From <= next.Box.CentreY && rule.To >= next.Box.CentreY)
                return true;
        return false;
    }
}
