using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>
/// Reads a JSON file of a disclosure's folder: an object whose properties are tables, as the site itself publishes it, or
/// the array of one table's rows when the file is named as that table.
/// </summary>
internal static class JsonTables
{
    /// <summary>What the first line of a published file says; a later format would not be understood.</summary>
    private const string Format = "perfeval-disclosure/1";
    private const int MostLevels = 32;

    public static void Read(string path, string agencyId, string disclosureId, ReadingContext context, List<RawRows> into)
    {
        var text = context.Opening(path, stream => JsonText.Read(stream, path, context));
        if (text is null)
            return;
        var input = new JsonInput(text, path, context.Diagnostics);
        var rows = new JsonRows(input, agencyId, disclosureId);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostLevels });
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray && Catalogue.Find(System.IO.Path.GetFileNameWithoutExtension(path)) is { IsOfDisclosure: true } table)
                rows.ReadTable(ref reader, table, [], 0);
            else if (reader.TokenType == JsonTokenType.StartObject)
                ReadDocument(ref reader, input, rows);
            else
                input.Diagnostics.Add(FormCodes.WrongJsonKind, input.DiagnosticPlaceOf(reader), input.NamePath(), new Bilingual("对象 { \"表名\": [ … ] }", "an object { \"table\": [ … ] }"));
            while (reader.Read())
            {
            }
        }
        catch (JsonException fault)
        {
            ReportSyntax(fault, input);
        }
        into.AddRange(rows.Tables);
    }

    private static void ReadDocument(ref Utf8JsonReader reader, JsonInput input, JsonRows rows)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var tables = new HashSet<Table>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonCells.ReadString(ref reader, input) ?? "";
            var place = input.DiagnosticPlaceOf(reader);
            input.Enter(name);
            reader.Read();
            var table = Catalogue.Find(name) is { IsOfDisclosure: true } known ? known : null;
            if (!met.Add(name) || (table is not null && !tables.Add(table)))
            {
                input.Diagnostics.Add(FormCodes.DuplicateProperty, place, input.NamePath());
                reader.Skip();
            }
            else if (table is not null)
                rows.ReadTable(ref reader, table, [], 0);
            else
                ReadHead(ref reader, name, place, input, rows);
            input.Leave();
        }
    }

    /// <summary>What stands beside the tables.</summary>
    private static void ReadHead(ref Utf8JsonReader reader, string name, Place place, JsonInput input, JsonRows rows)
    {
        switch (name)
        {
            case "agency_id" or "单位编码":
                rows.CheckId(ref reader, HeaderFieldKind.AgencyId);
                break;
            case "disclosure_id" or "公开件编码":
                rows.CheckId(ref reader, HeaderFieldKind.DisclosureId);
                break;
            case "format":
                if (JsonCells.ReadScalar(ref reader, input) != Format)
                    input.Diagnostics.Add(FormCodes.WrongJsonKind, place, input.NamePath(), Format);
                break;
            // 更新记录 follows from the rest.
            case "$schema" or "updates":
                reader.Skip();
                break;
            default:
                input.Diagnostics.Add(FormCodes.UnknownTable, place, input.NamePath(), TableFiles.NearestName(name, Catalogue.OfDisclosure));
                reader.Skip();
                break;
        }
    }

    private static void ReportSyntax(JsonException fault, JsonInput input)
    {
        var at = input.PlaceOf(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var place = new Place(input.Path, at.Line, at.Column);
        var rest = input.Text[at.Offset..];
        if (LevelAt(input.Text[..at.Offset]) >= MostLevels)
            input.Diagnostics.Add(FormCodes.JsonTooDeep, place, Number(MostLevels));
        else
            input.Diagnostics.Add(FormCodes.InvalidJson, place, input.NamePath(), Found(rest));
    }

    /// <summary>How many arrays and objects are open at the end of the text.</summary>
    private static int LevelAt(ReadOnlySpan<byte> text)
    {
        int level = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                i += b == '\\' ? 1 : 0;
            else
                level += b is (byte)'[' or (byte)'{' ? 1 : b is (byte)']' or (byte)'}' ? -1 : 0;
        }
        return level;
    }

    /// <summary>The word or character that does not fit.</summary>
    private static Bilingual Found(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
            return new("文件末尾", "the end of the file");
        var start = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 48)]);
        int length = 0;
        while (length < start.Length && length < 12 && !char.IsWhiteSpace(start[length]) && (length == 0 || start[length] is not (',' or '}' or ']')))
            length++;
        return length == 0 ? new Bilingual("换行或空格", "a line break or space") : start[..length];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
