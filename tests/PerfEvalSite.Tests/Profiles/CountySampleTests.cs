using System.Text.RegularExpressions;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Profiles;

public sealed partial class CountySampleTests : IDisposable
{
    private readonly TempData data = CountySample.Write();

    public void Dispose() => data.Dispose();

    [GeneratedRegex(@"^[≥≤]?-?\d[\d,]*(\.\d+)?(%|个|人次)?$")]
    private static partial Regex Number();

    [Fact]
    public void Every_figure_of_the_county_has_a_typed_place_and_a_clerk_types_little_besides()
    {
        var (disclosures, told) = data.Read();
        Assert.DoesNotContain(told, line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal(CountySample.Bodies.Length * 3 * 2 + 2, disclosures.Count);
        var typed = new HashSet<string>(disclosures.SelectMany(PlacesOf), StringComparer.Ordinal);
        int figures = 0;
        int cells = 0;
        var without = new List<string>();
        foreach (string file in Directory.EnumerateFiles(data.Path, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (!Regex.IsMatch(name, "^([TB][0-9]|自评表[0-9])$"))
                continue;
            string[] lines = File.ReadAllLines(file);
            for (int line = 0; line < lines.Length; line++)
            {
                int column = 1;
                foreach (string cell in lines[line].Split(','))
                {
                    if (Number().IsMatch(cell))
                    {
                        figures++;
                        if (!typed.Contains($"{Path.GetRelativePath(data.Path, file)}({line + 1},{column})"))
                            without.Add($"{Path.GetRelativePath(data.Path, file)}({line + 1},{column}): {cell}");
                    }
                    column += cell.Length + 1;
                }
            }
        }
        Assert.Equal([], without);
        foreach (var disclosure in disclosures)
            foreach (var form in PublishedForm.Of(disclosure, ProfileLibrary.OfTool, null))
                if (form.Content is not null)
                    // What stands in no blank sheet is typed: figures, and names and codes of rows that every document has its own.
                    cells += OfficialLayout.Of(form.Form, form.Content).Cells.Count(cell => cell.Text.Length > 0 && (cell.Kind == LayoutKind.Value || cell.Kind is LayoutKind.RowName or LayoutKind.RowCode && cell.Line is null));
        Assert.InRange((decimal)cells / figures, 1m, 1.25m);
    }

    [Fact]
    public void The_official_tables_of_the_county_are_drawn_in_their_own_order_and_state()
    {
        var (disclosures, _) = data.Read();
        string[] forms(string agency, string id) => [.. PublishedForm.Of(disclosures.Single(one => one.AgencyId == agency && one.Id == id), ProfileLibrary.OfTool, null).Select(form => $"{form.Form.Id} {form.State}")];
        Assert.Equal(["T1 WithData", "T2 WithData", "T3 WithData", "T4 WithData", "T5 WithData", "T6 WithData", "T8 Empty", "T9 Empty", "T7 WithData"], forms("demo-dept", "2024-final-accounts"));
        Assert.Equal(["B1 WithData", "B2 NotPublished", "B3 WithData", "B4 NotPublished", "B5 WithData", "B6 NotPublished", "B7 NotPublished", "B8 Empty", "B9 NotPublished"], forms("demo-station", "2023-budget"));
        Assert.Equal(Enumerable.Repeat("A WithData", 6), forms("demo-dept", "2024-self-evaluation"));
        Assert.Equal(Enumerable.Repeat("部门预算项目支出绩效自评表", 6),
            PublishedForm.Of(disclosures.Single(one => one.AgencyId == "demo-center" && one.Id == "2024-self-evaluation"), ProfileLibrary.OfTool, null).Select(form => form.Title));
    }

    private static IEnumerable<string> PlacesOf(Disclosure disclosure)
    {
        foreach (var table in Catalogue.OfDisclosure)
            foreach (var row in disclosure[table])
                foreach (var column in table.Columns)
                    if (row[column] is { Line: > 0, IsBlank: false } figure && (column.Type >= ColumnType.Integer || column.Type is ColumnType.Label or ColumnType.Code))
                        yield return $"{row.PlaceOf(column).Path}({figure.Line},{figure.Column})";
    }
}
