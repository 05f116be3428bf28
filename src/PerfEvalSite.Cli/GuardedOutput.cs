using System.Text;

namespace PerfEvalSite.Cli;

/// <summary>Standard output did not take what was written: it is closed, or full. No fault of the data, the site or the disk that it stands on.</summary>
internal sealed class OutputFault(Exception cause) : Exception(cause.Message, cause);

/// <summary>A stream to the caller, whose faults can be told from those of the disk.</summary>
internal sealed class GuardedOutput(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Guard(() => output.Write(value));

    public override void Write(string? value) => Guard(() => output.Write(value));

    public override void Write(char[] buffer, int index, int count) => Guard(() => output.Write(buffer, index, count));

    public override void WriteLine(string? value) => Guard(() => output.WriteLine(value));

    public override void Flush() => Guard(output.Flush);

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputFault(fault);
        }
    }
}
