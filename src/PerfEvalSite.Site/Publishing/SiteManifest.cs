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

    private enum Member : byte
    {
        Other,
        Path,
        Bytes,
        Sha256,
        Generator,
    }

    /// <summary>Null when it was not written by this tool, or is cut short.</summary>
    public static Dictionary<string, PublishedFile>? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
            bool ours = false;
            string path = "", sha256 = "";
            var member = Member.Other;
            long bytes = 0;
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        member = reader.ValueTextEquals("path"u8) ? Member.Path
                            : reader.ValueTextEquals("bytes"u8) ? Member.Bytes
                            : reader.ValueTextEquals("sha256"u8) ? Member.Sha256
                            : reader.ValueTextEquals("generator"u8) ? Member.Generator
                            : Member.Other;
                        break;
                    case JsonTokenType.String when reader.CurrentDepth == 1 && member == Member.Generator:
                        ours = reader.GetString() == Generator;
                        break;
                    case JsonTokenType.String when member == Member.Path:
                        path = reader.GetString()!;
                        break;
                    case JsonTokenType.String when member == Member.Sha256:
                        sha256 = reader.GetString()!;
                        break;
                    case JsonTokenType.Number when member == Member.Bytes:
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
            writer.Write(file.Sha256);
            writer.Write("\"}"u8);
            if (writer.Length < piece)
                continue;
            to.Write(writer.Written);
            writer.Clear();
        }
        writer.Write("\n]}\n"u8);
        to.Write(writer.Written);
    }
}
