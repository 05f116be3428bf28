using System.Text.RegularExpressions;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>Rules of the house that a reader of one file cannot see broken.</summary>
public class HouseRulesTests
{
    /// <summary>Where each third-party library may be named: one file or one room.</summary>
    [Theory]
    [InlineData("CsvHelper")]
    [InlineData("Markdig")]
    [InlineData("DocumentFormat.OpenXml")]
    [InlineData("AngleSharp")]
    [InlineData("UglyToad.PdfPig")]
    [InlineData("System.CommandLine")]
    [InlineData("System.IO.Hashing")]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.AspNetCore.Builder")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Parquet.Schema")]
    [InlineData("RazorLight")]
    [InlineData("Microsoft.CodeAnalysis")]
    public void A_third_party_library_is_named_in_one_room(string library) =>
        Assert.InRange(SourceFile.All
            .Where(file => Regex.IsMatch(file.Code, $@"\b{Regex.Escape(library)}\b"))
            .Select(file => file.Room.StartsWith("PerfEvalSite.Cli", StringComparison.Ordinal) ? "PerfEvalSite.Cli" : file.Room)
            .Distinct(StringComparer.Ordinal).Count(), 0, 1);

    [Theory]
    [InlineData("Markdig")]
    [InlineData("CsvHelper")]
    [InlineData("AngleSharp")]
    [InlineData("UglyToad.PdfPig")]
    public void A_library_of_one_task_is_named_in_one_file(string library) =>
        Assert.InRange(SourceFile.All.Count(file => Regex.IsMatch(file.Code, $@"\b{Regex.Escape(library)}\b")), 0, 1);

    [Fact]
    public void No_file_is_over_400_lines_without_its_reason() =>
        Complaints.None(SourceFile.All
            .Where(file => file.Text.Split('\n').Length > 400 && !Regex.IsMatch(Head(file), "long because", RegexOptions.IgnoreCase))
            .Select(file => $"{file.Path}: say “long because …” in its first comment, or divide it"));

    /// <summary>The same input gives the same bytes. A stopwatch for the summary line is the command line's own.</summary>
    [Fact]
    public void Nothing_reads_the_clock_chance_or_the_machine() =>
        Complaints.None(Offences(
            @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bGuid\.NewGuid\b|\bnew Random\b|\bRandom\.Shared\b|\bCultureInfo\.Current(UI)?Culture\b|\bTimeZoneInfo\.Local\b"));

    [Fact]
    public void No_double_stands_near_a_figure() =>
        Complaints.None(Offences(@"\b(double|float)\b|\bMath\.(Sqrt|Pow)\b", "PerfEvalSite.Data"));

    [Fact]
    public void No_mark_of_unfinished_work_is_left() =>
        Complaints.None(SourceFile.All
            .Where(file => Regex.IsMatch(file.Text, @"\b(TODO|FIXME|HACK)\b|NotImplementedException"))
            .Select(file => file.Path));

    private static string Head(SourceFile file) => string.Join('\n', file.Text.Split('\n').Take(30));

    private static IEnumerable<string> Offences(string pattern, string inProject = "") =>
        from file in SourceFile.All
        where file.Room.StartsWith(inProject, StringComparison.Ordinal)
        from Match match in Regex.Matches(file.Code, pattern)
        select $"{file.Path}: {match.Value}";
}
