using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// Files as the manifest lists them: a JSON object a line, <c>,\n</c> behind each. A build, its memory and the manifest
/// all hold them so, because a province has half a million files and hardly one of them has changed.
/// </summary>
internal static class FileLines
{
    /// <summary>What a line begins with, before its path.</summary>
    internal static ReadOnlySpan<byte> Start => "{\"path\":\""u8;

    private static ReadOnlySpan<byte> Length => "\",\"bytes\":"u8;

    private static ReadOnlySpan<byte> Hash => ",\"sha256\":\""u8;

    private static ReadOnlySpan<byte> Close => "\"}"u8;

    /// <summary>What nearly all paths are made of, and JSON takes as it is.</summary>
    private static readonly SearchValues<char> plain = SearchValues.Create("/-._0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>What stands behind every line but the manifest's last.</summary>
    public static ReadOnlySpan<byte> End => ",\n"u8;

    public static void Write(Utf8Writer to, in MadeFile file)
    {
        to.Write(Start);
        if (file.Path.AsSpan().ContainsAnyExcept(plain))
            to.Write(JsonEncodedText.Encode(file.Path, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        else
            to.Write(file.Path);
        to.Write(Length);
        to.Write(file.Bytes);
        to.Write(Hash);
        file.Sha256.Write(to);
        to.Write(Close);
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
    public static ReadOnlySpan<byte> RawPath(ReadOnlySpan<byte> line) => line[Start.Length..LengthAt(line)];

    /// <param name="bytes">The file's length.</param>
    public static ReadOnlySpan<byte> RawPath(ReadOnlySpan<byte> line, out long bytes)
    {
        int at = LengthAt(line);
        Utf8Parser.TryParse(line[(at + Length.Length)..], out bytes, out _);
        return line[Start.Length..at];
    }

    /// <summary>Where what follows the address begins. What stands behind the length is always as long, and is not looked through.</summary>
    private static int LengthAt(ReadOnlySpan<byte> line) =>
        line[..Math.Max(line.Length - Hash.Length - 2 * ContentHash.Size - Close.Length, 0)].LastIndexOf(Length);

    /// <exception cref="JsonException">It is no line of a file.</exception>
    public static string Path(ReadOnlySpan<byte> line) =>
        LengthAt(line) > 0 && RawPath(line) is var path && !path.Contains((byte)'\\') ? Encoding.UTF8.GetString(path) : Read(line).Path;

    /// <exception cref="JsonException">It is no line of a file.</exception>
    public static MadeFile Read(ReadOnlySpan<byte> line)
    {
        if (TryReadPlain(line, out var file))
            return file;
        var reader = new Utf8JsonReader(line);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>Reads a line as <see cref="Write"/> writes nearly all of them: a fifth of the instructions of reading JSON.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> line, out MadeFile file)
    {
        file = default;
        int hashAt = line.Length - Close.Length - 2 * ContentHash.Size;
        int bytesAt = LengthAt(line) + Length.Length;
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        if (!IsFile(line) || line.Contains((byte)'\\') || bytesAt < Start.Length + Length.Length || !line.EndsWith(Close)
            || !Utf8Parser.TryParse(line[bytesAt..], out long bytes, out int digits)
            || bytesAt + digits + Hash.Length != hashAt || !line[(bytesAt + digits)..].StartsWith(Hash)
            || Convert.FromHexString(line.Slice(hashAt, 2 * ContentHash.Size), hash, out _, out _) != OperationStatus.Done)
            return false;
        file = new(Encoding.UTF8.GetString(RawPath(line)), bytes, ContentHash.From(hash));
        return true;
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
                hash = reader.Read() && Convert.FromHexString(reader.ValueSpan, binary, out _, out int written) == OperationStatus.Done && written == binary.Length
                    ? ContentHash.From(binary)
                    : throw new FormatException();
            else
                reader.Skip();
        }
        return new(path, bytes, hash);
    }
}
