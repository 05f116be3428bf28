using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>The desk as its users start it, a process with a folder of its own for what it remembers, and a browser's half of the talk. Shared with the browser tests.</summary>
public sealed partial class RunningDesk : IDisposable
{
    private readonly Process process;
    private readonly string home;
    private readonly bool isHomeOwn;

    /// <param name="data">Null to be asked for a folder.</param>
    /// <param name="home">What an earlier desk remembered; null for nothing.</param>
    public RunningDesk(string? data, string? home = null)
    {
        isHomeOwn = home is null;
        this.home = home ?? Directory.CreateTempSubdirectory("perfeval-home-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = this.home };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("serve");
        if (data is not null)
            start.ArgumentList.Add(data);
        // Where the desk keeps what it remembers, on Linux, macOS and Windows.
        foreach (string name in new[] { "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR", "HOME", "LOCALAPPDATA" })
            start.Environment[name] = this.home;
        process = Process.Start(start)!;
        string? line = process.StandardOutput.ReadLine();
        Address = line is null ? throw new InvalidOperationException(process.StandardError.ReadToEnd()) : AddressIn().Match(line).Value;
        Root = new Uri(Address).GetLeftPart(UriPartial.Authority);
        Client = NewClient();
        using var entered = Client.GetAsync(Address).GetAwaiter().GetResult();
        Client.DefaultRequestHeaders.Add("Origin", Root);
    }

    public static string Program => Tool.Program.Replace("PerfEvalSite.Cli", "PerfEvalSite.Desk", StringComparison.Ordinal).Replace("perfeval.dll", "perfeval-desk.dll", StringComparison.Ordinal);

    /// <summary>With the key.</summary>
    public string Address { get; }

    /// <summary>Without it, and without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>Has come in by the key, and says as a browser does that its forms are of the desk's own pages.</summary>
    public HttpClient Client { get; }

    public static HttpClient NewClient() => new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };

    public Task<string> GetAsync(string path) => Client.GetStringAsync(Root + path);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Client.GetAsync(Root + path);
        return answer.StatusCode;
    }

    /// <returns>The page that is shown after it, wherever that is.</returns>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(path, content);
    }

    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string path, HttpContent content)
    {
        using var answer = await Client.PostAsync(Root + path, content);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.SeeOther ? await GetAsync(answer.Headers.Location!.ToString()) : await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until a page says something; the page that is shown instead is in the message of a failure.</summary>
    public async Task<string> UntilAsync(string path, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string version = "0", page = "";
        try
        {
            while (true)
            {
                version = VersionText().Match(await Client.GetStringAsync($"{Root}/state?since={version}", patience.Token)).Groups[1].Value;
                using var answer = await Client.GetAsync(Root + path, patience.Token);
                page = await answer.Content.ReadAsStringAsync(patience.Token);
                if (page.Contains(words, StringComparison.Ordinal))
                    return page;
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"{path} never says {words}, but:\n{page}");
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (isHomeOwn)
            Directory.Delete(home, recursive: true);
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex AddressIn();

    [GeneratedRegex(@"""version"":(\d+)")]
    private static partial Regex VersionText();
}
