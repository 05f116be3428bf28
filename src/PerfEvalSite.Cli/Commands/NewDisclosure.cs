using System.CommandLine;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval new disclosure</c>: the folder of a disclosure with header-only CSV files or one workbook, only the tables of its kind.</summary>
internal static class NewDisclosure
{
    public static Command Make()
    {
        var agency = new Option<string>("--agency") { Description = "单位编码", Required = true };
        var year = new Option<int>("--year") { Description = "预算年度", Required = true };
        var kind = new Option<string>("--kind") { Description = $"文种：{string.Join("、", DisclosuresTable.Kinds.Select(known => $"{known.Name}（{known.Id}）"))}", Required = true };
        var id = new Option<string?>("--id") { Description = "公开件编码，默认“年度-文种”，例如 2023-self-evaluation" };
        var xlsx = new Option<bool>("--xlsx") { Description = "做成一个工作簿，代替多个 CSV" };
        var official = new Option<bool>("--official") { Description = "做成一个官方版式的工作簿：收入支出决算总表等各表、自评表，照样填写即可" };
        var profile = new Option<string?>("--profile") { Description = $"官方表格的版式：{string.Join("、", ProfileLibrary.OwnNames)}，或数据文件夹 profiles 里的一个；默认用 site.json 写明的" };
        var data = CommonOptions.DataArgument();
        var lang = CommonOptions.LangOption();
        var command = new Command("disclosure", "新建公开件 / make a disclosure to be filled in") { agency, year, kind, id, xlsx, official, profile, data, lang };
        command.SetAction(parsed => Run(new Request(
            parsed.GetRequiredValue(data), parsed.GetRequiredValue(agency), parsed.GetRequiredValue(year), parsed.GetRequiredValue(kind),
            parsed.GetValue(id), parsed.GetValue(xlsx), parsed.GetValue(official), parsed.GetValue(profile), parsed.GetRequiredValue(lang))));
        return command;
    }

    private sealed record Request(string Data, string Agency, int Year, string Kind, string? Id, bool IsWorkbook, bool IsOfficial, string? Profile, string Lang);

    private static int Run(Request request)
    {
        if (Catalogue.Disclosures.Kind.ChoiceOf(request.Kind.Trim()) is not { } kind)
            return NewCommand.Refuse(request.Lang,
                $"没有“{request.Kind}”这种文种；可用的是：{string.Join("、", DisclosuresTable.Kinds.Select(known => $"{known.Name}（{known.Id}）"))}。",
                $"There is no kind “{request.Kind}”; the kinds are {string.Join(", ", DisclosuresTable.Kinds.Select(known => known.Id))}.");
        if (request.Year is < 1949 or > 2100)
            return NewCommand.Refuse(request.Lang, $"{request.Year} 不是预算年度。", $"{request.Year} is no fiscal year.");
        string id = request.Id ?? $"{request.Year}-{kind.Id}";
        foreach (string name in new[] { request.Agency, id })
            if (FolderNames.Fault(name) is { } fault)
                return NewCommand.Refuse(request.Lang, $"“{name}”不能作编码：{fault.Zh}。", $"“{name}” cannot be an id: {fault.En}.");
        var context = new ReadingContext(Path.GetFullPath(request.Data), new DiagnosticBag());
        if (DataFolder.Open(context)?.Agency(request.Agency) is not { } agency)
            return NewCommand.Refuse(request.Lang,
                $"单位表里没有“{request.Agency}”。请先运行：perfeval new agency --id {request.Agency} --name 单位全称 {request.Data}",
                $"There is no agency “{request.Agency}”. First run: perfeval new agency --id {request.Agency} --name NAME {request.Data}");
        string folder = Path.Combine(request.Data, request.Agency, id);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return NewCommand.Refuse(request.Lang, $"{folder} 已经有内容，没有改动。另用 --id 指定编码。", $"{folder} is not empty and was left as it is. Give another --id.");

        IReadOnlyList<OfficialForm> forms = [];
        if (request.IsOfficial)
        {
            var profile = request.Profile is null ? context.Profile ?? context.Profiles.Find(ProfileLibrary.Default) : context.Profiles.Find(request.Profile.Trim());
            if (profile is null)
                return NewCommand.Refuse(request.Lang,
                    $"没有“{request.Profile}”这个版式；可用的是：{string.Join("、", context.Profiles.Names)}。", $"There is no profile “{request.Profile}”; there are {string.Join(", ", context.Profiles.Names)}.");
            forms = OfficialWorkbook.FormsOf(profile, kind);
            if (forms.Count == 0)
                return NewCommand.Refuse(request.Lang, $"版式“{profile.Name}”没有{kind.Name}的官方表；请不用 --official。", $"The profile “{profile.Id}” has no official tables of this kind; leave out --official.");
        }

        Directory.CreateDirectory(folder);
        var blank = BlankTable.Of(KindProfile.Of(kind), request.Year);
        var writer = new Utf8Writer();
        if (request.IsOfficial)
        {
            BlankCsv.Write(blank[0], writer);
            NewCommand.WriteNew(Path.Combine(folder, blank[0].Table.SheetName + ".csv"), writer.Written);
            writer.Clear();
            OfficialWorkbook.Write(forms, request.Year, agency.Name, writer);
            NewCommand.WriteNew(Path.Combine(folder, id + ".xlsx"), writer.Written);
        }
        else if (request.IsWorkbook)
        {
            BlankWorkbook.Write(blank, $"{agency.Name}{request.Year}年度{kind.Name}：{FillingGuide.Name}", writer);
            NewCommand.WriteNew(Path.Combine(folder, id + ".xlsx"), writer.Written);
        }
        else
        {
            foreach (var table in blank)
            {
                writer.Clear();
                BlankCsv.Write(table, writer);
                NewCommand.WriteNew(Path.Combine(folder, table.Table.SheetName + ".csv"), writer.Written);
            }
            NewCommand.WriteNew(Path.Combine(folder, FillingGuide.Name + ".txt"), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(FillingGuide.Text(blank))]);
        }
        string made = request.IsWorkbook || request.IsOfficial ? Path.Combine(folder, id + ".xlsx") : folder;
        Console.Out.WriteLine(VisibleText.Line(request.Lang == "en"
            ? $"Made {made}: fill it in, then perfeval check {request.Data}, then perfeval build {request.Data}"
            : $"已建立 {made}。填好后先核对：perfeval check {request.Data}，再生成网站：perfeval build {request.Data}"));
        return ExitCode.Done;
    }
}
