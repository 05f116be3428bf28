using System.Runtime.ExceptionServices;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Does the same work for every item on several threads, each with tools of its own.</summary>
internal static class Workers
{
    /// <param name="count">How many threads, this one included.</param>
    /// <param name="items">Pulled one by one, and by one thread at a time, so that nothing piles up.</param>
    /// <param name="start">Makes a worker's tools; what it returns is given an item and the item's number, from 0.</param>
    public static void Run<T>(int count, IEnumerable<T> items, Func<Action<T, int>> start)
    {
        using var next = items.GetEnumerator();
        var gate = new Lock();
        int taken = 0;
        Run(count, () =>
        {
            var work = start();
            return () =>
            {
                T item;
                int number;
                lock (gate)
                {
                    if (!next.MoveNext())
                        return false;
                    item = next.Current;
                    number = taken++;
                }
                work(item, number);
                return true;
            };
        });
    }

    private static void Run(int count, Func<Func<bool>> start)
    {
        Exception? fault = null;
        void Work()
        {
            try
            {
                var step = start();
                while (Volatile.Read(ref fault) is null && step())
                {
                }
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
            }
        }

        var others = new Thread[count - 1];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work);
            others[i].Start();
        }
        Work();
        foreach (var other in others)
            other.Join();
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
    }
}
