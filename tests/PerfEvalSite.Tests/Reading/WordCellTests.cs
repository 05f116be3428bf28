using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Words, and the reason behind an empty cell.</summary>
public class WordCellTests
{
    [Theory]
    [InlineData(ColumnType.Text, "  青岛市医疗保障局　", "Text")]
    [InlineData(ColumnType.Text, "—", "NotApplicable")]
    [InlineData(ColumnType.Text, "不适用", "Text")]
    [InlineData(ColumnType.Text, "无", "Text")]
    [InlineData(ColumnType.Text, "/", "Text")]
    [InlineData(ColumnType.Text, "<script>", "Text")]
    [InlineData(ColumnType.Text, "=1+1", "Text")]
    [InlineData(ColumnType.Text, "#REF!", "Text !PE2005")]
    [InlineData(ColumnType.Label, "国办发〔2017〕55号", "Text")]
    [InlineData(ColumnType.Label, "2080505", "Text")]
    [InlineData(ColumnType.Label, "2.08E+06", "Text !PE2003")]
    [InlineData(ColumnType.List, "1;2；3", "Text")]
    [InlineData(ColumnType.Markdown, "- 一\n- 二", "Text")]
    [InlineData(ColumnType.Markdown, "—", "Text")]
    [InlineData(ColumnType.Text, "", "Blank")]
    public void Words(ColumnType type, string text, string understood)
    {
        Assert.Equal(understood, Cells.Understood(text, type));
        Assert.Equal(text.Trim(), Cells.Read(text, type, out _).Printed);
    }

    [Theory]
    [InlineData("—（上年未设立）", "上年未设立")]
    [InlineData("—(上年未设立)", "上年未设立")]
    [InlineData("不适用：全年（无预算）", "全年（无预算）")]
    [InlineData("涉密（国家秘密）", "国家秘密")]
    [InlineData("—", "")]
    public void A_reason_can_be_asked_for(string text, string reason) =>
        Assert.Equal(reason, Cells.Read(text, ColumnType.Money, out _).Reason.ToString());

    [Fact]
    public void A_name_of_a_list_is_the_name_with_its_number_and_quotes()
    {
        string[] before = ["", "其中：", "其中:", "一、", "（一）", "(1)", "1.", "1、", "2．", "①", "其中：1.", "其中：（1）", "1）", "（一）其中："];
        foreach (var choice in ThreePublicTable.Items)
            foreach (string name in (string[])[choice.Name, .. choice.Aliases])
                foreach (string number in before)
                    foreach (string behind in (string[])["", "：", " "])
                    {
                        var figure = PerfEvalSite.Data.Reading.Values.FigureReader.Read(number + name + behind, Catalogue.ThreePublic.Item, null, 1, 1, out var problem);
                        Assert.Equal((true, choice.Name), (problem.IsNone, figure.Printed));
                    }
        foreach (string name in (string[])["“三公”经费合计", "\"三公\"经费合计", "‘三公’经费合计", "「三公」经费合计", "一、“三公”经费合计："])
            Assert.Equal("合计", PerfEvalSite.Data.Reading.Values.FigureReader.Read(name, Catalogue.ThreePublic.Item, null, 1, 1, out _).Printed);
    }

    [Theory]
    [InlineData("其中：")]
    [InlineData("（一）")]
    [InlineData("1.")]
    [InlineData("其中：公务接待费和会议费")]
    [InlineData("三十公务接待费")]
    public void A_number_without_a_known_name_is_none(string text)
    {
        PerfEvalSite.Data.Reading.Values.FigureReader.Read(text, Catalogue.ThreePublic.Item, null, 1, 1, out var problem);
        Assert.Equal("PE2031", problem.Code?.Id);
    }
}
