using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>
/// Reads a profile: JSON in which every word is checked, so that a clerk who copies one and mistypes a column is told the
/// line. A profile may stand on another one and say only what differs.
/// </summary>
internal sealed class ProfileReader(string path, DiagnosticBag diagnostics, Func<string, Profile?> others)
{
    private static readonly string[] profileWords = ["name", "base", "without", "lists", "heads", "forms"];
    private static readonly string[] formWords = ["id", "title", "also", "number", "kinds", "unit", "note", "empty", "subject", "sections"];

    private readonly Dictionary<string, JsonNode> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> heads = new(StringComparer.Ordinal);

    /// <summary>Null when it is no profile at all. What is wrong is told; a part that is wrong is left out.</summary>
    public Profile? Read(byte[] utf8, string id)
    {
        JsonNode root;
        try
        {
            root = JsonNode.Parse(utf8);
        }
        catch (JsonException fault)
        {
            diagnostics.Add(ProfileCodes.Broken, new Place(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1));
            return null;
        }
        if (root.Type != JsonTokenType.StartObject)
        {
            Lacks(root, "{ … }", new("最外层应是一个对象", "the whole must be an object"));
            return null;
        }
        CheckWords(root, profileWords);
        var standing = new List<OfficialForm>();
        if (root["base"] is { } on)
        {
            if (others(on.Text) is not { } found)
            {
                diagnostics.Add(ProfileCodes.NoSuchProfile, PlaceOf(on), on.Text, "");
                return null;
            }
            standing.AddRange(found.Forms);
            foreach (var (name, list) in found.Lists)
                lists[name] = list;
            foreach (var (name, same) in found.Heads)
                heads[name] = same;
        }
        foreach (var (name, list) in root["lists"]?.Members ?? [])
            lists[name] = list;
        foreach (var (name, same) in root["heads"]?.Members ?? [])
            heads[Words.Plain(name)] = [.. Texts(same)];
        foreach (string left in Texts(root["without"]))
            if (standing.RemoveAll(form => form.Id == left) == 0)
                Unknown(root["without"]!, left, new("基础版式里的表", "a table of the base"), standing.Select(form => form.Id));
        foreach (var node in root["forms"]?.Items ?? [])
            if (ReadForm(node, standing) is { } form)
            {
                int same = standing.FindIndex(known => known.Id == form.Id);
                if (same >= 0)
                    standing[same] = form;
                else
                    standing.Add(form);
            }
        return new Profile(id, root["name"]?.Text ?? id, standing) { Heads = heads, Lists = lists };
    }

    private OfficialForm? ReadForm(JsonNode node, List<OfficialForm> standing)
    {
        CheckWords(node, formWords);
        if (node["id"] is not { IsText: true } id)
        {
            Lacks(node, "id", new("每张表要有编号", "every table needs an id"));
            return null;
        }
        var form = standing.Find(known => known.Id == id.Text);
        if (form is null && node["title"] is null)
        {
            Lacks(node, "title", new("新的表要有表名", "a new table needs a title"));
            return null;
        }
        form ??= new OfficialForm { Id = id.Text, Title = node["title"]!.Text };
        form = form with
        {
            Title = node["title"]?.Text ?? form.Title,
            Also = node["also"] is { } also ? [.. Texts(also)] : form.Also,
            Number = node["number"]?.Text ?? form.Number,
            Unit = node["unit"]?.Text ?? form.Unit,
            Note = node["note"]?.Text ?? form.Note,
            Empty = node["empty"]?.Text ?? form.Empty,
            Kinds = node["kinds"] is { } kinds ? ReadKinds(kinds) : form.Kinds,
            Subject = node["subject"] is { } subject ? ReadSubject(subject) : form.Subject,
        };
        if (node["sections"] is { } sections)
        {
            var reader = new SectionReader(path, diagnostics, lists, heads);
            form = form with { Sections = [.. sections.Items.Select(reader.Read).OfType<FormSection>()] };
        }
        if (form.Sections.Count == 0)
            Lacks(node, "sections", new("没有写出各栏", "its columns are not written"));
        return form;
    }

    private IReadOnlyList<Choice> ReadKinds(JsonNode node)
    {
        var kinds = new List<Choice>();
        foreach (var item in node.Items)
            if (Catalogue.Disclosures.Kind.ChoiceOf(item.Text) is { } kind)
                kinds.Add(kind);
            else
                Unknown(item, item.Text, new("一种文种", "a kind of disclosure"), DisclosuresTable.Kinds.Select(known => known.Id));
        return kinds;
    }

    private FormSubject ReadSubject(JsonNode node)
    {
        switch (node.Text)
        {
            case "project":
                return FormSubject.Project;
            case "department":
                return FormSubject.Department;
            default:
                Unknown(node, node.Text, new("project 或 department", "project or department"), []);
                return FormSubject.None;
        }
    }

    private void CheckWords(JsonNode node, string[] known)
    {
        foreach (var (name, value) in node.Members)
            if (Array.IndexOf(known, name) < 0)
                Unknown(value, name, new("版式的一项", "a word of profiles"), known);
    }

    private void Unknown(JsonNode node, string found, Bilingual what, IEnumerable<string> known) => SectionReader.Unknown(diagnostics, PlaceOf(node), found, what, known);

    private void Lacks(JsonNode node, string what, Bilingual why) => diagnostics.Add(ProfileCodes.Lacking, PlaceOf(node), what, why);

    private Place PlaceOf(JsonNode node) => new(path, node.Line, node.Column);

    internal static IEnumerable<string> Texts(JsonNode? node) => node is null ? [] : node.IsText ? [node.Text] : node.Items.Select(item => item.Text);
}
