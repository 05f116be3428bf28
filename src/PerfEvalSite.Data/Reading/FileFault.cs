using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>Why the system would not give a file or folder, in words that a clerk can act on.</summary>
internal static class FileFault
{
    /// <summary>What Windows says of a file that another program holds; elsewhere the number is the system's own.</summary>
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    /// <summary>Null when the exception says nothing about a file: it is a bug.</summary>
    public static Bilingual? WhyOf(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Bilingual("它已不在原处，可能在读取过程中被移走", "it is no longer there; perhaps it was moved away meanwhile"),
        UnauthorizedAccessException => new Bilingual("没有读取权限", "reading it is not permitted"),
        IOException { HResult: SharingViolation or LockViolation or WouldBlockOnLinux or WouldBlockOnMac } => new Bilingual("正被其他程序占用", "another program holds it"),
        // The encoding was found by reading all of it; what fails now was written since.
        DecoderFallbackException => new Bilingual("读取过程中内容有变动", "its content changed while it was being read"),
        // A damaged zip file is no fault of the disk.
        IOException and not EndOfStreamException => new Bilingual($"磁盘或网络读取出错（{fault.Message}）", $"the disk or the network failed ({fault.Message})"),
        _ => default(Bilingual?),
    };
}
