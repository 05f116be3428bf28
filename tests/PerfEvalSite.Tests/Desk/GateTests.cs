using System.Net;

namespace PerfEvalSite.Tests.Desk;

/// <summary>Who is let in, asked of the running server.</summary>
public sealed class GateTests(OpenDesk open) : IClassFixture<OpenDesk>
{
    private readonly RunningDesk desk = open.Desk;

    [Fact]
    public async Task Only_who_has_the_key_comes_in_and_only_from_the_desks_own_pages()
    {
        using var stranger = RunningDesk.NewClient();
        foreach (string path in new[] { "/", "/state", "/preview/index.html", "/folder", "/?key=00", "/desk.js" })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await stranger.GetAsync(desk.Root + path)).StatusCode));

        // The key leaves the address line, and is not to be read by any page.
        var entered = await stranger.GetAsync(desk.Address);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (entered.StatusCode, entered.Headers.Location!.ToString()));
        Assert.Matches("(?i)samesite=strict; httponly$", entered.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(desk.Root + "/")).StatusCode);

        foreach (string? origin in new[] { null, "null", "http://evil.example", "http://127.0.0.1:1", desk.Root + ".evil.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, desk.Root + "/stop") { Content = new FormUrlEncodedContent([]) };
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            Assert.Equal((origin, HttpStatusCode.Forbidden), (origin, (await stranger.SendAsync(request)).StatusCode));
        }
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(desk.Root + "/")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:80")]
    public async Task A_name_that_leads_here_is_not_the_desks_address(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, desk.Root + "/") { Headers = { Host = host } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await desk.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/preview/../recent.json")]
    [InlineData("/preview/..%2frecent.json")]
    [InlineData("/preview/%2e%2e/recent.json")]
    [InlineData("/preview/..\\recent.json")]
    [InlineData("/preview//etc/passwd")]
    [InlineData("/preview/C:/Windows/win.ini")]
    [InlineData("/preview/index.html::$DATA")]
    [InlineData("/preview/index.html.")]
    public async Task No_address_leads_out_of_the_preview(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(desk.Root + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_what_the_desk_does_not_need()
    {
        using var answer = await desk.Client.GetAsync(desk.Root + "/");
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
