using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "perfeval: 还要写命令：build、merge、verify、check、diff、new、withdraw、rename、import、text、explain、desk、serve。", "--help")]
    [InlineData("buid data", "perfeval: 不认识“buid”；最接近的是“build”。", "--help")]
    [InlineData("build --strct", "perfeval: 不认识“--strct”；最接近的是“--strict”。", "build --help")]
    [InlineData("build data other", "perfeval: 不认识“other”。", "build --help")]
    [InlineData("build --output", "perfeval: --output 后面要写值。", "build --help")]
    [InlineData("build --workers many", "perfeval: --workers 不能是“many”：要写整数。", "build --help")]
    [InlineData("build --workers 1 --workers 2", "perfeval: --workers 只能写一个值。", "build --help")]
    [InlineData("build --shard 3", "perfeval: --shard 不能是“3”：写成 I/N，例如 3/16。", "build --help")]
    [InlineData("check --format xml", "perfeval: --format 不能是“xml”：可以写 github、json、sarif、text。", "check --help")]
    [InlineData("check --lang", "perfeval: --lang 后面要写值：en、zh。", "check --help")]
    [InlineData("check --lang fr", "perfeval: --lang 不能是“fr”：可以写 en、zh。", "check --help")]
    [InlineData("merge data", "perfeval: 还要写 SUMMARIES：各分片的 .perfeval-memory 文件。", "merge --help")]
    [InlineData("merge data one.perfeval-memory --strct", "perfeval: 不认识“--strct”；最接近的是“--strict”。", "merge --help")]
    [InlineData("explain --lng", "perfeval: 不认识“--lng”；最接近的是“--lang”。", "explain --help")]
    [InlineData("new agncy", "perfeval: 不认识“agncy”；最接近的是“agency”。", "new --help")]
    [InlineData("new disclosure --agency a --kind final-accounts", "perfeval: 还要写 --year：预算年度。", "new disclosure --help")]
    public void What_is_wrong_with_a_command_line_is_one_line_of_Chinese(string line, string fault, string help) =>
        Assert.Equal((2, "", $"{fault}\n用法见：perfeval {help}\n"), Run(line));

    [Theory]
    [InlineData("build --strct --lang en", "perfeval: “--strct” is not known; the nearest is “--strict”.")]
    [InlineData("build --lang en --workers many", "perfeval: --workers cannot be “many”: it is a whole number.")]
    [InlineData("build --lang=en --shard 3", "perfeval: --shard cannot be “3”: it is written as I/N, such as 3/16.")]
    [InlineData("build --lang:en --format xml", "perfeval: --format cannot be “xml”: it is one of github, json, sarif, text.")]
    public void And_of_English_where_that_is_asked_for(string line, string fault) =>
        Assert.Equal((2, "", $"{fault}\nUsage: perfeval build --help\n"), Run(line));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() => Assert.Equal(
        (2, "", "perfeval: --format 不能是“xml”：可以写 github、json、sarif、text。\nperfeval: --workers 不能是“many”：要写整数。\n用法见：perfeval build --help\n"),
        Run("build --format xml --workers many"));

    [Fact]
    public void Help_has_no_word_of_the_library_s_English()
    {
        var (code, help, errors) = Run("new agency --help");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("""
            说明：
              新建单位 / add an agency

            用法：
              perfeval new agency [<DATA>] [选项]

            参数：
              <DATA>  数据文件夹 [默认 data]

            选项：
              --id <id> （必填）        单位编码：小写字母、数字和连字符，例如 qingdao-ybj；是网址的一部分，定了不改
              --name <name> （必填）    单位全称
              --lang <en|zh>            语言：zh 或 en [默认 zh]
              -?, -h, --help            显示这些说明

            """.ReplaceLineEndings("\n"), help);
        foreach (string command in new[] { "", "build", "merge", "check", "new", "new disclosure", "explain" })
            Assert.DoesNotMatch("Description:|Usage:|Options:|Commands:|Arguments:|default:|REQUIRED|Show ", Run(command + " --help").Output);
    }

    private static (int ExitCode, string Output, string Errors) Run(string line)
    {
        var result = Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (result.ExitCode, result.Output.ReplaceLineEndings("\n"), result.Errors.ReplaceLineEndings("\n"));
    }
}
