using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Addresses in a disclosure's cells: http or https, everything else is an error. A link in a text that leads elsewhere is no link, and the page
/// shows it as it is written.
/// </summary>
internal static class AddressCheck
{
    private static readonly Column[] addresses = [.. Catalogue.OfDisclosure.ToArray().SelectMany(table => table.Columns).Where(column => column.IsAddress)];

    public static void Check(Disclosure disclosure, DiagnosticBag diagnostics)
    {
        foreach (var column in addresses)
            foreach (ref readonly var row in disclosure[column.Table].Span)
                if (row[column] is { Kind: FigureKind.Text } figure && !WebAddress.IsAbsolute(figure.Printed))
                    diagnostics.Add(AddressCodes.BadAddress, row.PlaceOf(column), figure.Printed, column.Label);
    }
}
