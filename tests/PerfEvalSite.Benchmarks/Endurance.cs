using System.Diagnostics;
using System.Globalization;
using PerfEvalSite.Benchmarks.Workload;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Benchmarks;

/// <summary>
/// Many builds by one process, each with another changed figure: what a tool that is left running for a year does to a machine. Memory, open files and what is left
/// on the disk must stand still.
/// </summary>
internal sealed class Endurance(string folder, int agencies)
{
    private readonly string data = Path.Combine(folder, "data");
    private readonly string output = Path.Combine(folder, "site");
    private readonly string temporary = Path.Combine(folder, "tmp");

    /// <param name="Heap">Managed memory in use when garbage is collected, in MB.</param>
    /// <param name="Resident">Of the process, in MB.</param>
    /// <param name="Handles">Files, sockets and the like that are open.</param>
    /// <param name="Entries">Files and folders beside the output, and in the folder for temporary files.</param>
    private readonly record struct Reading(int Build, double Heap, double Resident, int Handles, int Entries);

    /// <returns>Whether nothing grew between the first quarter and the end.</returns>
    public bool Run(int builds, TextWriter report)
    {
        Directory.CreateDirectory(temporary);
        Environment.SetEnvironmentVariable("TMPDIR", temporary);
        Environment.SetEnvironmentVariable("TEMP", temporary);
        var readings = new List<Reading>();
        report.WriteLine("build  heap MB  resident MB  handles  entries");
        for (int build = 1; build <= builds; build++)
        {
            WorkloadWriter.Write(data, agencies, inFolders: false, touched: build % agencies);
            var context = new ReadingContext(data, new DiagnosticBag());
            // Each build changes a published figure, which is not what is looked at here.
            if (SiteBuild.Run(context, new BuildRequest(output) { Workers = 2, FirstEdition = [] }) is null)
                throw new InvalidOperationException(string.Join('\n', context.Diagnostics.Sorted().Select(problem => problem.Code.Id)));
            if (build % Math.Max(1, builds / 20) != 0)
                continue;
            var reading = Read(build);
            readings.Add(reading);
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.Build,5}  {reading.Heap,7:F1}  {reading.Resident,11:F0}  {reading.Handles,7}  {reading.Entries,7}"));
        }
        // A quarter is for what is compiled and pooled on the way.
        var early = readings.Take(Math.Max(1, readings.Count / 4)).ToList();
        var last = readings[^1];
        bool isFlat = last.Heap <= early.Max(one => one.Heap) * 1.1 && last.Resident <= early.Max(one => one.Resident) * 1.2
            && last.Handles <= early.Max(one => one.Handles) && last.Entries <= early.Max(one => one.Entries);
        report.WriteLine(isFlat ? "flat" : "grows");
        return isFlat;
    }

    private Reading Read(int build)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        int handles = Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
        int entries = Directory.GetFileSystemEntries(folder).Length + Directory.GetFileSystemEntries(temporary).Length;
        return new(build, GC.GetTotalMemory(forceFullCollection: true) / 1e6, process.WorkingSet64 / 1e6, handles, entries);
    }
}
