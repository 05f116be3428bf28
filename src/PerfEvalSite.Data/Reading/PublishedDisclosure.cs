using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>A disclosure as it was published: read back from the JSON that stands beside its page.</summary>
public static class PublishedDisclosure
{
    /// <summary>Every disclosure that a published site has, by agency and id in ordinal order.</summary>
    public static IReadOnlyList<(string AgencyId, string Id)> List(string siteFolder)
    {
        var found = new List<(string, string)>();
        foreach (string agency in Directory.EnumerateDirectories(Path.Combine(siteFolder, "agencies")).Order(StringComparer.Ordinal))
            foreach (string disclosure in Directory.EnumerateDirectories(agency).Order(StringComparer.Ordinal))
                if (Path.Combine(disclosure, Path.GetFileName(disclosure) + ".json") is var json && File.Exists(json) && IsOf(json, Path.GetFileName(agency), Path.GetFileName(disclosure)))
                    found.Add((Path.GetFileName(agency), Path.GetFileName(disclosure)));
        return found;
    }

    /// <summary>Whether a file begins with these ids: at the old address of a document that moved stands a copy of what it is now.</summary>
    private static bool IsOf(string json, string agencyId, string id)
    {
        Span<byte> head = stackalloc byte[512];
        using var file = File.OpenHandle(json);
        string text = System.Text.Encoding.UTF8.GetString(head[..RandomAccess.Read(file, head, 0)]);
        // One that does not begin as this tool writes them is read, and found to be at fault.
        return !text.Contains("\"disclosure_id\": \"", StringComparison.Ordinal) || (text.Contains($"\"agency_id\": \"{agencyId}\"", StringComparison.Ordinal) && text.Contains($"\"disclosure_id\": \"{id}\"", StringComparison.Ordinal));
    }

    /// <param name="siteFolder">The published site.</param>
    /// <param name="folder">The data folder of today, for the ids of agencies and regions.</param>
    /// <returns>Null when the site has no such disclosure, or one that cannot be read any more.</returns>
    public static Disclosure? Read(string siteFolder, string agencyId, string disclosureId, DataFolder folder)
    {
        var silent = new DiagnosticBag();
        return File.Exists(Path.Combine(siteFolder, PathOf(agencyId, disclosureId))) ? Read(siteFolder, agencyId, disclosureId, folder.NewAssembler(silent), silent) : null;
    }

    /// <param name="assembler">One that tells the same diagnostics.</param>
    internal static Disclosure? Read(string siteFolder, string agencyId, string disclosureId, DisclosureAssembler assembler, DiagnosticBag diagnostics)
    {
        string path = PathOf(agencyId, disclosureId);
        var raw = new List<RawRows>();
        TableFiles.Read(path, agencyId, disclosureId, new ReadingContext(Path.GetFullPath(siteFolder), diagnostics), raw);
        return assembler.Assemble(agencyId, disclosureId, path, raw);
    }

    private static string PathOf(string agencyId, string disclosureId) => $"agencies/{agencyId}/{disclosureId}/{disclosureId}.json";
}
