using System.Diagnostics;
using System.Globalization;
using AngleSharp.Dom;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Tests.Downloads;

namespace PerfEvalSite.Tests.Site;

/// <summary>The page of each table of the data package, on the real site.</summary>
[Collection(RealSiteCollection.Name)]
public class TablePagesTests(RealSite site)
{
    private IEnumerable<PackageTable> Tables => PackageTable.All([.. Catalogue.All], showPersonal: false);

    [Fact]
    public void Every_table_has_a_page_that_names_each_of_its_columns() =>
        Complaints.None(Tables.SelectMany(table => table.Columns.Select(column => column.Id).Except(RowHeads(table, "columns")).Select(missing => $"{table.Name}: {missing}")));

    [Fact]
    public void The_page_tells_size_rows_and_the_first_records_as_they_stand_in_the_file()
    {
        var funds = Page("funds");
        Assert.Equal("16 行，" + TablePages.Size(new FileInfo(Path.Combine(site.Folder, "data/funds.csv")).Length), FactOf(funds, "大小"));
        string[] lines = File.ReadAllLines(Path.Combine(site.Folder, "data/funds.csv"));
        string[] row = [.. funds.QuerySelectorAll("#sample tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "disclosure_id").QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal(lines[1..4].Select(line => line.Split(',')[1]), row);
    }

    [Fact]
    public void A_table_without_a_row_keeps_its_page_and_offers_no_file()
    {
        var page = Page("corrections");
        Assert.Contains("本站现在没有这张表的数据", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#files, #sample, #use, main a[href$='.csv']"));
    }

    /// <summary>All of them in one process; each must answer as the file does, added up here.</summary>
    [FactWithPython]
    public void The_lines_of_Python_run_and_answer_the_question_of_their_page()
    {
        (PackageTable Table, string Code)[] codes = [.. Tables.Where(table => Page(table.Name).QuerySelector("#use") is not null).Select(table => (table, Page(table.Name).QuerySelector("#use pre")!.TextContent))];
        string script = string.Concat(codes.Select(one => $"print('{one.Table.Name}', end=' ')\n{one.Code}\n"));
        var start = new ProcessStartInfo("python3") { WorkingDirectory = Path.Combine(site.Folder, "data"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.Equal("", errors.GetAwaiter().GetResult());
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => decimal.Parse(parts[1], CultureInfo.InvariantCulture));
        Assert.Equal(codes.Select(one => one.Table.Name), answers.Keys);
        Assert.Equal(288_400m, answers["funds"]);
        Assert.All(answers.Values, answer => Assert.True(answer >= 0));
        Assert.Equal(File.ReadLines(Path.Combine(site.Folder, "data/agencies.csv")).Count() - 1, answers["agencies"]);
    }

    [Fact]
    public void The_page_of_all_data_leads_to_every_table_that_has_a_file() =>
        Assert.Equal(
            Tables.Where(table => File.Exists(Path.Combine(site.Folder, "data", table.FileName))).Select(table => $"{table.Name}/index.html"),
            site.Pages["data/index.html"].QuerySelectorAll("#files tbody th a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void The_dictionary_says_what_a_column_is_called_in_the_files_for_programs()
    {
        var row = site.Pages["data/dictionary.html"].QuerySelectorAll("#accounts tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "增减额");
        Assert.Equal(["change", "change_amount、change_amount_value、change_amount_unit、change_amount_yuan"], row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData(999, "999 字节")]
    [InlineData(1_000, "1 KB")]
    [InlineData(1_250_000, "1.3 MB")]
    [InlineData(5_000_000_000, "5 GB")]
    public void A_size_is_told_as_people_say_it(long bytes, string told) => Assert.Equal(told, TablePages.Size(bytes));

    private IParentNode Page(string table) => site.Pages[SitePaths.TablePage(table)];

    private IEnumerable<string> RowHeads(PackageTable table, string section) => Page(table.Name).QuerySelectorAll($"#{section} tbody th").Select(head => head.TextContent);

    private static string FactOf(IParentNode page, string name) => page.QuerySelectorAll(".facts div").Single(fact => fact.QuerySelector("dt")!.TextContent == name).QuerySelector("dd")!.TextContent;
}
