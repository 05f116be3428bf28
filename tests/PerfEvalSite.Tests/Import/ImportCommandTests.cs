using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Import;

/// <summary>The command, from documents to a checked folder, and again.</summary>
public class ImportCommandTests
{
    [Fact]
    public void A_document_becomes_a_checked_disclosure_in_one_command_and_the_next_changes_nothing()
    {
        using var files = new TemporaryFolder();
        string pdf = Path.Combine(files.Path, "2023.pdf");
        string data = Path.Combine(files.Path, "mydata");
        File.WriteAllBytes(pdf, FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes());

        var first = Tool.Run(["import", pdf, "--agency", "example-jyj", data]);
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Contains("已建立单位“示例县教育局”（example-jyj），名称来自文件。", first.Output, StringComparison.Ordinal);
        string folder = Path.Combine(data, "example-jyj", "2023-final-accounts");
        Assert.Equal(["2023-final-accounts.xlsx", "import-report.html", "import-report.json", "原文/2023.pdf"], Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal(0, Tool.Run(["check", data]).ExitCode);
        var before = Snapshot(data);

        Assert.Equal(0, Tool.Run(["import", pdf, "--agency", "example-jyj", data]).ExitCode);
        Assert.Equal(before, Snapshot(data));
    }

    [Fact]
    public void What_a_person_changed_is_left_and_told()
    {
        using var files = new TemporaryFolder();
        string pdf = Path.Combine(files.Path, "2023.pdf");
        string data = Path.Combine(files.Path, "mydata");
        File.WriteAllBytes(pdf, FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes());
        Tool.Run(["import", pdf, "--agency", "example-jyj", "--csv", data]);
        string changed = Directory.EnumerateFiles(data, "T3*.csv", SearchOption.AllDirectories).Single();
        File.WriteAllText(changed, File.ReadAllText(changed).Replace("234.25", "234.52", StringComparison.Ordinal));
        string mine = File.ReadAllText(changed);

        var again = Tool.Run(["import", pdf, "--agency", "example-jyj", "--csv", data]);
        Assert.Equal(mine, File.ReadAllText(changed));
        Assert.Contains("PE5011: “T3 支出决算表.csv”在上次导入后有人改过，没有覆盖；这次导入的内容与它有 5 处不同", again.Errors, StringComparison.Ordinal);
        Assert.Contains("\"imported\": \"234.25\"", File.ReadAllText(Path.Combine(Path.GetDirectoryName(changed)!, "import-report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_forms_is_one_disclosure_with_a_project_each()
    {
        using var files = new TemporaryFolder();
        string forms = Directory.CreateDirectory(Path.Combine(files.Path, "forms")).FullName;
        string data = Path.Combine(files.Path, "mydata");
        for (int i = 1; i <= 12; i++)
            File.WriteAllBytes(Path.Combine(forms, $"{i:D2}.docx"), WordFile.Of(WordFile.Paragraph("项目支出绩效自评表", isCentred: true), WordFile.Paragraph("（2023年度）", isCentred: true), FictitiousForm.Of($"项目{i}").ToWord()));
        Assert.Equal(0, Tool.Run(["new", "agency", "--id", "example-jyj", "--name", "示例县教育局", data]).ExitCode);
        var run = Tool.Run(["import", forms, "--agency", "example-jyj", data]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("官方表 12 张", run.Output, StringComparison.Ordinal);
        var check = Tool.Run(["check", data]);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("核对了 1 个公开件", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_the_document_does_not_tell_is_asked_for_and_remembered()
    {
        using var files = new TemporaryFolder();
        string word = Path.Combine(files.Path, "a.docx");
        string data = Path.Combine(files.Path, "mydata");
        File.WriteAllBytes(word, WordFile.Of(WordFile.Paragraph("项目支出绩效自评表", isCentred: true), FictitiousForm.Of("教室改造").ToWord()));
        Tool.Run(["new", "agency", "--id", "example-jyj", "--name", "示例县教育局", data]);
        var asked = Tool.Run(["import", word, "--agency", "example-jyj", data]);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("PE5009", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(["import", word, "--agency", "example-jyj", "--year", "2023", data]).ExitCode);
        Assert.Equal(0, Tool.Run(["import", word, "--agency", "example-jyj", data]).ExitCode);
        Assert.True(Directory.Exists(Path.Combine(data, "example-jyj", "2023-self-evaluation")));
    }

    private static SortedDictionary<string, string> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path)] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        return files;
    }
}
