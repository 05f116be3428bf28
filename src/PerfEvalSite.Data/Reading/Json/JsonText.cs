using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>The text of a JSON file, whatever it is encoded in: clerks save with what their editor saves.</summary>
internal static class JsonText
{
    private const long MostMegabytes = 64;

    /// <summary>As UTF-8 without a mark; null when it is too large or in no encoding, which is reported.</summary>
    public static byte[]? Read(Stream stream, string path, ReadingContext context)
    {
        long megabytes = stream.Length >> 20;
        if (megabytes >= MostMegabytes)
        {
            context.Diagnostics.Add(FormCodes.JsonTooLarge, new Place(path), Number(megabytes), Number(MostMegabytes));
            return null;
        }
        var encoding = EncodingDetector.Detect(stream, out var fault);
        if (encoding is null)
        {
            fault!.AddTo(context.Diagnostics, path);
            return null;
        }
        context.Understood(path, $"JSON，{encoding.Name}");
        stream.Position = encoding.BomLength;
        if (encoding.Encoding is UTF8Encoding)
        {
            var bytes = new byte[stream.Length - stream.Position];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length == bytes.Length ? bytes : bytes[..length];
        }
        using var reader = new StreamReader(stream, encoding.Encoding, false, -1, leaveOpen: true);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }

    /// <summary>Whether every string is one; half a pair of surrogates, written as an escape, is reported.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static bool HasWholeStrings(byte[] text, string path, JsonReaderOptions options, DiagnosticBag diagnostics)
    {
        var input = new JsonInput(text, path, diagnostics);
        var reader = new Utf8JsonReader(text, options);
        bool whole = true;
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && JsonCells.ReadString(ref reader, input) is null)
                whole = false;
        return whole;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
