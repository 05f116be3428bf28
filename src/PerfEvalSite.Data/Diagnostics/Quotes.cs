namespace PerfEvalSite.Data.Diagnostics;

/// <summary>引号: quotation marks within quotation marks are single ones, “‘三公’经费决算”, as GB/T 15834 has it.</summary>
public static class Quotes
{
    /// <summary>The text between quotation marks.</summary>
    public static string Around(string text) => Nested($"“{text}”");

    /// <summary>The sentence with the marks of every inner level made single.</summary>
    public static string Nested(string sentence)
    {
        int first = sentence.IndexOf('“');
        // Nothing is nested where there is no second quotation; most sentences have one at most.
        if (first < 0 || sentence.IndexOf('“', first + 1) < 0)
            return sentence;
        return string.Create(sentence.Length, sentence, static (set, given) =>
        {
            int depth = 0;
            for (int i = 0; i < set.Length; i++)
                set[i] = given[i] switch
                {
                    '“' => ++depth > 1 ? '‘' : '“',
                    '”' when depth > 0 => depth-- > 1 ? '’' : '”',
                    var other => other,
                };
        });
    }
}
