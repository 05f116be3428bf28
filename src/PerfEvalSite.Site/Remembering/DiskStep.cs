namespace PerfEvalSite.Site.Remembering;

/// <summary>What is about to be done to the disk.</summary>
internal enum DiskUse
{
    /// <summary>A file or a folder is made, or bytes are written: what a full disk refuses.</summary>
    Write,

    /// <summary>What is there is renamed, deleted or forced to the disk.</summary>
    Change,
}

/// <summary>
/// Passed before every step by which a build changes the disk. Nothing happens here but in the tests, which have every single step fail, find the disk
/// full or be the last before the process is killed.
/// </summary>
internal static class DiskStep
{
    private static readonly AsyncLocal<Action<DiskUse>?> before = new();

    /// <summary>For the steps of this thread and of those that it starts. It may throw.</summary>
    public static Action<DiskUse>? Before
    {
        get => before.Value;
        set => before.Value = value;
    }

    public static void Write() => before.Value?.Invoke(DiskUse.Write);

    public static void Change() => before.Value?.Invoke(DiskUse.Change);
}
