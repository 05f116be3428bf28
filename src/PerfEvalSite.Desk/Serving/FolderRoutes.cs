using Microsoft.AspNetCore.Http;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Choosing the data folder: the one place where a path of the whole machine is named, by the person at it.</summary>
internal sealed class FolderRoutes(DeskState desk)
{
    private const string Suggested = "绩效与决算公开";

    public async Task AnswerAsync(HttpContext context, bool isAct)
    {
        string fault = "";
        string path = Suggestion();
        if (isAct)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            // What is copied out of the explorer stands in quotation marks.
            path = form["path"].ToString().Trim().Trim('"').Trim();
            fault = Open(path);
            if (fault.Length == 0)
            {
                await context.SeeAsync("/");
                return;
            }
        }
        await context.PageAsync(FolderPage.Of(desk.Home.Folders, path, fault, desk.Workplace?.Folder ?? ""), fault.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Suggestion()
    {
        string documents = Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments);
        return Path.Combine(documents.Length > 0 ? documents : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Suggested);
    }

    private string Open(string path)
    {
        if (!Path.IsPathFullyQualified(path))
            return "请写出完整的位置，从盘符或 / 开始。";
        try
        {
            string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Server.WhyNot(folder) is { } reason)
                return reason;
            desk.Open(folder);
            return "";
        }
        catch (Exception unable) when (unable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"打不开，或没有权限：{unable.Message}";
        }
    }
}
