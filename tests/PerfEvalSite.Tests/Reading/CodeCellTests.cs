using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Codes, choices and flags: cells whose values are fixed.</summary>
public class CodeCellTests
{
    [Theory]
    [InlineData("qingdao-ybj", null)]
    [InlineData("370200", null)]
    [InlineData("e1_b", null)]
    [InlineData("Qingdao", "PE2041")]
    [InlineData("青岛", "PE2041")]
    [InlineData("..", "PE2041")]
    [InlineData(".git", "PE2041")]
    [InlineData("a/b", "PE2041")]
    [InlineData("a\\b", "PE2041")]
    [InlineData("１", "PE2041")]
    [InlineData("con", "PE2042")]
    [InlineData("com1", "PE2042")]
    [InlineData("1.23457E+20", "PE2003")]
    public void A_code(string text, string? code)
    {
        var figure = Cells.Read(text, ColumnType.Code, out var problem);
        Assert.Equal((code, FigureKind.Text, text), (problem.Code?.Id, figure.Kind, figure.Printed));
    }

    [Fact]
    public void A_code_of_65_characters_is_too_long_and_one_of_64_is_not()
    {
        Cells.Read(new string('a', 64), ColumnType.Code, out var longest);
        Cells.Read(new string('a', 65), ColumnType.Code, out var longer);
        Assert.Equal((null, "PE2043"), (longest.Code?.Id, longer.Code?.Id));
    }

    [Theory]
    [InlineData("因公出国（境）费", "因公出国（境）费")]
    [InlineData("因公出国(境)费", "因公出国（境）费")]
    [InlineData(" 公务 接待费", "公务接待费")]
    public void A_choice_is_printed_by_its_name(string text, string name)
    {
        var figure = Cells.Read(text, ColumnType.Choice, out var problem);
        Assert.Equal((true, FigureKind.Text, name), (problem.IsNone, figure.Kind, figure.Printed));
    }

    [Theory]
    [InlineData("≥")]
    [InlineData("≧")]
    [InlineData(">=")]
    public void An_operator_is_the_same_choice_however_it_is_written(string text)
    {
        var column = Catalogue.Indicators.Direction;
        var figure = FigureReader.Read(text, column, null, 1, 1, out var problem);
        Assert.Equal((true, column.ChoiceOf("≥")!.Name), (problem.IsNone, figure.Printed));
    }

    [Theory]
    [InlineData("是", "是", null)]
    [InlineData("Yes", "是", null)]
    [InlineData("TRUE", "是", null)]
    [InlineData("１", "是", null)]
    [InlineData("√", "是", null)]
    [InlineData("否", "否", null)]
    [InlineData("no", "否", null)]
    [InlineData("0", "否", null)]
    [InlineData("也许", "也许", "PE2032")]
    public void A_flag(string text, string printed, string? code)
    {
        var figure = Cells.Read(text, ColumnType.Flag, out var problem);
        Assert.Equal((code, printed), (problem.Code?.Id, figure.Printed));
    }

    [Fact]
    public void An_unknown_choice_is_told_the_nearest_and_all_names()
    {
        Cells.Read("公务招待费", ColumnType.Choice, out var problem);
        Assert.Equal("，是不是“公务接待费”？", problem.Arguments[3].Zh);
        Assert.Equal(string.Join('、', Cells.Of(ColumnType.Choice).Choices.Select(choice => choice.Name)), problem.Arguments[4]);
    }
}
