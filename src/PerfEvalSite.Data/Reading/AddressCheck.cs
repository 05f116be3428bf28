using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Addresses in a disclosure's cells and in the links of its texts: http, https, or within the site; everything else is an error.</summary>
internal static class AddressCheck
{
    private static readonly Column[] addresses = [.. Columns().Where(column => column.IsAddress)];
    private static readonly Column[] texts = [.. Columns().Where(column => column.Type == ColumnType.Markdown)];

    public static void Check(Disclosure disclosure, DiagnosticBag diagnostics)
    {
        foreach (var column in addresses)
            foreach (ref readonly var row in disclosure[column.Table].Span)
                if (row[column] is { Kind: FigureKind.Text } figure && !WebAddress.IsAbsolute(figure.Printed))
                    diagnostics.Add(AddressCodes.BadAddress, row.PlaceOf(column), figure.Printed, column.Label);
        foreach (var column in texts)
            foreach (ref readonly var row in disclosure[column.Table].Span)
                if (row.Text(column) is var text && text.Contains("](", StringComparison.Ordinal))
                    CheckLinks(text, row.PlaceOf(column), diagnostics);
    }

    /// <summary>Only what has a scheme, or leads to another host, is an address beyond doubt: [1](见附件) is text.</summary>
    private static void CheckLinks(ReadOnlySpan<char> text, Place place, DiagnosticBag diagnostics)
    {
        for (int at = text.IndexOf("]("); at >= 0; at = text.IndexOf("]("))
        {
            text = text[(at + 2)..].TrimStart(" \t\r\n<");
            int end = text.IndexOfAny(")> \r\n\t");
            string address = text[..(end < 0 ? text.Length : end)].ToString();
            int scheme = address.AsSpan().IndexOfAnyExcept(schemeLetters);
            bool isAddress = scheme > 1 && address[scheme] == ':' || address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith('\\');
            if (isAddress && !WebAddress.IsAbsolute(address) && !WebAddress.IsMail(address))
                diagnostics.Add(AddressCodes.BadLink, place, address);
        }
    }

    private static readonly System.Buffers.SearchValues<char> schemeLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static IEnumerable<Column> Columns() => Catalogue.OfDisclosure.ToArray().SelectMany(table => table.Columns.ToArray());
}
