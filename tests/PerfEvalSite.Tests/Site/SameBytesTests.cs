namespace PerfEvalSite.Tests.Site;

/// <summary>The same input gives the same bytes, wherever and under whatever settings the tool runs.</summary>
[Collection(RealSiteCollection.Name)]
public class SameBytesTests(RealSite site)
{
    private static readonly Dictionary<string, string> AnotherCulture = new()
    {
        // Turkish has another i, Kiritimati another day.
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["TZ"] = "Pacific/Kiritimati",
    };

    [Fact]
    public void A_second_build_gives_the_same_bytes() => Compare(Tool.Root, [Tool.RealData], []);

    [Fact]
    public void Another_working_directory_and_culture_give_the_same_bytes() =>
        Compare(Path.Combine(Tool.Root, "data"), ["."], AnotherCulture);

    [Fact]
    public void A_machine_without_cultures_gives_the_same_bytes() =>
        Compare(Tool.Root, [Tool.RealData], new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" });

    [Fact]
    public void Building_over_a_finished_site_changes_nothing()
    {
        string folder = Tool.BuildSite(Tool.RealData);
        try
        {
            Tool.Result result = Tool.Run(["build", Tool.RealData, "-o", folder]);
            Assert.True(result.ExitCode == 0, result.Output + result.Errors);
            Complaints.None(FolderDifference.Between(site.Folder, folder));
        }
        finally
        {
            Tool.Discard(folder);
        }
    }

    private void Compare(string workingDirectory, string[] data, Dictionary<string, string> environment)
    {
        string folder = Tool.NewSite();
        try
        {
            Tool.Result result = Tool.Run(["build", .. data, "-o", folder], workingDirectory, environment);
            Assert.True(result.ExitCode == 0, result.Output + result.Errors);
            Complaints.None(FolderDifference.Between(site.Folder, folder));
        }
        finally
        {
            Tool.Discard(folder);
        }
    }
}
