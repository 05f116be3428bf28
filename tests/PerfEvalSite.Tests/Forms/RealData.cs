using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Forms;

/// <summary>The real disclosures of <c>data/</c>, and copies of that folder in another form.</summary>
internal static class RealData
{
    public static IReadOnlyList<(Agency Agency, Disclosure Disclosure)> Read(string folder)
    {
        var context = new ReadingContext(folder, new DiagnosticBag());
        var data = DataFolder.Open(context)!;
        var assembler = data.NewAssembler(context.Diagnostics);
        var read = new List<(Agency, Disclosure)>();
        foreach (var source in data.Sources())
            read.Add((data.Agency(source.AgencyId)!, source.Read(context, assembler)!));
        Complaints.None(context.Diagnostics.Sorted().Where(found => found.IsError).Select(found => $"{found.Place}: {found.Code.Id} {found.Message(Language.English)}"));
        return read;
    }

    /// <summary>The files of the root as they are, each disclosure as whatever is written for it.</summary>
    public static TemporaryFolder Rewritten(Action<Agency, Disclosure, string> writeInto)
    {
        var copy = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Tool.RealData))
            File.Copy(file, copy[Path.GetFileName(file)]);
        foreach (var (agency, disclosure) in Read(Tool.RealData))
            writeInto(agency, disclosure, Directory.CreateDirectory(copy[$"{agency.Id}/{disclosure.Id}"]).FullName);
        return copy;
    }

    /// <summary>Every file of <c>data/</c>, each changed.</summary>
    public static TemporaryFolder Converted(Func<string, byte[], byte[]> convert)
    {
        var copy = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Tool.RealData, "*", SearchOption.AllDirectories))
        {
            string target = copy[Path.GetRelativePath(Tool.RealData, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, convert(file, File.ReadAllBytes(file)));
        }
        return copy;
    }

    /// <summary>Fails unless the folder gives the same disclosures and a site of the same bytes as <c>data/</c>.</summary>
    public static void IsTheSameAs(string folder)
    {
        var expected = Read(Tool.RealData);
        var actual = Read(folder);
        Assert.Equal(expected.Count, actual.Count);
        Complaints.None(expected.Zip(actual).SelectMany(pair => SameDisclosure.Differences(pair.First.Disclosure, pair.Second.Disclosure)));
        string site = Tool.BuildSite(folder);
        try
        {
            Complaints.None(Differences(originalSite.Value, site));
        }
        finally
        {
            Tool.Discard(site);
        }
    }

    private static readonly Lazy<string> originalSite = new(() =>
    {
        string site = Tool.BuildSite(Tool.RealData);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Tool.Discard(site);
        return site;
    });

    private static IEnumerable<string> Differences(string expected, string actual)
    {
        var (one, other) = (FilesOf(expected), FilesOf(actual));
        foreach (string file in one.Union(other, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (!other.Contains(file, StringComparer.Ordinal))
                yield return $"{file} is missing";
            else if (!one.Contains(file, StringComparer.Ordinal))
                yield return $"{file} is not expected";
            else if (!File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file))))
                yield return $"{file} differs";
    }

    private static List<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];
}
