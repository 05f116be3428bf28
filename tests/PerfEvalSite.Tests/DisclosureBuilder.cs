using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests;

/// <summary>A disclosure for tests of what comes after reading: rows of figures by the columns' English ids.</summary>
public sealed class DisclosureBuilder(string agencyId = "demo-ybj", string id = "2020-evaluation")
{
    private readonly Dictionary<Table, List<Row>> tables = [];

    /// <summary>A table that is there and empty.</summary>
    public DisclosureBuilder Empty(Table table)
    {
        tables.TryAdd(table, []);
        return this;
    }

    public DisclosureBuilder Row(Table table, params (string Column, Figure Figure)[] cells)
    {
        var figures = new Figure[table.Columns.Length];
        foreach (var (column, figure) in cells)
            figures[table.Columns.Single(candidate => candidate.Id == column).Index] = figure;
        Empty(table).tables[table].Add(new Row(figures, tables[table].Count + 2, $"{agencyId}/{id}/{table.FileName}.csv"));
        return this;
    }

    /// <summary>公开件 with what every disclosure has.</summary>
    public DisclosureBuilder Head(string kind = "项目绩效评价报告", string year = "2020", string moneyUnit = "万元") =>
        Row(Catalogue.Disclosures, ("kind", Text(kind)), ("fiscal_year", Number(year)), ("money_unit", Text(moneyUnit)));

    public Disclosure Build() =>
        new(agencyId, id, [.. Catalogue.OfDisclosure.Select(table => new TableRows(table, [.. tables.GetValueOrDefault(table) ?? []], tables.ContainsKey(table)))]);

    public static Figure Text(string printed) => new(printed, FigureKind.Text);

    public static Figure NotApplicable(string printed = "—") => new(printed, FigureKind.NotApplicable);

    /// <summary>A number printed plainly, perhaps with separators; a unit that the cell states is printed behind it.</summary>
    public static Figure Number(string printed, string? unit = null, Comparator comparator = Comparator.None, bool approximate = false)
    {
        string digits = string.Concat(printed.Where(c => char.IsAsciiDigit(c) || c is '.' or '-'));
        return new(printed, decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), unit is null ? null : Unit(unit), comparator, approximate);
    }

    public static Unit Unit(string name) => new(name, Dimension.Count, 1);
}
