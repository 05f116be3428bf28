using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Import.Drafting;

namespace PerfEvalSite.Desk.Acting;

/// <summary>What is asked for when documents are dropped.</summary>
/// <param name="Drop">The folder below <see cref="Looking.Workplace.Drops"/> in which they wait.</param>
/// <param name="Name">Of an agency that is new and that the documents do not name; else empty.</param>
/// <param name="Year">0 for what the documents say.</param>
/// <param name="Kind">Empty for what the documents say.</param>
internal sealed record ImportWish(string Drop, string Agency, string Name, int Year, string Kind);

/// <summary>What became of it.</summary>
/// <param name="Made">The disclosures whose report was written: <c>agency/disclosure</c>.</param>
/// <param name="Questions">Tables that the documents have and that nobody has said what they are: by key.</param>
internal sealed record ImportOutcome(ImportWish Wish, Ran Ran, IReadOnlyList<string> Files, IReadOnlyList<string> Made, IReadOnlyList<string> Questions);

/// <summary>Imports dropped documents by the command that does it, and asks what it left open.</summary>
internal static class ImportAct
{
    public static async Task<ImportOutcome> RunAsync(string data, string drops, ImportWish wish, CancellationToken cancelled)
    {
        string folder = Path.Combine(drops, wish.Drop);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        Array.Sort(files, StringComparer.Ordinal);
        string[] names = Array.ConvertAll(files, file => Path.GetFileName(file));
        if (wish.Name.Length > 0 && !File.Exists(Path.Combine(data, wish.Agency)) && !HasAgency(data, wish.Agency))
        {
            var made = await OwnProgram.RunAsync(["new", "agency", $"--id={wish.Agency}", $"--name={wish.Name}", data], cancelled);
            if (!made.IsDone)
                return new(wish, made, names, [], []);
        }
        var before = Reports(data, wish.Agency);
        List<string> words = ["import", .. files, data, $"--agency={wish.Agency}"];
        if (wish.Year > 0)
            words.Add($"--year={wish.Year}");
        if (wish.Kind.Length > 0)
            words.Add($"--kind={wish.Kind}");
        var ran = Named(await OwnProgram.RunAsync(words, cancelled), folder, data);
        var after = Reports(data, wish.Agency);
        return new(wish, ran, names, [.. after.Where(report => before.GetValueOrDefault(report.Key) != report.Value).Select(report => report.Key)], QuestionsOf(data, wish.Agency));
    }

    /// <summary>A document is called what its owner calls it, not by where it waits here.</summary>
    private static Ran Named(Ran ran, params string[] folders)
    {
        string Short(string line) => folders.Aggregate(line, (shorter, folder) => shorter.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        return ran with { Output = [.. ran.Output.Select(Short)], Errors = [.. ran.Errors.Select(Short)] };
    }

    /// <summary>Tables without an answer, as <c>import.json</c> asks for them.</summary>
    public static IReadOnlyList<string> QuestionsOf(string data, string agency) => AnswersOf(data, agency) is { } answers ? [.. answers.Unanswered] : [];

    /// <summary>Writes down what a table is, for this import and the next.</summary>
    public static void Answer(string data, string agency, IEnumerable<(string Table, string Form)> said)
    {
        if (AnswersOf(data, agency) is not { } answers)
            return;
        foreach (var (table, form) in said)
            answers.Answer(table, form);
        WholeFile.Replace(Path.Combine(data, agency, ImportFiles.Answers), answers.Write());
    }

    private static AnswerFile? AnswersOf(string data, string agency) =>
        DataFile.In(data, $"{agency}/{ImportFiles.Answers}") is { } path && File.Exists(path) ? AnswerFile.Read($"{agency}/{ImportFiles.Answers}", new ReadingContext(data, new DiagnosticBag())) : null;

    private static bool HasAgency(string data, string agency) =>
        Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any() && DataFolder.Open(new ReadingContext(data, new DiagnosticBag()))?.Agency(agency) is not null;

    /// <summary>The time of each report of an agency, by disclosure.</summary>
    private static Dictionary<string, DateTime> Reports(string data, string agency)
    {
        string folder = Path.Combine(data, agency);
        return !Directory.Exists(folder) ? [] : Directory.GetDirectories(folder).Select(path => (Id: $"{agency}/{Path.GetFileName(path)}", Report: Path.Combine(path, ImportFiles.Report)))
            .Where(one => File.Exists(one.Report)).OrderBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id, one => File.GetLastWriteTimeUtc(one.Report));
    }
}
