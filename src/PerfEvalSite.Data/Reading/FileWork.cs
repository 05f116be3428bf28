using System.Runtime.ExceptionServices;

namespace PerfEvalSite.Data.Reading;

/// <summary>Work with files that several threads share.</summary>
public static class FileWork
{
    /// <param name="workers">How many threads at once.</param>
    /// <param name="act">Given each number from 0; safe from several threads.</param>
    /// <exception cref="IOException">A fault of the disk comes out as it was met, to be told as one.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void For(int count, int workers, Action<int> act)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = workers }, act);
        }
        catch (AggregateException faults) when (faults.InnerException is IOException or UnauthorizedAccessException)
        {
            ExceptionDispatchInfo.Throw(faults.InnerException);
        }
    }
}
