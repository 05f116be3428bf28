using System.CommandLine;

namespace PerfEvalSite.Cli.Commands;

/// <summary>What <c>perfeval desk</c> and <c>perfeval serve</c> are asked to do.</summary>
/// <param name="Data">The data folder; null to go on with the last one, or to ask.</param>
/// <param name="Opens">Whether a browser is opened.</param>
/// <param name="Port">0 for one that is free.</param>
internal sealed record DeskRequest(string? Data, bool Opens, int Port);

/// <summary>
/// <c>perfeval desk</c> and <c>perfeval serve</c>: a page on one's own machine. The server needs code that a native program would carry for nothing, so
/// it is a project of its own, and the edition without it says so.
/// </summary>
internal static class DeskCommand
{
    public static Command Make(string name, bool opens, Func<DeskRequest, int>? desk)
    {
        var data = new Argument<string?>("DATA") { Description = "数据文件夹；不写则接着用上次的", Arity = ArgumentArity.ZeroOrOne };
        data.Validators.Add(CommandLineFaults.RefuseOption);
        var port = new Option<int>("--port") { Description = "端口，默认任取一个空闲的" };
        port.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 0 or > 65535)
                given.AddError(CommandLineFaults.Own(new("--port 要写 0 到 65535 之间的整数。", "--port takes a whole number from 0 to 65535.")));
        });
        var lang = CommonOptions.LangOption();
        var command = new Command(name, opens
            ? "打开工作台：在本机的浏览器里导入、查错、预览和公开 / a page on your own machine"
            : "同 desk，但不打开浏览器 / the same without opening a browser") { data, port, lang };
        command.SetAction(parsed => desk is null
            ? NewCommand.Refuse(parsed.GetRequiredValue(lang),
                "这是服务器版，没有工作台。请下载桌面版 perfeval（文件名带 desktop），双击即可；或在源码文件夹里运行：dotnet run --project src/PerfEvalSite.Desk",
                "This is the server edition, which has no desk. Download the desktop edition (its file name says desktop), or run from a checkout: dotnet run --project src/PerfEvalSite.Desk")
            : desk(new(parsed.GetValue(data), opens, parsed.GetValue(port))));
        return command;
    }
}
