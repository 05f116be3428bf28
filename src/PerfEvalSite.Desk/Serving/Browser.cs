using System.ComponentModel;
using System.Diagnostics;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Opens what the desk itself has named in the system's own way; a machine that has none is told the address all the same.</summary>
internal static class Browser
{
    /// <param name="target">An address of the desk, or a file of the data folder.</param>
    public static bool Open(string target)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(target) { UseShellExecute = true }
                : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", [target])
                : new ProcessStartInfo("xdg-open", [target]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var opened = Process.Start(start);
            return true;
        }
        catch (Exception unable) when (unable is Win32Exception or FileNotFoundException or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
