using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>A test with the real nginx; tests/run.sh installs it where it can.</summary>
internal sealed class NginxFactAttribute : FactAttribute
{
    public static readonly string? Program = Array.Find(["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"], File.Exists);

    public NginxFactAttribute() => Skip = Program is null ? "nginx is not installed" : null;
}

/// <summary>The site as nginx serves it by the configuration in .github/servers, and what the other configurations say.</summary>
public sealed partial class WebServerTests : IDisposable
{
    private static readonly string servers = Path.Combine(Tool.Root, ".github", "servers");
    private static readonly string[] configurations = ["nginx.conf", "Caddyfile", "_headers", "web.config"];

    private readonly TemporaryFolder folder = new();
    private Process? nginx;

    public void Dispose()
    {
        nginx?.Kill(entireProcessTree: true);
        nginx?.WaitForExit();
        nginx?.Dispose();
        folder.Dispose();
    }

    [NginxFact]
    public async Task Pages_downloads_and_wrong_addresses_come_with_their_types_and_headers()
    {
        Build();
        using var client = await Start("");
        using var page = await client.GetAsync("index.html");
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (page.StatusCode, page.Content.Headers.ContentType?.ToString()));
        Assert.Equal(("nosniff", "no-cache", "strict-origin-when-cross-origin"), (Header(page, "X-Content-Type-Options"), Header(page, "Cache-Control"), Header(page, "Referrer-Policy")));
        Assert.EndsWith("frame-ancestors 'self'", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);

