using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Desk.Looking;

/// <summary>
/// One data folder that is being worked on: watched, read and checked again after each change, with its preview. The system tells of changes; where it
/// does not (network drives), the folder is looked through once a second.
/// </summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>Programs write a file in several steps.</summary>
    private static readonly TimeSpan settling = TimeSpan.FromMilliseconds(120);

    private static readonly TimeSpan between = TimeSpan.FromSeconds(1);

    private readonly DeskHome home;
    private readonly IDisposable claim;
    private readonly Preview preview;
    private readonly SemaphoreSlim changed = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly Lock still = new();
    private readonly Task work;
    private FileSystemWatcher? watcher;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FolderState current = new() { Version = FolderState.Unread, IsThere = true };

    /// <param name="folder">Absolute.</param>
    public Workplace(string folder, DeskHome home)
    {
        Folder = folder;
        this.home = home;
        (string place, claim) = home.Claim(folder);
        Drops = Path.Combine(place, "dropped");
        preview = new(Path.Combine(place, "preview"), folder, Workers);
        home.Remember(folder, null);
        work = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public static int Workers { get; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Where the preview's files stand.</summary>
    public string PreviewFolder => preview.Folder;

    /// <summary>Where dropped documents wait until they are imported.</summary>
    public string Drops { get; }

    /// <summary>Held by whatever writes into the data folder, so that two tabs do so one after the other.</summary>
    public SemaphoreSlim Writing { get; } = new(1);

    public FolderState Current
    {
        get
        {
            lock (gate)
                return current;
        }
    }

    public string? PublishedTo => home.SiteOf(Folder);

    public void PublishedAt(string site)
    {
        home.Remember(Folder, site);
        LookAgain();
    }

    /// <summary>Reads the preview while it is not being made.</summary>
    public void WithStillPreview(Action<string> read)
    {
        lock (still)
            read(preview.Folder);
    }

    /// <summary>Asks for a look, whether anything seems to have changed or not.</summary>
    public void LookAgain()
    {
        Interlocked.Increment(ref asked);
        changed.Release();
    }

    /// <summary>The state after everything that has been done so far.</summary>
    public async Task<FolderState> UpToDateAsync(CancellationToken cancelled)
    {
        long wanted = Interlocked.Increment(ref asked);
        changed.Release();
        while (true)
        {
            Task arrived;
            lock (gate)
            {
                if (answered >= wanted)
                    return current;
                arrived = next.Task;
            }
            await arrived.WaitAsync(cancelled);
        }
    }

    /// <summary>The first state after a version, or the same one when the time is over.</summary>
    public async Task<FolderState> AfterAsync(long version, TimeSpan most, CancellationToken cancelled)
    {
        Task arrived;
        lock (gate)
        {
            if (current.Version > version)
                return current;
            arrived = next.Task;
        }
        await Task.WhenAny(arrived, Task.Delay(most, cancelled));
        return Current;
    }

    public void Dispose()
    {
        stop.Cancel();
        changed.Release();
        try
        {
            work.Wait();
        }
        catch (AggregateException)
        {
            // It was told to end.
        }
        watcher?.Dispose();
        claim.Dispose();
        stop.Dispose();
        changed.Dispose();
        Writing.Dispose();
    }

    private long asked = 1;
    private long answered;

    private void Run()
    {
        string? seen = "";
        while (!stop.IsCancellationRequested)
        {
            Watch();
            string? trace = FolderTrace.Of(Folder);
            long wanted = Interlocked.Read(ref asked);
            if (trace != seen || wanted > answered)
            {
                seen = trace;
                Look(wanted);
            }
            if (changed.Wait(between) && !stop.IsCancellationRequested && Interlocked.Read(ref asked) == answered)
            {
                stop.Token.WaitHandle.WaitOne(settling);
                while (changed.Wait(0))
                {
                    // One look for all of them.
                }
            }
        }
    }

    private void Look(long wanted)
    {
        FolderState found;
        try
        {
            found = FolderLook.At(Folder, PublishedTo, Workers);
            string? fault = "";
            if (found is { IsThere: true, HasErrors: false } && found.Disclosures.Any())
                lock (still)
                    fault = preview.Build(stop.Token);
            found = found with { HasPreview = preview.IsThere, IsPreviewCurrent = fault is null, Fault = fault ?? "" };
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or HalfPublishedException)
        {
            // The disk, or somebody who moves files while they are read: the next look may have more luck.
            found = Current with { IsThere = Directory.Exists(Folder), Fault = fault.Message, IsPreviewCurrent = false };
        }
        lock (gate)
        {
            current = found with { Version = current.Version + 1 };
            answered = wanted;
            var arrived = next;
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            arrived.SetResult();
        }
    }

    /// <summary>A folder that was pulled away takes its watcher with it, and gets a new one when it is back.</summary>
    private void Watch()
    {
        if (watcher is not null && Directory.Exists(Folder))
            return;
        watcher?.Dispose();
        watcher = null;
        if (!Directory.Exists(Folder))
            return;
        try
        {
            watcher = new FileSystemWatcher(Folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => changed.Release();
            watcher.Created += (_, _) => changed.Release();
            watcher.Deleted += (_, _) => changed.Release();
            watcher.Renamed += (_, _) => changed.Release();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception unable) when (unable is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            // Looking once a second goes on.
            watcher?.Dispose();
            watcher = null;
        }
    }
}
