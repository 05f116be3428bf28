namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4170–PE4179: the data of the whole site for programs.</summary>
public static class BulkCodes
{
    public static readonly DiagnosticCode NoDatabase = new("PE4170", Severity.Warning,
        new("没有写出数据库", "The database was not written"),
        new("工具旁边没有 SQLite 的程序库，没有写出“{0}”；其他文件不受影响。", "SQLite's library does not lie beside the tool: '{0}' was not written. Nothing else is affected."),
        new("把安装包里的全部文件放在一起（Linux 上是 libe_sqlite3.so，Windows 上是 e_sqlite3.dll）；不需要数据库的，在 site.json 里写 \"sqlite\": false。",
            "Keep all files of the download together (libe_sqlite3.so on Linux, e_sqlite3.dll on Windows), or write \"sqlite\": false in site.json where no database is wanted."),
        new("数据库由 SQLite 写成，它是工具之外的一个文件。CSV 和其他下载不需要它。", "The database is written by SQLite, which is a file of its own. CSV and the other downloads do without."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [NoDatabase];
}
