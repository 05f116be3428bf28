using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Cli;

/// <summary>What is said when a run ends by a fault: never that the site is unchanged where it is not.</summary>
internal static class LastWords
{
    private static bool IsPublished { get; set; }

    /// <summary>Called when a site has been published in this run: what fails after that changes nothing about it.</summary>
    public static void SetPublished() => IsPublished = true;

    public static int Of(HalfPublishedException half, Language language) => Say(ExitCode.Fault, language == Language.English
        ? $"perfeval: the site is half-published: {half.Waiting} files have not been brought over ({Clean(half.Message)}). Remove the cause and run build again, which goes on with them first; until then old and new files stand side by side."
        : $"perfeval: 网站只发布了一半：还有 {half.Waiting} 个文件没有换上（{Clean(half.Message)}）。排除原因后再运行一次 build，它会先接着完成；在此之前网站新旧文件并存。");

    public static int OfOutput(Exception fault, Language language) => Say(ExitCode.Fault, (language, IsPublished) switch
    {
        (Language.English, true) => $"perfeval: the site is published; only this run's words could not be printed ({Clean(fault.Message)}).",
        (Language.English, false) => $"perfeval: what was found could not be printed ({Clean(fault.Message)}).",
        (_, true) => $"perfeval: 网站已经发布，只是这次运行的文字没能输出（{Clean(fault.Message)}）。",
        _ => $"perfeval: 结果没能输出（{Clean(fault.Message)}）。",
    });

    public static int OfDisk(Exception fault, Language language) => Say(ExitCode.Fault, (language, IsPublished) switch
    {
        (Language.English, true) => $"perfeval: the site is published; after that a file could not be read or written: {Clean(fault.Message)}",
        (Language.English, false) => $"perfeval: a file could not be read or written; the site is as it was: {Clean(fault.Message)}",
        (_, true) => $"perfeval: 网站已经发布；之后读写文件时出错：{Clean(fault.Message)}",
        _ => $"perfeval: 读写文件时出错，网站没有改动：{Clean(fault.Message)}",
    });

    public static int OfInterruption(Language language) => Say(Interruption.ExitCode, (language, IsPublished) switch
    {
        (Language.English, true) => "perfeval: stopped; the site had been published already.",
        (Language.English, false) => "perfeval: stopped; the site is as it was.",
        (_, true) => "perfeval: 已中止；网站在此之前已经发布。",
        _ => "perfeval: 已中止，网站没有改动。",
    });

    public static int OfBug(Exception bug, string origin, Language language) => Say(ExitCode.Bug, (language, IsPublished) switch
    {
        (Language.English, true) => $"perfeval: internal error; the site had been published already. Please report this line: {bug.GetType().Name}: {Clean(bug.Message)} @ {origin}",
        (Language.English, false) => $"perfeval: internal error; the site is as it was. Please report this line: {bug.GetType().Name}: {Clean(bug.Message)} @ {origin}",
        (_, true) => $"perfeval: 程序内部错误；网站在此之前已经发布。请附上这一行报告问题：{bug.GetType().Name}: {Clean(bug.Message)} @ {origin}",
        _ => $"perfeval: 程序内部错误，网站没有改动。请附上这一行报告问题：{bug.GetType().Name}: {Clean(bug.Message)} @ {origin}",
    });

    private static string Clean(string text) => PersonalText.Redacted(text.ReplaceLineEndings(" "));

    private static int Say(int exitCode, string words)
    {
        try
        {
            Console.Error.WriteLine(VisibleText.Line(words));
        }
        catch (IOException)
        {
            // Nobody is left to be told.
        }
        return exitCode;
    }
}
