using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;

namespace PerfEvalSite.Import.Drafting;

/// <summary>
/// <c>import.json</c> in an agency's folder: what a person said of its documents, taken again at the next import. <c>profile</c> and
/// <c>tables</c> hold for all, <c>files</c> for one document each.
/// </summary>
public sealed class AnswerFile
{
    private readonly SortedDictionary<string, string> tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Year, string Kind, string Title)> files = new(StringComparer.Ordinal);

    public string Profile { get; set; } = "";

    /// <summary>None where the file is not there; what is wrong with it is told.</summary>
    /// <param name="path">Relative to the data folder.</param>
    public static AnswerFile Read(string path, ReadingContext context)
    {
        var answers = new AnswerFile();
        if (!File.Exists(context.Absolute(path)))
            return answers;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(context.Absolute(path)), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            answers.Take(document.RootElement, path, context.Diagnostics);
        }
        catch (JsonException fault)
        {
            context.Diagnostics.Add(ImportCodes.BadAnswer, new Place(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), "import.json", new("不是有效的 JSON", "is not valid JSON"));
        }
        return answers;
    }

    public ImportAnswers Of(string file)
    {
        var (year, kind, title) = files.GetValueOrDefault(file, (0, "", ""));
        return new(year, kind, Profile, title, tables);
    }

    public void Set(string file, int year, string kind)
    {
        var known = files.GetValueOrDefault(file, (0, "", ""));
        files[file] = (year > 0 ? year : known.Item1, kind.Length > 0 ? kind : known.Item2, known.Item3);
    }

    /// <summary>A table that nobody has answered for: an empty answer asks.</summary>
    public void Ask(string key) => tables.TryAdd(key, "");

    /// <summary>Tables that were asked about and are not answered for, by key.</summary>
    public IEnumerable<string> Unanswered => tables.Where(table => table.Value.Length == 0).Select(table => table.Key);

    /// <param name="form">The id of an official table, or <c>-</c> for none.</param>
    public void Answer(string key, string form) => tables[key] = form;

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profile", Profile);
            json.WriteStartObject("tables");
            foreach (var (key, form) in tables)
                json.WriteString(key, form);
            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (var (file, said) in files)
            {
                json.WriteStartObject(file);
                if (said.Year > 0)
                    json.WriteNumber("year", said.Year);
                if (said.Kind.Length > 0)
                    json.WriteString("kind", said.Kind);
                if (said.Title.Length > 0)
                    json.WriteString("title", said.Title);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Take(JsonElement root, string path, DiagnosticBag diagnostics)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Bad("import.json", new("最外层应是一个对象", "must be an object"));
            return;
        }
        foreach (var member in root.EnumerateObject())
            switch (member.Name)
            {
                case "profile" when member.Value.ValueKind == JsonValueKind.String:
                    Profile = member.Value.GetString()!.Trim();
                    break;
                case "tables" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var table in member.Value.EnumerateObject())
                        if (table.Value.ValueKind == JsonValueKind.String)
                            tables[table.Name] = table.Value.GetString()!.Trim();
                        else
                            Bad(table.Name, new("应是一张官方表的编号，或“-”", "must be the id of an official table, or “-”"));
                    break;
                case "files" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var file in member.Value.EnumerateObject())
                        TakeFile(file);
                    break;
                default:
                    Bad(member.Name, new("不认识，或写法不对", "is not known or not written as it must be"));
                    break;
            }

        void TakeFile(JsonProperty file)
        {
            int year = 0;
            string kind = "";
            string title = "";
            if (file.Value.ValueKind != JsonValueKind.Object)
            {
                Bad(file.Name, new("应是一个对象", "must be an object"));
                return;
            }
            foreach (var said in file.Value.EnumerateObject())
                if (said.Name == "year" && said.Value.ValueKind == JsonValueKind.Number && said.Value.TryGetInt32(out int number) && number is >= 1949 and <= 2100)
                    year = number;
                else if (said.Name == "kind" && said.Value.ValueKind == JsonValueKind.String && Catalogue.Disclosures.Kind.ChoiceOf(said.Value.GetString()!.Trim()) is { } known)
                    kind = known.Id;
                else if (said.Name == "title" && said.Value.ValueKind == JsonValueKind.String)
                    title = said.Value.GetString()!.Trim();
                else
                    Bad($"{file.Name}/{said.Name}", new("不认识，或写法不对", "is not known or not written as it must be"));
            files[file.Name] = (year, kind, title);
        }

        void Bad(string name, Bilingual why) => diagnostics.Add(ImportCodes.BadAnswer, new Place(path), name, why);
    }
}
