namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Gives one string for texts that stand in many rows (产出, 万元, project names), so that a province does not hold a
/// million copies. A small direct-mapped cache: forgets rather than grows. Not thread-safe: one a reader.
/// </summary>
public sealed class StringPool
{
    private const int Longest = 40;
    private readonly string[] slots = new string[2048];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return "";
        if (text.Length > Longest)
            return text.ToString();
        uint hash = (uint)text.Length;
        foreach (char c in text)
            hash = (hash ^ c) * 16777619;
        ref string slot = ref slots[(hash ^ (hash >> 16)) & 2047];
        if (slot is not null && text.SequenceEqual(slot))
            return slot;
        return slot = text.ToString();
    }
}
