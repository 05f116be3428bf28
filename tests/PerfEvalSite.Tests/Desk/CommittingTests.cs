using System.Net;
using System.Text.RegularExpressions;
using PerfEvalSite.Desk.Committing;

namespace PerfEvalSite.Tests.Desk;

/// <summary>Publishing as a commit to the repository that the folder stands in: with the real git, and a real bare remote.</summary>
public partial class CommittingTests
{
    private const string Edited = "栏目,序号,正文\n概况,1,第二版\n";

    [Fact]
    public async Task The_data_are_committed_and_pushed_and_nothing_beside_them()
    {
        using var git = new GitFolder();
        using var desk = new RunningDesk(git.Data);
        await desk.UntilAsync("/publish", "没有要提交的变动");
        git.Write("county-ybj/2023-self/narratives.csv", Edited);
        git.Write("county-ybj/2024-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        git.Write("county-ybj/2024-self/narratives.csv", "栏目,序号,正文\n概况,1,新的一年\n");
        // Beside the data: one change that waits to be committed, and one that does not.
        File.WriteAllText(Path.Combine(git.Repository, "别的.txt"), "二\n");
        git.Git("add", "别的.txt");
        File.WriteAllText(Path.Combine(git.Repository, "又一个.txt"), "三\n");
        string page = await ReadyAsync(desk, "会提交 3 个文件（修改 1 个，新增 2 个）");
        Assert.Contains("<li>某县医疗保障局2023年度项目支出绩效自评：修改 1 个</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li>新增　county-ybj/2024-self/disclosure.csv</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("又一个", page, StringComparison.Ordinal);
        string message = MessageText().Match(page).Groups[1].Value;
        Assert.Equal("公开数据：某县医疗保障局2023年度项目支出绩效自评、某县医疗保障局2024年度项目支出绩效自评", message);

        var (status, text) = await desk.PostAsync("/commit", ("what", "data"), ("mark", MarkText().Match(page).Groups[1].Value), ("message", message + "\r\n\r\n-m #1 \u001b[31m，已核对"), ("push", "1"));
        text = WebUtility.HtmlDecode(text);
        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Contains("已提交到分支 main（3 个文件）。已推送到 origin 的分支 main。", text, StringComparison.Ordinal);
        Assert.Contains("没有要提交的变动", text, StringComparison.Ordinal);
        Assert.Equal(message + "\n\n-m #1 [31m，已核对", git.RemoteGit("log", "-1", "--format=%B", "main").TrimEnd());
        Assert.Equal(["资料/数据 文件夹/county-ybj/2023-self/narratives.csv", "资料/数据 文件夹/county-ybj/2024-self/disclosure.csv", "资料/数据 文件夹/county-ybj/2024-self/narratives.csv"], git.RemoteGit("show", "--name-only", "--format=", "main").Split('\n'));
        Assert.Equal("M  别的.txt\n?? 又一个.txt", git.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_what_to_do_and_nothing_is_lost()
    {
        using var git = new GitFolder(".");
        using var desk = new RunningDesk(git.Data);
        await desk.UntilAsync("/publish", "没有要提交的变动");
        Assert.Contains("没有要提交的变动。", await CommitAsync(desk, "推送"), StringComparison.Ordinal);

        git.Write("county-ybj/2023-self/narratives.csv", Edited);
        string first = git.Git("rev-parse", "HEAD"), page = await ReadyAsync(desk, "会提交 1 个文件");
        git.Write("county-ybj/2023-self/narratives.csv", "栏目,序号,正文\n概况,1,第三版，比看到的晚\n");
        Assert.Contains("列出变动以后，文件夹或仓库又变了", await CommitAsync(desk, "说明", page: page), StringComparison.Ordinal);
        Assert.Contains("提交说明不能空着", await CommitAsync(desk, " \n"), StringComparison.Ordinal);

        git.Git("config", "--unset", "user.email");
        Assert.Contains("Git 还不知道您是谁。在命令行里各运行一次：git config --global user.name", await CommitAsync(desk, "说明"), StringComparison.Ordinal);
        Assert.Equal(" M county-ybj/2023-self/narratives.csv", git.Git("status", "--porcelain"));
        git.Git("config", "user.email", "clerk@example.invalid");

        File.WriteAllText(Path.Combine(git.Repository, ".git", "index.lock"), "");
        Assert.Contains("另一个 Git 程序正在用这个仓库", await CommitAsync(desk, "说明"), StringComparison.Ordinal);
        File.Delete(Path.Combine(git.Repository, ".git", "index.lock"));

        git.Git("checkout", "--quiet", "--detach");
        Assert.Contains("仓库现在不在任何分支上", await CommitAsync(desk, "说明"), StringComparison.Ordinal);
        git.Git("checkout", "--quiet", "main");

        git.Write("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,20x3,万元\n");
        Assert.Contains("数据还有错误，改正以后才能提交", await CommitAsync(desk, "说明"), StringComparison.Ordinal);
        git.Write("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        Assert.Equal(first, git.Git("rev-parse", "HEAD"));

        // Somebody else has pushed meanwhile: what was committed here stays here, and is pushed later by the same page.
        string other = git["别处"];
        git.Git("clone", "--quiet", git.Remote, other);
        File.WriteAllText(Path.Combine(other, "别的.txt"), "别人写的\n");
        git.Git("-C", other, "-c", "user.name=别人", "-c", "user.email=other@example.invalid", "commit", "--quiet", "--all", "--message=别人的");
        git.Git("-C", other, "push", "--quiet");
        string rejected = await CommitAsync(desk, "说明", "1");
        Assert.Contains("已提交到分支 main（1 个文件）。", rejected, StringComparison.Ordinal);
        Assert.Contains("没有推送：远端有本机没有的提交", rejected, StringComparison.Ordinal);
        Assert.Contains("推送以前没有推送的 1 个提交到 origin", rejected, StringComparison.Ordinal);
        Assert.Equal("别人的", git.RemoteGit("log", "-1", "--format=%s", "main"));

        git.Git("pull", "--quiet", "--rebase");
        string hook = Path.Combine(git.Remote, "hooks", "pre-receive");
        GitFolder.WriteScript(hook, "echo 'GH006: Protected branch' >&2\nexit 1");
        Assert.Contains("远端不接受：分支可能受保护", await CommitAsync(desk, "", "1"), StringComparison.Ordinal);
        File.Delete(hook);
        Directory.Move(git.Remote, git.Remote + "-away");
        Assert.Contains("远端的网址上没有仓库", await CommitAsync(desk, "", "1"), StringComparison.Ordinal);
        Directory.Move(git.Remote + "-away", git.Remote);
        Assert.Contains("已推送到 origin 的分支 main。", await CommitAsync(desk, "", "1"), StringComparison.Ordinal);
        Assert.Equal("说明", git.RemoteGit("log", "-1", "--format=%s", "main"));

        git.Git("-C", other, "pull", "--quiet");
        foreach (string at in new[] { git.Repository, other })
        {
            File.WriteAllText(Path.Combine(at, "county-ybj/2023-self/narratives.csv"), $"栏目,序号,正文\n概况,1,{Path.GetFileName(at)}\n");
            git.Git("-C", at, "-c", "user.name=人", "-c", "user.email=x@example.invalid", "commit", "--quiet", "--all", "--message=两边都改");
        }
        git.Git("-C", other, "push", "--quiet");
        Assert.Throws<InvalidOperationException>(() => git.Git("pull", "--quiet", "--no-rebase"));
        Assert.Contains("有文件在合并时冲突了，还没有解决", await CommitAsync(desk, "说明"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("core.sshCommand", "touch ran")]
    [InlineData("filter.x.clean", "touch ran; cat")]
    [InlineData("credential.helper", "!touch ran")]
    [InlineData("remote.origin.receivepack", "touch ran; git-receive-pack")]
    [InlineData("remote.origin.vcs", "x")]
    [InlineData("include.path", "../more.config")]
    [InlineData("diff.external", "touch ran")]
    public async Task A_setting_of_the_repository_that_might_run_a_program_is_told_and_git_is_not_used(string name, string value)
    {
        using var git = new GitFolder();
        git.Git("config", name, value);
        git.Write("county-ybj/2023-self/narratives.csv", Edited);
        var seen = (await LookAsync(git.Data))!;
        Assert.Contains(name, seen.Trouble, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty((await CommitAct.RunAsync(seen, seen.Mark, "说明", true, default)).Fault);
        Assert.Equal("开始", git.RemoteGit("log", "-1", "--format=%s", "main"));
    }

    [Fact]
    public async Task Hooks_and_watchers_of_the_repository_do_not_run_and_an_address_names_no_program()
    {
        using var git = new GitFolder();
        string ran = git["ran"];
        string[] hooks = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-index-change", "reference-transaction", "pre-push"];
        foreach (string hook in hooks.Append("watch"))
            GitFolder.WriteScript(Path.Combine(git.Repository, ".git", "hooks", hook), $"echo {hook} >> '{ran}'");
        git.Git("config", "core.hooksPath", Path.Combine(git.Repository, ".git", "hooks"));
        git.Git("config", "core.fsmonitor", Path.Combine(git.Repository, ".git", "hooks", "watch"));
        git.Git("config", "commit.gpgSign", "true");
        // They would run: without that this test would see nothing.
        git.Git("status");
        Assert.True(File.Exists(ran));
        File.Delete(ran);
        git.Write("county-ybj/2023-self/narratives.csv", Edited);
        var seen = (await LookAsync(git.Data))!;
        Assert.Equal(new Committed("已提交到分支 main（1 个文件）。已推送到 origin 的分支 main。", ""), await CommitAct.RunAsync(seen, seen.Mark, "说明", true, default));
        Assert.False(File.Exists(ran), File.Exists(ran) ? File.ReadAllText(ran) : "");

        git.Git("remote", "set-url", "origin", $"ext::sh -c 'touch {ran}'");
        git.Write("county-ybj/2023-self/narratives.csv", Edited + "效益,2,再加\n");
        seen = (await LookAsync(git.Data))!;
        Assert.Contains("远端的网址用的是工作台不用的传输方式", (await CommitAct.RunAsync(seen, seen.Mark, "说明", true, default)).Fault, StringComparison.Ordinal);
        Assert.False(File.Exists(ran));
    }

    [Fact]
    public async Task Deleted_new_and_left_out_files_are_told_apart_and_the_first_commit_is_one()
    {
        using var git = new GitFolder();
        File.WriteAllText(Path.Combine(git.Repository, ".gitignore"), "*.tmp\n");
        File.Delete(Path.Combine(git.Data, "county-ybj/2023-self/narratives.csv"));
        git.Write("草稿.tmp", "x");
        git.Write("新 的,“一”件.csv", "x");
        var seen = (await LookAsync(git.Data))!;
        Assert.Equal([new("county-ybj/2023-self/narratives.csv", "删除"), new("新 的,“一”件.csv", "新增")], seen.Files);
        Assert.Equal(["草稿.tmp"], seen.Ignored);
        Assert.Equal("已提交到分支 main（2 个文件）。", (await CommitAct.RunAsync(seen, seen.Mark, "说明", false, default)).Done);
        Assert.Equal("?? .gitignore", git.Git("status", "--porcelain"));

        // A repository in the data would be committed as a number and no files.
        Directory.CreateDirectory(Path.Combine(git.Data, "里面"));
        git.Git("-C", Path.Combine(git.Data, "里面"), "init", "--quiet");
        File.WriteAllText(Path.Combine(git.Data, "里面", "x.csv"), "x");
        Assert.Contains("自己又是一个 Git 仓库", (await LookAsync(git.Data))!.Trouble, StringComparison.Ordinal);

        string fresh = git["另一个/数据"];
        Directory.CreateDirectory(fresh);
        git.Git("-C", fresh, "init", "--quiet", "--initial-branch=main");
        git.Git("-C", fresh, "config", "user.name", "测试员");
        git.Git("-C", fresh, "config", "user.email", "clerk@example.invalid");
        File.WriteAllText(Path.Combine(fresh, "site.json"), "{}");
        seen = (await LookAsync(fresh))!;
        Assert.Equal((null, new Committed("已提交到分支 main（1 个文件）。", "没有推送：仓库没有远端，或者有几个远端而分支没有说用哪一个。请管仓库的人设好。")), (seen.Remote, await CommitAct.RunAsync(seen, seen.Mark, "第一次", true, default)));
    }

    [Fact]
    public async Task Without_a_repository_git_is_not_looked_for_and_without_git_that_is_said()
    {
        using var files = new TemporaryFolder();
        Assert.Null(await LookAsync(files.Path));
        using var git = new GitFolder();
        Assert.Contains("这台电脑上没有 Git。请安装 Git", (await Repository.LookAsync(git.Data, "", default))!.Trouble, StringComparison.Ordinal);
        // Not one that lies in a folder named by half a path, such as the one that the desk happens to stand in.
        Assert.Null(PerfEvalSite.Desk.Committing.Git.Program("."));
    }

    private static Task<Repository?> LookAsync(string folder) => Repository.LookAsync(folder, Environment.GetEnvironmentVariable("PATH"), default);

    /// <summary>The page once it says so and lets the data be committed.</summary>
    private static async Task<string> ReadyAsync(RunningDesk desk, string words)
    {
        for (int i = 0; i < 300; i++)
        {
            string page = WebUtility.HtmlDecode(await desk.GetAsync("/publish"));
            if (page.Contains(words, StringComparison.Ordinal) && page.Contains("<button class=\"act\">提交</button>", StringComparison.Ordinal))
                return page;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"/publish never says {words}, but:\n{await desk.GetAsync("/publish")}");
    }

    /// <param name="page">That the form stands on; null for the page as it is now.</param>
    /// <returns>The page that answers: with no word of git's own.</returns>
    private static async Task<string> CommitAsync(RunningDesk desk, string message, string push = "", string? page = null)
    {
        page ??= await desk.GetAsync("/publish");
        string answer = WebUtility.HtmlDecode((await desk.PostAsync("/commit", ("what", "data"), ("mark", MarkText().Match(page).Groups[1].Value), ("message", message), ("push", push))).Text);
        Assert.DoesNotMatch("(?i)fatal|error:|hint:|warning:|remote:|GH006", answer);
        return answer;
    }

    [GeneratedRegex(@"name=""mark"" value=""(\w*)""")]
    private static partial Regex MarkText();

    [GeneratedRegex(@"rows=""2"" maxlength=""4000"" required>\n([^<]*)<")]
    private static partial Regex MessageText();
}
