using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Diagnostics;

public class DiagnosticBagTests
{
    [Fact]
    public void What_is_taken_out_of_a_bag_is_not_found_in_it_again()
    {
        var bag = new DiagnosticBag();
        bag.Add(FileCodes.NoDataFolder, new Place("甲/一.csv"), "data");
        var first = bag.Take();
        Assert.Equal((true, false, false), (bag.IsEmpty, bag.HasErrors, bag.HasErrorsIn("甲")));
        Assert.Equal((false, true, true), (first.IsEmpty, first.HasErrors, first.HasErrorsIn("甲")));

        bag.Add(FileCodes.NoDataFolder, new Place("乙/一.csv"), "data");
        Assert.Equal(["甲/一.csv"], first.Sorted().Select(found => found.Place.Path));
        Assert.Equal(["乙/一.csv"], bag.Take().Sorted().Select(found => found.Place.Path));
    }
}
