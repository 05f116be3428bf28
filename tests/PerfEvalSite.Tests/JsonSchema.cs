using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfEvalSite.Tests;

/// <summary>
/// As much of JSON Schema as the schema of SARIF and our own schema of a disclosure use: the keywords of draft 4 that say
/// what is valid, and $defs. A keyword that it does not know is an exception, so that nothing counts as checked that is not.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> notes = ["$schema", "$id", "id", "title", "description", "default", "definitions", "$defs", "examples", "$comment"];

    private readonly List<string> faults = [];

    /// <summary>Every fault with its path.</summary>
    public IReadOnlyList<string> Faults(JsonElement value)
    {
        faults.Clear();
        Check(root, value, "#");
        return [.. faults];
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.False)
            faults.Add($"{path}: not allowed");
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return;
        foreach (var keyword in schema.EnumerateObject())
            if (!notes.Contains(keyword.Name) && !Holds(keyword.Name, keyword.Value, schema, value, path))
                faults.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()}, not {Start(value)}");
    }

    private bool Holds(string keyword, JsonElement expected, JsonElement schema, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Target(expected.GetString()!), value, path);
                return true;
            case "type":
                return expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(expected.GetString()!, value);
            case "enum":
                return expected.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
            case "const":
                return JsonElement.DeepEquals(expected, value);
            case "anyOf" or "oneOf":
                int fitting = expected.EnumerateArray().Count(one => new JsonSchema(root).Fits(one, value));
                return keyword == "anyOf" ? fitting > 0 : fitting == 1;
            case "required" or "properties" or "additionalProperties" when value.ValueKind != JsonValueKind.Object:
                return true;
            case "required":
                return expected.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "properties":
                foreach (var property in expected.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out var found))
                        Check(property.Value, found, $"{path}/{property.Name}");
                return true;
            case "additionalProperties":
                foreach (var property in value.EnumerateObject())
                    if (!schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(property.Name, out _))
                        Check(expected, property.Value, $"{path}/{property.Name}");
                return true;
            case "items" or "minItems" or "maxItems" or "uniqueItems" when value.ValueKind != JsonValueKind.Array:
                return true;
            case "items":
                for (int i = 0; i < value.GetArrayLength(); i++)
                    Check(expected, value[i], $"{path}/{i}");
                return true;
            case "minItems":
                return value.GetArrayLength() >= expected.GetInt32();
            case "maxItems":
                return value.GetArrayLength() <= expected.GetInt32();
            case "uniqueItems":
                return !expected.GetBoolean() || value.EnumerateArray().Select(one => one.GetRawText()).Distinct().Count() == value.GetArrayLength();
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= expected.GetDecimal();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= expected.GetDecimal();
            case "minLength":
                return value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= expected.GetInt32();
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, expected.GetString()!);
            case "format":
                return value.ValueKind != JsonValueKind.String || IsFormatted(expected.GetString()!, value.GetString()!);
            default:
                throw new NotSupportedException($"{path}: {keyword}");
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        Check(schema, value, "#");
        return faults.Count == 0;
    }

    private JsonElement Target(string reference)
    {
        var target = root;
        foreach (string step in reference.Split('/')[1..])
            target = target.GetProperty(step);
        return target;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException(type),
    };

    private static bool IsFormatted(string format, string text) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };

    private static string Start(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
