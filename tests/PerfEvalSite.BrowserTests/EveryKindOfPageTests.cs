using PerfEvalSite.Tests;
using Xunit.Abstractions;

namespace PerfEvalSite.BrowserTests;

/// <summary>What holds for every kind of page, seen on one <see cref="Tour"/>.</summary>
[Collection(SiteCollection.Name)]
public class EveryKindOfPageTests(BuiltSite site, ITestOutputHelper output)
{
    [Theory]
    [InlineData(View.Light)]
    [InlineData(View.Dark)]
    [InlineData(View.Zoomed)]
    [InlineData(View.Phone)]
    [InlineData(View.Narrow)]
    [InlineData(View.HugeText)]
    [InlineData(View.HighContrast)]
    public async Task Axe_finds_nothing(View view) => Complaints.None((await site.TourAsync()).AxeIn(view));

    [Theory]
    [InlineData(View.Light)]
    [InlineData(View.Zoomed)]
    [InlineData(View.Phone)]
    [InlineData(View.Narrow)]
    [InlineData(View.HugeText)]
    public async Task Nothing_scrolls_sideways_but_tables_whose_first_column_stays(View view) => Complaints.None((await site.TourAsync()).LayoutIn(view));

    [Fact]
    public async Task The_keyboard_alone_reaches_everything_in_order_and_shows_where_it_is() => Complaints.None((await site.TourAsync()).KeyboardFaults);

    [Fact]
    public async Task From_a_disk_nothing_asks_another_origin_or_breaks_its_own_security_policy() => Complaints.None((await site.TourAsync()).Complaints);

    /// <summary>Pictures are for people to look at; here only that each shows something.</summary>
    [Fact]
    public async Task Every_kind_of_page_has_its_pictures_and_prints()
    {
        IReadOnlyDictionary<string, long> taken = (await site.TourAsync()).Taken;
        string[] views = ["1280-light", "1280-dark", "390-light", "390-dark", "print"];
        Complaints.None(site.PagePerKind.Keys.SelectMany(kind => views, (kind, view) => $"{kind}-{view}").Where(name => taken.GetValueOrDefault(name) < 5_000));
    }

    /// <summary>How to approve what was changed on purpose: <see cref="Approvals"/>.</summary>
    [Fact]
    public async Task Every_kind_of_page_looks_as_approved()
    {
        Tour tour = await site.TourAsync();
        if (tour.OtherFonts is { } fonts)
        {
            output.WriteLine($"Not compared: this machine writes with {fonts}. On Debian and Ubuntu `apt-get install fonts-noto-cjk` gives the font of the approved pictures.");
            return;
        }
        Complaints.None(tour.Differences);
        Assert.Equal(tour.Taken.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Approvals.Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    /// <summary>The README's own pictures: artifacts/screenshots/readme.</summary>
    [Theory]
    [InlineData("home", "index.html")]
    [InlineData("disclosure", "agencies/qingdao-ybj/2020-evaluation/index.html#funds")]
    public async Task The_pictures_of_the_readme_can_be_taken(string name, string page)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync(page);
        byte[] picture = await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Tour.Pictures, "readme", $"{name}.png") });
        Assert.True(picture.Length > 2_000);
    }
}
