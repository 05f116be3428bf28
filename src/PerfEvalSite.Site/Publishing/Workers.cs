using System.Runtime.ExceptionServices;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Runs the same kind of work on several threads, each with tools of its own, until there is none left.</summary>
internal static class Workers
{
    /// <param name="count">How many threads, this one included.</param>
    /// <param name="start">Makes a worker's tools; what it returns does one piece of work, and says false when there is none.</param>
    public static void Run(int count, Func<Func<bool>> start)
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
