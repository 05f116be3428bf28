using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>A table to be filled in: header-only, or with one row that is known beforehand.</summary>
/// <param name="Row">Texts by column; empty for none.</param>
public sealed record BlankTable(Table Table, IReadOnlyDictionary<Column, string> Row)
{
    private static readonly Dictionary<Column, string> nothing = [];

    public BlankTable(Table table)
        : this(table, nothing)
    {
    }

    /// <summary>The tables of a kind of disclosure, the table 公开件 with what is known of it.</summary>
    public static IReadOnlyList<BlankTable> Of(KindProfile profile, int fiscalYear)
    {
        var head = Catalogue.Disclosures;
        var known = new Dictionary<Column, string>
        {
            [head.Kind] = profile.Kind.Name,
            [head.FiscalYear] = fiscalYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [head.MoneyUnit] = "万元",
        };
        return [.. profile.Required.Concat(profile.Usual).Select(table => table == head ? new BlankTable(table, known) : new BlankTable(table))];
    }
}
