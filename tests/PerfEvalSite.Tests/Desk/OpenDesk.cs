namespace PerfEvalSite.Tests.Desk;

/// <summary>One desk for a class of tests that change nothing of its folder.</summary>
public sealed class OpenDesk : IDisposable
{
    private readonly TempData data = LookingTests.Sound("一段话");

    public OpenDesk() => Desk = new(data.Path);

    public RunningDesk Desk { get; }

    public void Dispose()
    {
        Desk.Dispose();
        data.Dispose();
    }
}
