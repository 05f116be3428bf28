using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Files that are no tables, however large, end in a word to the clerk, in little memory.</summary>
public sealed class HugeFilesTests : IDisposable
{
    private const string Folder = "county-ybj/2023-self/";
    private const long Huge = 200L << 20;

    private readonly TempData data = TempData.WithDisclosure();

    public void Dispose() => data.Dispose();

    [Fact]
    public void A_line_of_200_MB_is_told_and_never_held_in_memory()
    {
        Grow(Folder + "资金.csv", "口径,执行\n合计,");
        Grow(Folder + "指标.csv", "体系编码,");
        Grow(Folder + "经验.md", "经验");
        Grow(Folder + "disclosure.json", "{\"funds\": \"");
        Assert.Equal(
            [
                Folder + "disclosure.json: error PE1603: 文件有 200 MB，超过 64 MB，没有读取。",
                Folder + "指标.csv(1,1): error PE1104: 这一行超过八百万字，后面的内容没有读取。",
                Folder + "经验.md: error PE1110: 文件有 200 MB，超过 8 MB，没有读取。",
                Folder + "资金.csv(2,1): error PE1104: 这一行超过八百万字，后面的内容没有读取。",
            ],
            // The whole tool with a quarter of the memory that is promised; beyond it the runtime ends the process.
            Tool.Run(["check", data.Path], environment: new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x10000000" })
                .Errors.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line[(data.Path.Length + 1)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_columns_are_told_in_a_CSV_and_in_a_sheet()
    {
        data.Table("资金.csv", "口径" + new string(',', 100_000) + "\n");
        var row = new StringBuilder("<sheetData><row r=\"1\">");
        for (int i = 0; i < 100_000; i++)
            row.Append("<c t=\"str\"><v>口径</v></c>");
        data.Table("指标.xlsx", "").Add(Folder + "指标.xlsx", new WorkbookBuilder().SheetXml("指标", row + "</row></sheetData>").Build());
        Assert.Equal(
            [
                Folder + "指标.xlsx(指标!ALM1): error PE1105: 这一行超过一千列，后面的内容没有读取。",
                Folder + "资金.csv(1,1003): error PE1105: 这一行超过一千列，后面的内容没有读取。",
            ],
            data.Read().Diagnostics);
    }

    [Fact]
    public void More_rows_than_any_disclosure_has_are_told_in_every_form()
    {
        int rows = RawRows.MostRows + 1;
        data.Table("附件.csv", "序号,题名\n" + string.Concat(Enumerable.Range(1, rows).Select(no => $"{no},报告\n")));
        data.Table("名词.json", "[" + string.Join(",\n", Enumerable.Range(1, rows).Select(no => $$"""{"序号": {{no}}, "名词": "词{{no}}", "释义": "乙"}""")) + "]");
        Assert.Equal(
            [
                Folder + $"名词.json({rows},1): error PE1111: 这张表为一个公开件写了超过 50000 行，后面的内容没有读取。",
                Folder + $"附件.csv({rows + 1},1): error PE1111: 这张表为一个公开件写了超过 50000 行，后面的内容没有读取。",
            ],
            data.Read().Diagnostics);
    }

    [Fact]
    public void A_big_file_of_sorted_stretches_is_read_in_less_memory_than_it_is_long_and_another_says_what_it_needs()
    {
        var rows = Enumerable.Range(0, 7000).Select(i => (Disclosure: $"{2000 + i / 100}-self", No: i)).ToList();
        var disclosures = rows.Select(row => row.Disclosure).Distinct().Select(id => $"county-ybj,{id},绩效自评,{id[..4]},万元\n");
        using var big = new TempData().Add("公开件.csv", "单位编码,公开件编码,文种,年度,默认金额单位\n" + string.Concat(disclosures));
        string note = new('n', 10_000);
        foreach (int stretches in (int[])[1, 10])
        {
            Write(rows.OrderBy(row => row.No % stretches));
            // 67 MB of file in 48 MB of heap.
            var result = Tool.Run(["check", big.Path], environment: new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x3000000" });
            Assert.DoesNotContain("PE1109", result.Errors, StringComparison.Ordinal);
            Assert.Equal(0, result.ExitCode);
        }
        Write(rows.OrderBy(row => row.No % 100));
        Assert.Contains(big.Read().Diagnostics, line => line.StartsWith("附件.csv: warning PE1109: 没有按单位编码和公开件编码排序，需要整个读入内存（约 20", StringComparison.Ordinal));

        void Write(IEnumerable<(string Disclosure, int No)> some)
        {
            using var file = new StreamWriter(Path.Combine(big.Path, "附件.csv"));
            file.Write("单位编码,公开件编码,序号,题名,说明\n");
            foreach (var (disclosure, no) in some)
                file.Write($"county-ybj,{disclosure},{no},报告,{note}\n");
        }
    }

    [Fact]
    public void Of_a_fault_in_every_row_the_first_are_told_and_that_there_are_more()
    {
        data.Table("附件.csv", "序号,题名,是否随文\n" + string.Concat(Enumerable.Range(1, 10_000).Select(no => $"{no},报告,也许\n{no + 10_000},报告\n")));
        var found = data.Read().Diagnostics;
        Assert.Equal(DiagnosticBag.MostOfAFile, found.Count(line => line.Contains(": error PE2032: ", StringComparison.Ordinal)));
        Assert.Equal(DiagnosticBag.MostOfAFile, found.Count(line => line.Contains(": warning PE1107: ", StringComparison.Ordinal)));
        Assert.StartsWith(Folder + "附件.csv(2,", found[0], StringComparison.Ordinal);
        Assert.Equal(Folder + "附件.csv: warning PE1308: 这个文件的问题很多，只列出前 200 个。", found[^1]);
    }

    [Fact]
    public void A_tag_of_a_workbook_without_end_is_refused()
    {
        // Random enough not to look like a bomb by its ratio.
        var random = new Random(1);
        string letters = string.Create(17 << 20, random, static (span, random) => random.GetItems("abcdefghijklmnop", span));
        data.Add(Folder + "资金.xlsx", new WorkbookBuilder().SheetXml("资金", $"<sheetData><row r=\"{letters}\"/></sheetData>").Build());
        Assert.Equal([Folder + "资金.xlsx(资金): error PE1504: 工作簿解压后大得不合理，没有读完。"], data.Read().Diagnostics);
    }

    /// <summary>A file that begins with the text and goes on with NUL, which takes no room on the disk.</summary>
    private void Grow(string path, string start)
    {
        data.Add(path, start);
        using var file = File.OpenWrite(Path.Combine(data.Path, path));
        file.SetLength(Huge);
    }
}
