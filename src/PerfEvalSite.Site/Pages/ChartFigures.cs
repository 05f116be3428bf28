using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>Figures as a chart takes them: a number in the chart's unit with the printed words, or the words for why there is none.</summary>
internal static class ChartFigures
{
    private const int MostDescribed = 20;

    public static ChartValue Of(in Figure figure, Column column, Unit? unit) => figure.Kind switch
    {
        FigureKind.Number when figure.Unit is null || unit is null || figure.Unit == unit => new(figure.Value, figure.Printed),
        FigureKind.Number when figure.Unit.Dimension == unit.Dimension => new(figure.InBase / unit.Factor, FigureText.WithUnit(figure, column)),
        FigureKind.NotApplicable => new(null, "不适用"),
        FigureKind.Withheld => new(null, "涉密"),
        FigureKind.Blank => new(null, "未印"),
        _ => new(null, FigureText.WithUnit(figure, column)),
    };

    /// <summary>The unit of the first number in the column; null where none is known.</summary>
    public static Unit? UnitOf(ReadOnlySpan<Row> rows, List<int> which, Column column)
    {
        foreach (int index in which)
            if (rows[index][column] is { IsNumber: true, Unit: { } unit })
                return unit;
        return null;
    }

    /// <summary>How a description begins; the title is not repeated in it, because a listener has just heard it.</summary>
    public static string In(string unit) => unit.Length > 0 ? $"单位：{unit}。" : "";

    /// <summary>What a listener hears: each name with its words.</summary>
    public static string Describe(string lead, int count, Func<int, (string Name, string Words)> at)
    {
        var text = new StringBuilder(lead);
        for (int i = 0; i < count && i < MostDescribed; i++)
        {
            var (name, words) = at(i);
            text.Append(i == 0 ? "" : "；").Append(name).Append(' ').Append(words);
        }
        return text.Append(count > MostDescribed ? "；其余见表。" : "。").ToString();
    }
}
