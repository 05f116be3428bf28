using System.Security.Cryptography;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>Holds the files of a published data package against the hashes that its description gives of them, before anything is read from it.</summary>
internal static class PackageHashes
{
    private const string Prefix = "sha256:";

    /// <summary>Whether every file that is described is the one that was published; what is not is told. True of a folder that is no package.</summary>
    public static bool Hold(ReadingContext context)
    {
        if (!PublishedPackage.IsAt(context.DataFolder))
            return true;
        bool holds = true;
        try
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(context.Absolute(PublishedPackage.FileName)));
            foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
                holds &= Holds(resource, context);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            context.Diagnostics.Add(BulkCodes.UnreadablePackage, new Place(PublishedPackage.FileName));
            return false;
        }
        return holds;
    }

    private static bool Holds(JsonElement resource, ReadingContext context)
    {
        string path = resource.GetProperty("path").GetString() ?? "";
        // What another program has described, in another way or elsewhere, is not ours to judge.
        if (path.Length == 0 || path != Path.GetFileName(path) || !resource.TryGetProperty("hash", out var given) || given.GetString() is not { } hash || !hash.StartsWith(Prefix, StringComparison.Ordinal))
            return true;
        string file = context.Absolute(path);
        if (!File.Exists(file))
        {
            context.Diagnostics.Add(BulkCodes.NotInPackage, new Place(path), path);
            return false;
        }
        using var content = File.OpenRead(file);
        string found = Convert.ToHexStringLower(SHA256.HashData(content));
        if (hash.AsSpan(Prefix.Length).Equals(found, StringComparison.OrdinalIgnoreCase))
            return true;
        context.Diagnostics.Add(BulkCodes.ChangedInPackage, new Place(path), path, hash[Prefix.Length..], found);
        return false;
    }
}
