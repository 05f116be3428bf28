using System.Text;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>The two files that open the desk with the folder beside them.</summary>
public class DoubleClickTests
{
    private static readonly string folder = Path.Combine(Tool.Root, ".github", "desktop");

    /// <summary>cmd reads a file by the code page that it has at each line, byte by byte, and wants both characters at a line's end.</summary>
    [Fact]
    public void The_one_for_Windows_is_read_by_any_cmd()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "公开.bat"));
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.DoesNotContain('\uFEFF', text);
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
        string[] lines = text.Split("\r\n");
        Assert.Equal(["@echo off", "chcp 65001 >nul"], lines[..2]);
        Assert.Contains("\"%~dp0perfeval.exe\" desk \"%~dp0data\"", lines);
        // What every run reads is the same in every code page.
        Assert.True(lines.TakeWhile(line => line != ":missing").All(line => Ascii.IsValid(line)));
        // A parenthesis would be read as a whole before its words are.
        Assert.DoesNotContain('(', text);
        Assert.Contains("*.bat text eol=crlf", File.ReadAllLines(Path.Combine(Tool.Root, ".gitattributes")));
    }

    [Fact]
    public void The_one_for_macOS_and_Linux_opens_the_folder_beside_it_from_anywhere()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var files = new TemporaryFolder();
        string place = files["下载 的/perfeval 桌面版"], command = Path.Combine(place, "公开.command"), program = Path.Combine(place, "perfeval");
        Directory.CreateDirectory(place);
        File.Copy(Path.Combine(folder, "公开.command"), command);
        Assert.True(File.GetUnixFileMode(command).HasFlag(UnixFileMode.UserExecute));
        var missing = Tool.RunProgram(command, [], files.Path);
        Assert.Equal((1, "这里没有 perfeval。请先把下载的压缩包整个解压，再在解压出来的文件夹里双击本文件。\n"), (missing.ExitCode, missing.Output));
        File.WriteAllText(program, "#!/bin/sh\npwd\nprintf '%s\\n' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal($"{place}\ndesk\ndata\n", Tool.RunProgram(command, [], files.Path).Output);
    }
}
