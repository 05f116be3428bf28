namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>主要原因是 with nothing behind it.</summary>
internal static class UnfinishedReasons
{
    /// <summary>In the sentence from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static void Find(TextFacts facts, CellRef cell, string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start);
        for (int at = sentence.IndexOf("原因", StringComparison.Ordinal); at >= 0;)
        {
            var rest = sentence[(at + 2)..];
            var behind = rest.TrimStart();
            int verb = behind.Length > 0 && behind[0] is '是' or '为' or '：' or ':' ? 1 : behind.StartsWith("在于", StringComparison.Ordinal) ? 2 : 0;
            if (verb > 0)
            {
                behind = behind[verb..].Trim(" 　：:，,");
                // A list of reasons may stand in the lines below.
                bool isEnd = end < text.Length && text[end] != '\n' || text.AsSpan(end).IsWhiteSpace();
                if (behind.IsEmpty ? isEnd : behind[0] is '；' or ';' || IsNothing(behind))
                    facts.Unfinished.Add(new(cell, start + at, sentence[(sentence[..at].EndsWith("主要", StringComparison.Ordinal) ? at - 2 : at)..Math.Min(sentence.Length, at + 2 + verb)].ToString(), true));
                else
                    facts.Reasons++;
            }
            int next = sentence[(at + 2)..].IndexOf("原因", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 2 + next;
        }
    }

    private static bool IsNothing(ReadOnlySpan<char> reason) => reason.TrimEnd().Length <= 2 && (reason.TrimEnd() is "无" or "暂无" or "/" or "—" or "-");
}
