using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Diagnostics;

public class VisibleTextTests
{
    [Theory]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("a\r\nb\t", "a\\r\\nb\\t")]
    [InlineData("\u001B[31mred", "\\u001B[31mred")]
    [InlineData("\u009B31m", "\\u009B31m")]
    [InlineData("\u202Efdp.exe", "\\u202Efdp.exe")]
    [InlineData("\u2066x\u2069", "\\u2066x\\u2069")]
    [InlineData("x\u2028y\u2029z\u0085", "x\\u2028y\\u2029z\\u0085")]
    [InlineData("x\u200By\uFEFF\u0000\u007F", "x\\u200By\\uFEFF\\u0000\\u007F")]
    [InlineData("data/某局/资金 (1).csv𠮷é“”…", "data/某局/资金 (1).csv𠮷é“”…")]
    public void What_commands_a_terminal_or_shows_nothing_is_shown_as_its_code(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Theory]
    [InlineData("::error::x.csv(1,1): error", "./::error::x.csv(1,1): error")]
    [InlineData("##[error]x", "./##[error]x")]
    [InlineData("\n::error::x", "./\\n::error::x")]
    [InlineData("::stop-commands::x", "./::stop-commands::x")]
    [InlineData("data/x.csv: error", "data/x.csv: error")]
    [InlineData("数据/x.csv: error", "数据/x.csv: error")]
    [InlineData("/tmp/x.csv: error", "/tmp/x.csv: error")]
    [InlineData("../x.csv: error", "../x.csv: error")]
    public void No_line_begins_like_a_command_of_a_log(string line, string shown) => Assert.Equal(shown, VisibleText.Line(line));

    [Fact]
    public void No_form_of_a_report_has_a_raw_sign_or_a_line_that_somebody_else_began()
    {
        var items = new List<ReportItem>();
        foreach (string name in (ReadOnlySpan<string>)["x\n::error::forged.csv", "y\u001B[31mred.csv", "\u202Ez.csv", "::error::a.csv", "\r::error::b", "\u2028::error::c"])
            items.Add(new ReportItem(new Place(name, 1, 2, name), "error", "PE1204", name, name, name));
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            using var output = new StringWriter { NewLine = "\n" };
            ReportWriter.Write(output, new Report(items, null, Verdict.Of(0, null, strict: false)), format, Language.Chinese);
            string text = output.ToString();
            Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c is '\u202E' or '\u2028'));
            Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::error::", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("text", "check")]
    [InlineData("github", "check")]
    [InlineData("json", "check")]
    [InlineData("text", "build")]
    public void A_file_with_a_name_that_commands_is_told_by_a_harmless_one(string format, string command)
    {
        using var data = TempData.WithDisclosure().Table("x\n::error::forged.csv", "").Table("y\u001B[31mred.csv", "").Table("::error::z.csv", "").Add("::error::a.csv", "");
        string site = Tool.NewSite();
        try
        {
            var result = Tool.Run([command, ".", "--format", format, .. command == "build" ? (string[])["-o", site] : []], workingDirectory: data.Path);
            string text = result.Output + result.Errors;
            Assert.True(result.ExitCode < 64, text);
            Assert.Contains("forged", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001B', text);
            Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::error::", StringComparison.Ordinal));
        }
        finally
        {
            Tool.Discard(site);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//example.invalid")]
    [InlineData("foo")]
    [InlineData("ftp://example.gov.cn/")]
    [InlineData("https://example.gov.cn/?x=1")]
    [InlineData("\n::error::x\u001B[31m")]
    public void An_address_of_the_site_that_is_none_is_a_fault_of_the_command_line(string address)
    {
        foreach (string command in (ReadOnlySpan<string>)["build", "merge"])
        {
            var result = Tool.Run([command, "data", .. command == "merge" ? (string[])["x.perfeval-memory"] : [], "--base-url", address]);
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith("perfeval: --base-url 不能是", result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001B', result.Errors);
            Assert.Equal(2, result.Errors.TrimEnd().Split('\n').Length);
        }
    }
}
