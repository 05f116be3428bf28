using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Profiles;

/// <summary>What was read from an official sheet is drawn as that sheet again: the one description reads and draws.</summary>
public class FilledContentTests
{
    public static TheoryData<string, string> EveryForm()
    {
        var data = new TheoryData<string, string>();
        var met = new HashSet<IReadOnlyList<FormSection>>(ReferenceEqualityComparer.Instance);
        foreach (string profile in ProfileLibrary.OwnNames.Prepend(ProfileLibrary.Default))
            foreach (var form in ProfileLibrary.OfTool.Find(profile)!.Forms)
                // Places that only call a table otherwise have the same parts.
                if (met.Add(form.Sections))
                    data.Add(profile, form.Id);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public void Every_sheet_that_was_read_is_drawn_as_it_was_and_its_workbook_reads_back_to_the_same_rows(string profile, string id)
    {
        var form = ProfileLibrary.OfTool.Find(profile)!.Form(id)!;
        var sheet = new FilledSheet(form, 2024, seed: id.Length + id[^1]);
        using var data = Folder(form, profile).Add("county-ybj/2024-x/表.csv", Csv(sheet.Rows()));
        var disclosure = Read(data);
        var drawn = Assert.Single(PublishedForm.Of(disclosure, ProfileLibrary.OfTool, ProfileLibrary.OfTool.Find(profile)), one => one.Content is not null);
        Assert.Equal(id, drawn.Form.Id);
        var layout = OfficialLayout.Of(drawn.Form, drawn.Content!);
        Assert.Equal(
            BodyOf(sheet.Layout.Cells.Where(cell => cell.Section is not null).Select(cell => (cell, Text(sheet, cell)))),
            BodyOf(layout.Cells.Where(cell => cell.Section is not null).Select(cell => (cell, cell.Text))));
        var writer = new Utf8Writer();
        OfficialWorkbook.Write(disclosure, PublishedForm.Of(disclosure, ProfileLibrary.OfTool, ProfileLibrary.OfTool.Find(profile)), "某局", showPersonal: true, writer);
        using var again = Folder(form, profile, withHead: false).Add("county-ybj/2024-x/全部.xlsx", writer.Written.ToArray());
        Assert.Equal([], SameDisclosure.Differences(disclosure, Read(again)));
    }

    private static TempData Folder(OfficialForm form, string profile, bool withHead = true)
    {
        var data = new TempData().Add("site.json", $$"""{"title":"测试站","organiser":"测试单位","profile":"{{profile}}"}""");
        return withHead ? data.Add("county-ybj/2024-x/公开件.csv", $"文种,年度,默认金额单位\n{form.Kinds[0].Name},2024,万元\n") : data;
    }

    private static Disclosure Read(TempData data)
    {
        var (disclosures, told) = data.Read();
        Assert.DoesNotContain(told, line => line.Contains(": error ", StringComparison.Ordinal));
        return Assert.Single(disclosures);
    }

    private static string Csv(IEnumerable<string[]> rows) => string.Concat(rows.Select(row => string.Join(',', row) + "\n"));

    private static string Text(FilledSheet sheet, LayoutCell cell) => sheet.TextAt(cell.Row, cell.Column);

    /// <summary>Rows of what stands in them, from the first row of the table on.</summary>
    private static List<string> BodyOf(IEnumerable<(LayoutCell Cell, string Text)> cells) =>
        [.. cells.GroupBy(one => one.Cell.Row).OrderBy(row => row.Key).Select(row => string.Join(" | ", row.OrderBy(one => one.Cell.Column).Select(one => one.Text)))];
}
