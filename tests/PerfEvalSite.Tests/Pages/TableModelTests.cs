using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>Tables as pages draw them: what stands under a row, where a row comes from, which cell of the data a drawn cell is.</summary>
public class TableModelTests
{
    private const string Head = "项目,决算数,差异原因,出处\n";

    [Theory]
    [InlineData("第1页", "第1页", "第1页", "", "注：出处：第1页")]
    [InlineData("第1页", "第2页", "第1页", "1 2 1", "")]
    [InlineData("第1页", "", "第1页", "1  1", "")]
    public void A_place_is_said_once_or_by_numbers_that_lead_to_a_list(string first, string second, string third, string marks, string note)
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", $"{Head}合计,3,,{first}\n公务接待费,1,,{second}\n因公出国（境）费,2,,{third}\n");
        var table = Table(data);
        int column = Array.FindIndex(table.Columns, one => one.Look == ColumnLook.Place);
        Assert.Equal(marks, column < 0 ? "" : string.Join(' ', Enumerable.Range(0, 3).Select(row => table.Cell(row, column).Text)));
        Assert.Equal(marks.Length == 0 ? [] : [.. new[] { first, second }.Where(place => place.Length > 0).Distinct()], table.Places);
        Assert.Equal(note.Length > 0, table.Notes.Contains(note.Length > 0 ? note[2..] : "-"));
    }

    [Fact]
    public void A_reason_stands_under_its_row_and_takes_no_room_beside_the_figures()
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", Head + "合计,3,压减开支,第1页\n公务接待费,1,,第1页\n");
        var table = Table(data);
        Assert.Equal(["项目", "决算数"], table.Head[^1].Select(head => head.Text));
        Assert.Equal(["项目", "决算数（万元）", "差异原因"], table.Labels);
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(table.HasUnder));
        Assert.Equal(2, table.Across);
    }

    /// <summary>One line of a two-sided table: income of one row of the data, spending of another.</summary>
    [Fact]
    public void A_drawn_row_may_hold_cells_of_several_rows_of_the_data_each_with_its_own_address()
    {
        var other = new CellId("accounts", 7, "final");
        ColumnModel column = new("final", IsRowHeader: false, ColumnLook.Number, IsQuoted: true);
        var table = new TableModel
        {
            Id = "accounts",
            Caption = "收入支出决算总表",
            Columns = [column, column],
            Across = 2,
            Labels = ["收入", "支出"],
            Width = 20,
            Head = [[new("收入", "", 1, 1, null), new("支出", "", 1, 1, null)]],
            Rows = [new(1, null)],
            Bodies = [new("", 0, 1)],
            Cells = [new Cell("10"), new Cell("9", address: other)],
        };
        Assert.Equal(["accounts-1-final", "accounts-7-final"], Enumerable.Range(0, 2).Select(i => table.IdOf(0, i).ToString()));
        Assert.True(table.Shows(other));
        Assert.True(table.Shows(new CellId("accounts", 1, "final")));
        Assert.False(table.Shows(new CellId("accounts", 2, "final")));
    }

    [Fact]
    public void Merged_cells_span_what_stands_under_their_rows()
    {
        using var data = TempData.WithDisclosure()
            .Table("indicator_sets.csv", "体系编码,性质\nt1,绩效目标\n")
            .Table("indicators.csv", "体系编码,序号,一级指标,三级指标,目标值,实际值,偏差原因\nt1,1,产出,甲,≥1人,2人,\nt1,2,产出,乙,≥3人,2人,有人迁出\nt1,3,效益,丙,≥1人,1人,\n");
        var table = Drawn.Page(data).Section("indicators").Blocks[0].Table!;
        Assert.Equal([3, 1], new[] { 0, 2 }.Select(row => table.Cell(row, 0).RowSpan));
        int result = Array.FindIndex(table.Labels, label => label.StartsWith("达到了吗", StringComparison.Ordinal));
        Assert.Equal(["✓ 达到", "✗ 未达到", "✓ 达到"], Enumerable.Range(0, 3).Select(row => table.Cell(row, result).Text));
    }

    private static TableModel Table(TempData data) => Drawn.Page(data).Section("three_public").Blocks[0].Table!;
}
