using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 出处 of a table's rows without a column of long words: said once where all rows come from one place, and otherwise as a number in each row that leads
/// to a list under the table, in which each place stands once.
/// </summary>
/// <param name="Common">The one place of all rows; empty where they differ.</param>
/// <param name="List">The places in the order of their numbers; empty where there is one.</param>
internal readonly record struct PlaceMarks(string Common, string[] List)
{
    public static PlaceMarks None => new("", []);

    /// <summary>Whether the cells hold marks.</summary>
    public bool AreColumn => List.Length > 0;

    /// <param name="rows">Of the disclosure's table.</param>
    /// <param name="which">Those that are shown.</param>
    /// <param name="column">The column of places.</param>
    /// <param name="cells">Takes the marks, where there are any; empty where a row's place is not known.</param>
    public static PlaceMarks Of(ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, Column column, Span<Cell> cells)
    {
        var places = new List<string>(4);
        bool anyBlank = false;
        for (int i = 0; i < cells.Length; i++)
        {
            ref readonly var place = ref rows[which[i]][column];
            if (place.IsEmpty)
            {
                anyBlank = true;
                cells[i] = Cell.Empty;
                continue;
            }
            int number = places.IndexOf(place.Printed) + 1;
            if (number == 0)
            {
                places.Add(place.Printed);
                number = places.Count;
            }
            cells[i] = new Cell(SpanText.Number(number));
        }
        return places.Count == 1 && !anyBlank ? new(places[0], []) : new("", [.. places]);
    }
}
