using PerfEvalSite.Data.Checking;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Everything that is found in the real disclosures, reviewed: each finding stands in <c>findings/</c> with a line that
/// says where the source bears it out. What is not there adds up in those documents, and nothing may be found in it.
/// </summary>
public class RealFindingsTests
{
    private static readonly string folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Checking", "findings");

    internal static readonly Lazy<IReadOnlyList<Checked>> Real = new(() => Checked.Folder(Tool.RealData));

    public static TheoryData<string> Agencies => new(Real.Value.Select(NameOf));

    /// <summary>The agency's, with the disclosure's behind it where the agency has several.</summary>
    internal static string NameOf(Checked done) =>
        Real.Value.Count(other => other.Disclosure.AgencyId == done.Disclosure.AgencyId) == 1 ? done.Disclosure.AgencyId : $"{done.Disclosure.AgencyId}-{done.Disclosure.Id}";


    [Theory]
    [MemberData(nameof(Agencies))]
    public void The_findings_are_those_that_were_reviewed(string agency)
    {
        string[] reviewed = [.. Reviewed(agency).Where(line => !line.StartsWith("    #", StringComparison.Ordinal))];
        string[] found = [.. Of(agency).Result.Findings.Select(Line)];
        Complaints.None(found.Except(reviewed).Select(line => "new: " + line).Concat(reviewed.Except(found).Select(line => "gone: " + line)));
        Assert.Equal(reviewed, found);
    }

    [Theory]
    [MemberData(nameof(Agencies))]
    public void Each_finding_has_the_words_of_the_source_that_bear_it_out(string agency)
    {
        string[] lines = Reviewed(agency);
        Complaints.None(lines.Where((line, i) => !line.StartsWith("    #", StringComparison.Ordinal) && (i + 1 == lines.Length || !lines[i + 1].StartsWith("    # ", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_reference_of_the_real_data_leads_to_a_cell() =>
        Complaints.None(Real.Value.SelectMany(done => done.Diagnostics).Where(diagnostic => diagnostic.Code.Id.StartsWith("PE31", StringComparison.Ordinal)).Select(diagnostic => diagnostic.ToString()!));

    private static Checked Of(string agency) => Real.Value.Single(done => NameOf(done) == agency);

    private static string[] Reviewed(string agency) =>
        [.. File.ReadAllLines(Path.Combine(folder, agency + ".txt")).Where(line => line.Length > 0)];

    private static string Line(Finding finding)
    {
        string also = finding.AlsoBroken.Count == 0 ? "" : $"（同一原因：{string.Join('、', finding.AlsoBroken)}）";
        return $"{finding.Outcome.Words().Zh} {finding.Rule}：{finding.Message.Zh}{also}";
    }
}
