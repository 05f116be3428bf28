using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Which request is answered by what. Everything but choosing a folder wants one to be chosen.</summary>
internal sealed class Routes
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(20);

    private readonly DeskState desk;
    private readonly IHostApplicationLifetime lifetime;
    private readonly PreviewFiles preview = new();
    private readonly OwnFiles files = new();
    private readonly FolderRoutes folders;
    private readonly ImportRoutes imports = new();
    private readonly Dictionary<string, Func<HttpContext, Workplace, Task>> pages;
    private readonly Dictionary<string, Func<HttpContext, Workplace, Task>> acts;

    public Routes(DeskState desk, IHostApplicationLifetime lifetime)
    {
        this.desk = desk;
        this.lifetime = lifetime;
        folders = new(desk);
        pages = new(StringComparer.Ordinal)
        {
            ["/"] = async (context, place) => await context.PageAsync(HomePage.Of(await FirstAsync(place, context), place.Folder, place.PublishedTo)),
            ["/problems"] = async (context, place) => await context.PageAsync(ProblemsPage.Of(await FirstAsync(place, context), place.Folder, context.Asked("at"))),
            ["/cell"] = CellRoutes.ShowAsync,
            ["/disclosure"] = DisclosureRoutes.ShowAsync,
            ["/agency"] = DisclosureRoutes.ShowAgencyAsync,
            ["/new"] = DisclosureRoutes.ShowTablesAsync,
            ["/correct"] = DisclosureRoutes.ShowCorrectionAsync,
            ["/withdraw"] = AddressRoutes.ShowWithdrawalAsync,
            ["/rename"] = AddressRoutes.ShowRenamingAsync,
            ["/import"] = ImportRoutes.ShowAsync,
            ["/report"] = ImportRoutes.ReportAsync,
            ["/publish"] = PublishRoutes.ShowAsync,
            ["/signoff"] = PublishRoutes.SignOffAsync,
            ["/site.zip"] = PublishRoutes.ZipAsync,
            ["/state"] = AnswerStateAsync,
        };
        acts = new(StringComparer.Ordinal)
        {
            ["/cell"] = CellRoutes.MendAsync,
            ["/open"] = CellRoutes.OpenAsync,
            ["/agency"] = DisclosureRoutes.MakeAgencyAsync,
            ["/new"] = DisclosureRoutes.MakeTablesAsync,
            ["/next"] = DisclosureRoutes.MakeNextAsync,
            ["/correct"] = DisclosureRoutes.CorrectAsync,
            ["/withdraw"] = AddressRoutes.WithdrawAsync,
            ["/rename"] = AddressRoutes.RenameAsync,
            ["/import"] = imports.DropAsync,
            ["/import/again"] = imports.AgainAsync,
            ["/import/answer"] = imports.AnswerAsync,
            ["/publish"] = PublishRoutes.PublishAsync,
            ["/commit"] = PublishRoutes.CommitAsync,
        };
    }

    public async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        bool isAct = HttpMethods.IsPost(context.Request.Method);
        if (!isAct && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (isAct && path == "/stop")
            await StopAsync(context);
        else if (!isAct && files.Find(path) is var (type, content))
            await context.BytesAsync(type, content);
        else if (path == "/folder")
            await folders.AnswerAsync(context, isAct);
        else if (desk.Workplace is not { } place)
            await context.SeeAsync("/folder");
        else if (!isAct && path.StartsWith(PreviewFiles.Prefix, StringComparison.Ordinal))
            await preview.AnswerAsync(context, place, path[PreviewFiles.Prefix.Length..]);
        else if ((isAct ? acts : pages).TryGetValue(path, out var answer))
            await answer(context, place);
        else
            await NotThereAsync(context, place);
    }

    internal static Task NotThereAsync(HttpContext context, Workplace place) =>
        context.PageAsync(MessagePage.Of("没有这一页", "网址可能输错了，或者这一件已经不在数据里。", place.Folder, isGood: false), StatusCodes.Status404NotFound);

    /// <summary>The state, once there is one: the first look takes its moment.</summary>
    internal static Task<FolderState> FirstAsync(Workplace place, HttpContext context) => place.Current.IsRead ? Task.FromResult(place.Current) : place.AfterAsync(FolderState.Unread, longestWait, context.RequestAborted);

    /// <summary>Waits for a newer state than the one that is shown, for a page that wants to know.</summary>
    private static async Task AnswerStateAsync(HttpContext context, Workplace place)
    {
        long since = long.TryParse(context.Asked("since"), out long version) ? version : 0;
        var state = await place.AfterAsync(since, longestWait, context.RequestAborted);
        await context.BytesAsync("application/json", System.Text.Encoding.UTF8.GetBytes($$"""{"version":{{state.Version}},"errors":{{state.Errors}},"current":{{(state.IsPreviewCurrent ? "true" : "false")}}}"""));
    }

    private async Task StopAsync(HttpContext context)
    {
        await context.PageAsync(MessagePage.Of("工作台已经停止", "可以关掉这一页了。数据都在您的文件夹里。", ""));
        lifetime.StopApplication();
    }
}
