namespace PerfEvalSite.Tests;

/// <summary>For tests that go over many things: all that is wrong in one message, in full.</summary>
internal static class Complaints
{
    public static void None(IEnumerable<string> complaints)
    {
        string[] all = [.. complaints];
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
