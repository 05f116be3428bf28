using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Serving;

/// <summary>What one running desk has open: at most one data folder at a time.</summary>
internal sealed class DeskState(DeskHome home) : IDisposable
{
    private readonly Lock gate = new();
    private Workplace? workplace;

    public DeskHome Home => home;

    /// <summary>Null until a folder was chosen.</summary>
    public Workplace? Workplace
    {
        get
        {
            lock (gate)
                return workplace;
        }
    }

    /// <param name="folder">Absolute. Made where it is not there.</param>
    public void Open(string folder)
    {
        lock (gate)
        {
            if (workplace?.Folder == folder)
                return;
            workplace?.Dispose();
            Directory.CreateDirectory(folder);
            workplace = new(folder, home);
        }
    }

    public void Dispose() => workplace?.Dispose();
}
