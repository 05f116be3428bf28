using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Desk.Looking;

/// <summary>
/// The tool tells its users which command helps. On the desk there are no commands but buttons: the same help, by their names. The sentences that name
/// commands stand with their diagnostics; a test holds that none of those that the desk can show is left as it is.
/// </summary>
internal static partial class DeskWords
{
    /// <summary>Where a site was never made public, whatever it says of itself: the box to tick on the page 公开.</summary>
    public const string NeverPublic = "这个网站还没有对外公开过";

    private static readonly (string Command, string Button)[] known =
    [
        ("请写对路径，或在项目文件夹中运行“perfeval build data”。", "请用页面底部的“换一个数据文件夹”选对文件夹。"),
        ("请用 perfeval new agency 和 perfeval new disclosure 建立，或参照 data/README.md。", "请导入文件，或者新建单位，再新建空表。"),
        ("用 perfeval new disclosure 可以生成空表", "“公开件”一页的“新建空表”可以生成空表"),
        ("用 perfeval withdraw 撤回它", "在它的页面上撤回它"),
        ("用 perfeval withdraw、perfeval rename 登记网址变更", "在它的页面上登记撤回、改网址"),
        ("请核对 --agency 是不是写错了", "请核对单位选对了没有"),
        ("另用 --id 指定编码。", "要重新建的，先把那个文件夹移走。"),
    ];

    public static string Remedy(Diagnostic fault) => Of(fault.Remedy(Language.Chinese));

    /// <param name="said">A remedy, or a line that a command printed.</param>
    public static string Of(string said)
    {
        foreach (var (command, button) in known)
            said = said.Replace(command, button, StringComparison.Ordinal);
        said = NotPublicYet().Replace(said, $"还没有对外公开过？在“公开”一页勾选“{NeverPublic}”，再公开一次。");
        said = FirstMakeAgency().Replace(said, "请在下面填写单位全称，再导入一次。");
        said = FilledIn().Replace(said, "填好保存以后，“问题和预览”自己更新。");
        said = YearOrKind().Replace(said, "请在下面补上，再导入一次。");
        return NextCommand().Replace(said, "").Trim();
    }

    [GeneratedRegex("还没有对外公开过？加 --first-edition-of [^（]*（整个网站都没有公开过的，加 --first-edition）。")]
    private static partial Regex NotPublicYet();

    [GeneratedRegex("请在命令里写明：.*$")]
    private static partial Regex YearOrKind();

    [GeneratedRegex("请先运行：perfeval new agency .*$")]
    private static partial Regex FirstMakeAgency();

    [GeneratedRegex("填好后先核对：perfeval .*$")]
    private static partial Regex FilledIn();

    [GeneratedRegex("下一步：(?:perfeval|dotnet) .*$")]
    private static partial Regex NextCommand();
}
