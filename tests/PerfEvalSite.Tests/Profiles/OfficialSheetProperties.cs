using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Profiles;

/// <summary>What a profile prints it reads again: every figure of every table of every profile, at its own cell.</summary>
public class OfficialSheetProperties
{
    public static TheoryData<string, string, bool> EveryForm()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (string profile in ProfileLibrary.OwnNames)
            foreach (var form in ProfileLibrary.OfTool.Find(profile)!.Forms)
            {
                data.Add(profile, form.Id, true);
                data.Add(profile, form.Id, false);
            }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public void Every_figure_of_an_official_sheet_is_read_at_its_own_cell(string profileName, string formId, bool merged)
    {
        var profile = ProfileLibrary.OfTool.Find(profileName)!;
        var form = profile.Form(formId)!;
        foreach (int year in new[] { 2018, 2024 })
        {
            var sheet = new FilledSheet(form, year, seed: year + formId.Length + formId[0]);
            var found = FormRecogniser.Recognise(sheet.Grid("Sheet1", merged), ProfileLibrary.OfTool.Candidates(profile));
            Assert.Null(found.Misfit);
            Assert.Equal(form.Id, found.Placement!.Form.Id);
            Assert.Equal([], found.Placement.Misfits.Select(misfit => $"{misfit.Code.Id} {misfit.Cell}"));
            Assert.Equal([], sheet.Filled.Where(filled => !IsRead(found.Placement, filled.Cell, filled.Text)).Select(filled => $"{filled.Cell.Row + 1},{filled.Cell.Column + 1} {filled.Cell.Line?.Name} {filled.Cell.Field!.Print} {filled.Text}"));
        }
    }

    private static bool IsRead(Placement placement, LayoutCell cell, string text)
    {
        var column = cell.Field!.To!;
        foreach (var row in placement.Rows)
            foreach (var placed in row.Cells)
                if (placed.Column == column && placed.Text == text && placed.Line == cell.Row + 1 && placed.Place == cell.Column + 1)
                    return cell.Line?.Goes.Count > 0 || cell.Given.All(given => row[given.Column] == given.Text);
        return false;
    }
}
