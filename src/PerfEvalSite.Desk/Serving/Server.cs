using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEvalSite.Cli;
using PerfEvalSite.Cli.Commands;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Folders;

namespace PerfEvalSite.Desk.Serving;

/// <summary>The server itself: Kestrel on the loopback, with nothing of its framework but that.</summary>
internal static class Server
{
    private const long MostUpload = 512L << 20;

    public static int Run(DeskRequest request)
    {
        var home = new DeskHome();
        string? data = DataOf(request, home);
        if (data is not null && WhyNot(data) is { } fault)
        {
            Console.Error.WriteLine(VisibleText.Line(fault));
            return ExitCode.BadCommandLine;
        }
        using var desk = new DeskState(home);
        using var app = Start(request.Port, desk, out var gate, out string? occupied);
        if (app is null)
        {
            Console.Error.WriteLine(VisibleText.Line($"端口 {request.Port} 打不开（{occupied}）。请换一个，或不写 --port，任取一个空闲的。"));
            return ExitCode.Fault;
        }
        if (data is not null)
            desk.Open(data);
        Console.Out.WriteLine($"工作台：{gate!.Address}");
        Console.Out.WriteLine("请在浏览器里打开上面的网址。这个窗口开着，工作台就在运行；关掉窗口就停止。");
        Console.Out.Flush();
        if (request.Opens)
            Browser.Open(gate.Address);
        app.WaitForShutdown();
        return ExitCode.Done;
    }

    /// <summary>What was named; else a folder <c>data</c> right here, or the last one that is still there.</summary>
    private static string? DataOf(DeskRequest request, DeskHome home) =>
        request.Data is { } named ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(named))
        : File.Exists(Path.Combine("data", SettingsReader.FileName)) ? Path.GetFullPath("data")
        : home.Folders.FirstOrDefault(Directory.Exists);

    /// <summary>Null for a folder that can be worked on. A folder full of other things is not taken for one by mistake.</summary>
    internal static string? WhyNot(string folder) =>
        File.Exists(folder) ? $"{folder} 是一个文件，不是文件夹。"
        : !Directory.Exists(folder) || File.Exists(Path.Combine(folder, SettingsReader.FileName)) || !Directory.EnumerateFileSystemEntries(folder).Any() ? null
        : $"{folder} 里有别的东西，又没有 site.json，不像数据文件夹。请选一个空文件夹，或者还不存在的文件夹。";

    private static WebApplication? Start(int port, DeskState desk, out Gate? gate, out string? fault)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostUpload;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        Gate? door = null;
        var routes = new Routes(desk, app.Lifetime);
        app.Run(async context =>
        {
            if (await door!.LetsInAsync(context))
                await routes.AnswerAsync(context);
        });
        (gate, fault) = (null, null);
        try
        {
            app.Start();
        }
        catch (IOException occupied)
        {
            fault = occupied.Message;
            return null;
        }
        gate = door = new Gate(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        return app;
    }
}
