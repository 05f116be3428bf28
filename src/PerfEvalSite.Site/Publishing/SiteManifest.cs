using System.Text.Json;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>The length of a published file and its SHA-256, in lower-case hexadecimal.</summary>
public readonly record struct PublishedFile(long Bytes, string Sha256);

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
            string path = "", sha256 = "", property = "";
            long bytes = 0;
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        property = reader.GetString()!;
                        break;
                    case JsonTokenType.String when reader.CurrentDepth == 1 && property == "generator":
                        ours = reader.GetString() == Generator;
                        break;
                    case JsonTokenType.String when property == "path":
                        path = reader.GetString()!;
                        break;
                    case JsonTokenType.String when property == "sha256":
                        sha256 = reader.GetString()!;
                        break;
                    case JsonTokenType.Number when property == "bytes":
                        bytes = reader.GetInt64();
                        break;
                    // A path that climbs was not written by us, and would have us delete a stranger's file.
                    case JsonTokenType.EndObject when reader.CurrentDepth == 2 && SitePath.IsSafe(path):
                        files[path] = new(bytes, sha256);
                        break;
                }
            return ours ? files : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <param name="paths">Sorted by <see cref="StringComparer.Ordinal"/>.</param>
    public static void Write(Utf8Writer writer, IReadOnlyList<string> paths, IReadOnlyDictionary<string, PublishedFile> files)
    {
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
            writer.Write(file.Sha256);
            writer.Write("\"}"u8);
        }
        writer.Write("\n]}\n"u8);
    }
}