        using var csv = await client.GetAsync("data/funds.csv");
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType?.ToString());
        string asset = Path.GetFileName(Directory.GetFiles(folder["out/current/assets"], "site.*.css").Single());
        using var style = await client.GetAsync($"assets/{asset}");
        Assert.Equal(("text/css; charset=utf-8", "public, max-age=31536000, immutable"), (style.Content.Headers.ContentType?.ToString(), Header(style, "Cache-Control")));
        string embedded = Path.GetRelativePath(folder["out/current"], Directory.GetFiles(folder["out/current/embed"], "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        using var embed = await client.GetAsync(embedded);
        Assert.EndsWith("frame-ancestors *", Header(embed, "Content-Security-Policy"), StringComparison.Ordinal);

        using var wrong = await client.GetAsync("agencies/nobody/1999/");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(await File.ReadAllTextAsync(folder["out/current/404.html"]), await wrong.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", Header(wrong, "X-Content-Type-Options"));
    }

    [NginxFact]
    public async Task A_download_can_be_gone_on_with_where_it_was_broken_off()
    {
        Build();
        using var client = await Start("");
        byte[] whole = await File.ReadAllBytesAsync(folder["out/current/data/all.zip"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "data/all.zip") { Headers = { Range = new RangeHeaderValue(100, null) } };
        using var rest = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync());
    }

    [NginxFact]
    public async Task Below_another_site_everything_is_found_and_a_wrong_address_has_its_page()
    {
        Build();
        using var client = await Start("jx/");
        foreach (string path in Published().Keys)
            using (var answer = await client.GetAsync(path))
                Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        using var wrong = await client.GetAsync("years/1066/");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(await File.ReadAllTextAsync(folder["out/current/404.html"]), await wrong.Content.ReadAsStringAsync());
    }

    [NginxFact]
    public async Task Readers_during_rebuilds_get_whole_files_of_one_version_or_the_other()
    {
        Build();
        var versions = new ConcurrentBag<Dictionary<string, string>> { Published() };
        string[] paths = [.. versions.Single().Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        using var client = await Start("");
        using var stop = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<(string Path, string What), int>();
        var readers = Enumerable.Range(0, 3).Select(reader => Task.Run(async () =>
        {
            for (int i = reader; !stop.IsCancellationRequested; i++)
            {
                string path = paths[i * 7 % paths.Length];
                using var answer = await client.GetAsync(path);
                string what = answer.StatusCode == HttpStatusCode.OK ? Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())) : answer.StatusCode.ToString();
                seen.AddOrUpdate((path, what), 1, (_, times) => times + 1);
            }
        })).ToArray();
        for (int edition = 2; edition <= 5; edition++)
        {
            Build($"第{edition}版");
            versions.Add(Published());
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(seen.Values.Sum() > paths.Length);
        Complaints.None(seen.Keys.Where(one => !versions.Any(version => version.GetValueOrDefault(one.Path) == one.What)).Select(one => $"{one.Path}: {one.What}"));
    }

    [Fact]
    public void Every_configuration_lets_the_pages_load_what_they_load_and_no_more()
    {
        Build();
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string page in Directory.GetFiles(folder["out/current"], "*.html", SearchOption.AllDirectories))
            if (Policy().Match(File.ReadAllText(page)) is { Success: true } policy)
                allowed.UnionWith(Sources(WebUtility.HtmlDecode(policy.Groups[1].Value)));
        foreach (string name in configurations)
        {
            string policy = Policies().Matches(WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(servers, name)))).Select(match => match.Value.Split("; frame-ancestors")[0]).Distinct().Single();
            Complaints.None([.. allowed.Except(Sources(policy)).Select(source => $"{name} lacks {source}"), .. Sources(policy).Except(allowed).Select(source => $"{name} allows {source}")]);
        }
    }

    private static IEnumerable<string> Sources(string policy) =>
        from directive in policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let words = directive.Split(' ')
        from source in words[1..]
            // 'none' is what is left where nothing is allowed.
        where source != "'none'"
        select $"{words[0]} {source}";

    [GeneratedRegex("""Content-Security-Policy"? content="([^"]*)""")]
    private static partial Regex Policy();

    [GeneratedRegex("default-src [^\"\n]*")]
    private static partial Regex Policies();

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(',', values) : "";

    /// <summary>The sample data published side by side, so that the configuration's own root is what is served.</summary>
    private void Build(string? title = null)
    {
        string data = folder["data"];
        if (!Directory.Exists(data))
            Copy(Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden", "data"), data);
        // Without an address, so that the page for wrong ones has its script; a new title changes every page and no figure.
        File.WriteAllText(Path.Combine(data, "site.json"), JsonSerializer.Serialize(new { title = title ?? "示例公开站", organiser = "示例市财政局" }));
        var result = Tool.Run(["build", data, "-o", folder["out"], "--releases", "2"]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    private Dictionary<string, string> Published()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["out/current/manifest.json"]));
        return manifest.RootElement.GetProperty("files").EnumerateArray().Where(file => !file.GetProperty("path").GetString()!.StartsWith('.'))
            .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("sha256").GetString()!, StringComparer.Ordinal);
    }

    private async Task<HttpClient> Start(string below)
    {
        int port = FreePort();
        string sample = File.ReadAllText(Path.Combine(servers, "nginx.conf")).Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal).Replace("/srv/perfeval", folder["out"], StringComparison.Ordinal);
        if (below.Length > 0)
            sample = Regex.Replace(sample.Replace("#| ", "", StringComparison.Ordinal), @"^    (root|error_page) .*\n", "", RegexOptions.Multiline);
        sample = sample.Replace("include mime.types;", $"include {Path.Combine(MimeTypesOf(), "mime.types")};", StringComparison.Ordinal);
        File.WriteAllText(folder["nginx.conf"], $$"""
            daemon off;
            worker_processes 1;
            pid {{folder["pid"]}};
            error_log {{folder["error.log"]}};
            events {}
            http {
                access_log off;
                client_body_temp_path {{folder["t1"]}}; proxy_temp_path {{folder["t2"]}}; fastcgi_temp_path {{folder["t3"]}}; uwsgi_temp_path {{folder["t4"]}}; scgi_temp_path {{folder["t5"]}};
                {{sample}}
            }
            """);
        // Its workers run as somebody else where the tests run as root.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["."], (UnixFileMode)0b111_101_101);
        nginx = Process.Start(new ProcessStartInfo(NginxFactAttribute.Program!, ["-c", folder["nginx.conf"], "-e", folder["error.log"]]) { RedirectStandardError = true })!;
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/{below}") };
        for (int i = 0; ; i++)
            try
            {
                using var answer = await client.GetAsync("index.html");
                return client;
            }
            catch (HttpRequestException)
            {
                if (i == 200 || nginx.HasExited)
                    Assert.Fail(await nginx.StandardError.ReadToEndAsync());
                await Task.Delay(50);
            }
    }

    private static string MimeTypesOf() => Array.Find(["/etc/nginx", "/usr/local/etc/nginx", "/opt/homebrew/etc/nginx"], folder => File.Exists(Path.Combine(folder, "mime.types")))!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
