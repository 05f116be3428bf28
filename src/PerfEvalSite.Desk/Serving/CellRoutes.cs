using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Mending;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Looks at one cell, writes it back, and opens its file in the system's own program.</summary>
internal static class CellRoutes
{
    /// <summary>What a spreadsheet or an editor opens, and nothing that the system would run.</summary>
    private static readonly HashSet<string> openable = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".json", ".xlsx", ".xls", ".et", ".txt" };

    public static async Task ShowAsync(HttpContext context, Workplace place)
    {
        var at = PlaceOf(context.Asked);
        await context.PageAsync(CellPage.Of(await Routes.FirstAsync(place, context), place.Folder, at, Look(place, at), null, ""));
    }

    public static async Task MendAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var at = PlaceOf(name => form[name].ToString());
        string text = form["text"].ToString();
        var outcome = MendOutcome.FileChanged;
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            if (DataFile.In(place.Folder, at.Path) is { } path)
                outcome = CellMend.Write(path, at, form["mark"].ToString(), text);
        }
        finally
        {
            place.Writing.Release();
        }
        var state = outcome == MendOutcome.Done ? await place.UpToDateAsync(context.RequestAborted) : place.Current;
        if (outcome == MendOutcome.Done)
            await context.SeeAsync("/problems");
        else
            await context.PageAsync(CellPage.Of(state, place.Folder, at, Look(place, at), text, outcome switch
            {
                MendOutcome.FileHeld => "文件正在别的程序里打开（例如 WPS、Excel）。请在那里保存并关闭，再回到这里改；或者就在那里改。",
                MendOutcome.FileChanged => "文件在您看这一格以后被改过。下面是现在的内容，请看过再改。",
                _ => "这样写进去，表里显示的会和您填的不一样。请用 WPS 或 Excel 打开文件改。",
            }), StatusCodes.Status409Conflict);
    }

    public static async Task OpenAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string name = form["file"].ToString();
        bool isOpened = DataFile.In(place.Folder, name) is { } path && openable.Contains(Path.GetExtension(path)) && File.Exists(path) && Browser.Open(path);
        await context.PageAsync(MessagePage.Of(isOpened ? "正在打开文件" : "没有能打开文件的程序", isOpened ? "改好以后保存，这里会自动更新。" : $"请自行打开：{Path.Combine(place.Folder, name)}", place.Folder, isOpened));
    }

    private static SeenCell? Look(Workplace place, Place at)
    {
        try
        {
            return DataFile.In(place.Folder, at.Path) is { } path ? CellMend.Look(path, at) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Place PlaceOf(Func<string, string> asked) => new(asked("file"), Number(asked("line")), Number(asked("column")), asked("sheet") is { Length: > 0 } sheet ? sheet : null);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
