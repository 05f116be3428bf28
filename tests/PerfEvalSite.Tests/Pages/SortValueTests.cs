using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>What the browser sorts by: the figure that was read, in its base unit, where the text alone does not tell it.</summary>
public class SortValueTests
{
    [Fact]
    public void A_column_of_bare_numbers_carries_nothing_more() =>
        Assert.All(Column("1,234.5", "99.5", "-0.25", "0.5", "100", "7"), value => Assert.Equal("", value));

    [Fact]
    public void A_column_in_which_one_number_is_written_otherwise_carries_every_figure() =>
        Assert.Equal(["12345000", "995000", "-52000", "", "", "1000000", "70000"], Column("1,234.5", "99.5", "（5.2）", "—", "", "100", "7"));

    [Fact]
    public void Every_way_to_write_a_minus_gives_the_same_figure() =>
        Assert.All(Column("-5.2", "−5.2", "－5.2", "(5.2)", "（5.2）", "–5.2", "5.2").SkipLast(1), value => Assert.Equal("-52000", value));

    [Fact]
    public void Units_of_cells_are_one_unit_in_what_is_sorted_by() =>
        Assert.Equal(["50000000", "120000", "300", "20000", "5000", "1"], Column("0.5亿元", "12万元", "300元", "2", "0.5万元", "1元"));

    [Fact]
    public void A_small_table_is_not_sorted_and_carries_nothing() => Assert.All(Column("0.5亿元", "300元", "−5"), value => Assert.Equal("", value));

    private static string[] Column(params string[] amounts)
    {
        using var data = TempData.WithDisclosure()
            .Table("项目.csv", "项目编码,项目名称\n" + string.Concat(amounts.Select((_, i) => $"{i},项目{i}\n")))
            .Table("资金.csv", "项目编码,口径,年初预算,到位\n" + string.Concat(amounts.Select((amount, i) => $"{i},项目,\"{amount}\",1\n")));
        var table = Drawn.Page(data).Section("funds").Blocks.Select(block => block.Table).OfType<TableModel>().First();
        int column = Array.FindIndex(table.Head[^1], head => head.Text == "年初预算");
        return [.. table.Grid().Select(row => row[column].ValueText ?? "")];
    }
}
