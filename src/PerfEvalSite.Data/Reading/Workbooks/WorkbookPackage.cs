using System.IO.Compression;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A part, or all parts together, are larger than any table needs, or unpack out of proportion: a zip bomb.</summary>
internal sealed class WorkbookTooLargeException : Exception;

/// <summary>
/// The zip file that a workbook is, read with the platform's own zip and XML readers: a workbook is a handful of parts,
/// and guarding every byte that is unpacked is simpler than guarding a library that unpacks it.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const long MostPackedBytes = 128L << 20;
    private const long MostDirectoryBytes = 4L << 20;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackedBytes unpacked = new();

    /// <exception cref="InvalidDataException">The file is no zip file, or a damaged one.</exception>
    public WorkbookPackage(Stream stream)
    {
        if (stream.Length > MostPackedBytes || DirectoryBytes(stream) > MostDirectoryBytes)
            throw new WorkbookTooLargeException();
        stream.Position = 0;
        zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
            if (!entry.FullName.EndsWith('/') && !parts.TryAdd(PartName.Of(entry.FullName), entry))
                // Which of the two counts cannot be known.
                throw new InvalidDataException();
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>A reader that stands at the part's root. Null when the workbook has no such part.</summary>
    /// <param name="part">As <see cref="PartName"/> gives it.</param>
    public XmlReader? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        var xml = XmlReader.Create(new BufferedStream(new GuardedStream(entry.Open(), entry.CompressedLength, unpacked), 32 * 1024), settings);
        try
        {
            // The platform's reader fails with an argument of its own where a declaration goes on for thousands of characters.
            xml.MoveToContent();
            return xml;
        }
        catch (ArgumentException)
        {
            throw new InvalidDataException();
        }
    }

    public void Dispose() => zip.Dispose();

    /// <summary>What stands between the first entry of the zip file's directory and its end; read before anything believes it.</summary>
    private static long DirectoryBytes(Stream stream)
    {
        const int endRecord = 22;
        var tail = new byte[Math.Min(stream.Length, endRecord + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        int at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + endRecord > tail.Length)
            throw new InvalidDataException();
        uint start = BitConverter.ToUInt32(tail, at + 16);
        return stream.Length - tail.Length + at - start;
    }
}
