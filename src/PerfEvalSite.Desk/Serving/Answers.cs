using System.Text;
using Microsoft.AspNetCore.Http;

namespace PerfEvalSite.Desk.Serving;

/// <summary>The few kinds of answers there are.</summary>
internal static class Answers
{
    public static Task PageAsync(this HttpContext context, string html, int status = StatusCodes.Status200OK) => BytesAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), status);

    public static async Task BytesAsync(this HttpContext context, string type, ReadOnlyMemory<byte> content, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>After something was done: the page that shows it, which may be loaded again without doing it again.</summary>
    public static Task SeeAsync(this HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>A field of the query; empty where it is not given.</summary>
    public static string Asked(this HttpContext context, string name) => context.Request.Query[name] is [{ } value, ..] ? value : "";
}
