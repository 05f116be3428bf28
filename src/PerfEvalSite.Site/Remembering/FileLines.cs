using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// Files as the manifest lists them: a JSON object a line, <c>,\n</c> behind each. A build, its memory and the manifest
/// all hold them so, because a province has half a million files and hardly one of them has changed.
/// </summary>
public static class FileLines
{
    private static ReadOnlySpan<byte> Start => "{\"path\":\""u8;

    private static ReadOnlySpan<byte> Length => "\",\"bytes\":"u8;

    /// <summary>What stands behind every line but the manifest's last.</summary>
    public static ReadOnlySpan<byte> End => ",\n"u8;

    public static void Write(Utf8Writer to, in MadeFile file)
    {
        to.Write(Start);
        to.Write(JsonEncodedText.Encode(file.Path, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        to.Write(Length);
        to.Write(file.Bytes);
        to.Write(",\"sha256\":\""u8);
        file.Sha256.Write(to);
        to.Write("\"}"u8);
        to.Write(End);
    }

    /// <summary>Takes the first line, without what stands behind it.</summary>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> lines)
    {
        int end = lines.IndexOf((byte)'\n');
        var line = end < 0 ? lines : lines[..end];
        lines = end < 0 ? default : lines[(end + 1)..];
        return line.TrimEnd(","u8);
    }

    /// <summary>Whether the line is of a file; the manifest's first and last are not.</summary>
    public static bool IsFile(ReadOnlySpan<byte> line) => line.StartsWith(Start);

    /// <summary>The file's address as it stands in the line, of which a character outside of ASCII may be escaped.</summary>
    public static ReadOnlySpan<byte> RawPath(ReadOnlySpan<byte> line) => line[Start.Length..line.LastIndexOf(Length)];

    /// <summary>The file's length.</summary>
    public static long Bytes(ReadOnlySpan<byte> line) =>
        System.Buffers.Text.Utf8Parser.TryParse(line[(line.LastIndexOf(Length) + Length.Length)..], out long bytes, out _) ? bytes : 0;

    public static string Path(ReadOnlySpan<byte> line) => Read(line).Path;

    /// <exception cref="JsonException">It is no line of a file.</exception>
    public static MadeFile Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        return Read(ref reader);
    }

    /// <param name="reader">Stands at the start of a file's object; afterwards at its end.</param>
    /// <exception cref="FormatException">The hash is none.</exception>
    public static MadeFile Read(ref Utf8JsonReader reader)
    {
        string path = "";
        long bytes = 0;
        var hash = default(ContentHash);
        Span<byte> binary = stackalloc byte[ContentHash.Size];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("path"u8))
                path = reader.Read() ? reader.GetString()! : "";
            else if (reader.ValueTextEquals("bytes"u8))
                bytes = reader.Read() ? reader.GetInt64() : 0;
            else if (reader.ValueTextEquals("sha256"u8))
                hash = reader.Read() && Convert.FromHexString(reader.ValueSpan, binary, out _, out int written) == System.Buffers.OperationStatus.Done && written == binary.Length
                    ? ContentHash.From(binary)
                    : throw new FormatException();
            else
                reader.Skip();
        }
        return new(path, bytes, hash);
    }
}
