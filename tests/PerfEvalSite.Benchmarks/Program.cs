using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PerfEvalSite.Benchmarks;
using PerfEvalSite.Benchmarks.Workload;

if (args is ["workload", var count, var folder, .. var options] && int.TryParse(count, CultureInfo.InvariantCulture, out int agencies))
{
    int touch = Array.IndexOf(options, "--touch");
    int years = Array.IndexOf(options, "--years");
    WorkloadWriter.Write(folder, agencies, options.Contains("--folders"), touch < 0 ? -1 : int.Parse(options[touch + 1], CultureInfo.InvariantCulture), years < 0 ? Agency.YearsOfEach : int.Parse(options[years + 1], CultureInfo.InvariantCulture));
    return 0;
}
if (args is ["peers", var number, var where] && int.TryParse(number, CultureInfo.InvariantCulture, out int size))
{
    PeerWriter.Write(where, size);
    return 0;
}
if (args is ["floor", var manifest, var output, .. var how])
{
    int threads = Array.IndexOf(how, "--workers");
    Console.WriteLine(new SiteFloor(manifest).Write(Path.GetFullPath(output), threads < 0 ? Environment.ProcessorCount : int.Parse(how[threads + 1], CultureInfo.InvariantCulture), how.Contains("--sha256")));
    return 0;
}
if (args is ["pages-alone", var data, var pages, .. var by])
{
    int threads = Array.IndexOf(by, "--workers");
    Console.WriteLine(new PagesAlone(Path.GetFullPath(data), Path.GetFullPath(pages), threads < 0 ? Environment.ProcessorCount : int.Parse(by[threads + 1], CultureInfo.InvariantCulture)).Write());
    return 0;
}
if (args is ["endurance", var builds, var of, var at])
    return new Endurance(Path.GetFullPath(at), int.Parse(of, CultureInfo.InvariantCulture)).Run(int.Parse(builds, CultureInfo.InvariantCulture), Console.Out) ? 0 : 1;
if (args is ["sizes", var published])
{
    SizeReport.Write(Path.GetFullPath(published), Console.Out);
    return 0;
}
if (args is ["archive", var tables])
{
    Console.WriteLine(ArchiveAlone.Write(Path.GetFullPath(tables)));
    return 0;
}
if (args is ["parts"])
{
    // In this process: nothing is built anew, and what was built is what is measured.
    BenchmarkRunner.Run<DisclosureParts>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithArtifactsPath(Path.GetTempPath()));
    return 0;
}
Console.Error.WriteLine("usage: perfeval-bench workload AGENCIES FOLDER [--folders] [--touch NUMBER] [--years NUMBER]\n       perfeval-bench peers AGENCIES FOLDER\n       perfeval-bench floor MANIFEST OUT [--workers NUMBER] [--sha256]\n       perfeval-bench pages-alone DATA OUT [--workers NUMBER]\n       perfeval-bench endurance BUILDS AGENCIES FOLDER\n       perfeval-bench sizes MANIFEST\n       perfeval-bench archive SITE/data\n       perfeval-bench parts");
return 2;
