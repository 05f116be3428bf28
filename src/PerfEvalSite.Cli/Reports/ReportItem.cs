using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Cli.Reports;

/// <summary>One line of a report, in the language asked for: a diagnostic of the input or a finding of a check.</summary>
/// <param name="Level">error, warning or note.</param>
internal sealed record ReportItem(Place Place, string Level, string Code, string Title, string Message, string Remedy)
{
    /// <param name="prefix">The data folder as it was given on the command line, so that paths can be opened from here.</param>
    public static ReportItem Of(Diagnostic diagnostic, string prefix, Language language)
    {
        var code = diagnostic.Code;
        return new(
            At(diagnostic.Place, prefix),
            diagnostic.IsError ? "error" : "warning",
            code.Id,
            code.Title.In(language),
            diagnostic.Message(language),
            diagnostic.Remedy(language));
    }

    /// <summary>A finding is no fault of the input: 差异 and 缺失 are warnings, the rest notes.</summary>
    public static ReportItem Of(Finding finding, Disclosure disclosure, string prefix, Language language)
    {
        var place = finding.PlaceIn(disclosure);
        string reply = finding.Reply is { } said ? (language == Language.English ? $" (agency: {said.Reason})" : $"（单位说明：{said.Reason}）") : "";
        return new(
            At(place, prefix),
            finding.Outcome.IsSerious() ? "warning" : "note",
            finding.Rule.Id,
            finding.Outcome.Words().In(language) + (language == Language.English ? ": " : "：") + finding.Rule.Title.In(language),
            finding.Outcome.Words().In(language) + (language == Language.English ? ": " : "：") + PersonalText.Redacted(finding.Message.In(language) + reply),
            "");
    }

    /// <summary>A file may be named after a person; no message quotes that either.</summary>
    internal static Place At(Place place, string prefix) => place with { Path = Under(prefix, PersonalText.Redacted(place.Path)) };

    /// <summary>For forms whose places know lines only: the message names the cell of a sheet, and says what to do.</summary>
    public string Whole(Language language)
    {
        string cell = Place.Sheet is null || Place.Line == 0 ? "" : $"{Place.Sheet}!{Place.ColumnLetters(Math.Max(Place.Column, 1))}{Place.Line}{(language == Language.English ? ": " : "：")}";
        return Remedy.Length > 0 ? $"{cell}{Message} → {Remedy}" : cell + Message;
    }

    /// <summary>A path in the data folder as it is found from here; the folder itself for what is wrong with the whole.</summary>
    public static string Under(string prefix, string path)
    {
        string folder = prefix.Replace('\\', '/').TrimEnd('/');
        if (path.Length == 0)
            return folder.Length == 0 ? "." : folder;
        return folder is "" or "." || Path.IsPathRooted(path) ? path : folder + "/" + path;
    }
}
