using System.Globalization;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Benchmarks;

/// <summary>How many files of each kind a site has, and how big they are together: by the catalogue of outputs, the biggest first.</summary>
internal static class SizeReport
{
    /// <param name="manifest">manifest.json of a built site.</param>
    public static void Write(string manifest, TextWriter to)
    {
        var files = SiteManifest.Read(File.ReadAllBytes(manifest)) ?? throw new InvalidDataException($"Not a manifest: {manifest}");
        to.WriteLine("| kind | path | files | KB | bytes a file |");
        to.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var kind in files.GroupBy(file => Outputs.Of(file.Key)).OrderByDescending(kind => kind.Sum(file => file.Value.Bytes)))
        {
            long bytes = kind.Sum(file => file.Value.Bytes);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind.Key?.Name ?? "?"} | {kind.Key?.Pattern} | {kind.Count()} | {bytes / 1000} | {bytes / kind.Count()} |"));
        }
    }
}
