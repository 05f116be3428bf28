namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1430: addresses in the data that no page may link to.</summary>
internal static class AddressCodes
{
    public static readonly DiagnosticCode BadAddress = new("PE1430", Severity.Error,
        new("不是可用的网址", "Not a usable address"),
        new("“{1}”一栏的“{0}”不是 http 或 https 开头的网址。", "Column “{1}”: “{0}” is no address with http or https."),
        new("写完整的网址，例如 https://www.example.gov.cn/art/1.html；没有网址就留空。", "Write the whole address, such as https://www.example.gov.cn/art/1.html, or leave it blank."),
        new("网页会把它做成链接。javascript: 等写法会在读者的浏览器里运行，没有 http 的网址则打不开，所以都不发布。", "The page links to it. javascript: and the like would run in the reader's browser, and an address without http leads nowhere, so neither is published."));

    public static IReadOnlyList<DiagnosticCode> All { get; } = [BadAddress];
}
