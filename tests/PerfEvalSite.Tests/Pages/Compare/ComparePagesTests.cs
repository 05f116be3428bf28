using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages.Compare;

public class ComparePagesTests
{
    private static ContentPage Overview => SevenAgencies.Page("compare/2023-self-evaluation.html");

    [Fact]
    public void Scores_are_ranked_only_within_level_and_full_mark_and_equal_scores_share_a_rank() =>
        Show(Overview.Section("score").Tables());

    [Fact]
    public void Rates() => Show(Overview.Section("execution").Tables());

    [Fact]
    public void Tp() => Show(Overview.Section("three-public").Tables());

    [Fact]
    public void Share() => Show(Overview.Section("three-public-share").Tables());

    [Fact]
    public void Reception() => Show(Overview.Section("reception").Tables());

    [Fact]
    public void Quality() => Show(Overview.Section("quality").Tables());

    [Fact]
    public void Notes() => Show(Overview.Sections.SelectMany(s => s.Blocks.SelectMany(b => b.Notes.Skip(b.Heading == "" ? 1 : 0).Prepend("# " + s.Id + " " + b.Heading))));

    [Fact]
    public void Index() => Show(SevenAgencies.Page("compare/index.html").Section("list").Tables());

    [Fact]
    public void Years() => Show(SevenAgencies.Page("agencies/jia-water/index.html").Section("years").Tables());

    private static void Show(IEnumerable<string> lines, [System.Runtime.CompilerServices.CallerMemberName] string n = "") => File.WriteAllLines("/tmp/compare/t-" + n + ".txt", lines);
}
