using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>What the project takes from others and gives to others: pinned, named, and with no more rights than it needs.</summary>
public class SupplyChainTests
{
    private static readonly string[] workflows = Directory.GetFiles(Path.Combine(Tool.Root, ".github", "workflows"), "*.yml").Order(StringComparer.Ordinal).ToArray();

    [Fact]
    public void Every_action_is_pinned_by_digest_and_says_its_version() =>
        Complaints.None(from file in workflows
                        from line in File.ReadLines(file)
                        where Regex.IsMatch(line, @"\buses:") && !Regex.IsMatch(line, @"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
                        select $"{Path.GetFileName(file)}: {line.Trim()}");

    /// <summary>A job may only deploy or write when that is all it does.</summary>
    [Fact]
    public void Only_a_job_that_deploys_or_releases_may_write()
    {
        foreach (string file in workflows)
        {
            string text = File.ReadAllText(file);
            var jobs = Regex.Split(text[(text.IndexOf("\njobs:\n", StringComparison.Ordinal) + 7)..], @"(?m)^  (?=[\w-]+:$)");
            Assert.Matches(@"(?m)^permissions:\n  contents: read\n\n", text);
            foreach (string job in jobs.Where(job => job.Contains(": write", StringComparison.Ordinal)))
                Assert.True(Regex.Count(job, @"(?m)^      - ") <= 2 && Regex.IsMatch(job, "actions/deploy-pages@|gh release create"), $"{Path.GetFileName(file)}: {job}");
        }
    }

    [Fact]
    public void Whatever_is_shipped_is_named_in_the_notices()
    {
        string notices = File.ReadAllText(Path.Combine(Tool.Root, "THIRD-PARTY-NOTICES.md"));
        var shipped = Directory.GetFiles(Path.Combine(Tool.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(reference => (string)reference.Attribute("Include")!)
            .Concat(JsonDocument.Parse(File.ReadAllText(Path.Combine(Tool.Root, "src", "PerfEvalSite.Site", "npm", "package.json"))).RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Name))
            .Distinct(StringComparer.Ordinal);
        Complaints.None(shipped.Where(name => !notices.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Versions_of_packages_are_exact() =>
        Complaints.None(XDocument.Load(Path.Combine(Tool.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{(string?)package.Attribute("Include")} {(string?)package.Attribute("Version")}").Where(line => !Regex.IsMatch(line, @" \d+(\.\d+){1,3}$")));

    /// <summary>What is restored is what was looked at: every package, those behind other packages too, by the hash of its content.</summary>
    [Fact]
    public void Every_project_locks_its_packages_at_the_versions_of_the_one_list_and_CI_restores_no_others()
    {
        var listed = XDocument.Load(Path.Combine(Tool.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        foreach (string project in new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Tool.Root, folder), "*.csproj", SearchOption.AllDirectories)))
        {
            string file = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(file), file);
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()).Where(package => package.Value.GetProperty("type").GetString() != "Project"))
            {
                Assert.True(package.Value.TryGetProperty("contentHash", out _), $"{file}: {package.Name}");
                if (listed.TryGetValue(package.Name, out string? version))
                    Assert.Equal((file, package.Name, version), (file, package.Name, package.Value.GetProperty("resolved").GetString()));
            }
        }
        Assert.Contains("dotnet restore PerfEvalSite.sln --locked-mode", File.ReadAllText(Path.Combine(Tool.Root, ".github", "workflows", "ci.yml")), StringComparison.Ordinal);
    }
}
