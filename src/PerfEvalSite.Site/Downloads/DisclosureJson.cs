using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The whole disclosure as JSON, one row a line, which is also valid input. Tables and columns have their English ids; an
/// absent table is absent, one that is present and empty is an empty array. A cell is a string exactly as printed, and a
/// blank cell is left out. Where a program could not tell the number from the string, the cell is an object:
/// <c>printed</c>, <c>value</c> and <c>upper</c> (decimals as strings), <c>unit</c>, <c>comparator</c>, <c>approximate</c>,
/// <c>date</c>. A reader takes <c>printed</c>, with <c>unit</c> where the text names none.
/// </summary>
internal static class DisclosureJson
{
    public const string Format = "perfeval-disclosure/1";

    /// <param name="showPersonal">Whether columns that name natural persons are written.</param>
    /// <param name="updates">What became of it, for readers: whoever reads the data passes them over, since they follow from it. Null for none.</param>
    public static void Write(Disclosure disclosure, Utf8Writer writer, bool showPersonal, IReadOnlyList<DisclosureUpdate>? updates = null)
    {
        string moneyUnit = disclosure[Catalogue.Disclosures].Count > 0 ? disclosure.Head.Text(Catalogue.Disclosures.MoneyUnit) : "";
        writer.Write("{\n\"format\": "u8);
        JsonText.Write(writer, Format);
        writer.Write(",\n\"agency_id\": "u8);
        JsonText.Write(writer, disclosure.AgencyId);
        writer.Write(",\n\"disclosure_id\": "u8);
        JsonText.Write(writer, disclosure.Id);
        if (updates is { Count: > 0 })
            WriteUpdates(updates, writer);
        for (int i = 0; i < Catalogue.OfDisclosure.Length; i++)
        {
            var table = Catalogue.OfDisclosure[i];
            var rows = disclosure[table];
            if (!rows.IsPresent)
                continue;
            writer.Write(",\n"u8);
            JsonText.Write(writer, table.FileName);
            if (table.IsSingle && rows.Count == 1)
            {
                writer.Write(": "u8);
                WriteRow(rows[0], table, moneyUnit, writer, showPersonal);
                continue;
            }
            writer.Write(": ["u8);
            for (int row = 0; row < rows.Count; row++)
            {
                writer.Write(row == 0 ? "\n"u8 : ",\n"u8);
                WriteRow(rows[row], table, moneyUnit, writer, showPersonal);
            }
            writer.Write(rows.Count == 0 ? "]"u8 : "\n]"u8);
        }
        writer.Write("\n}\n"u8);
    }

    private static void WriteUpdates(IReadOnlyList<DisclosureUpdate> updates, Utf8Writer writer)
    {
        writer.Write(",\n\"updates\": ["u8);
        for (int i = 0; i < updates.Count; i++)
        {
            writer.Write(i == 0 ? "\n{\"kind\": "u8 : ",\n{\"kind\": "u8);
            JsonText.Write(writer, updates[i].KindId);
            foreach (var (name, text) in ((string, string)[])[("date", updates[i].Date), ("what", updates[i].What), ("old", updates[i].Old), ("new", updates[i].New), ("reason", updates[i].Reason)])
            {
                if (text.Length == 0)
                    continue;
                writer.Write(", "u8);
                JsonText.Write(writer, name);
                writer.Write(": "u8);
                JsonText.Write(writer, text);
            }
            writer.Write((byte)'}');
        }
        writer.Write("\n]"u8);
    }

    private static void WriteRow(in Row row, Table table, string moneyUnit, Utf8Writer writer, bool showPersonal)
    {
        writer.Write((byte)'{');
        bool isFirst = true;
        for (int i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            ref readonly var figure = ref row[column];
            if (figure.IsBlank || (column.IsPersonal && !showPersonal))
                continue;
            if (!isFirst)
                writer.Write(", "u8);
            isFirst = false;
            JsonText.Write(writer, column.Id);
            writer.Write(": "u8);
            if (IsPlain(figure, InheritedUnit(row, column, moneyUnit)))
                JsonText.Write(writer, figure.Printed);
            else
                WriteObject(figure, writer);
        }
        writer.Write((byte)'}');
    }

    /// <summary>The unit that a reader gives a cell of the row that names none: that of its unit column, else the disclosure's.</summary>
    private static string InheritedUnit(in Row row, Column column, string moneyUnit)
    {
        if (column.UnitColumn is { } other && !row[other].IsBlank)
            return row[other].Unit?.Name ?? row[other].Printed;
        return column.Type switch
        {
            ColumnType.Money => moneyUnit,
            ColumnType.Rate => "%",
            ColumnType.Score => "分",
            _ => "",
        };
    }

    /// <summary>Words, days written as 2020-12-31, and numbers that are the printed text, in the unit behind them or the inherited one.</summary>
    private static bool IsPlain(in Figure figure, string inheritedUnit)
    {
        if (figure.Kind == FigureKind.Range)
            return false;
        if (figure.Date is { } date)
            return figure.Comparator == Comparator.None && date.Precision == DatePrecision.Day && IsSame(figure.Printed, date.First);
        if (!figure.IsNumber)
            return true;
        if (figure.Comparator != Comparator.None || figure.Approximate)
            return false;
        int length = DecimalText.LengthOf(figure.Value, figure.Printed, out bool begins);
        if (!begins)
            return false;
        var rest = figure.Printed.AsSpan(length);
        string unit = figure.Unit?.Name ?? "";
        return rest.SequenceEqual(unit) || (rest.IsEmpty && unit == inheritedUnit);
    }

    private static bool IsSame(ReadOnlySpan<char> printed, DateOnly day)
    {
        Span<char> iso = stackalloc char[10];
        return day.TryFormat(iso, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture) && printed.SequenceEqual(iso[..length]);
    }

    private static void WriteObject(in Figure figure, Utf8Writer writer)
    {
        writer.Write("{\"printed\": "u8);
        JsonText.Write(writer, figure.Printed);
        if (figure.Date is { } date)
        {
            WriteDate(", \"date\": \""u8, date.First, writer);
            if (date.Last != date.First)
                WriteDate(", \"until\": \""u8, date.Last, writer);
        }
        else
        {
            writer.Write(", \"value\": \""u8);
            writer.Write(figure.Value);
            writer.Write((byte)'"');
            if (figure.Kind == FigureKind.Range)
            {
                writer.Write(", \"upper\": \""u8);
                writer.Write(figure.Upper);
                writer.Write((byte)'"');
            }
        }
        if (figure.Unit is not null)
        {
            writer.Write(", \"unit\": "u8);
            JsonText.Write(writer, figure.Unit.Name);
        }
        if (figure.Comparator != Comparator.None)
        {
            writer.Write(", \"comparator\": "u8);
            JsonText.Write(writer, SignOf(figure.Comparator));
        }
        if (figure.Approximate)
            writer.Write(", \"approximate\": true"u8);
        writer.Write((byte)'}');
    }

    private static void WriteDate(ReadOnlySpan<byte> before, DateOnly day, Utf8Writer writer)
    {
        writer.Write(before);
        day.TryFormat(writer.GetSpan(10), out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.Advance(length);
        writer.Write((byte)'"');
    }

    private static string SignOf(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.MoreThan => ">",
        Comparator.LessThan => "<",
        _ => "=",
    };
}
