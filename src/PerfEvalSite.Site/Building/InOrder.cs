namespace PerfEvalSite.Site.Building;

/// <summary>
/// Puts back into order what several workers finish out of order: results are handed on in the order of their numbers,
/// whoever brings them. What waits is what the others finish while one takes its time: workers are never more than so many items ahead of each other.
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
