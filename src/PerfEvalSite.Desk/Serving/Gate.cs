using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PerfEvalSite.Desk.Serving;

/// <summary>
/// Who may come in: only a browser that was given the address with the key, on this machine, from a page of the desk itself. Other sites that are open
/// in the same browser, names of other hosts that lead here, and other programs' servers on other ports are kept out.
/// </summary>
internal sealed class Gate(int port)
{
    private const int KeyBytes = 24;

    private readonly string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];

    /// <summary>Browsers keep one jar for all ports, and several desks may run.</summary>
    private readonly string cookie = $"perfeval-{port}";

    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public string Address => $"http://{hosts[0]}/?key={Key}";

    /// <summary>Whether the request came to its place; otherwise it is answered.</summary>
    public async Task<bool> LetsInAsync(HttpContext context)
    {
        var request = context.Request;
        SetHeaders(context.Response);
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "这个网址不属于工作台。");
        if (request.Query["key"] is [{ } given] && IsKey(given))
        {
            context.Response.Cookies.Append(cookie, Key, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            // The key leaves the address line, so that it is not copied with it.
            context.Response.Redirect(request.Path.Value is { Length: > 1 } path && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : "/");
            return false;
        }
        if (request.Cookies[cookie] is not { } held || !IsKey(held))
            return await RefuseAsync(context, StatusCodes.Status403Forbidden, "请用工作台窗口里显示的完整网址打开（网址里带有本次启动的钥匙）。");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !IsOwnPage(request))
            return await RefuseAsync(context, StatusCodes.Status403Forbidden, "这个请求不是从工作台的页面发出的，没有执行。");
        return true;
    }

    /// <summary>Browsers say with every form where it stood.</summary>
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
            ? origin == $"http://{request.Host.Value}"
            : request.Headers["Sec-Fetch-Site"] is ["same-origin"];

    private bool IsKey(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Key));

    private static void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }

    private static async Task<bool> RefuseAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words);
        return false;
    }
}
