namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE40xx: what can be wrong with the place that a site is published to, and with its addresses.</summary>
public static class PublishingCodes
{
    public static readonly DiagnosticCode OutputIsAFile = new("PE4001", Severity.Error,
        new("输出位置是一个文件", "The output is a file"),
        new("输出位置“{0}”是一个文件，不是文件夹。", "The output '{0}' is a file, not a folder."),
        new("换一个输出位置（-o），或移走这个文件。", "Choose another output (-o), or move the file away."),
        new("网站由许多文件组成，只能发布到文件夹。", "A site is many files, so it is published into a folder."));

    public static readonly DiagnosticCode OutputIsNotOurs = new("PE4002", Severity.Error,
        new("输出文件夹里有别的东西", "The output folder holds something else"),
        new("输出文件夹“{0}”不是空的，也没有本工具的 manifest.json（其中有“{1}”）。", "The output folder '{0}' is not empty and has no manifest.json of this tool (it holds '{1}')."),
        new("换一个空文件夹，或确认后自行清空它。", "Choose an empty folder, or empty this one yourself once you are sure."),
        new("本工具只改写自己发布过的文件夹，避免覆盖别人的文件。它认得自己的文件夹，是靠其中的 manifest.json。",
            "Only a folder that this tool published before is written to, so that nobody's files are overwritten. It knows its own by the manifest.json in it."));

    public static readonly DiagnosticCode OutputOverlapsData = new("PE4003", Severity.Error,
        new("输出文件夹与数据文件夹重叠", "The output overlaps the data"),
        new("输出文件夹“{0}”与数据文件夹“{1}”重叠。", "The output folder '{0}' overlaps the data folder '{1}'."),
        new("把网站发布到数据文件夹之外，例如 -o _site。", "Publish outside the data folder, for example with -o _site."),
        new("输出在数据之中，下一次就会被当作数据读入；数据在输出之中，则会随网站一起公开。",
            "Output inside the data would be read as data the next time; data inside the output would be published with the site."));

    public static readonly DiagnosticCode PageWouldDisappear = new("PE4004", Severity.Error,
        new("已发布的页面会消失", "A published page would disappear"),
        new("上次发布的页面“{0}”这次没有生成。", "The page '{0}' was published before and is not made by this build."),
        new("恢复它的数据，或在“网址变更”表里写明它改到了哪里，或已经撤回。", "Restore its data, or say in the table 网址变更 where it moved to or that it was withdrawn."),
        new("已公开的网址会被引用和收藏，政府信息应当长期公开。编码改了、文件夹改名了，请在数据文件夹的“网址变更”表（address_changes.csv）里登记一行：原网址、新网址（或“撤回”）、日期、原因。",
            "A published address is cited and kept. When an id or a folder was renamed, or a document withdrawn, add a row to the table 网址变更 (address_changes.csv) of the data folder: old, new (or 撤回), date, reason."));

    public static readonly DiagnosticCode LinkInOutput = new("PE4005", Severity.Error,
        new("输出文件夹里有符号链接", "A symbolic link in the output"),
        new("输出文件夹中的“{0}”是符号链接，可能指向文件夹之外。", "'{0}' in the output folder is a symbolic link and may lead outside it."),
        new("删除这个链接后重新发布。", "Remove the link and publish again."),
        new("沿着链接写文件，会改动网站之外的东西，所以不写。", "Writing through a link would change something outside the site, so it is not done."));

    public static readonly DiagnosticCode RedirectToNowhere = new("PE4006", Severity.Error,
        new("转向的目标不存在", "A redirect leads nowhere"),
        new("转向“{0}”的目标“{1}”不是这次生成的页面。", "The redirect from '{0}' leads to '{1}', which this build does not make."),
        new("把目标改成网站里的一个页面，写到文件名为止，例如 agencies/new/index.html。", "Name a page of the site, with its file name, for example agencies/new/index.html."),
        new("转向必须落到一个真实的页面，不能落到另一个转向或空处。", "A redirect must end at a real page, not at another redirect and not at nothing."));

    public static readonly DiagnosticCode RedirectFromPage = new("PE4007", Severity.Error,
        new("转向的旧址仍是一个页面", "A redirect starts at a live page"),
        new("转向的旧址“{0}”仍是这次生成的页面。", "The redirect starts at '{0}', which this build still makes."),
        new("从 redirects 中去掉这一项。", "Take it out of redirects."),
        new("同一个网址不能既是页面又是转向。", "One address cannot be a page and a redirect."));

