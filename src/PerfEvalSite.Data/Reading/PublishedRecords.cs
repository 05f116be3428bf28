using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>The records of a CSV file that this tool has published for machines, as texts without guards against formulas.</summary>
public static class PublishedRecords
{
    /// <param name="name">Of the file.</param>
    /// <param name="folder">Where it stands.</param>
    /// <returns>One record after the other in the same array, the header first.</returns>
    public static IEnumerable<string[]> Read(Stream file, string name, string folder)
    {
        if (CsvFile.OpenRecords(file, name, new ReadingContext(folder, new DiagnosticBag()), out _, isUtf8: true) is not { } records)
            yield break;
        string[] fields = [];
        while (records.Read())
        {
            if (fields.Length != records.FieldCount)
                fields = new string[records.FieldCount];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = FormulaGuard.UndoFormula(records[i]).ToString();
            yield return fields;
        }
    }
}
