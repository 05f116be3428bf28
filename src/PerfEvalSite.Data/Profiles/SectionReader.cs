using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Reads one section of a form: its columns, its rows, and the constants that its positions stand for.</summary>
/// <param name="lists">Rows that several sections have.</param>
/// <param name="heads">Other words for a head, by its plain form; every path that has the one may have the others.</param>
internal sealed class SectionReader(string path, DiagnosticBag diagnostics, IReadOnlyDictionary<string, JsonNode> lists, IReadOnlyDictionary<string, string[]> heads)
{
    private static readonly string[] sectionWords = ["head", "table", "beside", "repeated", "labels", "instead", "with", "columns", "rows", "known", "others", "rest"];
    private static readonly string[] columnWords = ["to", "head", "also", "with", "needed", "role", "part", "unprinted"];
    private static readonly string[] rowWords = ["name", "also", "code", "with", "from", "until", "goes", "as", "under"];

    public FormSection? Read(JsonNode node)
    {
        CheckWords(node, sectionWords);
        if (node["table"] is not { IsText: true } named || Catalogue.Find(named.Text) is not { IsOfDisclosure: true } table)
        {
            Unknown(node["table"] ?? node, node["table"]?.Text ?? "table", new("公开件的一张表", "a table of disclosures"), Catalogue.OfDisclosure.Select(known => known.FileName));
            return null;
        }
        return new FormSection
        {
            Head = node["head"]?.Text ?? "",
            Heads = node["head"] is { } head ? [Words.Plain(head.Text), .. (heads.GetValueOrDefault(Words.Plain(head.Text)) ?? []).Select(Words.Plain)] : [],
            Table = table,
            IsBeside = node["beside"] is { IsTrue: true },
            IsRepeated = node["repeated"] is { IsTrue: true },
            IsLabels = node["labels"] is { IsTrue: true },
            IsInstead = node["instead"] is { IsTrue: true },
            With = ReadGiven(node["with"], table),
            Columns = [.. (node["columns"]?.Items ?? []).Select(column => ReadColumn(column, table)).OfType<FormColumn>()],
            Rows = ReadRows(node["rows"], table),
            Known = ReadRows(node["known"], table),
            Others = node["others"] is { } others ? ReadGiven(others, table) : null,
            Rest = node["rest"] is { } rest ? ReadGiven(rest, table) : null,
        };
    }

    /// <summary>Says what is nearest, where anything is near.</summary>
    public static void Unknown(DiagnosticBag diagnostics, Place place, string found, Bilingual what, IEnumerable<string> known)
    {
        string list = string.Join("、", known.Take(40));
        diagnostics.Add(ProfileCodes.UnknownWord, place, found, what, list.Length == 0 ? "" : new Bilingual($"；可用的有：{list}", $"; there are {list}"));
    }

    private FormColumn? ReadColumn(JsonNode node, Table table)
    {
        CheckWords(node, columnWords);
        var role = FormRole.Value;
        if (node["role"] is { } said)
            switch (said.Text)
            {
                case "name": role = FormRole.Name; break;
                case "code": role = FormRole.Code; break;
                case "part": role = FormRole.CodePart; break;
                case "line": role = FormRole.Line; break;
                default: Unknown(said, said.Text, new("一栏的作用", "what a column is for"), ["name", "code", "part", "line"]); break;
            }
        Column? to = null;
        if (node["to"] is { } target)
        {
            to = ColumnOf(target, target.Text, table);
            if (to is null)
                return null;
        }
        else if (role != FormRole.Line)
        {
            diagnostics.Add(ProfileCodes.Lacking, PlaceOf(node), "to", new("没有说这一栏是数据字典里的哪一列", "which column of the dictionary it is"));
            return null;
        }
        var paths = new List<string[]>();
        foreach (string head in ProfileReader.Texts(node["head"]).Concat(ProfileReader.Texts(node["also"])))
            AddPaths(paths, [.. head.Split('/').Select(Words.Plain)], 0);
        if (paths.Count == 0 || node["head"] is not { IsText: true })
        {
            diagnostics.Add(ProfileCodes.Lacking, PlaceOf(node), "head", new("没有写这一栏的表头", "its head"));
            return null;
        }
        return new FormColumn(role, to, paths, ReadGiven(node["with"], table), node["needed"] is { IsTrue: true })
        {
            Part = NumberOf(node["part"]),
            Path = ProfileReader.Texts(node["head"]).First().Split('/'),
            IsUnprinted = node["unprinted"] is { IsTrue: true },
        };
    }

