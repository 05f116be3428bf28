using Microsoft.Win32.SafeHandles;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Remembering;

/// <summary>A file that nobody writes to meanwhile, but which may be replaced.</summary>
internal sealed class FileStore(string path) : IStore, IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);

    public int Read(long at, Span<byte> into) => file.ReadAll(at, into);

    public void Dispose() => file.Dispose();
}
