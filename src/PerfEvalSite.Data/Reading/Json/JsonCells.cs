using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>Reads the value of one cell: text, number as written, flag, null, a list of texts, or a figure with its printed text.</summary>
internal static class JsonCells
{
    private static readonly Bilingual cellKinds = new("文字、数字、true、false、null，或含 printed 的对象", "a string, number, boolean, null, or object with “printed”");
    private static readonly string[] figureNames = ["printed", "value", "upper", "unit", "comparator", "approximate", "date", "until"];

    /// <summary>Null for a blank. Leaves the reader at the value's end.</summary>
    public static JsonCell? Read(ref Utf8JsonReader reader, JsonInput input, Column column)
    {
        var place = input.PlaceOf(reader);
        FigureClaim? claim = null;
        string? text;
        if (reader.TokenType == JsonTokenType.StartObject)
            (text, claim) = ReadFigure(ref reader, input);
        else if (reader.TokenType == JsonTokenType.StartArray && column.Type == ColumnType.List)
            text = ReadList(ref reader, input);
        else
            text = ReadScalar(ref reader, input);
        return string.IsNullOrWhiteSpace(text) ? null : new JsonCell(column, text.Trim(), claim, place);
    }

    /// <summary>Null for null, and for what is none; the latter is reported.</summary>
    public static string? ReadScalar(ref Utf8JsonReader reader, JsonInput input)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadString(ref reader, input);
            case JsonTokenType.Number:
                string number = Encoding.ASCII.GetString(reader.ValueSpan);
                if (!number.AsSpan().ContainsAny('e', 'E'))
                    return number;
                input.Diagnostics.Add(FormCodes.ExponentInJson, input.DiagnosticPlaceOf(reader), input.NamePath(), number);
                return null;
            case JsonTokenType.True:
                return "是";
            case JsonTokenType.False:
                return "否";
            case JsonTokenType.Null:
                return null;
        }
        input.Diagnostics.Add(FormCodes.WrongJsonKind, input.DiagnosticPlaceOf(reader), input.NamePath(), cellKinds);
        reader.Skip();
        return null;
    }

    /// <summary>Null for a string that is none, which is reported.</summary>
    public static string? ReadString(ref Utf8JsonReader reader, JsonInput input)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates: no character, and no text that could be shown.
            input.Diagnostics.Add(FormCodes.BrokenString, input.DiagnosticPlaceOf(reader), input.NamePath());
            return null;
        }
    }

    private static (string? Printed, FigureClaim Claim) ReadFigure(ref Utf8JsonReader reader, JsonInput input)
    {
        var place = input.DiagnosticPlaceOf(reader);
        var given = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = ReadString(ref reader, input) ?? "";
            var named = input.DiagnosticPlaceOf(reader);
            input.Enter(name);
            reader.Read();
            bool isFlag = reader.TokenType is JsonTokenType.True or JsonTokenType.False;
            string? value = reader.TokenType switch
            {
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => ReadScalar(ref reader, input),
            };
            input.Leave();
            if (Array.IndexOf(figureNames, name) < 0 || isFlag != (name == "approximate"))
                input.Diagnostics.Add(FormCodes.WrongJsonKind, named, input.NamePath(name), string.Join("、", figureNames));
            else if (!given.TryAdd(name, value))
                input.Diagnostics.Add(FormCodes.DuplicateProperty, named, input.NamePath(name));
        }
        if (!given.ContainsKey("printed"))
            input.Diagnostics.Add(FormCodes.WrongJsonKind, place, input.NamePath(), cellKinds);
        return (given.GetValueOrDefault("printed"), new FigureClaim
        {
            Value = given.GetValueOrDefault("value"),
            Upper = given.GetValueOrDefault("upper"),
            Unit = given.GetValueOrDefault("unit"),
            Comparator = given.GetValueOrDefault("comparator"),
            Approximate = given.GetValueOrDefault("approximate"),
            Date = given.GetValueOrDefault("date"),
            Until = given.GetValueOrDefault("until"),
        });
    }

    private static string ReadList(ref Utf8JsonReader reader, JsonInput input)
    {
        var texts = new List<string>();
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            input.EnterItem(i);
            if (ReadScalar(ref reader, input) is { Length: > 0 } text)
                texts.Add(text);
            input.Leave();
        }
        return string.Join(';', texts);
    }
}
