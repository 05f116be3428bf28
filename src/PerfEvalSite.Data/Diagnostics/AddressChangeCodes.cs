namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4014–PE4018: published addresses that would go, and rows of 网址变更 that cannot be followed.</summary>
public static class AddressChangeCodes
{
    public static readonly DiagnosticCode DownloadWouldDisappear = new("PE4014", Severity.Error,
        new("已发布的下载文件会消失", "A published download would disappear"),
        new("上次发布的下载文件“{0}”这次没有生成{1}。", "The download '{0}' was published before and is not made by this build{1}."),
        new("恢复它的数据，或在“网址变更”表里写明它改到了哪里或已经撤回：原网址写“{2}”。", "Restore its data, or say in 网址变更 where it moved to or that it was withdrawn: its old address is “{2}”."),
        new("下载文件和网页一样会被引用。撤回也可以，但要留下日期和原因。", "Downloads are cited as pages are. They may be withdrawn, with a date and a reason."));

    public static readonly DiagnosticCode BadAddress = new("PE4015", Severity.Error,
        new("网址变更的写法不对", "An address change is not understood"),
        new("“{0}”不是网站内的网址。", "'{0}' is no address within the site."),
        new("写单位编码、“单位编码/公开件编码”，或网站内的相对网址，例如 agencies/old/index.html。", "Write an agency's id, agency/disclosure, or an address within the site such as agencies/old/index.html."),
        new("网址变更只管本网站之内。", "Only addresses of this site can change here."));

    public static readonly DiagnosticCode StillMade = new("PE4016", Severity.Error,
        new("网址变更的旧址仍在使用", "An address that changed is still in use"),
        new("“{0}”登记为已改动或撤回，但这次仍然生成“{1}”。", "'{0}' is registered as moved or withdrawn, and this build still makes '{1}'."),
        new("把它的文件夹移出数据文件夹，或删去网址变更中的这一行。", "Move its folder out of the data, or delete the row."),
        new("同一个网址不能既是公开件又是转向或撤回说明。", "One address cannot be a document and lead elsewhere."));

    public static readonly DiagnosticCode LeadsNowhere = new("PE4017", Severity.Error,
        new("网址变更的新址不存在", "An address change leads nowhere"),
        new("“{0}”改到了“{1}”，这次没有生成它。", "'{0}' moved to '{1}', which this build does not make."),
        new("改正新网址；已撤回的写“撤回”。", "Mend the new address; write 撤回 where it was withdrawn."),
        new("旧网址要能带读者到一个真实的页面。", "The old address has to lead a reader to a real page."));

    public static readonly DiagnosticCode Circle = new("PE4018", Severity.Error,
        new("网址变更绕成一圈", "Address changes in a circle"),
        new("网址变更首尾相接：{0}。", "These address changes lead back to themselves: {0}."),
        new("去掉其中不对的一行。", "Delete the row that is wrong."),
        new("绕成一圈就没有一个真正的网址。", "In a circle no address is the real one."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [DownloadWouldDisappear, BadAddress, StillMade, LeadsNowhere, Circle];
}
