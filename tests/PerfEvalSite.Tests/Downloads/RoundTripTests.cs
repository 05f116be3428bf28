using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>What is downloaded is valid input: it reads back to the same figures.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_CSV_files_of_the_real_disclosures_read_back_to_the_same_figures() =>
        AssertReadsBack((disclosure, _, writer, path) =>
        {
            foreach (var table in Catalogue.OfDisclosure)
                if (disclosure[table].IsPresent)
                {
                    writer.Clear();
                    TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true);
                    File.WriteAllBytes(Path.Combine(path, table.FileName + ".csv"), writer.Written);
                }
        });

    private void AssertReadsBack(Action<Disclosure, Agency, Utf8Writer, string> download)
    {
        foreach (var table in Catalogue.OfSite)
            File.Copy(Path.Combine(Tool.RealData, table.FileName + ".csv"), folder[table.FileName + ".csv"]);
        File.Copy(Path.Combine(Tool.RealData, "site.json"), folder["site.json"]);
        var writer = new Utf8Writer();
        var before = Read(Tool.RealData, out var agencies);
        foreach (var disclosure in before)
        {
            string path = folder[$"{disclosure.AgencyId}/{disclosure.Id}"];
            Directory.CreateDirectory(path);
            writer.Clear();
            download(disclosure, agencies(disclosure.AgencyId)!, writer, path);
        }
        var after = Read(folder.Path, out _);
        Assert.Equal(before.Select(disclosure => disclosure.Id), after.Select(disclosure => disclosure.Id));
        string[] wanted = [.. before.SelectMany(Show)];
        string[] got = [.. after.SelectMany(Show)];
        Complaints.None(wanted.Zip(got).Where(lines => lines.First != lines.Second).Select(lines => $"{lines.First}\n  became {lines.Second}"));
        Assert.Equal(wanted.Length, got.Length);
    }

    private static List<Disclosure> Read(string path, out Func<string, Agency?> agencies)
    {
        var context = new ReadingContext(path, new DiagnosticBag());
        var data = DataFolder.Open(context)!;
        var assembler = data.NewAssembler(context.Diagnostics);
        List<Disclosure> disclosures = [.. data.Sources().Select(source => source.Read(context, assembler)!)];
        Complaints.None(context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(problem => $"{problem.Place}: {problem.Code.Id} {problem.Message(Language.Chinese)}"));
        agencies = data.Agency;
        return disclosures;
    }

    private static IEnumerable<string> Show(Disclosure disclosure) =>
        from table in Catalogue.OfDisclosure
        where disclosure[table].IsPresent
        from line in disclosure[table].SelectMany((row, number) => table.Columns.Select(column => Show(column, number, row[column]))).Prepend(table.FileName)
        select $"{disclosure.AgencyId} {line}";

    private static string Show(Column column, int row, in Figure figure) =>
        $"{column} {row}: {figure.Kind} “{figure.Printed}” {figure.Value}..{figure.Upper} {figure.Unit} {figure.Comparator} {figure.Approximate} {figure.Date}";
}
