using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Site.Downloads;

namespace PerfEvalSite.Import.Drafting;

/// <summary>Makes one disclosure of the documents of one year and kind.</summary>
public static class DraftMaker
{
    /// <param name="files">What each document was read from.</param>
    public static Draft Of(int year, Choice kind, IReadOnlyList<RecognisedDocument> documents, IReadOnlyList<byte[]> files)
    {
        var sheets = new List<DraftSheet>();
        var names = new List<string>(Catalogue.OfDisclosure.Select(table => table.SheetName));
        foreach (var document in documents)
            foreach (var table in document.Tables)
                if (table.Placement is { } placement)
                {
                    if (placement.Form.Subject == Data.Profiles.FormSubject.None && sheets.Find(sheet => sheet.Placement.Form.Id == placement.Form.Id) is { } first)
                    {
                        LeaveSecond(document, table, first);
                        continue;
                    }
                    string name = GridWorkbook.NameOf($"{placement.Form.Id} {placement.Form.Title}", names);
                    names.Add(name);
                    sheets.Add(new(name, table, placement));
                }
        var draft = new Draft($"{year.ToString(CultureInfo.InvariantCulture)}-{kind.Id}", kind, year, documents, sheets, []);
        AddDisclosure(draft);
        AddTexts(draft);
        AddOthers(draft);
        AddTerms(draft);
        AddAttachments(draft, files);
        return draft;
    }

    /// <summary>The same official table twice is two answers to one question.</summary>
    private static void LeaveSecond(RecognisedDocument document, RecognisedTable table, DraftSheet first)
    {
        var why = new Bilingual($"“{first.Placement.Form.Title}”已经有了（{first.Table.Source.Place.Text(Language.Chinese)}）", $"there is a “{first.Placement.Form.Title}” already ({first.Table.Source.Place.Text(Language.English)})");
        document.Leftovers.AddRange(table.Sheet.Leftovers(why));
        document.TakeOthers(table with { Why = why });
    }

    /// <summary>Figures of tables that are no official ones.</summary>
    private static void AddOthers(Draft draft)
    {
        var t = Catalogue.Measures;
        var rows = new List<DraftRow>();
        foreach (var figure in draft.Documents.SelectMany(document => document.Others))
            rows.Add(new([(rows.Count + 1).ToString(CultureInfo.InvariantCulture), figure.Item, figure.Cell.Text.Trim(), figure.Unit, figure.Cell.Place.Text(Language.Chinese)], figure.Cell.Place));
        if (rows.Count > 0)
            draft.Tables.Add(new(t, [t.No, t.Item, t.Value, t.Note, t.Place], rows));
    }

    private static void AddDisclosure(Draft draft)
    {
        var t = Catalogue.Disclosures;
        var unit = draft.Sheets.Select(sheet => sheet.Placement.Unit).OfType<Unit>().GroupBy(found => found.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "万元";
        var first = draft.Documents[0];
        string title = draft.Documents.Count == 1 ? first.Title.Value ?? "" : "";
        draft.Tables.Add(new(t, [t.Title, t.Kind, t.FiscalYear, t.MoneyUnit, t.SourceTitle],
            [new([title, draft.Kind.Name, draft.Year.ToString(CultureInfo.InvariantCulture), unit, string.Join('、', draft.Documents.Select(document => document.Source.Name).Take(3)) + (draft.Documents.Count > 3 ? "等" : "")], first.Title.Place)]));
    }

    private static void AddTexts(Draft draft)
    {
        var t = Catalogue.Narratives;
        var rows = new List<DraftRow>();
        var numbers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in draft.Documents)
            foreach (var text in document.Texts)
            {
                int number = numbers[text.Section.Id] = numbers.GetValueOrDefault(text.Section.Id) + 1;
                rows.Add(new([text.Section.Name, number.ToString(CultureInfo.InvariantCulture), text.Heading, text.Text, text.Place.Text(Language.Chinese)], text.Place));
            }
        if (rows.Count > 0)
            draft.Tables.Add(new(t, [t.Section, t.No, t.Heading, t.Text, t.Place], rows));
    }

    private static void AddTerms(Draft draft)
    {
        var t = Catalogue.Glossary;
        var rows = new List<DraftRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in draft.Documents)
            foreach (var term in document.Terms)
                if (seen.Add(term.Term))
                    rows.Add(new([term.Number, term.Term, term.Definition, term.Place.Text(Language.Chinese)], term.Place));
        if (rows.Count > 0)
            draft.Tables.Add(new(t, [t.No, t.Term, t.Definition, t.Place], rows));
    }

    /// <summary>The document itself, where its kind may be published.</summary>
    private static void AddAttachments(Draft draft, IReadOnlyList<byte[]> files)
    {
        var t = Catalogue.Attachments;
        var rows = new List<DraftRow>();
        for (int i = 0; i < draft.Documents.Count; i++)
        {
            string name = SafeName(draft.Documents[i].Source.Name);
            if (!AttachmentTypes.IsDocument(name) || draft.Attachments.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
                continue;
            draft.Attachments.Add((name, files[i]));
            rows.Add(new([(rows.Count + 1).ToString(CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(name), "是", name, "原文"], default));
        }
        if (rows.Count > 0)
            draft.Tables.Add(new(t, [t.No, t.Title, t.Included, t.Path, t.Note], rows));
    }

    /// <summary>A workbook would be read as data, so the original stands in a folder of its own.</summary>
    private static string SafeName(string name)
    {
        string safe = string.Concat(name.Select(c => c < ' ' || "\\/:*?\"<>|".Contains(c) || char.IsControl(c) ? '_' : c)).TrimStart('.', '~').TrimEnd('.', ' ');
        return "原文/" + (safe.Length == 0 ? "原文" : safe);
    }
}
