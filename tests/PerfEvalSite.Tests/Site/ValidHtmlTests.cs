using System.Diagnostics;

namespace PerfEvalSite.Tests.Site;

/// <summary>
/// Every page before the strictest set of rules of html-validate. One is eased: the frame that a wide table scrolls in is a region
/// by its role, for a section would be one more part of the page.
/// </summary>
[Collection(RealSiteCollection.Name)]
public class ValidHtmlTests(RealSite site)
{
    [FactWithHtmlValidate]
    public void No_page_has_an_error_in_its_HTML()
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = FactWithHtmlValidateAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])
            [
                FactWithHtmlValidateAttribute.Program, "--config", Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "npm", "html-validate.json"),
                "--formatter", "text", Path.Combine(site.Folder, "**", "*.html"),
            ])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"html-validate ended with {process.ExitCode}:\n{output}{errors.GetAwaiter().GetResult()}");
    }
}

/// <summary>Skipped, and said to be, where npm has not restored html-validate.</summary>
internal sealed class FactWithHtmlValidateAttribute : FactAttribute
{
    public static readonly string Folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "obj", "npm");

    public static readonly string Program = Path.Combine(Folder, "node_modules", "html-validate", "bin", "html-validate.mjs");

    public FactWithHtmlValidateAttribute()
    {
        if (!File.Exists(Program))
            Skip = "npm has not restored html-validate";
    }
}
