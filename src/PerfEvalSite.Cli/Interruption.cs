using System.Runtime.InteropServices;

namespace PerfEvalSite.Cli;

/// <summary>
/// Ctrl+C and the system's request to end, for as long as a command writes: it ends by itself, tidies up and says so. Whoever asks a second time ends it at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    public Interruption()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = Signal is null;
                Signal ??= signal;
                stop.Cancel();
            }));
    }

    public CancellationToken Stop => stop.Token;

    /// <summary>The first that came; null for none.</summary>
    public static PosixSignal? Signal { get; private set; }

    /// <summary>SIGINT is 2 and SIGTERM 15 everywhere.</summary>
    public static int ExitCode => Cli.ExitCode.Signal + (Signal == PosixSignal.SIGTERM ? 15 : 2);

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        stop.Dispose();
    }
}
