using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Import.Drafting;

/// <summary>A cell that a person has changed since it was drafted.</summary>
public readonly record struct DraftDifference(string File, string Sheet, int Row, int Column, string Theirs, string Ours);

/// <summary>
/// Writes a draft into its folder. What was drafted is remembered by its hash in the report; a file that is not as it was
/// drafted belongs to whoever changed it, and is left.
/// </summary>
public sealed class DraftStore
{
    private readonly string folder;
    private readonly string relative;
    private readonly SortedDictionary<string, string> drafted = new(StringComparer.Ordinal);

    /// <param name="relative">The disclosure's folder, relative to the data folder.</param>
    public DraftStore(string relative, ReadingContext context)
    {
        this.relative = relative;
        folder = context.Absolute(relative);
        string memory = Path.Combine(folder, ImportFiles.Memory);
        if (!File.Exists(memory))
            return;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(memory));
            if (document.RootElement.TryGetProperty("drafted", out var files) && files.ValueKind == JsonValueKind.Object)
                foreach (var file in files.EnumerateObject())
                    if (file.Value.ValueKind == JsonValueKind.String)
                        drafted[file.Name] = file.Value.GetString()!;
        }
        catch (JsonException)
        {
            // A report that cannot be read remembers nothing, and so nothing is overwritten.
        }
    }

    /// <summary>By name, the hash of what the tool wrote.</summary>
    public IReadOnlyDictionary<string, string> Drafted => drafted;

    public List<DraftDifference> Differences { get; } = [];

    public int Written { get; private set; }

    public int Kept { get; private set; }

    public void Write(IEnumerable<(string Name, byte[] Content)> files, DiagnosticBag diagnostics)
    {
        foreach (var (name, content) in files)
        {
            string path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            string hash = HashOf(content);
            byte[]? there = File.Exists(path) ? File.ReadAllBytes(path) : null;
            if (there is not null && HashOf(there) is var known && known != hash && drafted.GetValueOrDefault(name) != known)
            {
                int before = Differences.Count;
                Differences.AddRange(DraftComparison.Of(name, there, content));
                diagnostics.Add(ImportCodes.Differs, new Place($"{relative}/{name}"), name, Bilingual.Of(Differences.Count - before));
                continue;
            }
            drafted[name] = hash;
            if (there is not null && there.AsSpan().SequenceEqual(content))
            {
                Kept++;
                continue;
            }
            Replace(path, content);
            Written++;
        }
    }

    /// <summary>The whole file or the one before, whatever happens in between.</summary>
    public static void Replace(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string draft = path + "~";
        File.WriteAllBytes(draft, content);
        File.Move(draft, path, overwrite: true);
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(QuickHash.Of(content));
}
