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
}
