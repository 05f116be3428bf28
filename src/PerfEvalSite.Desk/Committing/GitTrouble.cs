namespace PerfEvalSite.Desk.Committing;

/// <summary>What git's own words mean for a person at the desk, and what to do. What is not known says so, and where the words are to be read.</summary>
internal static class GitTrouble
{
    private static readonly (string Words, string Says)[] known =
    [
        ("took too long", "Git 用的时间太长，已经中止。请检查网络，再试一次；大的文件夹请在命令行里做。"),
        ("cannot run", "Git 打不开。请确认它装好了，或者请管仓库的人提交。"),
        ("detected dubious ownership", "这个仓库属于电脑上的另一个用户，Git 不肯用。请用那个用户登录；确认可以信任的，在命令行里运行 git config --global --add safe.directory 加上仓库的位置。"),
        ("index.lock", "另一个 Git 程序正在用这个仓库，或者上次没有正常结束。请等它做完、关掉它，再试一次。"),
        ("tell me who you are", Identity),
        ("identity unknown", Identity),
        ("auto-detect email", Identity),
        ("auto-detect name", Identity),
        ("empty ident name", Identity),
        ("no email was given", Identity),
        ("no name was given", Identity),
        ("nothing to commit", "没有要提交的变动。"),
        ("nothing added to commit", "没有要提交的变动。"),
        ("[remote rejected]", "远端不接受：分支可能受保护，或者远端的检查没有通过。请管仓库的人看远端的规则；提交留在本机，没有丢。"),
        ("[rejected]", "远端有本机没有的提交，推送会盖掉它们，所以没有推。请管仓库的人先把远端的取回来合并（git pull），再到这里推送；提交留在本机，没有丢。"),
        ("remote end hung up", Network),
        ("could not resolve host", Network),
        ("could not connect", Network),
        ("failed to connect", Network),
        ("connection refused", Network),
        ("connection timed out", Network),
        ("could not read username", SignIn),
        ("could not read password", SignIn),
        ("terminal prompts disabled", SignIn),
        ("authentication failed", SignIn),
        ("permission denied", SignIn),
        ("host key verification failed", SignIn),
        ("the requested url returned error: 403", SignIn),
        ("transport '", "远端的网址用的是工作台不用的传输方式。请管仓库的人推送。"),
        ("does not appear to be a git repository", Nowhere),
        ("repository not found", Nowhere),
        ("could not read from remote repository", Nowhere),
        ("no such remote", Nowhere),
        ("unable to access", Network),
        ("no space left", "磁盘满了。请腾出空间，再试一次。"),
    ];

    private const string Identity = "Git 还不知道您是谁。在命令行里各运行一次：git config --global user.name \"您的姓名\"，git config --global user.email \"您的邮箱\"，再到这里提交。";
    private const string Network = "连不上远端。请检查网络，再推送；提交留在本机，没有丢。";
    private const string SignIn = "远端不认您：没有登录，或者没有写的权限。请在命令行里运行一次 git push 并登录（或请管仓库的人开通权限），再到这里推送；提交留在本机，没有丢。";
    private const string Nowhere = "远端的网址上没有仓库，或者您看不到它。请管仓库的人检查远端的网址；提交留在本机，没有丢。";

    public static string Of(GitAnswer answer, string command)
    {
        foreach (var (words, says) in known)
            if (answer.Errors.Contains(words, StringComparison.OrdinalIgnoreCase) || answer.Output.Contains(words, StringComparison.OrdinalIgnoreCase))
                return says;
        return $"Git 没有做成（结束码 {answer.ExitCode}）。请在命令行里运行 {command} 看它说的原因，或者请管仓库的人看。";
    }
}
