using System.Text;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Reads the texts of an .xls, which go on from one record into the next wherever that is full.</summary>
internal sealed class XlsStringCursor(byte[] stream, List<(int Start, int End)> parts)
{
    private int part;
    private int at = parts[0].Start;

    public void Skip(long bytes)
    {
        for (; bytes > 0; bytes--)
            Byte();
    }

    public int I32() => U16() | U16() << 16;

    /// <summary>A text, and where in it which font begins.</summary>
    public (string Text, List<(int Start, int Font)> Runs) ReadString()
    {
        int length = U16();
        int flags = Byte();
        int runCount = (flags & 8) != 0 ? U16() : 0;
        uint extension = (flags & 4) != 0 ? (uint)I32() : 0;
        var text = new StringBuilder(length);
        bool isWide = (flags & 1) != 0;
        for (int i = 0; i < length; i++)
        {
            // A text that goes on in another record says anew how wide its characters are.
            if (at == parts[part].End)
                isWide = (Byte() & 1) != 0;
            text.Append((char)(isWide ? U16() : Byte()));
        }
        var runs = new List<(int, int)>();
        for (int i = 0; i < runCount; i++)
            runs.Add((U16(), U16()));
        Skip(extension);
        return (text.ToString(), runs);
    }

    private int U16() => Byte() | Byte() << 8;

    private byte Byte()
    {
        while (at >= parts[part].End)
        {
            if (++part == parts.Count)
                throw new InvalidDataException();
            at = parts[part].Start;
        }
        return stream[at++];
    }
}
