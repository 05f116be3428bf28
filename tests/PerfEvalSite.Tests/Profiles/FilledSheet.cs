using System.Globalization;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Profiles;

/// <summary>An official table filled with figures by chance (seeded), as a sheet with merged cells or as the rows of a CSV file.</summary>
internal sealed class FilledSheet
{
    private readonly Dictionary<(int Row, int Column), string> texts = [];
    private readonly List<GridSpan> spans = [];

    public FilledSheet(OfficialForm form, int year, int seed)
    {
        Layout = OfficialLayout.Of(form, year, openRows: 5);
        var random = new Random(seed);
        int code = 201;
        foreach (var cell in Layout.Cells)
        {
            string text = cell.Text;
            if (cell.Kind == LayoutKind.RowCode && cell.Line is null)
                text = (code++).ToString(CultureInfo.InvariantCulture);
            else if (cell.Kind == LayoutKind.RowName && cell.Line is null)
                text = "某项支出" + cell.Row.ToString(CultureInfo.InvariantCulture);
            else if (cell.Kind == LayoutKind.Value)
                text = ValueOf(cell, random);
            if (text.Length > 0)
                texts[(cell.Row, cell.Column)] = text;
            if (cell.Height > 1 || cell.Width > 1)
                spans.Add(new(cell.Row, cell.Column, cell.Row + cell.Height - 1, cell.Column + cell.Width - 1));
            if (cell.Kind == LayoutKind.Value && text.Length > 0)
                Filled.Add((cell, text));
        }
    }

    public OfficialLayout Layout { get; }

    /// <summary>Every position that was filled.</summary>
    public List<(LayoutCell Cell, string Text)> Filled { get; } = [];

    public string TextAt(int row, int column) => texts.GetValueOrDefault((row, column), "");

    public Grid Grid(string name, bool merged) => new(name, [.. Enumerable.Range(0, Layout.Height).Select(Row)], merged ? spans : []);

    public IEnumerable<string[]> Rows() => Enumerable.Range(0, Layout.Height).Select(row => Array.ConvertAll(Row(row), cell => cell.Text));

    private GridCell[] Row(int row) => [.. Enumerable.Range(0, Layout.Width).Select(column => new GridCell(texts.GetValueOrDefault((row, column), ""), row + 1, column + 1))];

    private static string ValueOf(LayoutCell cell, Random random)
    {
        var column = cell.Field!.To!;
        if (column.IsHierarchy && column.Type == ColumnType.Text)
            return column.Name + random.Next(1000).ToString(CultureInfo.InvariantCulture);
        return column.Type switch
        {
            // A blank now and then: rows of the list stand as blank.
            ColumnType.Money => random.Next(6) == 0 ? "" : random.Next(1, 999999).ToString(CultureInfo.InvariantCulture) + "." + random.Next(10, 99).ToString(CultureInfo.InvariantCulture),
            ColumnType.Rate => random.Next(1, 99).ToString(CultureInfo.InvariantCulture) + "." + random.Next(10, 99).ToString(CultureInfo.InvariantCulture) + "%",
            ColumnType.Score => random.Next(1, 20).ToString(CultureInfo.InvariantCulture),
            ColumnType.Choice => column.Choices[0].Name,
            ColumnType.Value => "≥" + random.Next(1, 99).ToString(CultureInfo.InvariantCulture) + "次",
            _ => column.Name + "内容" + random.Next(1000).ToString(CultureInfo.InvariantCulture),
        };
    }
}
