using System.Globalization;
using PerfEvalSite.Benchmarks.Workload;

if (args is ["workload", var count, var folder, .. var options] && int.TryParse(count, CultureInfo.InvariantCulture, out int agencies))
{
    int touch = Array.IndexOf(options, "--touch");
    WorkloadWriter.Write(folder, agencies, options.Contains("--folders"), touch < 0 ? -1 : int.Parse(options[touch + 1], CultureInfo.InvariantCulture));
    return 0;
}
Console.Error.WriteLine("usage: perfeval-bench workload AGENCIES FOLDER [--folders] [--touch NUMBER]");
return 2;
