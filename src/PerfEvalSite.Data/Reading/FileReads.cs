using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Data.Reading;

public static class FileReads
{
    /// <summary>Goes on where the system gives less than it was asked for.</summary>
    /// <returns>How many bytes were read: fewer only where the file ends.</returns>
    public static int ReadAll(this SafeFileHandle file, long at, Span<byte> into)
    {
        int got = 0;
        while (got < into.Length && RandomAccess.Read(file, into[got..], at + got) is > 0 and var read)
            got += read;
        return got;
    }
}
