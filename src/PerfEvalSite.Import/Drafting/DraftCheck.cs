using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>
/// Reads a draft as the tool will read it, before it is written: a cell that the reader refuses is taken out of the draft and
/// told, so that what is imported is valid.
/// </summary>
public static class DraftCheck
{
    private const int MostRounds = 5;

    /// <summary>What is wrong with the draft and could not be taken out of it.</summary>
    /// <param name="folder">Whose settings and profiles hold for it.</param>
    /// <param name="profile">The one that is preferred where the folder names none.</param>
    public static IReadOnlyList<Diagnostic> Mend(Draft draft, string agency, ReadingContext folder, string profile)
    {
        for (int round = 0; ; round++)
        {
            List<Diagnostic> faults = [.. Read(draft, agency, folder, profile).Where(fault => fault.IsError)];
            bool isMended = false;
            if (round < MostRounds)
                foreach (var fault in faults)
                    isMended |= TakeOut(draft, fault);
            if (!isMended)
                return faults;
        }
    }

    private static IEnumerable<Diagnostic> Read(Draft draft, string agency, ReadingContext folder, string profile)
    {
        var scratch = Directory.CreateTempSubdirectory("perfeval-import-");
        try
        {
            File.WriteAllText(Path.Combine(scratch.FullName, "agencies.csv"), $"agency_id,name\n{agency},{agency}\n", new UTF8Encoding(false));
            File.WriteAllText(Path.Combine(scratch.FullName, SettingsReader.FileName), JsonText(folder.Profile?.Id ?? (folder.Profiles.Find(profile) is null ? null : profile)));
            CopyProfiles(folder.DataFolder, scratch.FullName);
            string home = Path.Combine(scratch.FullName, agency, draft.Id);
            foreach (var (name, content) in DraftFiles.Of(draft, asCsv: false))
            {
                string path = Path.Combine(home, name.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }
            var context = new ReadingContext(scratch.FullName, new DiagnosticBag());
            var data = DataFolder.Open(context)!;
            var assembler = data.NewAssembler(context.Diagnostics);
            foreach (var source in data.Sources())
                using (source)
                    source.Read(context, assembler);
            return context.Diagnostics.Sorted();
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string JsonText(string? profile) => profile is null
        ? """{"title":"import","organiser":"import"}"""
        : $$"""{"title":"import","organiser":"import","profile":"{{JsonEncodedText.Encode(profile)}}"}""";

    private static void CopyProfiles(string from, string to)
    {
        string profiles = Path.Combine(from, "profiles");
        if (!Directory.Exists(profiles))
            return;
        Directory.CreateDirectory(Path.Combine(to, "profiles"));
        foreach (string file in Directory.EnumerateFiles(profiles, "*.json").Order(StringComparer.Ordinal))
            File.Copy(file, Path.Combine(to, "profiles", Path.GetFileName(file)));
    }

    private static bool TakeOut(Draft draft, Diagnostic fault)
    {
        var why = new Bilingual(fault.Message(Language.Chinese), fault.Message(Language.English));
        if (draft.Sheets.Find(sheet => sheet.Name == fault.Place.Sheet) is { } sheet)
        {
            var document = draft.Documents.First(one => one.Tables.Contains(sheet.Table));
            if (sheet.Table.Sheet.At(fault.Place.Line, fault.Place.Column) is { Text.Length: > 0 } cell)
            {
                sheet.Table.Sheet.Remove(cell);
                document.Leftovers.Add(new(cell.Place, cell.Text, why, Numbers.In(cell.Text)));
                return true;
            }
            // What cannot be laid to a cell is laid to its table.
            document.Leftovers.AddRange(sheet.Table.Sheet.Leftovers(why));
            return draft.Sheets.Remove(sheet);
        }
        if (draft.Tables.Find(table => table.Table.SheetName == fault.Place.Sheet && table.Table != Catalogue.Disclosures) is { } rows && fault.Place.Line >= 2 && fault.Place.Line - 2 < rows.Rows.Count)
        {
            var row = rows.Rows[fault.Place.Line - 2];
            string text = string.Join('，', row.Cells.Where(cell => cell.Length > 0));
            draft.Documents[0].Leftovers.Add(new(row.Place, text, why, Numbers.In(text)));
            rows.Rows.RemoveAt(fault.Place.Line - 2);
            return true;
        }
        return false;
    }
}
