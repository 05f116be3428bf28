using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>The Chinese that readers see, in the templates, the scripts and the literals of the code, is set as print sets it.</summary>
public partial class TypographyTests
{
    /// <summary>Not prose: a list for machines, and what is typed with half-width signs.</summary>
    private static readonly string[] Exceptions = ["绩效评价,部门决算", "口径=合计,资金来源", "个数(", "峄城;峯城", "台(套)", "(含)以", "国(境)"];

    [Fact]
    public void Chinese_text_has_full_width_punctuation_no_stray_spaces_and_years_without_one()
    {
        var complaints = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Tool.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Tool.Root, "site-templates"), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".js" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (line.TrimStart().StartsWith("//", StringComparison.Ordinal) || Exceptions.Any(line.Contains))
                    continue;
                string text = Path.GetExtension(path) == ".cs" ? string.Join('\n', Literal().Matches(line).Select(match => match.Value)) : Tag().Replace(line, "\n");
                complaints.AddRange(Fault().Matches(text).Select(fault => $"{Path.GetRelativePath(Tool.Root, path)}({number}): {fault.Value}"));
            }
        }
        Complaints.None(complaints);
    }

    /// <summary>What is put between quotation marks may have some of its own: <see cref="Data.Diagnostics.Quotes"/> knows.</summary>
    [Fact]
    public void A_page_puts_no_text_between_quotation_marks_by_itself() =>
        Complaints.None(Directory.EnumerateFiles(Path.Combine(Tool.Root, "src", "PerfEvalSite.Site"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => File.ReadLines(path).Select((line, at) => (Place: $"{Path.GetRelativePath(Tool.Root, path)}({at + 1})", Line: line)))
            .Where(found => found.Line.Contains("“{", StringComparison.Ordinal) || found.Line.Contains("“\" +", StringComparison.Ordinal))
            .Select(found => $"{found.Place}: {found.Line.Trim()}"));

    /// <summary>In order: half-width signs between Chinese characters; a space before a full-width sign; three dots; 2020 年; doubled quotation marks; a text put between them without Quotes.</summary>
    [GeneratedRegex("""[\u4e00-\u9fff][,;:!?()][\u4e00-\u9fff]|[\u4e00-\u9fff0-9] [，。；：、！？）》”]|[\u4e00-\u9fff]\.\.\.|[12][0-9]{3} 年|““|””|“@""")]
    private static partial Regex Fault();

    [GeneratedRegex("""(?<=")(?:[^"\\]|\\.)*(?=")""")]
    private static partial Regex Literal();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
