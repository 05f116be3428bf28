using System.Buffers;
using System.Text.Json;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>The length of a published file, and what is in it.</summary>
public readonly record struct PublishedFile(long Bytes, ContentHash Sha256);

/// <summary>Asks something of files, given as lines of a manifest.</summary>
internal delegate bool AskLines(ReadOnlySpan<byte> lines);

/// <summary>
/// manifest.json: what was published, one file a line, by path. It is written last, so that a folder which has one is a
/// whole site; it does not list itself.
/// </summary>
internal static class SiteManifest
{
    public const string FileName = "manifest.json";

    private const string Generator = "PerfEvalSite";

    /// <summary>The form that this tool writes, and the newest that it reads.</summary>
    public const int Version = 1;

    private const int Piece = 256 * 1024;

    /// <summary>No system has paths of more than 4,096 bytes.</summary>
    private const int LongestLine = 32 * 1024;

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
                // A path that climbs we did not write, and it would have us delete a stranger's file.
                else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2 && FileLines.Read(ref reader) is var file && SitePath.IsSafe(file.Path))
                    files[file.Path] = new(file.Bytes, file.Sha256);
            }
            return ours ? files : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Which version of the form it says it has; null where it says none, or is no JSON up to there.</summary>
    public static int? VersionOf(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read() && reader.CurrentDepth <= 1)
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("version"u8))
                    return reader.Read() && reader.TryGetInt32(out int version) ? version : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
        }
        return null;
    }

    /// <summary>Whether something holds of all lines. Several threads share them, a piece of the file each.</summary>
    /// <param name="path">A manifest that this tool is known to have written.</param>
    /// <param name="workers">How many threads ask at once.</param>
    /// <param name="hold">Given some lines of files at a time; safe from several threads.</param>
    public static bool All(string path, int workers, AskLines hold)
    {
        using var file = File.OpenHandle(path);
        long length = RandomAccess.GetLength(file);
        return Parallel.For(0, (int)(length / Piece) + 1, new ParallelOptions { MaxDegreeOfParallelism = workers }, (number, state) =>
        {
            // A line is of the piece that it begins in: a piece begins behind the first line end at or after the byte before it.
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece + LongestLine);
            long from = Math.Max((long)number * Piece - 1, 0);
            var lines = buffer.AsSpan(0, RandomAccess.Read(file, buffer.AsSpan(0, Piece + LongestLine), from));
            int start = number == 0 ? 0 : LineAfter(lines, 0);
            int end = LineAfter(lines, (int)Math.Min((long)(number + 1) * Piece - 1 - from, lines.Length));
            if (start < end && !hold(lines[start..end]))
                state.Stop();
            ArrayPool<byte>.Shared.Return(buffer);
        }).IsCompleted;
    }

    private static int LineAfter(ReadOnlySpan<byte> lines, int at) =>
        lines[at..].IndexOf((byte)'\n') is var length && length < 0 ? lines.Length : at + length + 1;

    /// <summary>What comes before the lines.</summary>
    internal static ReadOnlySpan<byte> Head => "{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":["u8;

    /// <summary>What comes behind them.</summary>
    internal static ReadOnlySpan<byte> End => "\n]}\n"u8;
}
