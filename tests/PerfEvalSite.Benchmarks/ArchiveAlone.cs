using System.Diagnostics;
using System.Globalization;
using PerfEvalSite.Site.Downloads;

namespace PerfEvalSite.Benchmarks;

/// <summary>What the archive of all tables costs by itself, which no setting leaves out: the CSV files of a site packed again, several times, in memory.</summary>
internal static class ArchiveAlone
{
    private const int Times = 5;

    public static string Write(string folder)
    {
        string[] names = [.. Directory.GetFiles(folder, "*.csv").Select(file => Path.GetFileName(file))];
        using var archive = new MemoryStream();
        BulkArchive.Write(archive, names, name => File.OpenRead(Path.Combine(folder, name)));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (int i = 0; i < Times; i++)
        {
            archive.SetLength(0);
            BulkArchive.Write(archive, names, name => File.OpenRead(Path.Combine(folder, name)));
        }
        process.Refresh();
        return string.Create(CultureInfo.InvariantCulture, $"{archive.Length} bytes, {(process.TotalProcessorTime - before).TotalSeconds / Times:F3} s of CPU each time");
    }
}
