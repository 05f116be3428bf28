using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// The header of a file that a site publishes for machines, which is valid input as it is: printed cells are read, each in the unit that stands beside it, and what was worked
/// out from them, or from the agency and the document, is passed over.
/// </summary>
internal static class PublishedHeader
{
    private static readonly Dictionary<Table, Dictionary<string, PublishedColumn>> columns =
        Catalogue.All.ToDictionary(table => table, table => PublishedColumns.Of(table, showPersonal: true).ToDictionary(column => column.Id, StringComparer.Ordinal));

    /// <summary>Null where it is another: one that has any other name, or names only what a clerk may write too.</summary>
    public static HeaderField[]? Read(Table table, IReadOnlyList<HeaderCell> cells)
    {
        var known = columns[table];
        var fields = new HeaderField[cells.Count];
        bool isPublished = false;
        for (int i = 0; i < fields.Length; i++)
        {
            if (!known.TryGetValue(cells[i].Text, out var column))
                return null;
            // With the number of its row, or with what the tool worked out.
            isPublished |= column.Role is PublishedRole.RowNumber or PublishedRole.Value or PublishedRole.Iso;
            fields[i] = FieldOf(table, column);
        }
        return isPublished ? fields : null;
    }

    private static HeaderField FieldOf(Table table, PublishedColumn column) => column.Role switch
    {
        PublishedRole.AgencyId => new(HeaderFieldKind.AgencyId, null, null),
        PublishedRole.DisclosureId => new(HeaderFieldKind.DisclosureId, null, null),
        PublishedRole.Printed => new(HeaderFieldKind.Column, column.Source, null),
        PublishedRole.Unit => new(HeaderFieldKind.UnitBefore, null, null),
        PublishedRole.Kind when table == Catalogue.Disclosures => new(HeaderFieldKind.Column, Catalogue.Disclosures.Kind, null),
        _ => new(HeaderFieldKind.Derived, null, null),
    };
}
