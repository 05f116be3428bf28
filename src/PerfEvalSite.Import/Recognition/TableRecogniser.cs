using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Finds out which official table each table of a document is. A cell that has no place in it is taken out and told.</summary>
internal sealed class TableRecogniser(IReadOnlyList<(Profile Profile, OfficialForm Form)> candidates, ImportAnswers answers, Choice? kind, List<Leftover> leftovers)
{
    private const int MostRounds = 6;

    private int number;

    public RecognisedTable Recognise(SourceTable table, OfficialSheet sheet, string title) => Find(table, sheet, title) with { Title = title.Length > 0 ? title : table.Name };

    private RecognisedTable Find(SourceTable table, OfficialSheet sheet, string title)
    {
        number++;
        string key = KeyOf(title.Length > 0 ? title : table.Name);
        if (key.Length == 0)
            key = $"表{number}";
        if (answers.Tables.GetValueOrDefault(key) is { Length: > 0 } answer)
        {
            if (answer == "-")
                return new(key, table, sheet, null, new("回答不导入", "the answer says not to import it")) { IsLeft = true };
            if (candidates.FirstOrDefault(candidate => candidate.Form.Id == answer) is { Form: { } form })
                sheet.Name = form.Title;
        }
        if (table.IsUnruled)
            return Left(key, table, sheet, new("表格没有框线，各格按字距分开，没有把握", "the table has no rules; its cells were told apart by distance, which is not sure")) with { IsLeft = true };
        for (int round = 0; round < MostRounds; round++)
        {
            var found = FormRecogniser.Recognise(sheet.ToGrid(), candidates, kind);
            if (found.Misfit is { } misfit)
                return Left(key, table, sheet, Words(misfit));
            if (found.Placement is not { } placement)
                return Left(key, table, sheet, new("表名和表头与认得的官方表都对不上", "neither title nor heads are those of an official table that is known")) with { IsPlain = true };
            var faults = placement.Misfits.Where(one => one.Code.Severity == Severity.Error).ToList();
            if (faults.Count == 0)
                return new(key, table, sheet, placement, default);
            foreach (var fault in faults)
                if (sheet.At(fault.Cell.Line, fault.Cell.Column) is { } cell)
                {
                    sheet.Remove(cell);
                    leftovers.Add(new(cell.Place, cell.Text, Words(fault), Numbers.In(cell.Text)));
                }
        }
        return Left(key, table, sheet, new("去掉放不下的格以后仍对不上官方表", "without the cells that have no place it is still no official table"));
    }

    private RecognisedTable Left(string key, SourceTable table, OfficialSheet sheet, Bilingual why)
    {
        leftovers.AddRange(sheet.Leftovers(why));
        return new(key, table, sheet, null, why);
    }

    private static Bilingual Words(Misfit misfit)
    {
        var diagnostic = new Diagnostic(misfit.Code, default, misfit.Arguments);
        return new(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English));
    }

    /// <summary>The same next year.</summary>
    private static string KeyOf(string title) => string.Concat(title.Where(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c))).Replace("年度", "", StringComparison.Ordinal).Trim('年', '、', '.', '：');
}
