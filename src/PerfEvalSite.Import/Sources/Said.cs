using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Numbers of things in both languages.</summary>
internal static class Said
{
    public static Bilingual Pages(int number) => new($"{number} 页", $"{number} pages");

    public static Bilingual Cells(int number) => new($"{number} 格", $"{number} cells");
}
