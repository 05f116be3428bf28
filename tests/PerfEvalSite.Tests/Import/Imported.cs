using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Drafting;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Tests.Import;

/// <summary>A document imported into a folder of its own, and read back as the tool reads it.</summary>
internal sealed class Imported
{
    private Imported(Draft draft, Disclosure? disclosure, string[] diagnostics) => (Draft, Disclosure, Diagnostics) = (draft, disclosure, diagnostics);

    public Draft Draft { get; }

    public Disclosure? Disclosure { get; }

    public string[] Diagnostics { get; }

    public static Imported Of(byte[] content, string name, bool asCsv = false, ImportAnswers? answers = null)
    {
        using var folder = new TempData();
        string path = Path.Combine(folder.Path, "..", Path.GetFileName(folder.Path) + "-" + name);
        File.WriteAllBytes(path, content);
        try
        {
            var bag = new DiagnosticBag();
            var document = SourceReader.Read(path, bag, out byte[] bytes) ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted().Select(fault => fault.Message(Language.Chinese))));
            var recognised = DocumentRecogniser.Recognise(document with { Name = name }, [.. ProfileLibrary.OfTool.Candidates(null)], answers ?? ImportAnswers.None);
            var draft = DraftMaker.Of(recognised.Year.Value, recognised.Kind.Value!, [recognised], [bytes]);
            DraftCheck.Mend(draft, "county-ybj", new ReadingContext(folder.Path, new DiagnosticBag()), "");
            foreach (var (file, drafted) in DraftFiles.Of(draft, asCsv))
                folder.Add($"county-ybj/{draft.Id}/{file}", drafted);
            var (disclosures, diagnostics) = folder.Read();
            return new(draft, disclosures.SingleOrDefault(), diagnostics);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The rows of a table, the printed texts of some columns joined by |.</summary>
    public string[] Rows(Table table, params Column[] columns)
    {
        var rows = new List<string>();
        foreach (ref readonly var row in Disclosure![table].Span)
        {
            var texts = new List<string>();
            foreach (var column in columns)
                texts.Add(row[column].Printed ?? "");
            rows.Add(string.Join('|', texts));
        }
        return [.. rows];
    }

    public string[] Spending() => [.. Rows(Catalogue.SpendingByCode, Catalogue.SpendingByCode.Code, Catalogue.SpendingByCode.Item, Catalogue.SpendingByCode.Total, Catalogue.SpendingByCode.Basic, Catalogue.SpendingByCode.Project).Select(row => row.Replace(",", "", StringComparison.Ordinal))];
}
