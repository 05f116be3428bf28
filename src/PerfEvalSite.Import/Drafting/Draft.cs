using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>An official table as it will be written.</summary>
/// <param name="Name">Of the sheet or file.</param>
public sealed record DraftSheet(string Name, RecognisedTable Table, Placement Placement);

/// <summary>Rows of a table of the catalogue as they will be written, with where each came from.</summary>
public sealed record DraftTable(Table Table, IReadOnlyList<Column> Columns, List<DraftRow> Rows);

public sealed record DraftRow(IReadOnlyList<string> Cells, SourcePlace Place);

/// <summary>A disclosure made from documents, before it is written.</summary>
/// <param name="Id">Of the disclosure: 2024-final-accounts.</param>
public sealed record Draft(string Id, Choice Kind, int Year, IReadOnlyList<RecognisedDocument> Documents, List<DraftSheet> Sheets, List<DraftTable> Tables)
{
    /// <summary>The documents themselves, which are published with the data: name and content.</summary>
    public List<(string Name, byte[] Content)> Attachments { get; init; } = [];

    public IEnumerable<Leftover> Leftovers => Documents.SelectMany(document => document.Leftovers);

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => Sheets.Count == 0 && Tables.TrueForAll(table => table.Table == Catalogue.Disclosures || table.Table == Catalogue.Attachments);
}
