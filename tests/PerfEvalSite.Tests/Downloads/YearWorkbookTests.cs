using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Tests.Site;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>The workbook of each year of the real site, held against the CSV files.</summary>
[Collection(RealSiteCollection.Name)]
public class YearWorkbookTests(RealSite site)
{
    private string Data => Path.Combine(site.Folder, "data");

    [Fact]
    public void Every_row_of_a_year_stands_in_its_workbook_with_every_cell_of_the_CSV_files()
    {
        var tables = PackageTable.All([.. Catalogue.All], showPersonal: false).Where(table => table.IndexOf(PublishedRole.FiscalYear) >= 0 && File.Exists(Path.Combine(Data, table.FileName))).ToList();
        var rows = tables.ToDictionary(table => table, Records);
        string[] years = [.. rows.SelectMany(table => table.Value.Select(record => record[table.Key.IndexOf(PublishedRole.FiscalYear)])).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(years.Select(year => $"perfeval-{year}.xlsx"), Directory.GetFiles(Data, "*.xlsx").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        int cells = 0;
        foreach (string year in years)
        {
            using var workbook = SpreadsheetDocument.Open(Path.Combine(Data, $"perfeval-{year}.xlsx"), false);
            Complaints.None(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
            var expected = rows.Select(table => (table.Key, Rows: table.Value.Where(record => record[table.Key.IndexOf(PublishedRole.FiscalYear)] == year).ToList())).Where(table => table.Rows.Count > 0).ToList();
            var sheets = SheetsOf(workbook);
            Assert.Equal(["说明", .. expected.Select(table => table.Key.Title)], sheets.Keys);
            foreach (var (table, records) in expected)
            {
                var sheet = sheets[table.Title];
                Assert.Equal(table.Columns.Select(column => column.Title), sheet[0]);
                Assert.Equal(records.Count, sheet.Count - 1);
                for (int i = 0; i < records.Count; i++)
                    for (int column = 0; column < records[i].Length; column++, cells++)
                        Assert.Equal((table.Name, i, Plain(records[i][column], table.Columns[column])), (table.Name, i, column < sheet[i + 1].Length ? sheet[i + 1][column] : ""));
            }
        }
        Assert.True(cells > 10_000, $"{cells}");
    }

    [Fact]
    public void A_headline_figure_is_added_up_from_the_workbook_as_from_the_CSV_files()
    {
        var funds = PackageTable.Of(Catalogue.Funds, showPersonal: false);
        int total = funds.IndexOf(PublishedRole.IsTotal), executed = funds.Columns.ToList().FindIndex(column => column.Id == "executed_yuan");
        decimal sum = 0;
        foreach (string file in Directory.GetFiles(Data, "*.xlsx"))
        {
            using var workbook = SpreadsheetDocument.Open(file, false);
            if (SheetsOf(workbook).TryGetValue(funds.Title, out var rows))
                sum += rows.Skip(1).Where(row => row[total] == "false" && row[executed].Length > 0).Sum(row => decimal.Parse(row[executed], CultureInfo.InvariantCulture));
        }
        Assert.Equal(511_350_400m, sum);
    }

    [Fact]
    public void More_rows_than_a_sheet_has_go_on_in_another_and_numbers_of_many_digits_are_texts()
    {
        using var folder = new TemporaryFolder();
        var table = PackageTable.Of(Catalogue.Scores, showPersonal: false);
        using var workbook = new YearWorkbook(2023, folder["sheets"], mostRows: 3);
        string[] numbers = ["1.5", "123456789012345.6", "0.123456", "-20", "1"];
        foreach (string number in numbers)
            workbook.Add(table, [.. table.Columns.Select(column => column.Id switch { "score_value" => number, "part" => "=1+1", _ => "" })]);
        using var file = new MemoryStream();
        workbook.Save(file, new SiteSettings());
        using var read = SpreadsheetDocument.Open(file, false);
        Complaints.None(new OpenXmlValidator().Validate(read).Select(error => error.Description));
        var sheets = SheetsOf(read);
        Assert.Equal(["说明", table.Title, table.Title + "（2）", table.Title + "（3）"], sheets.Keys);
        int score = table.Columns.ToList().FindIndex(column => column.Id == "score_value"), part = table.Columns.ToList().FindIndex(column => column.Id == "part");
        Assert.Equal(numbers, sheets.Values.Skip(1).SelectMany(rows => rows.Skip(1)).Select(row => row[score]));
        Assert.All(sheets.Values.Skip(1), rows => Assert.Equal("=1+1", rows[1][part]));
        Assert.Equal([false, true, false, false, false], read.WorkbookPart!.WorksheetParts.OrderBy(sheet => sheet.Uri.ToString(), StringComparer.Ordinal).Skip(1)
            .SelectMany(sheet => sheet.Worksheet.Descendants<Row>().Skip(1)).Select(row => row.Elements<Cell>().Last().DataType?.Value == CellValues.InlineString));
    }

    [Fact]
    public void The_pages_of_data_and_of_the_year_lead_to_it()
    {
        string[] files = [.. Directory.GetFiles(Data, "*.xlsx").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(files, site.Pages["data/index.html"].QuerySelectorAll("#years a[href$='.xlsx']").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        foreach (string file in files)
            Assert.NotNull(site.Pages[$"years/{file["perfeval-".Length..^".xlsx".Length]}/index.html"].QuerySelector($"a[href='../../data/{file}']"));
    }

    private List<string[]> Records(PackageTable table)
    {
        using var file = File.OpenRead(Path.Combine(Data, table.FileName));
        return [.. PublishedRecords.Read(file, table.FileName, Data).Skip(1).Select(record => (string[])record.Clone())];
    }

    /// <summary>As a spreadsheet has it: a number without zeros that only show, a text no longer than a cell.</summary>
    private static string Plain(string text, PublishedColumn column) =>
        text.Length > 0 && column.Type is PublishedType.Number or PublishedType.Integer or PublishedType.Year && text.Length > 0 ? decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text.ReplaceLineEndings("\n");

    private static Dictionary<string, List<string[]>> SheetsOf(SpreadsheetDocument workbook)
    {
        var part = workbook.WorkbookPart!;
        return part.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Select(Cells).ToList());
    }

    private static string[] Cells(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            string letters = string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter));
            int at = letters.Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1;
            while (cells.Count < at)
                cells.Add("");
            cells.Add(cell.DataType?.Value switch
            {
                CellValues.InlineString => cell.InnerText,
                CellValues.Boolean => cell.InnerText == "1" ? "true" : "false",
                _ => cell.InnerText,
            });
        }
        return [.. cells];
    }
}
