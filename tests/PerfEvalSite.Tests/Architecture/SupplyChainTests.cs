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
}
