using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

public class CoverageTests
{
    [Fact]
    public void Every_id_of_the_catalogue_is_looked_at_or_says_why_not() =>
        Complaints.None(Coverage.Ids.Where(id => RuleBook.Find(id) is null && Coverage.WhyNotChecked(id) is null));

    [Fact]
    public void No_id_is_both_looked_at_and_excused() =>
        Complaints.None(Coverage.Ids.Where(id => RuleBook.Find(id) is not null && Coverage.WhyNotChecked(id) is not null));

    [Fact]
    public void A_rule_is_in_a_file_of_its_name_and_covers_only_ids_of_the_catalogue() =>
        Complaints.None(RuleBook.All
            .Where(rule => !rule.GetType().Name.StartsWith(rule.Id, StringComparison.Ordinal) || !Coverage.Ids.Contains(rule.Id) || rule.Covers.Any(id => !Coverage.Ids.Contains(id)))
            .Select(rule => rule.Id));
}
