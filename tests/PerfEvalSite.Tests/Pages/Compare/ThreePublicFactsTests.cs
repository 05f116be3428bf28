using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages.Compare;

public class ThreePublicFactsTests
{
    [Theory]
    [InlineData("100.50", "0.25", "200", "300.75万元")]
    [InlineData("1.10", "2.20", "3.70", "7万元")]
    [InlineData("0", "0.00", "0", "0万元")]
    [InlineData("-3.5", "1", "2", "-0.5万元")]
    [InlineData("10", "20.00", "30", "60万元")]
    [InlineData("0.000000001", "0.5", "0", "0.5万元")]
    [InlineData("999999999999999", "999999999999999", "0.12345678", "1999999999999998.12345678万元")]
    public void The_sum_of_the_components_is_written_without_zeros_at_its_end(string abroad, string vehicles, string reception, string sum)
    {
        using var data = TempData.WithDisclosure()
            .Table("three_public.csv", $"项目,决算数\n因公出国（境）费,{abroad}\n公务用车购置及运行维护费,{vehicles}\n公务接待费,{reception}\n");
        Assert.Equal(sum, ThreePublicFacts.Of(data.ReadOne())!.Final.Text);
    }
}