    /// <summary>The path and every other one that comes of other words for one of its heads.</summary>
    private void AddPaths(List<string[]> paths, string[] path, int from)
    {
        paths.Add(path);
        for (int i = from; i < path.Length; i++)
            foreach (string same in heads.GetValueOrDefault(path[i]) ?? [])
                AddPaths(paths, [.. path[..i], Words.Plain(same), .. path[(i + 1)..]], i + 1);
    }

    private List<FormRow> ReadRows(JsonNode? node, Table table)
    {
        var rows = new List<FormRow>();
        foreach (var item in node?.Items ?? [])
            if (item.IsText)
            {
                if (lists.TryGetValue(item.Text, out var list))
                    rows.AddRange(ReadRows(list, table));
                else
                    Unknown(item, item.Text, new("lists 里的一列行", "rows of lists"), lists.Keys.Order(StringComparer.Ordinal));
            }
            else if (item["name"] is { IsText: true } name)
            {
                CheckWords(item, rowWords);
                rows.Add(new FormRow(name.Text, [.. ProfileReader.Texts(item["also"])], item["code"]?.Text ?? "", ReadGiven(item["with"], table),
                    NumberOf(item["from"]), NumberOf(item["until"]), ReadGoes(item["goes"], table))
                { As = item["as"] is { } other ? ReadGoes(other, table) : null, Under = Words.WithoutOrdinal(Words.Plain(item["under"]?.Text ?? "")) });
            }
            else
                diagnostics.Add(ProfileCodes.Lacking, PlaceOf(item), "name", new("每一行要有名称", "every row needs a name"));
        return rows;
    }

    private List<(Column, Column)> ReadGoes(JsonNode? node, Table table)
    {
        var goes = new List<(Column, Column)>();
        foreach (var (name, value) in node?.Members ?? [])
            if (ColumnOf(value, name, table) is { } from && ColumnOf(value, value.Text, table) is { } to)
                goes.Add((from, to));
        return goes;
    }

    private List<Given> ReadGiven(JsonNode? node, Table table)
    {
        var given = new List<Given>();
        foreach (var (name, value) in node?.Members ?? [])
            if (ColumnOf(value, name, table) is { } column)
            {
                if (column.Choices.Count == 0 || column.IsOpen)
                    given.Add(new(column, value.Text));
                else if (column.ChoiceOf(value.Text) is { } choice)
                    given.Add(new(column, choice.Name));
                else
                    Unknown(value, value.Text, new($"“{column.Name}”的选项", $"a choice of “{column.Id}”"), column.Choices.Select(known => known.Name));
            }
        return given;
    }

    /// <summary>A column by its id, of the table or, written table.column, of another one.</summary>
    private Column? ColumnOf(JsonNode node, string name, Table table)
    {
        int dot = name.IndexOf('.');
        var of = dot < 0 ? table : Catalogue.Find(name[..dot]);
        var column = of?.Columns.FirstOrDefault(known => known.Id == name[(dot + 1)..] || known.Name == name[(dot + 1)..]);
        if (column is null)
            Unknown(node, name, new($"表“{table.SheetName}”的一列", $"a column of “{table.FileName}”"), (of ?? table).Columns.Select(known => known.Id));
        return column;
    }

    private void CheckWords(JsonNode node, string[] known)
    {
        foreach (var (name, value) in node.Members)
            if (Array.IndexOf(known, name) < 0)
                Unknown(value, name, new("版式的一项", "a word of profiles"), known);
    }

    private static int NumberOf(JsonNode? node) => node is not null && int.TryParse(node.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void Unknown(JsonNode node, string found, Bilingual what, IEnumerable<string> known) => Unknown(diagnostics, PlaceOf(node), found, what, known);

    private Place PlaceOf(JsonNode node) => new(path, node.Line, node.Column);
}
