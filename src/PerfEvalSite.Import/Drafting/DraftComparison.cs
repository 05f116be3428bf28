using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>What differs between a file as it is and as it would be drafted now, cell by cell.</summary>
internal static class DraftComparison
{
    public static IEnumerable<DraftDifference> Of(string name, byte[] theirs, byte[] ours)
    {
        if (!name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return [new(name, "", 0, 0, "", "")];
        var (before, now) = (CellsOf(name, theirs), CellsOf(name, ours));
        if (before is null || now is null)
            return [new(name, "", 0, 0, "", "")];
        return before.Keys.Union(now.Keys).OrderBy(key => key.Sheet, StringComparer.Ordinal).ThenBy(key => key.Row).ThenBy(key => key.Column)
            .Select(key => new DraftDifference(name, key.Sheet, key.Row, key.Column, before.GetValueOrDefault(key, ""), now.GetValueOrDefault(key, "")))
            .Where(cell => cell.Theirs != cell.Ours);
    }

    private static Dictionary<(string Sheet, int Row, int Column), string>? CellsOf(string name, byte[] content)
    {
        try
        {
            var document = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CsvReader.Read(content, name) : WorkbookFile.Read(content, name, new SourceFaults(name, new DiagnosticBag()));
            var cells = new Dictionary<(string, int, int), string>();
            foreach (var table in document.Tables)
                foreach (var cell in table.Cells)
                    if (cell.Text.Length > 0)
                        cells[(table.Name, cell.Place.Row, cell.Place.Column)] = cell.Text;
            return cells;
        }
        catch (ImportFault)
        {
            return null;
        }
    }
}