    public static readonly DiagnosticCode RedirectFromNoPage = new("PE4008", Severity.Error,
        new("转向的旧址写法不对", "A redirect starts at no page address"),
        new("转向的旧址“{0}”不是网站内 .html 页面的相对地址。", "The redirect starts at '{0}', which is not the relative address of an .html page."),
        new("写成网站内的相对地址，例如 agencies/old/index.html。", "Write it relative to the site, for example agencies/old/index.html."),
        new("静态网站的转向是放在旧址的一个小页面，所以旧址要写到 .html 文件名为止。", "On a static host a redirect is a small page at the old address, so that address ends in an .html file name."));

    public static readonly DiagnosticCode OutputIsBusy = new("PE4009", Severity.Error,
        new("输出文件夹正在被另一次发布使用", "Another build is writing the output"),
        new("另一次发布正在写“{0}”。", "Another build is writing '{0}'."),
        new("等它结束后再试，或换一个输出位置。", "Wait until it has ended, or choose another output."),
        new("两次发布同时写一个文件夹，结果无法预料，所以后来的一次让开。", "Two builds writing one folder at once would mix, so the later one gives way."));

    public static readonly DiagnosticCode ManifestIsDamaged = new("PE4010", Severity.Error,
        new("输出文件夹的 manifest.json 读不懂", "The output's manifest.json cannot be read"),
        new("“{0}”里的 manifest.json 不是本工具写的，或已损坏。", "The manifest.json in '{0}' was not written by this tool, or is damaged."),
        new("恢复它，或换一个空文件夹重新发布。", "Restore it, or publish into an empty folder."),
        new("manifest.json 列出上次发布的全部文件；没有它就不知道哪些文件可以改、哪些页面不能丢。", "manifest.json lists what was published last; without it nobody knows which files may be changed and which pages must not be lost."));

    public static readonly DiagnosticCode ShardDoesNotFit = new("PE4011", Severity.Error,
        new("分片摘要与本次不符", "A shard's summary does not fit"),
        new("“{0}”不存在，或不是用同一版工具、同样的设置和单位表生成的分片摘要。", "'{0}' is not there, or was not made by the same version of the tool with the same settings and agencies."),
        new("用同一版工具、同一份 site.json 和单位表，把各分片重新生成一遍，再合并。", "Build every shard again with the same version, site.json and table of agencies, then merge."),
        new("build --shard 在输出文件夹旁写一个 .perfeval-memory 文件，merge 只接受来自同一个网站的这些文件，否则各页会互相不一致。",
            "build --shard writes a .perfeval-memory file beside its output, and merge takes only those of one and the same site: else its pages would disagree."));

    public static readonly DiagnosticCode AgencyInTwoShards = new("PE4012", Severity.Error,
        new("同一单位在两个分片中", "An agency is in two shards"),
        new("单位“{0}”出现在不止一个分片摘要中。", "The agency '{0}' is in more than one shard's summary."),
        new("检查是否把同一个分片的摘要给了两次，或各分片的总数不同。", "See whether one summary was given twice, or shards of different counts were mixed."),
        new("按 --shard 1/N 到 N/N 各生成一次，每个单位就恰好在一个分片里。", "With --shard 1/N to N/N, each once, every agency is in exactly one shard."));

    public static readonly DiagnosticCode AgencyInNoShard = new("PE4013", Severity.Error,
        new("有单位不在任何分片中", "An agency is in no shard"),
        new("有 {1} 个单位不在所给的任何分片摘要中，第一个是“{0}”。", "{1} agencies are in none of the given summaries, the first of them '{0}'."),
        new("把缺少的分片摘要补上，再合并。", "Add the summary that is missing, then merge."),
        new("缺一个分片，网站就会少掉一批单位的公开件，所以不合并。", "With a shard missing the site would lose a share of its disclosures, so nothing is merged."));

    public static readonly DiagnosticCode ShareOfOtherInput = new("PE4019", Severity.Error,
        new("分片是用另一份数据生成的", "A share was made from other data"),
        new("有 {0} 个公开件在数据文件夹里和在分片里不一样（内容不同，或只有一边有），第一个是“{1}”。", "{0} disclosures differ between the data folder and the shares (in content, or only one of them has it), the first of them '{1}'."),
        new("用现在这份数据把各分片重新生成一遍，再合并。", "Build every share again from the data as it is now, then merge."),
        new("旧分片里的数字在现在的数据里找不到，合并出来的网站就没有依据，所以不合并。数据文件夹里一个公开件也没有时（数据已分给各台机器）不比较。",
            "Figures of an old share stand in no file of the data, so the merged site would rest on nothing. A data folder without any disclosure, where data was split among the machines, is not compared."));

