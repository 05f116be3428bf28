using System.Collections.Concurrent;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Profiles;

/// <summary>
/// The profiles that come with the tool, and those of a data folder, which may have the same name and then stand in their
/// place. Read when first asked for; safe to share between threads.
/// </summary>
public sealed class ProfileLibrary
{
    /// <summary>The one that holds where no other is named.</summary>
    public const string Default = "national";

    private const string Prefix = "PerfEvalSite.Data.Profiles.";

    private static readonly ConcurrentDictionary<string, Lazy<Profile?>> own = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, Profile> others = new(StringComparer.Ordinal);

    /// <summary>The names of the profiles that come with the tool, in ordinal order.</summary>
    public static IReadOnlyList<string> OwnNames { get; } =
        [.. typeof(ProfileLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^".json".Length]).Order(StringComparer.Ordinal)];

    /// <summary>Without any of a data folder.</summary>
    public static ProfileLibrary OfTool { get; } = new();

    /// <summary>All names, those of a data folder among them.</summary>
    public IReadOnlyList<string> Names => [.. OwnNames.Union(others.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads a profile of a data folder; what is wrong with it is told at its line.</summary>
    /// <param name="id">The file's name without ending.</param>
    public void Add(string id, string path, byte[] utf8, DiagnosticBag diagnostics)
    {
        // One that changes the tool's profile of the same name stands on that.
        if (new ProfileReader(path, diagnostics, name => name == id ? Own(name) : Find(name)).Read(utf8, id) is { } read)
            others[id] = read;
    }

    public Profile? Find(string name) => others.GetValueOrDefault(name) ?? Own(name);

    /// <summary>The forms that a sheet may be, those of the given profile first; each once.</summary>
    public IEnumerable<(Profile Profile, OfficialForm Form)> Candidates(Profile? first)
    {
        var met = new HashSet<OfficialForm>(ReferenceEqualityComparer.Instance);
        foreach (var profile in new[] { first, Find(Default) }.Concat(Names.Select(Find)))
            foreach (var form in profile?.Forms ?? [])
                if (met.Add(form))
                    yield return (profile!, form);
    }

    private static Profile? Own(string name) => OwnNames.Contains(name) ? own.GetOrAdd(name, static name => new(() => ReadOwn(name))).Value : null;

    private static Profile? ReadOwn(string name)
    {
        using var stream = typeof(ProfileLibrary).Assembly.GetManifestResourceStream(Prefix + name + ".json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var diagnostics = new DiagnosticBag();
        var profile = new ProfileReader(name + ".json", diagnostics, Own).Read(bytes, name);
        return diagnostics.IsEmpty ? profile : throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted().Select(fault => $"{fault.Place} {fault.Message(Language.English)}")));
    }
}
