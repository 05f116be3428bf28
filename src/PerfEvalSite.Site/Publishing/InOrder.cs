namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Puts back into order what several workers finish out of order: results are handed on in the order of their numbers,
/// whoever brings them. What waits is never more than a few results, because workers take numbers one after another.
/// </summary>
public sealed class InOrder<T>(Action<T> handOn)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, T> waiting = [];
    private int next;

    public void Bring(int number, T result)
    {
        lock (gate)
        {
            waiting.Add(number, result);
            while (waiting.Remove(next, out var ready))
            {
                handOn(ready);
                next++;
            }
        }
    }
}
