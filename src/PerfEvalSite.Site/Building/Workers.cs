using System.Runtime.ExceptionServices;

namespace PerfEvalSite.Site.Building;

/// <summary>Does the same work for every item on several threads, each with tools of its own.</summary>
public static class Workers
{
    /// <summary>How far a thread may be ahead of the slowest: what it has made waits for its turn, and takes memory until then.</summary>
    private const int MostAhead = 64;

    /// <param name="count">How many threads, this one included.</param>
    /// <param name="items">Pulled one by one, and by one thread at a time, so that nothing piles up.</param>
    /// <param name="start">Makes a worker's tools; what it returns is given an item and the item's number, from 0.</param>
    public static void Run<T>(int count, IEnumerable<T> items, Func<Action<T, int>> start)
    {
        using var next = items.GetEnumerator();
        object gate = new();
        int taken = 0;
        Exception? fault = null;
        int[] inHand = new int[count];
        Array.Fill(inHand, int.MaxValue);

        void Work(int worker)
        {
            try
            {
                var work = start();
                while (Take(worker, out T item, out int number))
                    work(item, number);
            }
            catch (Exception thrown)
            {
                lock (gate)
                    fault ??= thrown;
            }
            LayDown(worker);
        }

        bool Take(int worker, out T item, out int number)
        {
            LayDown(worker);
            lock (gate)
            {
                while (fault is null && taken - inHand.Min() > MostAhead)
                    Monitor.Wait(gate);
                bool isTaken = fault is null && next.MoveNext();
                item = isTaken ? next.Current : default!;
                number = taken;
                if (isTaken)
                    inHand[worker] = taken++;
                return isTaken;
            }
        }

        void LayDown(int worker)
        {
            lock (gate)
            {
                inHand[worker] = int.MaxValue;
                Monitor.PulseAll(gate);
            }
        }

        var others = new Thread[count - 1];
        for (int i = 0; i < others.Length; i++)
        {
            int worker = i + 1;
            others[i] = new Thread(() => Work(worker));
            others[i].Start();
        }
        Work(0);
        foreach (var other in others)
            other.Join();
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
    }
}
