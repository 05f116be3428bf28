namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4170–PE4179: the data of the whole site for programs, published and read back.</summary>
public static class BulkCodes
{
    public static readonly DiagnosticCode NoDatabase = new("PE4170", Severity.Warning,
        new("没有写出数据库", "The database was not written"),
        new("工具旁边没有 SQLite 的程序库，没有写出“{0}”；其他文件不受影响。", "SQLite's library does not lie beside the tool: '{0}' was not written. Nothing else is affected."),
        new("把安装包里的全部文件放在一起（Linux 上是 libe_sqlite3.so，Windows 上是 e_sqlite3.dll）；不需要数据库的，在 site.json 里写 \"sqlite\": false。",
            "Keep all files of the download together (libe_sqlite3.so on Linux, e_sqlite3.dll on Windows), or write \"sqlite\": false in site.json where no database is wanted."),
        new("数据库由 SQLite 写成，它是工具之外的一个文件。CSV 和其他下载不需要它。", "The database is written by SQLite, which is a file of its own. CSV and the other downloads do without."));

    public static readonly DiagnosticCode ChangedInPackage = new("PE4171", Severity.Error,
        new("数据包里的文件与公布的不同", "A file of a data package is not the one that was published"),
        new("“{0}”的 SHA-256 是 {2}，datapackage.json 里写的是 {1}：文件改动过，或没有下载完整。", "The SHA-256 of '{0}' is {2}, datapackage.json says {1}: the file was changed, or not downloaded whole."),
        new("重新下载 data/all.zip。确实要在数据包的基础上修改的，删去 datapackage.json、findings.csv 和 dictionary.csv，它就是一个普通的数据文件夹。",
            "Download data/all.zip again. To go on from changed data, delete datapackage.json, findings.csv and dictionary.csv: it is then a data folder as any other."),
        new("从数据包生成的网站应当就是公布的那一个，所以先核对每个文件，有一个不同就什么也不生成。", "A site made from a package is to be the one that was published: each file is compared first, and with one that differs nothing is made."));

    public static readonly DiagnosticCode NotInPackage = new("PE4172", Severity.Error,
        new("数据包缺少文件", "A data package lacks a file"),
        new("datapackage.json 里写着“{0}”，数据包里没有。", "datapackage.json names '{0}', which is not in the package."),
        new("重新下载 data/all.zip，解压全部文件。", "Download data/all.zip again, and unpack all of it."),
        new("少一张表的网站会少一部分内容，所以什么也不生成。", "Without a table a part of the site would be missing, so nothing is made."));

    public static readonly DiagnosticCode UnreadablePackage = new("PE4173", Severity.Error,
        new("数据包的 datapackage.json 读不懂", "The datapackage.json of a data package cannot be read"),
        new("datapackage.json 不是有效的 JSON，或里面没有 resources，不能核对数据包的文件。", "datapackage.json is not valid JSON or has no resources: the files of the package cannot be compared with it."),
        new("重新下载 data/all.zip。文件夹本来不是数据包的，把 datapackage.json 移走。", "Download data/all.zip again. If the folder is no data package, move datapackage.json away."),
        new("有 datapackage.json 的文件夹当作网站公布的数据包来读。", "A folder with a datapackage.json is read as the data package of a site."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [NoDatabase, ChangedInPackage, NotInPackage, UnreadablePackage];
}
