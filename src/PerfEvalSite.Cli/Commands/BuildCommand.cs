using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval build</c>: reads, checks and publishes; the main job.</summary>
internal static class BuildCommand
{
    /// <summary>docs.github.com, “Limits of GitHub Pages”.</summary>
    private const long MostOnGitHubPages = 1_000_000_000;

    private const long Uncollected = 128 << 20;

    public static Command Make(ILooks? looks)
    {
        var common = new CommonOptions();
        var output = OutputOption();
        var baseUrl = BaseUrlOption();
        var skipBad = new Option<bool>("--skip-bad") { Description = "有错误的公开件不发布（保留上次发布的），其余照常发布；退出码 4" };
        var fresh = new Option<bool>("--fresh") { Description = "全部重新生成，不沿用上次没有变化的部分" };
        var templates = TemplatesOption();
        var shard = new Option<string?>("--shard") { Description = "只生成第 I 份（共 N 份）单位的网页，由 merge 合成整站", HelpName = "I/N" };
        shard.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && Shard.Parse(text) is null)
                given.AddError(CommandLineFaults.Own(new($"--shard 不能是“{text}”：写成 I/N，例如 3/16。", $"--shard cannot be “{text}”: it is written as I/N, such as 3/16.")));
        });
        var workers = WorkersOption();
        var releases = new Option<int>("--releases") { Description = "每次发布另存一版，输出文件夹里的 current 链接一步切换到新版；保留最近 N 版（供能跟随符号链接的服务器）", HelpName = "N" };
        releases.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
                given.AddError(CommandLineFaults.Own(new("--releases 要写一个不小于 1 的整数。", "--releases takes a whole number of at least 1.")));
        });

        var previous = new Option<string?>("--previous") { Description = "上一次公开的网站（文件夹、zip）、data/all.zip 或 manifest.json：已公开的数改了而没有登记更正时停下；不写则与输出文件夹比较", HelpName = "SITE" };
        var firstEdition = new Option<bool>("--first-edition") { Description = "整个网站还没有对外公开过，数字可以随便改" };
        var firstEditionOf = new Option<string[]>("--first-edition-of") { Description = "这个单位或公开件（单位编码，或“单位编码/公开件编码”）还没有对外公开过；可以写几次", DefaultValueFactory = _ => [], HelpName = "ID" };

        var edition = new Option<string?>("--edition") { Description = "这一版对外公开的日期，例如 2024-09-01：登记进网站的 ledger.jsonl，有变化的公开件各留一份副本（v/日期/）", HelpName = "DATE" };
        edition.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                given.AddError(CommandLineFaults.Own(new($"--edition 不能是“{text}”：写成 2024-05-06 这样的日期。", $"--edition cannot be “{text}”: it is a day such as 2024-05-06.")));
        });
        var sign = new Option<string?>("--sign") { Description = "用这个 PEM 文件里的 ECDSA 私钥给登记签名（配合 --edition）", HelpName = "KEY" };
        sign.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } file && !File.Exists(file))
                given.AddError(CommandLineFaults.Own(new($"--sign 的密钥文件“{file}”不存在。", $"The key file '{file}' of --sign isn't there.")));
        });

        var command = new Command("build", "读取数据、核对并生成网站 / read, check and build the site");
        common.Data.Description = "数据文件夹，或网站的 data/all.zip";
        common.AddTo(command);
        command.Add(output);
        command.Add(baseUrl);
        command.Add(skipBad);
        command.Add(fresh);
        command.Add(templates);
        command.Add(shard);
        command.Add(workers);
        command.Add(releases);
        command.Add(previous);
        command.Add(firstEdition);
        command.Add(firstEditionOf);
        command.Add(edition);
        command.Add(sign);
        command.SetAction(parsed =>
        {
            string data = parsed.GetRequiredValue(common.Data);
            string to = parsed.GetRequiredValue(output);
            int versions = parsed.GetValue(releases);
            DateOnly? day = parsed.GetValue(edition) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            var request = new BuildRequest(versions > 0 ? Releases.SiteOf(to) : to)
            {
                Edition = day,
                BaseUrl = parsed.GetValue(baseUrl),
                Templates = parsed.GetValue(templates),
                Looks = looks,
                SkipBad = parsed.GetValue(skipBad),
                AllowPersonalInformation = parsed.GetValue(common.AllowPersonalInformation),
                // What is not read again cannot be told how it was understood.
                Fresh = parsed.GetValue(fresh) || parsed.GetValue(common.Verbose),
                Shard = parsed.GetValue(shard) is { } share ? Shard.Parse(share) : null,
                Workers = WorkersOf(parsed, workers),
                Previous = parsed.GetValue(previous),
                FirstEdition = parsed.GetValue(firstEdition) ? [] : parsed.GetRequiredValue(firstEditionOf) is { Length: > 0 } those ? those : null,
            };
            return Run(data, request, new RunReport(parsed, common), parsed.GetValue(common.Strict), versions > 0 ? new(Path.GetFullPath(to), versions) : null,
                day is { } of ? new(of, parsed.GetValue(sign)) : null);
        });
        return command;
    }

    internal static Option<string> OutputOption() =>
        new("--output", "-o") { Description = "网站输出到哪个文件夹", DefaultValueFactory = _ => "_site" };

    internal static Option<string?> BaseUrlOption()
    {
        var option = new Option<string?>("--base-url") { Description = "网站的网址，代替 site.json 的 baseUrl（规范链接、网站地图用）" };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && !WebAddress.IsSite(text))
                given.AddError(CommandLineFaults.Own(new($"--base-url 不能是“{text}”：写 http 或 https 开头的网址，例如 https://www.example.gov.cn/jx/。", $"--base-url cannot be “{text}”: it is an address with http or https, such as https://www.example.gov.cn/jx/.")));
        });
        return option;
    }

    internal static Option<string?> TemplatesOption() =>
        new("--templates") { Description = "本单位自己的页头、页脚、首页栏目、样式、标志和网页所在的文件夹，代替 site.json 的 templates（写法见 site-templates/LOOKS.md）", HelpName = "DIR" };

    internal static Option<int> WorkersOption() =>
        new("--workers") { Description = "同时工作的线程数，默认等于处理器核数", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>At least one, whatever was asked for, and no more than can be of use.</summary>
    internal static int WorkersOf(ParseResult parsed, Option<int> option) => Math.Clamp(parsed.GetRequiredValue(option), 1, 64);

    private static int Run(string data, BuildRequest request, RunReport report, bool strict, Releases? releases, Edition? edition)
    {
        var watch = Stopwatch.StartNew();
        if (!request.Fresh)
            CollectLater(new FileInfo(BuildMemory.PathOf(Path.GetFullPath(request.Output))));
        var diagnostics = new DiagnosticBag();
        using var unpacked = UnpackedData.IsArchive(data) ? UnpackedData.Open(data, diagnostics) : null;
        var context = unpacked?.Context(diagnostics) ?? new ReadingContext(Path.GetFullPath(data), diagnostics);
        edition?.Check(Path.GetFullPath(request.Output), context.Diagnostics);
        if (context.Diagnostics.HasErrors)
            return Report(null, context, data, request, report, strict, watch);
        using var interruption = new Interruption();
        // What readers see is published when the link is switched.
        var built = SiteBuild.Run(context, request with { Stop = interruption.Stop, Published = releases is null ? LastWords.SetPublished : request.Published });
        if (built is not null && request.Shard is null)
            edition?.Register(Path.GetFullPath(request.Output), built, report);
        if (built is not null && releases is not null)
            SwitchTo(releases, report);
        return Report(built, context, data, request, report, strict, watch);
    }

    private static void SwitchTo(Releases releases, RunReport report)
    {
        string version = releases.Switch();
        LastWords.SetPublished();
        report.Line($"当前版本：{version}（保留 {releases.Versions().Count} 版）", $"Current version: {version} ({releases.Versions().Count} kept)");
    }

    /// <summary>
    /// What a build takes back from the memory of the last one lives to its end, and looking for garbage stops all threads: none is looked for before so much
    /// is allocated. With 10,000 agencies and a changed cell a build takes a quarter fewer user instructions (3.1 to 2.3 thousand million), and 27 MB more.
    /// </summary>
    /// <param name="memory">Of the last build. Where it is small, or the machine is, there is nothing to gain.</param>
    private static void CollectLater(FileInfo memory)
    {
        if (memory is not { Exists: true, Length: > 16 << 20 } || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 10 * Uncollected)
            return;
        try
        {
            GC.TryStartNoGCRegion(Uncollected);
        }
        catch (Exception unable) when (unable is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Begun already, or more than a collector of 32 bits can promise: it is a saving, and no more.
        }
    }

    /// <summary>Says what came of it, the same way for one machine and for several.</summary>
    internal static int Report(BuildResult? built, ReadingContext context, string data, BuildRequest request, RunReport report, bool strict, Stopwatch watch)
    {
        if (built is not null)
            LastWords.SetPublished();
        report.Understood(context);
        foreach (var skipped in built?.Skipped ?? [])
            context.Diagnostics.AddRange(skipped.Diagnostics);
        report.Print(context.Diagnostics, data, disclosures: built?.Disclosures ?? 0);
        if (built is null)
        {
            report.Line("数据有错误，没有发布，原来的网站没有改动。", "The data has errors; nothing was published and the old site is as it was.");
            return ExitCode.BadData;
        }
        report.Line(
            $"{built.Agencies} 个单位，{built.Disclosures} 个公开件，{built.Pages} 个网页，{built.Downloads} 个下载文件；更新 {built.Changed} 个文件；用时 {watch.Elapsed.TotalSeconds:F2} 秒。",
            $"{built.Agencies} agencies, {built.Disclosures} disclosures, {built.Pages} pages, {built.Downloads} downloads; {built.Changed} files changed; {watch.Elapsed.TotalSeconds:F2} s.");
        if (built.ChangedDrafts > 0)
            report.Line(
                $"有 {built.ChangedDrafts} 个数与上次生成的不同；所在的公开件没有填“公开日期”，当作还没有公开。已经公开的请填上，以后改数会先要求登记更正。",
                $"{built.ChangedDrafts} figures differ from the last build; their documents have no 公开日期 and count as not public yet. Fill it in where they are: then a change asks for a 更正 first.");
        if (!built.HasInteractiveCharts)
            report.Line("图表没有交互视图：构建本工具时 npm 没有取到 plotly.js。", "Charts have no interactive view: npm did not restore plotly.js when this tool was built.");
        if (built.Bytes > MostOnGitHubPages)
            report.Line(
                string.Create(CultureInfo.InvariantCulture, $"网站共 {built.Bytes / 1e9:F1} GB，超过 GitHub Pages 的 1 GB 上限：请放到对象存储或本单位的网站空间（见 .github/LARGE-SITES.md）。"),
                string.Create(CultureInfo.InvariantCulture, $"The site is {built.Bytes / 1e9:F1} GB, more than the 1 GB that GitHub Pages takes: use object storage or a host of your own (see .github/LARGE-SITES.md)."));
        string output = Path.GetFullPath(request.Output);
        if (request.Shard is not null)
            report.Line($"第 {request.Shard} 份的摘要，供 merge 使用：{built.Memory}", $"Summary of shard {request.Shard}, for merge: {built.Memory}");
        else
            report.Line($"打开：{Path.Combine(output, "index.html")}", $"Open: {Path.Combine(output, "index.html")}");
        if (built.Skipped.Count > 0)
            return ReportSkipped(built.Skipped, report);
        return strict && built.SeriousFindings > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static int ReportSkipped(IReadOnlyList<SkippedDisclosure> skipped, RunReport report)
    {
        report.Line($"有 {skipped.Count} 个公开件因数据有错误没有更新：", $"{skipped.Count} disclosures have errors and were not updated:");
        foreach (var one in skipped)
            report.Line(
                PersonalText.Redacted($"  {one.AgencyId}/{one.Id}：{(one.IsKept ? "保留上次发布的" : "未发布")}"),
                PersonalText.Redacted($"  {one.AgencyId}/{one.Id}: {(one.IsKept ? "kept as last published" : "left out")}"));
        return ExitCode.PublishedWithout;
    }
}
