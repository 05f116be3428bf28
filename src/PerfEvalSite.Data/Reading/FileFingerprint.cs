using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PerfEvalSite.Data.Reading;

/// <summary>A file's name, length and content as part of a hash.</summary>
internal static class FileFingerprint
{
    private const int BufferSize = 64 * 1024;

    public static void AppendTo(QuickHash hash, string name, string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            hash.Append(MemoryMarshal.AsBytes(name.AsSpan()));
            long length = 0;
            for (int read; (read = RandomAccess.Read(file, buffer, length)) > 0; length += read)
                hash.Append(buffer.AsSpan(0, read));
            BinaryPrimitives.WriteInt64LittleEndian(buffer, length);
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(8), name.Length);
            hash.Append(buffer.AsSpan(0, 12));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
