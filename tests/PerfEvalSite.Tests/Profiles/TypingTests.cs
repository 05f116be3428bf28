using PerfEvalSite.Data.Profiles;

namespace PerfEvalSite.Tests.Profiles;

public class TypingTests
{
    /// <summary>A clerk types the figures, and names and codes only where every document has its own rows.</summary>
    [Fact]
    public void An_official_sheet_takes_hardly_more_cells_than_figures()
    {
        int figures = 0;
        int typed = 0;
        foreach (var form in ProfileLibrary.OfTool.Find(ProfileLibrary.Default)!.Forms.Where(form => form.Id[0] == 'T'))
        {
            var sheet = new FilledSheet(form, 2024, seed: 7);
            figures += sheet.Filled.Count;
            typed += sheet.Filled.Count + sheet.Layout.Cells.Count(cell => cell.Kind is LayoutKind.RowName or LayoutKind.RowCode && cell.Line is null);
        }
        Assert.InRange((decimal)typed / figures, 1m, 1.25m);
    }
}
