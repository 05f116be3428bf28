using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What the system does to files while they are being read: a diagnostic each time, and the rest is read all the same.</summary>
public sealed class FileFaultTests : IDisposable
{
    private const string Folder = "county-ybj/2023-self/";

    private readonly TempData data = TempData.WithDisclosure().Table("资金.csv", "口径,执行\n合计,1\n");

    public void Dispose() => data.Dispose();

    [Fact]
    public void A_file_that_another_program_holds_is_told()
    {
        using var held = new FileStream(PathOf(Folder + "资金.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal([Folder + "资金.csv: error PE1002: 读不出来：正被其他程序占用。"], data.Read().Diagnostics);
    }

    [Fact]
    public void A_file_and_a_folder_that_may_not_be_read_are_told()
    {
        data.Add("county-ybj/2024-self/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(PathOf(Folder + "资金.csv"), UnixFileMode.None);
        File.SetUnixFileMode(PathOf("county-ybj/2024-self"), UnixFileMode.None);
        try
        {
            // The administrator may read everything.
            if (Environment.IsPrivilegedProcess)
                return;
            Assert.Equal(
                [
                    Folder + "资金.csv: error PE1002: 读不出来：没有读取权限。",
                    "county-ybj/2024-self: error PE1002: 读不出来：没有读取权限。",
                    "county-ybj/2024-self: error PE1306: 公开件“2024-self”没有 disclosure.csv（公开件.csv），不知道文种、年度和金额单位。",
                ],
                data.Read().Diagnostics);
        }
        finally
        {
            File.SetUnixFileMode(PathOf("county-ybj/2024-self"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_file_that_vanishes_is_told()
    {
        var found = Read(afterFirst: () => { }, beforeReading: () => File.Delete(PathOf(Folder + "资金.csv")));
        Assert.Equal([Folder + "资金.csv: error PE1002: 读不出来：它已不在原处，可能在读取过程中被移走。"], found);
    }

    [Fact]
    public void A_folder_that_vanishes_is_told()
    {
        data.Add("county-ybj/2024-self/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        Assert.Contains("county-ybj/2024-self: error PE1002: 读不出来：它已不在原处，可能在读取过程中被移走。",
            Read(afterFirst: () => Directory.Delete(PathOf("county-ybj/2024-self"), recursive: true)));
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_read_as_far_as_it_makes_sense()
    {
        var big = new StringBuilder("单位编码,公开件编码,序号,题名\n");
        for (int no = 1; no <= 10_000; no++)
            big.Append(System.Globalization.CultureInfo.InvariantCulture, $"county-ybj,{(no == 1 ? "2023-self" : "2024-self")},{no},报告\n");
        data.Add("附件.csv", big.ToString()).Add("county-ybj/2024-self/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        Assert.Equal([], Read(afterFirst: () => Append("附件.csv", "county-ybj,2024-self,10001,报告\n"u8)));
        Assert.Equal(["附件.csv: error PE1002: 读不出来：读取过程中内容有变动。"], Read(afterFirst: () => Append("附件.csv", [0xFF, 0xFF, (byte)'\n'])));
    }

    [Fact]
    public void Links_out_of_the_folder_in_circles_and_to_nothing_are_not_followed()
    {
        using var elsewhere = TempData.WithDisclosure();
        Directory.CreateSymbolicLink(PathOf("county-ybj/2024-self"), Path.Combine(elsewhere.Path, "county-ybj/2023-self"));
        File.CreateSymbolicLink(PathOf(Folder + "评价.csv"), Path.Combine(elsewhere.Path, "agencies.csv"));
        File.CreateSymbolicLink(PathOf(Folder + "指标.csv"), PathOf(Folder + "指标.csv"));
        File.CreateSymbolicLink(PathOf(Folder + "得分.csv"), PathOf(Folder + "没有.csv"));
        Assert.Equal(
            [
                Folder + "得分.csv: error PE1002: 读不出来：它已不在原处，可能在读取过程中被移走。",
                Folder + "指标.csv: error PE1003: “指标.csv”是指向数据文件夹之外的链接，不予读取。",
                Folder + "评价.csv: error PE1003: “评价.csv”是指向数据文件夹之外的链接，不予读取。",
                "county-ybj/2024-self: error PE1003: “2024-self”是指向数据文件夹之外的链接，不予读取。",
            ],
            data.Read().Diagnostics);
    }

    [Fact]
    public void An_attachment_is_not_published_from_behind_a_link()
    {
        using var elsewhere = new TempData().Add("密件.pdf", "");
        Directory.CreateDirectory(PathOf(Folder + "内"));
        data.Add(Folder + "内/报告.pdf", "%PDF-1.7").Table("附件.csv", "序号,题名,路径\n1,报告,内/报告.pdf\n2,密件,外/密件.pdf\n3,密件,密件.pdf\n");
        Directory.CreateSymbolicLink(PathOf(Folder + "外"), elsewhere.Path);
        File.CreateSymbolicLink(PathOf(Folder + "密件.pdf"), Path.Combine(elsewhere.Path, "密件.pdf"));
        Assert.Equal(
            [
                Folder + "附件.csv(3,6): error PE1341: 附件“外/密件.pdf”不在公开件自己的文件夹里，或经过符号链接。",
                Folder + "附件.csv(4,6): error PE1341: 附件“密件.pdf”不在公开件自己的文件夹里，或经过符号链接。",
            ],
            data.Read().Diagnostics);
    }

    /// <summary>Reads disclosure by disclosure, as a build does, with something happening meanwhile.</summary>
    private string[] Read(Action afterFirst, Action? beforeReading = null)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var folder = DataFolder.Open(context)!;
        var assembler = folder.NewAssembler(context.Diagnostics);
        bool isFirst = true;
        foreach (var source in folder.Sources())
        {
            beforeReading?.Invoke();
            source.Read(context, assembler);
            if (isFirst)
                afterFirst();
            isFirst = false;
        }
        return [.. context.Diagnostics.Sorted().Select(TempData.Line)];
    }

    private void Append(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(PathOf(path), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(bytes);
    }

    private string PathOf(string relative) => Path.Combine(data.Path, relative);
}
