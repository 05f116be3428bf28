using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Whether a document that lies in an agency's folder is another's: by its title, and by what is printed over its tables. It only warns: a build that
/// takes an unchanged document over does not read it again because another agency was registered.
/// </summary>
internal static class DocumentBody
{
    private static readonly DisclosuresTable table = Catalogue.Disclosures;

    /// <param name="folder">The disclosure's: a big file at the root is about many agencies.</param>
    public static void Check(Disclosure disclosure, List<RawRows> raw, string folder, AgencyNames names, DiagnosticBag diagnostics)
    {
        var owner = new Place(folder);
        if (names.OtherNamedIn(disclosure.Title, disclosure.AgencyId) is { } titled)
            diagnostics.Add(IdentityCodes.OtherBody, disclosure.Head.PlaceOf(table.Title), titled.Name, owner.ToString(), disclosure.AgencyId);
        var told = new HashSet<Place>();
        foreach (var rows in raw)
            if (rows.Header.Path.StartsWith($"{folder}/", StringComparison.Ordinal))
                foreach (var printed in (IEnumerable<PrintedBody>)[NameOf(rows.Header), .. rows.Header.Bodies])
                    if (OtherIn(printed, disclosure.AgencyId, names) is { } other && told.Add(printed.Place))
                        diagnostics.Add(IdentityCodes.OtherBody, printed.Place, other, owner.ToString(), disclosure.AgencyId);
    }

    private static PrintedBody NameOf(TableHeader header) => new(header.Sheet ?? Path.GetFileNameWithoutExtension(header.Path), null, new Place(header.Path, Sheet: header.Sheet));

    private static string? OtherIn(in PrintedBody printed, string agencyId, AgencyNames names) => printed.Name is { } name
        ? names.IsOther(name, agencyId) ? name : null
        : names.OtherNamedIn(printed.Text, agencyId)?.Name;
}