    public static readonly DiagnosticCode SomethingInTheWay = new("PE4050", Severity.Error,
        new("网页的位置被占用", "Something stands where a page belongs"),
        new("输出文件夹里“{0}”的位置被别的东西占着，放不进这次的文件。", "Something else stands at '{0}' in the output, so that this build's file cannot be put there."),
        new("移走占位的文件夹或文件，再发布。", "Move the folder or file away, then publish again."),
        new("替换第一个文件之前先看一遍每个位置，有一处放不进去就什么也不改，网站不会新旧混杂。",
            "Every place is looked at before the first file is replaced; where one cannot be, nothing is changed, so that the site is never half old and half new."));

    public static readonly DiagnosticCode PublicationFinished = new("PE4051", Severity.Warning,
        new("接着完成了上次的发布", "An interrupted publication was finished"),
        new("上次发布到“{0}”时中断，网站新旧文件并存；这次已先把它接着完成。", "The last publication to '{0}' was interrupted and had left old and new files side by side; it has been finished first."),
        new("不需要做什么；如果经常出现，请检查磁盘和权限。", "Nothing needs to be done; if it happens often, look at the disk and the permissions."),
        new("发布前先记下要换哪些文件，中断后下一次接着换完。", "What is going to be replaced is written down first, so that the next run can go on where the last one was stopped."));

    public static readonly DiagnosticCode OutputNotWritable = new("PE4052", Severity.Error,
        new("输出位置不能写入", "The output cannot be written to"),
        new("输出位置“{0}”不能写入（{1}）。", "The output '{0}' cannot be written to ({1})."),
        new("换一个可以写入的位置（-o），或检查权限和磁盘。", "Choose another place (-o), or see to the permissions and the disk."),
        new("还没有改动任何文件。", "No file has been changed."));

    public static readonly DiagnosticCode OutputNameTooLong = new("PE4053", Severity.Error,
        new("输出文件夹的名称太长", "The name of the output is too long"),
        new("输出文件夹的名称“{0}”太长，旁边的辅助文件无法命名。", "The output's name '{0}' is too long: the files beside it could not be named."),
        new("用短一些的名称，例如 -o _site。", "Use a shorter name, such as -o _site."),
        new("多数文件系统的名称最长 255 个字节，一个汉字占三个字节；本工具在输出文件夹旁边还要建立几个名称更长的文件。",
            "Most file systems take names of at most 255 bytes, three for a Chinese character, and some files with longer names stand beside the output."));

    public static readonly DiagnosticCode HalfPublished = new("PE4054", Severity.Warning,
        new("网站只发布了一半", "The site is half-published"),
        new("“{0}”的上一次发布没有完成，新旧文件并存。", "The last publication to '{0}' did not end: old and new files stand side by side."),
        new("运行一次 build，它会先接着完成。", "Run build once: it goes on with it first."),
        new("发布中断之后、下一次 build 之前，读者可能看到新旧混杂的网站。", "Between an interrupted publication and the next build, readers may see a site of old and new files."));

    public static readonly DiagnosticCode NotRemembered = new("PE4055", Severity.Warning,
        new("网站已发布，但没能记住这次的结果", "The site is published, but this build could not be remembered"),
        new("网站已经发布；“{0}”没有写成（{1}）。", "The site is published; '{0}' could not be written ({1})."),
        new("腾出磁盘空间或检查权限；下一次会全部重新生成。", "Make room on the disk or see to the permissions; the next build makes everything again."),
        new("输出文件夹旁边的这个文件让下一次只生成有变化的部分，不影响已发布的网站。", "The file beside the output lets the next build make only what has changed; the published site doesn't depend on it."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [
            OutputIsAFile, OutputIsNotOurs, OutputOverlapsData, PageWouldDisappear, LinkInOutput, RedirectToNowhere, RedirectFromPage, RedirectFromNoPage,
            OutputIsBusy, ManifestIsDamaged, ShardDoesNotFit, AgencyInTwoShards, AgencyInNoShard, ShareOfOtherInput, SomethingInTheWay, PublicationFinished, OutputNotWritable, OutputNameTooLong, HalfPublished, NotRemembered,
        ];
}
