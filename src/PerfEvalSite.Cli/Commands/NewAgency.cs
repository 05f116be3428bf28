using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Cli.Commands;

/// <summary>
/// <c>perfeval new agency</c>: a row in the table 单位 and a folder. In an empty place it also makes the data folder with
/// its <c>site.json</c>.
/// </summary>
internal static class NewAgency
{
    public static Command Make()
    {
        var id = new Option<string>("--id") { Description = "单位编码：小写字母、数字和连字符，例如 qingdao-ybj；是网址的一部分，定了不改", Required = true };
        var name = new Option<string>("--name") { Description = "单位全称", Required = true };
        var data = CommonOptions.DataArgument();
        var lang = CommonOptions.LangOption();
        var command = new Command("agency", "新建单位 / add an agency") { id, name, data, lang };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(id), parsed.GetRequiredValue(name).Trim(), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static int Run(string data, string id, string name, string lang)
    {
        if (FolderNames.Fault(id) is { } fault)
            return NewCommand.Refuse(lang, $"“{id}”不能作单位编码：{fault.Zh}。", $"“{id}” cannot be an agency's id: {fault.En}.");
        if (name.Length == 0)
            return NewCommand.Refuse(lang, "请写明单位全称：--name。", "Give the agency's name: --name.");
        EnsureFolder(data, name);
        var context = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
        if (DataFolder.Open(context)!.Agency(id) is { } known)
            return NewCommand.Refuse(lang, $"单位编码“{id}”已经有了：{known.Name}。", $"The id “{id}” is taken: {known.Name}.");
        string? table = AddAgency(context, id, name);
        Directory.CreateDirectory(Path.Combine(data, id));
        if (table is null)
            return NewCommand.Refuse(lang,
                $"单位表不是 CSV，或者读不明白，请自行添一行：单位编码 {id}，名称 {name}。",
                $"The table of agencies is no CSV or cannot be understood; add the row yourself: agency_id {id}, name {name}.");
        Console.Out.WriteLine(VisibleText.Line(lang == "en"
            ? $"{name} is in {Path.Combine(data, table)}. Next: perfeval new disclosure --agency {id} --year 2023 --kind self-evaluation {data}"
            : $"已在 {Path.Combine(data, table)} 添上“{name}”。下一步：perfeval new disclosure --agency {id} --year 2023 --kind 绩效自评 --xlsx {data}"));
        return ExitCode.Done;
    }

    /// <summary>Adds a row to the table 单位. Gives the file's name; null when it is not a CSV that can be added to.</summary>
    public static string? AddAgency(ReadingContext context, string id, string name) => SiteTableFile.Add(
        context, Catalogue.Agencies, new Dictionary<Column, string> { [Catalogue.Agencies.Id] = id, [Catalogue.Agencies.Name] = name }, DataFolder.Open(context)!.Agencies.Count > 0);

    /// <summary>The data folder with its settings, where there is none yet.</summary>
    public static void EnsureFolder(string data, string organiser)
    {
        Directory.CreateDirectory(data);
        string settings = Path.Combine(data, SettingsReader.FileName);
        if (!File.Exists(settings))
            NewCommand.WriteNew(settings, SettingsOf(organiser));
    }

    private static byte[] SettingsOf(string organiser)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", "预算绩效与决算公开");
            json.WriteString("organiser", organiser);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
