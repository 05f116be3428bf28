using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Desk.Mending;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Desk;

/// <summary>One cell is changed where it stands, and every other byte is as it was.</summary>
public class MendingTests
{
    private static readonly Encoding gb18030 = Gb18030();

    public static TheoryData<string, string, string, int, int, string, string> Fields => new()
    {
        { "utf-8", "甲,乙\n1,2\n", "甲,乙\n1,3.50\n", 2, 3, "2", "3.50" },
        { "utf-8-bom", "甲;乙\r\n\"一;二\";2\r\n三;4", "甲;乙\r\n\"一;二\";2\r\n三;5", 3, 3, "4", "5" },
        { "gb18030", "甲\t乙\r\n一\t二\r\n", "甲\t乙\r\n一\t三\r\n", 2, 3, "二", "三" },
        { "utf-16", "甲,乙\r\n一,\r\n", "甲,乙\r\n一,二\r\n", 2, 3, "", "二" },
        { "utf-8", "甲,乙\n\"多\n行\",x\n𠮷,y\n", "甲,乙\n\"多\n行\",x\n𠮷,z\n", 4, 4, "y", "z" },
        { "utf-8", "甲,乙\n\"多\n行\",x\n", "甲,乙\n\"一行\",x\n", 2, 1, "多\n行", "一行" },
        { "utf-8", "甲,乙\r\na,b\r\n", "甲,乙\r\n\"x, \"\"y\"\"\r\nz\",b\r\n", 2, 1, "a", "x, \"y\"\nz" },
        { "utf-8", "sep=|\r\n甲|乙\r\na|b\r\n", "sep=|\r\n甲|乙\r\na|c\r\n", 3, 3, "b", "c" },
        { "utf-8", "甲,乙\n\"a\"\"b\",\"\"\n", "甲,乙\n\"a\"\"b\",\"c\"\n", 2, 8, "", "c" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_of_csv_keeps_the_files_encoding_ends_of_lines_and_quotation_marks(string encoding, string before, string after, int line, int column, string held, string wanted)
    {
        using var files = new TemporaryFolder();
        string path = files["a.csv"];
        File.WriteAllBytes(path, Bytes(encoding, before));
        var place = new Place("a.csv", line, column);
        var seen = CellMend.Look(path, place)!;
        Assert.Equal((held, ""), (seen.Cell.Text, seen.Cell.WhyNot));
        Assert.Equal(MendOutcome.Done, CellMend.Write(path, place, seen.Mark, wanted));
        Assert.Equal(Bytes(encoding, after), File.ReadAllBytes(path));
        Assert.Equal(wanted, CellMend.Look(path, place)!.Cell.Text.ReplaceLineEndings("\n"));
        Assert.Equal(["a.csv"], Directory.EnumerateFiles(files.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("""{"a": "甲", "b": [12.50, null]}""", 1, 7, "甲", "乙\"", """{"a": "乙\"", "b": [12.50, null]}""")]
    [InlineData("{\n  \"a\": 12.50 // 说明\n}", 2, 8, "12.50", "12.80", "{\n  \"a\": 12.80 // 说明\n}")]
    [InlineData("""{"𠮷": 1, "b": 2}""", 1, 16, "2", "1,234", """{"𠮷": 1, "b": "1,234"}""")]
    [InlineData("""{"b": null}""", 1, 7, "", "—", """{"b": "—"}""")]
    public void A_value_of_json_stays_a_number_where_it_is_one(string before, int line, int column, string held, string wanted, string after)
    {
        using var files = new TemporaryFolder();
        string path = files["a.json"];
        File.WriteAllText(path, before);
        var place = new Place("a.json", line, column);
        var seen = CellMend.Look(path, place)!;
        Assert.Equal((held, ""), (seen.Cell.Text, seen.Cell.WhyNot));
        Assert.Equal(MendOutcome.Done, CellMend.Write(path, place, seen.Mark, wanted));
        Assert.Equal(after, File.ReadAllText(path));
    }

    [Theory]
    [InlineData(3, 2, "1,234.50", "1,234.52")]
    [InlineData(3, 1, "教育支出", "教育<支出>")]
    [InlineData(2, 2, "决算数", "")]
    [InlineData(2, 3, "", "新的")]
    public void A_cell_of_a_workbook_is_changed_and_every_other_part_stays(int row, int column, string held, string wanted)
    {
        using var files = new TemporaryFolder();
        string path = files["a.xlsx"];
        File.WriteAllBytes(path, Workbook());
        var place = new Place("a.xlsx", row, column, "表一");
        var before = Parts(path);
        var seen = CellMend.Look(path, place)!;
        Assert.Equal((held, ""), (seen.Cell.Text, seen.Cell.WhyNot));
        Assert.Equal(MendOutcome.Done, CellMend.Write(path, place, seen.Mark, wanted));
        Assert.Equal(wanted, CellMend.Look(path, place)!.Cell.Text);
        var after = Parts(path);
        Assert.Equal(["xl/worksheets/sheet1.xml"], before.Keys.Where(part => before[part] != after[part]));
        Assert.Equal(before.Keys, after.Keys);
        // Every other cell shows what it showed.
        for (int line = 1; line <= 3; line++)
            for (int at = 1; at <= 3; at++)
                if ((line, at) != (row, column))
                    Assert.Equal(XlsxCell.Find(Workbook(), "表一", line, at)!.Text, XlsxCell.Find(File.ReadAllBytes(path), "表一", line, at)!.Text);
    }

    [Fact]
    public void A_workbook_with_a_formula_is_left_to_the_program_that_works_it_out()
    {
        using var files = new TemporaryFolder();
        string path = files["a.xlsx"];
        File.WriteAllBytes(path, Workbook());
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            using var output = new StreamWriter(entry.Open());
            output.Write(xml.Replace("</sheetData>", "<row r=\"9\"><c r=\"A9\"><f>1+1</f><v>2</v></c></row></sheetData>", StringComparison.Ordinal));
        }
        byte[] content = File.ReadAllBytes(path);
        var place = new Place("a.xlsx", 3, 2, "表一");
        var seen = CellMend.Look(path, place)!;
        Assert.Contains("有公式", seen.Cell.WhyNot, StringComparison.Ordinal);
        Assert.Equal(MendOutcome.NotHere, CellMend.Write(path, place, seen.Mark, "1"));
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("~$a.csv", false)]
    [InlineData(".~lock.a.csv#", false)]
    [InlineData(".~a.csv", false)]
    [InlineData(null, true)]
    public void A_file_that_another_program_has_open_is_left(string? mark, bool isOpened)
    {
        using var files = new TemporaryFolder();
        string path = files["a.csv"];
        File.WriteAllText(path, "甲,乙\n1,2\n");
        var place = new Place("a.csv", 2, 1);
        var seen = CellMend.Look(path, place)!;
        if (mark is not null)
            File.WriteAllText(files[mark], "");
        using (isOpened ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null)
            Assert.Equal(MendOutcome.FileHeld, CellMend.Write(path, place, seen.Mark, "9"));
        Assert.Equal("甲,乙\n1,2\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_left()
    {
        using var files = new TemporaryFolder();
        string path = files["a.csv"];
        File.WriteAllText(path, "甲,乙\n1,2\n");
        var place = new Place("a.csv", 2, 1);
        var seen = CellMend.Look(path, place)!;
        File.WriteAllText(path, "甲,乙\n1,2\n3,4\n");
        Assert.Equal(MendOutcome.FileChanged, CellMend.Write(path, place, seen.Mark, "9"));
        Assert.Equal("甲,乙\n1,2\n3,4\n", File.ReadAllText(path));
        File.Delete(path);
        Assert.Equal(MendOutcome.FileChanged, CellMend.Write(path, place, seen.Mark, "9"));
    }

    [Fact]
    public void What_an_encoding_cannot_write_is_not_written()
    {
        using var files = new TemporaryFolder();
        string path = files["a.csv"];
        File.WriteAllText(path, "甲,乙\n1,2\n");
        var place = new Place("a.csv", 2, 1);
        Assert.Equal(MendOutcome.NotHere, CellMend.Write(path, place, CellMend.Look(path, place)!.Mark, "\uD842"));
        Assert.Equal("甲,乙\n1,2\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("a.csv", 9, 1)]
    [InlineData("a.csv", 2, 2)]
    [InlineData("a.csv", 0, 0)]
    [InlineData("none.csv", 1, 1)]
    public void Where_no_cell_begins_there_is_none(string name, int line, int column)
    {
        using var files = new TemporaryFolder();
        File.WriteAllText(files["a.csv"], "甲,乙\n1,2\n");
        Assert.Null(CellMend.Look(files[name], new Place(name, line, column)));
    }

    private static byte[] Workbook()
    {
        var writer = new Utf8Writer();
        GridWorkbook.Write([new("表一", [
            new("某表", 0, 0, 1, 2, GridCellKind.Title), new("项目", 1, 0, 1, 1, GridCellKind.Head), new("决算数", 1, 1, 1, 1, GridCellKind.Head),
            new("教育支出", 2, 0, 1, 1, GridCellKind.Words), new("1,234.50", 2, 1, 1, 1, GridCellKind.Figure), new("注", 2, 2, 1, 1, GridCellKind.Words)])], writer);
        return writer.Written.ToArray();
    }

    private static SortedDictionary<string, string> Parts(string path)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
            using (var content = new MemoryStream())
            {
                using (var from = entry.Open())
                    from.CopyTo(content);
                parts[entry.FullName] = Convert.ToHexString(content.ToArray());
            }
        return parts;
    }

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "gb18030" => gb18030.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030");
    }
}
