using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class KnownTextsTests
{
    [Fact]
    public void A_short_text_met_again_is_the_same_string()
    {
        // Other tests build sites meanwhile, and one of their texts may take the place.
        Assert.Contains(Enumerable.Range(0, 100), _ => ReferenceEquals(KnownTexts.Of(Made()), KnownTexts.Of(Made())));

        static string Made() => new("95.50%".AsSpan());
    }

    [Fact]
    public void Every_text_comes_back_as_it_is_however_many_were_met()
    {
        for (int i = 0; i < 20_000; i++)
        {
            string text = (i * 37).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(text, KnownTexts.Of(text));
        }
        Assert.Equal("", KnownTexts.Of(""));
        Assert.Equal("市本级及所属各单位合计", KnownTexts.Of("市本级及所属各单位合计"));
    }
}
