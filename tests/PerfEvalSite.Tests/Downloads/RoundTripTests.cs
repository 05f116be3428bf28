using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Site;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>What is downloaded is valid input: it reads back to the same figures.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<Form> Forms => [Form.Csv, Form.Json, Form.Workbook];

    public enum Form
    {
        Csv,
        Json,
        Workbook,
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_downloads_of_the_real_disclosures_read_back_to_the_same_figures(Form form)
    {
        var before = Read(Tool.RealData, out var agencies);
        AssertReadsBack(form, before, agencies);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_text_reads_back(Form form)
    {
        string[] pieces = ["=", "+", "-", "@", "'", "\"", "＝", "，", ",", ";", "\n", "\t", " ", "_x000D_", "_", "0", "1", "E5", "/", ".", "%", "(", ")", "甲", "𠮷", "<b>", "&amp;", "]]>", "\\", "—", "#", "{", "null"];
        var random = new Random(20201231);
        Read(Tool.RealData, out var agencies);
        var disclosure = new DisclosureBuilder("qingdao-ybj").Head();
        for (int i = 1; i <= 1000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)])).Trim();
            disclosure.Row(Catalogue.Measures, ("no", Number($"{i}")), ("item", DisclosureBuilder.Text("项")), ("value", Number($"{i}")),
                ("note", Emptiness(text)), ("place", DisclosureBuilder.Text("行")));
        }
        AssertReadsBack(form, [disclosure.Build()], agencies, figure => figure.Printed);
    }

    /// <summary>As the reader takes it: a dash alone is no text.</summary>
    private static Figure Emptiness(string text) =>
        text.Length == 0 ? default : text is "-" or "—" or "--" or "——" or "-—" or "—-" ? NotApplicable(text) : DisclosureBuilder.Text(text);

    private void AssertReadsBack(Form form, List<Disclosure> before, Func<string, Agency?> agencies, Func<Figure, string>? show = null)
    {
        foreach (string name in (string[])["site.json", .. Catalogue.OfSite.Select(table => table.FileName + ".csv").Where(file => File.Exists(Path.Combine(Tool.RealData, file)))])
            File.Copy(Path.Combine(Tool.RealData, name), folder[name]);
        foreach (var disclosure in before)
        {
            string path = folder[$"{disclosure.AgencyId}/{disclosure.Id}"];
            Directory.CreateDirectory(path);
            Download(form, disclosure, agencies(disclosure.AgencyId)!, path);
        }
        var after = Read(folder.Path, out _);
        string[] wanted = [.. before.SelectMany(disclosure => Show(disclosure, show ?? Show))];
        string[] got = [.. after.SelectMany(disclosure => Show(disclosure, show ?? Show))];
        Complaints.None(wanted.Zip(got).Where(lines => lines.First != lines.Second).Select(lines => $"{lines.First}\n  became {lines.Second}"));
        Assert.Equal(wanted.Length, got.Length);
    }

    private static void Download(Form form, Disclosure disclosure, Agency agency, string path)
    {
        var writer = new Utf8Writer();
        switch (form)
        {
            case Form.Json:
                DisclosureJson.Write(disclosure, writer, showPersonal: true);
                File.WriteAllBytes(Path.Combine(path, "disclosure.json"), writer.Written);
                break;
            case Form.Workbook:
                new DisclosureWorkbook(showPersonal: true).Write(agency, disclosure, writer);
                File.WriteAllBytes(Path.Combine(path, "disclosure.xlsx"), writer.Written);
                break;
            default:
                foreach (var table in Catalogue.OfDisclosure)
                    if (disclosure[table].IsPresent)
                    {
                        writer.Clear();
                        TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true);
                        File.WriteAllBytes(Path.Combine(path, table.FileName + ".csv"), writer.Written);
                    }
                break;
        }
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

    private static IEnumerable<string> Show(Disclosure disclosure, Func<Figure, string> show) =>
        from table in Catalogue.OfDisclosure
        where disclosure[table].IsPresent
        from line in disclosure[table].SelectMany((row, number) => table.Columns.Select(column => $"{column} {number}: {show(row[column])}")).Prepend(table.FileName)
        select $"{disclosure.AgencyId}/{disclosure.Id} {line}";

    private static string Show(Figure figure) =>
        $"{figure.Kind} “{figure.Printed}” {figure.Value}..{figure.Upper} {figure.Unit} {figure.Comparator} {figure.Approximate} {figure.Date}";
}
