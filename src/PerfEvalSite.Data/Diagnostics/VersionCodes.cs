namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE414x: versions of the data (a data folder, a published site, its package) that cannot be compared.</summary>
public static class VersionCodes
{
    public static readonly DiagnosticCode NoVersion = new("PE4140", Severity.Error,
        new("没有可比较的数据", "Nothing that can be compared"),
        new("“{0}”不存在，也就没有可比较的数据。", "'{0}' is not there."),
        new("写数据文件夹、已发布的网站文件夹、整站的 zip，或网站上的 data/all.zip。", "Give a data folder, the folder of a published site, a zip of it, or its data/all.zip."),
        new("比较的两边可以是不同的形式，例如已发布的网站和改过的数据文件夹。", "The two sides may be of different kinds, such as a published site and the data folder that was edited."));

    public static readonly DiagnosticCode UnknownArchive = new("PE4141", Severity.Error,
        new("压缩包里没有可比较的数据", "An archive of something else"),
        new("“{0}”不是完好的 zip 文件，或里面没有 site.json、manifest.json、datapackage.json。", "'{0}' is no zip file that can be read, or has no site.json, manifest.json or datapackage.json in it."),
        new("写整站的 zip、数据文件夹的 zip，或网站上的 data/all.zip。", "Give a zip of a site, a zip of a data folder, or a site's data/all.zip."),
        new("这三个文件说明里面是什么：数据文件夹、已发布的网站、网站的数据包。", "These three files say what is in it: a data folder, a published site, or its data package."));

    public static readonly DiagnosticCode UnsafeArchive = new("PE4142", Severity.Error,
        new("压缩包里有不安全的路径", "An unsafe path in an archive"),
        new("“{0}”里的“{1}”会写到解压的文件夹之外，或大小与它自己所说的不符。", "'{1}' in '{0}' would be written outside the folder that it is unpacked into, or is not of the size that it says."),
        new("不要使用这个文件，向给你文件的人核实。", "Don't use the file; ask whoever gave it to you."),
        new("完好的网站和数据包里没有这样的路径，所以整个压缩包都不读。", "No sound site or package has such a path, so nothing of the archive is read."));

    public static readonly DiagnosticCode DamagedManifest = new("PE4143", Severity.Error,
        new("网站的 manifest.json 读不懂", "The site's manifest.json cannot be read"),
        new("“{0}”里的 manifest.json 不是本工具写的，或已损坏。", "The manifest.json in '{0}' was not written by this tool, or is damaged."),
        new("取一份完好的网站，先用 perfeval verify 核对。", "Take a whole copy of the site; perfeval verify tells whether it is."),
        new("manifest.json 最后写成：没有它，文件夹里可能只是半个网站，比较出来的“不再有”就不可信。", "It is written last: without it the folder may hold half a site, and what seems to be gone may not be."));

    public static readonly DiagnosticCode PackageOutOfOrder = new("PE4144", Severity.Error,
        new("数据包的行次序不对", "A package that is out of order"),
        new("“{0}”的行不在它应在的位置。", "The rows of '{0}' are not where they belong."),
        new("用网站发布的原样的 data/all.zip，不要重新排序。", "Use data/all.zip as the site publishes it, not sorted otherwise."),
        new("数据包里的行按单位编码和公开件编码排列，比较时一份一份读出。", "Rows of a package are in the order of agency and disclosure, and are read one disclosure at a time."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [NoVersion, UnknownArchive, UnsafeArchive, DamagedManifest, PackageOutOfOrder];
}
