using System.Buffers;
using System.Text.Json;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>The length of a published file, and what is in it.</summary>
public readonly record struct PublishedFile(long Bytes, ContentHash Sha256);

/// <summary>
/// manifest.json: what was published, one file a line, by path. It is written last, so that a folder which has one is a
/// whole site; it does not list itself.
/// </summary>
public static class SiteManifest
{
    public const string FileName = "manifest.json";

    private const string Generator = "PerfEvalSite";

    /// <summary>Null when it was not written by this tool, or is cut short.</summary>
    public static Dictionary<string, PublishedFile>? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
            bool ours = false;
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("generator"u8))
                    ours = reader.Read() && reader.GetString() == Generator;
                else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2 && ReadFile(ref reader) is var (path, file))
                    files[path] = file;
            }
            return ours ? files : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether something holds of every file. Faster than reading them: nothing is kept, and several threads share the lines.</summary>
    /// <param name="json">A manifest that this tool is known to have written, a file a line.</param>
    /// <param name="workers">How many threads ask at once.</param>
    /// <param name="holds">Safe from several threads.</param>
    public static bool All(byte[] json, int workers, Func<string, PublishedFile, bool> holds)
    {
        const int piece = 256 * 1024;
        return Parallel.For(0, json.Length / piece + 1, new ParallelOptions { MaxDegreeOfParallelism = workers }, (number, state) =>
        {
            // A line is of the piece that it begins in.
            int end = Math.Min((number + 1) * piece, json.Length);
            for (int at = number == 0 ? 0 : LineAfter(json, number * piece - 1); at < end; at = LineAfter(json, at))
            {
                var line = json.AsSpan(at..LineAfter(json, at));
                if (!line.StartsWith("{\"path\""u8))
                    continue;
                var reader = new Utf8JsonReader(line.TrimEnd(",\n"u8));
                reader.Read();
                if (ReadFile(ref reader) is not var (path, file) || !holds(path, file))
                    state.Stop();
            }
        }).IsCompleted;
    }

    private static int LineAfter(byte[] json, int at) =>
        json.AsSpan(at).IndexOf((byte)'\n') is var length && length < 0 ? json.Length : at + length + 1;

    /// <summary>Null for a path that climbs: we did not write it, and it would have us delete a stranger's file.</summary>
    private static (string Path, PublishedFile File)? ReadFile(ref Utf8JsonReader reader)
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
        return SitePath.IsSafe(path) ? (path, new(bytes, hash)) : null;
    }

    /// <summary>Written piece by piece: of a province it is longer than all else that a build holds.</summary>
    /// <param name="to">The file.</param>
    /// <param name="paths">Sorted by <see cref="StringComparer.Ordinal"/>.</param>
    /// <param name="files">What each of them is.</param>
    public static void Write(Stream to, IReadOnlyList<string> paths, IReadOnlyDictionary<string, PublishedFile> files)
    {
        const int piece = 48 * 1024;
        var writer = new Utf8Writer();
        writer.Write("{\"generator\":\""u8);
        writer.Write(Generator);
        writer.Write("\",\"version\":1,\"files\":["u8);
        for (int i = 0; i < paths.Count; i++)
        {
            var file = files[paths[i]];
            writer.Write(i == 0 ? "\n"u8 : ",\n"u8);
            writer.Write("{\"path\":\""u8);
            writer.Write(JsonEncodedText.Encode(paths[i], System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            writer.Write("\",\"bytes\":"u8);
            writer.Write(file.Bytes);
            writer.Write(",\"sha256\":\""u8);
            file.Sha256.Write(writer);
            writer.Write("\"}"u8);
            if (writer.Length < piece)
                continue;
            writer.MoveTo(to);
        }
        writer.Write("\n]}\n"u8);
        writer.MoveTo(to);
    }
}
