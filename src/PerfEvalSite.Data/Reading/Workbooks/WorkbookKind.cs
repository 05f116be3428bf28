using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Tells by its first bytes what a file that is named as a workbook really is.</summary>
internal static class WorkbookKind
{
    private const int CompoundHeader = 512;

    /// <summary>Why the file cannot be read; null when it has the form of one that is, whatever its ending says. Leaves the stream at its start.</summary>
    public static DiagnosticCode? Refusal(Stream stream, string path)
    {
        var start = new byte[CompoundHeader];
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var refusal = start.AsSpan(0, length) switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => IsEncrypted(stream, start) ? FormCodes.EncryptedWorkbook : null,
            [(byte)'P', (byte)'K', 3, 4, ..] => Path.GetExtension(path).ToLowerInvariant() is ".ods" or ".xlsb" ? FormCodes.OldWorkbook : null,
            _ => FormCodes.NotAWorkbook,
        };
        stream.Position = 0;
        return refusal;
    }

    /// <summary>An encrypted workbook is the stream EncryptedPackage of a compound file, whose directory names its streams.</summary>
    private static bool IsEncrypted(Stream stream, byte[] header)
    {
        int sectorSize = 1 << Math.Min(BitConverter.ToUInt16(header, 30), (ushort)16);
        long directory = (BitConverter.ToUInt32(header, 48) + 1L) * sectorSize;
        if (directory >= stream.Length)
            return false;
        var entries = new byte[4096];
        stream.Position = directory;
        int length = stream.ReadAtLeast(entries, entries.Length, throwOnEndOfStream: false);
        return entries.AsSpan(0, length).IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
