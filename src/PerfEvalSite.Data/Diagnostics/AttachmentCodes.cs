namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1340 to PE1344: files that are to be published with a disclosure. {0} is the path as the table 附件 gives it.</summary>
internal static class AttachmentCodes
{
    public static readonly DiagnosticCode BadName = new("PE1340", Severity.Error,
        new("附件的名字不能用", "An attachment's name cannot be used"),
        new("附件“{0}”的名字不能用：{1}。", "The attachment “{0}” has a name that cannot be used: {1}."),
        new("给文件换一个名字，附件表的“路径”照着改。", "Rename the file, and the path in the table with it."),
        new("附件会成为网址的一部分，也会被下载到各种系统上：换行、反斜杠和 : * ? \" < > | 不能做文件名，以点开头的是服务器自己的文件。# 和 % 可以用，链接会写成 %23、%25。",
            "It becomes part of an address and is saved on many systems: line breaks, backslashes and : * ? \" < > | cannot stand in a name, and names with a dot in front are the server's own. # and % may stand there; the link says %23 and %25."));

    public static readonly DiagnosticCode OutsideFolder = new("PE1341", Severity.Error,
        new("附件不在公开件的文件夹里", "An attachment outside the disclosure's folder"),
        new("附件“{0}”不在公开件自己的文件夹里，或经过符号链接。", "The attachment “{0}” is not in the disclosure's own folder, or is reached through a link."),
        new("把文件本身复制到公开件的文件夹，路径从该文件夹写起。", "Copy the file itself into the disclosure's folder and write its path from there."),
        new("沿着 ..、绝对路径或符号链接，可能把本不该公开的文件带出去。", "Through .., an absolute path or a symbolic link a file could be published that was never meant to be."));

    public static readonly DiagnosticCode TypeNotAllowed = new("PE1342", Severity.Error,
        new("这类文件不作附件发布", "A type of file that is not published"),
        new("附件“{0}”是 {1} 文件，不是文档、表格、图片、音视频或压缩包，不发布。", "The attachment “{0}” is a {1} file: no document, table, picture, recording or archive, so it is not published."),
        new("转成 PDF 等文档再放入；确有必要时，在 site.json 的 attachmentTypes 中写上这种扩展名，它将只供下载。", "Make a document of it, such as a PDF; where it must be, name its ending in attachmentTypes of site.json, and it is offered for download only."),
        new("网页、SVG、脚本会在本站的网址下运行，能冒充本站；程序和服务器文件会在读者或服务器的机器上运行。示例：\"attachmentTypes\": [\"html\"]。",
            "Pages, SVG and scripts run under this site's own address and can pass for it; programs and server files run on the reader's or the server's machine. Example: \"attachmentTypes\": [\"html\"]."));

    public static readonly DiagnosticCode ForDownloadOnly = new("PE1343", Severity.Warning,
        new("附件只供下载", "An attachment for download only"),
        new("附件“{0}”按 site.json 的 attachmentTypes 发布，链接只供下载。", "The attachment “{0}” is published because attachmentTypes of site.json names its type; its link is for download only."),
        new("请确认内容可靠；最好请网站管理员让服务器对它返回 Content-Disposition: attachment。", "See that its content can be trusted; best let the server send Content-Disposition: attachment with it."),
        new("这种文件由浏览器打开时会运行。链接不让浏览器打开它，但知道网址的人仍可直接打开。", "Opened in a browser, such a file runs. The link keeps the browser from opening it, but whoever knows the address still can."));

    public static readonly DiagnosticCode NotItsType = new("PE1344", Severity.Error,
        new("附件的内容与扩展名不符", "An attachment is not what its name says"),
        new("附件“{0}”的内容不是 {1}：{2}。", "The attachment “{0}” is no {1}: {2}."),
        new("用原来的软件打开并另存为这种格式，或把扩展名改成它真正的格式。", "Open it in its own program and save it as that type, or give it the ending of what it is."),
        new("扩展名和内容不一致的文件，读者打不开，浏览器也可能把它当作网页运行。", "Such a file does not open, and a browser may take it for a page and run it."));

    public static IReadOnlyList<DiagnosticCode> All { get; } = [BadName, OutsideFolder, TypeNotAllowed, ForDownloadOnly, NotItsType];
}
