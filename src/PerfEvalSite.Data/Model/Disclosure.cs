using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// 公开件: one published document of one agency for one fiscal year. The aggregate root: its page depends on nothing
/// but itself, its agency and the site's settings.
/// </summary>
public sealed class Disclosure
{
    private readonly TableRows[] tables;

    /// <param name="tables">One entry for each of <see cref="Catalogue.OfDisclosure"/>, in that order.</param>
    public Disclosure(string agencyId, string id, TableRows[] tables)
    {
        AgencyId = agencyId;
        Id = id;
        this.tables = tables;
    }

    public string AgencyId { get; }

    public string Id { get; }

    /// <summary>The rows of a table; never null, empty where the table is absent.</summary>
    public TableRows this[Table table] => tables[table.Index];

    /// <summary>The row of the table 公开件. A disclosure without one is not published, so this is always there.</summary>
    public Row Head => this[Catalogue.Disclosures][0];

    public int FiscalYear => (int)Head[Catalogue.Disclosures.FiscalYear].Value;

    /// <summary>摘录: only part of the document was entered, so that what is not here may well be printed there.</summary>
    public bool IsExcerpt => Head[Catalogue.Disclosures.IsExcerpt].Printed == "是";

    /// <summary>文种, one of <see cref="DisclosuresTable.Kinds"/>.</summary>
    public Choice Kind => Catalogue.Disclosures.Kind.ChoiceOf(Head[Catalogue.Disclosures.Kind].Printed) ?? DisclosuresTable.Kinds[0];

    /// <summary>Cells that were corrected after publication; none before the checks, which make the corrections, and none in most disclosures.</summary>
    public IReadOnlyList<CorrectedCell> Corrected { get; internal set; } = [];

    /// <summary>
    /// As printed. Documents without a title get one made of agency, year and kind where they are shown, and the page
    /// says that it is not printed.
    /// </summary>
    public string Title => Head.Text(Catalogue.Disclosures.Title);
}
