using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

public class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_item_is_worked_on_once_with_its_number(int workers)
    {
        int[] seen = new int[10_000];
        Workers.Run(workers, Enumerable.Range(0, seen.Length), () => (item, number) =>
        {
            Assert.Equal(item, number);
            Interlocked.Increment(ref seen[item]);
        });
        Assert.All(seen, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Nobody_goes_far_ahead_of_the_slowest()
    {
        int furthest = 0;
        Workers.Run(2, Enumerable.Range(0, 1000), () => (_, number) =>
        {
            if (number > 0)
            {
                Interlocked.Exchange(ref furthest, Math.Max(furthest, number));
                return;
            }
            SpinWait.SpinUntil(() => Volatile.Read(ref furthest) >= 64);
            Thread.Sleep(50);
            Assert.Equal(64, Volatile.Read(ref furthest));
        });
        Assert.Equal(999, furthest);
    }

    [Fact]
    public void A_fault_ends_everybody_and_is_thrown_as_it_was()
    {
        var fault = new InvalidOperationException("broken");
        Assert.Same(fault, Assert.Throws<InvalidOperationException>(() => Workers.Run(3, Enumerable.Range(0, int.MaxValue), () => (_, number) =>
        {
            if (number == 5)
                throw fault;
        })));
    }
}
