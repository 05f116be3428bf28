using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Drafting;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval import</c>: documents that an agency has become disclosures, with a report of every cell. Never overwrites what a person changed.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("FILE") { Description = "文件：.pdf、.docx、.xlsx、.xls、.et、.html，或装着它们的文件夹；最后可写数据文件夹", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(CommandLineFaults.RefuseOption);
        var agency = new Option<string>("--agency") { Description = "单位编码", Required = true };
        var year = new Option<int>("--year") { Description = "预算年度；不写则从文件里辨认" };
        var kind = new Option<string?>("--kind") { Description = $"文种：{string.Join("、", DisclosuresTable.Kinds.Select(known => $"{known.Name}（{known.Id}）"))}；不写则从文件里辨认" };
        var profile = new Option<string?>("--profile") { Description = $"官方表格的版式：{string.Join("、", ProfileLibrary.OwnNames)}，或数据文件夹 profiles 里的一个" };
        var csv = new Option<bool>("--csv") { Description = "写成多个 CSV，代替一个工作簿" };
        var lang = CommonOptions.LangOption();
        var command = new Command("import", "把 PDF、Word、Excel 或网页变成公开件 / make disclosures of documents") { files, agency, year, kind, profile, csv, lang };
        command.SetAction(parsed => Run(new Request(parsed.GetRequiredValue(files), parsed.GetRequiredValue(agency), parsed.GetValue(year), parsed.GetValue(kind)?.Trim() ?? "", parsed.GetValue(profile)?.Trim() ?? "",
            parsed.GetValue(csv), parsed.GetRequiredValue(lang))));
        return command;
    }

    private sealed record Request(string[] Files, string Agency, int Year, string Kind, string Profile, bool IsCsv, string Lang)
    {
        public Language Language => CommonOptions.LanguageOf(Lang);

        public string Say(string zh, string en) => Language == Language.English ? en : zh;
    }

    private static int Run(Request request)
    {
        if (FolderNames.Fault(request.Agency) is { } fault)
            return NewCommand.Refuse(request.Lang, $"“{request.Agency}”不能作单位编码：{fault.Zh}。", $"“{request.Agency}” cannot be an agency's id: {fault.En}.");
        if (request.Year is not 0 and (< 1949 or > 2100))
            return NewCommand.Refuse(request.Lang, $"{request.Year} 不是预算年度。", $"{request.Year} is no fiscal year.");
        string kind = "";
        if (request.Kind.Length > 0 && (kind = Catalogue.Disclosures.Kind.ChoiceOf(request.Kind)?.Id ?? "").Length == 0)
            return NewCommand.Refuse(request.Lang, $"没有“{request.Kind}”这种文种；可用的是：{string.Join("、", DisclosuresTable.Kinds.Select(known => $"{known.Name}（{known.Id}）"))}。", $"There is no kind “{request.Kind}”; the kinds are {string.Join(", ", DisclosuresTable.Kinds.Select(known => known.Id))}.");
        var (files, data) = ImportFileList.Of(request.Files);
        if (files.Count == 0)
            return NewCommand.Refuse(request.Lang, "没有可以导入的文件。", "There is no file to import.");

        var read = new List<(SourceDocument Document, byte[] Content)>();
        var bag = new DiagnosticBag();
        foreach (string file in files)
            if (SourceReader.Read(file, bag, out byte[] content) is { } document)
                read.Add((document, content));
        if (read.Count == 0)
            return Tell(bag, "", request);

        var context = new ReadingContext(Path.GetFullPath(data), bag);
        // An empty folder is one that is yet to be made.
        var folder = Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any() ? DataFolder.Open(context) : null;
        if (request.Profile.Length > 0 && context.Profiles.Find(request.Profile) is null)
            return NewCommand.Refuse(request.Lang, $"没有“{request.Profile}”这个版式；可用的是：{string.Join("、", context.Profiles.Names)}。", $"There is no profile “{request.Profile}”; there are {string.Join(", ", context.Profiles.Names)}.");
        string answerPath = $"{request.Agency}/{ImportFiles.Answers}";
        var answers = AnswerFile.Read(answerPath, context);
        if (request.Profile.Length > 0)
            answers.Profile = request.Profile;
        if (request.Year > 0 || kind.Length > 0)
            foreach (var (document, _) in read)
                answers.Set(document.Name, request.Year, kind);
        var candidates = context.Profiles.Candidates(context.Profiles.Find(answers.Profile) ?? context.Profile).ToList();
        var recognised = read.ConvertAll(one => DocumentRecogniser.Recognise(one.Document, candidates, answers.Of(one.Document.Name)));
        if (!TellUnsure(recognised, request, bag))
            return Tell(bag, data, request);
        if (!EnsureAgency(recognised, folder, data, ref context, request))
            return ExitCode.BadCommandLine;

        foreach (var group in recognised.Select((document, at) => (document, read[at].Content)).GroupBy(one => (one.document.Year.Value, Kind: one.document.Kind.Value!.Id)).OrderBy(group => group.Key.Value).ThenBy(group => group.Key.Kind, StringComparer.Ordinal))
            Import(DraftMaker.Of(group.Key.Value, group.First().document.Kind.Value!, [.. group.Select(one => one.document)], [.. group.Select(one => one.Content)]), answers, data, context, request);
        foreach (var document in recognised)
            foreach (var table in document.Tables.Where(table => table.Placement is null && !table.Source.IsUnruled && table.Sheet.Cells.Any(cell => Numbers.IsWhole(cell.Text) && document.Leftovers.Exists(left => left.Place == cell.Place))))
                answers.Ask(table.Key);
        DraftStore.Replace(context.Absolute(answerPath), answers.Write());
        return Tell(bag, data, request);
    }

    private static void Import(Draft draft, AnswerFile answers, string data, ReadingContext context, Request request)
    {
        string relative = $"{request.Agency}/{draft.Id}";
        var faults = DraftCheck.Mend(draft, request.Agency, context, answers.Profile);
        if (draft.IsEmpty)
        {
            context.Diagnostics.Add(ImportCodes.Nothing, new Place(relative));
            foreach (var fault in faults)
                context.Diagnostics.Add(fault);
        }
        var store = new DraftStore(relative, context);
        if (!draft.IsEmpty)
            store.Write(DraftFiles.Of(draft, request.IsCsv), context.Diagnostics);
        var tally = new ImportTally(draft);
        if (tally.Left > 0)
            context.Diagnostics.Add(ImportCodes.NotPlaced, new Place($"{relative}/{ImportFiles.Report}"), Bilingual.Of(tally.Left), Bilingual.Of(tally.FiguresLeft));
        List<string> understood = [.. draft.Documents.SelectMany(document => Understood(document))];
        DraftStore.Replace(context.Absolute($"{relative}/{ImportFiles.Memory}"), ImportReport.Write(draft, tally, store));
        DraftStore.Replace(context.Absolute($"{relative}/{ImportFiles.Report}"), System.Text.Encoding.UTF8.GetBytes(ImportPage.Write(draft, tally, store, understood)));
        Line(request, $"{draft.Id}：{draft.Kind.Name}，{draft.Year} 年度；官方表 {draft.Sheets.Count} 张，数 {tally.InTables} 个；正文 {draft.Documents.Sum(document => document.Texts.Count)} 段，数 {tally.InTexts} 个，其中 {tally.ReadTwice} 个金额与表内一致；没有放进的 {tally.Left} 处。",
            $"{draft.Id}: {draft.Sheets.Count} official tables, {tally.InTables} figures; {draft.Documents.Sum(document => document.Texts.Count)} parts of text, {tally.InTexts} figures, {tally.ReadTwice} amounts of them as in the tables; {tally.Left} pieces not placed.");
        Line(request, $"导入报告：{Path.Combine(data, request.Agency, draft.Id, ImportFiles.Report)}。下一步：perfeval check {data}，perfeval build {data}", $"Report: {Path.Combine(data, request.Agency, draft.Id, ImportFiles.Report)}. Next: perfeval check {data}, perfeval build {data}");
    }

    private static IEnumerable<string> Understood(RecognisedDocument document)
    {
        yield return $"{document.Source.Name}：年度 {document.Year.Value}{Because(document.Year.Reason)}；文种 {document.Kind.Value?.Name}{Because(document.Kind.Reason)}；单位 {document.Agency.Value ?? "没有写明"}";
        foreach (var profile in document.Tables.Where(table => table.Placement is not null).GroupBy(table => table.Placement!.Profile).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal))
            yield return $"版式“{profile.Key.Name}”：{profile.Count()} 张表";

        static string Because(string reason) => reason.Length > 0 ? $"（“{reason}”）" : "（命令或 import.json 写明）";
    }

    /// <summary>False where year or kind of a document cannot be told.</summary>
    private static bool TellUnsure(List<RecognisedDocument> documents, Request request, DiagnosticBag bag)
    {
        bool isSure = true;
        foreach (var document in documents)
        {
            if (document.Year.Value == 0)
                bag.Add(ImportCodes.Unsure, new Place(document.Source.Name), new Bilingual("是哪个年度的", "which year it is of"), "", "--year 2024");
            if (document.Kind.Value is null)
                bag.Add(ImportCodes.Unsure, new Place(document.Source.Name), new Bilingual("是哪种文件", "of which kind it is"), "", "--kind " + string.Join(" | ", DisclosuresTable.Kinds.Select(kind => kind.Id)));
            isSure &= document.Year.Value > 0 && document.Kind.Value is not null;
        }
        return isSure;
    }

    /// <summary>A new agency is called as its document says; one that is known is compared with it.</summary>
    private static bool EnsureAgency(List<RecognisedDocument> documents, DataFolder? folder, string data, ref ReadingContext context, Request request)
    {
        string told = documents.Select(document => document.Agency.Value).FirstOrDefault(name => name is { Length: > 0 }) ?? "";
        if (folder?.Agency(request.Agency) is { } known)
        {
            foreach (var document in documents)
                if (document.Agency.Value is { Length: > 0 } name && !IsSame(name, known.Name))
                    context.Diagnostics.Add(ImportCodes.OtherAgency, new Place(document.Source.Name), name, request.Agency, known.Name);
            return true;
        }
        if (told.Length == 0)
        {
            NewCommand.Refuse(request.Lang, $"单位表里没有“{request.Agency}”，文件里也没有写明单位名称。请先运行：perfeval new agency --id {request.Agency} --name 单位全称 {data}",
                $"There is no agency “{request.Agency}”, and the documents name none. First run: perfeval new agency --id {request.Agency} --name NAME {data}");
            return false;
        }
        NewAgency.EnsureFolder(data, told);
        var fresh = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
        DataFolder.Open(fresh);
        if (AgencyTable.Add(fresh, request.Agency, told) is null)
        {
            NewCommand.Refuse(request.Lang, $"单位表不是 CSV，或者读不明白，请自行添一行：单位编码 {request.Agency}，名称 {told}。", $"The table of agencies is no CSV or cannot be understood; add the row yourself: agency_id {request.Agency}, name {told}.");
            return false;
        }
        Line(request, $"已建立单位“{told}”（{request.Agency}），名称来自文件。", $"Made the agency “{told}” ({request.Agency}), named as in the document.");
        return true;
    }

    private static bool IsSame(string a, string b)
    {
        static string Plain(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !"（）()“”".Contains(c)));
        return Plain(a).Contains(Plain(b), StringComparison.Ordinal) || Plain(b).Contains(Plain(a), StringComparison.Ordinal);
    }

    private static void Line(Request request, string zh, string en) => Console.Out.WriteLine(VisibleText.Line(request.Say(zh, en)));

    private static int Tell(DiagnosticBag bag, string prefix, Request request)
    {
        List<ReportItem> faults = [.. bag.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, prefix, request.Language))];
        ReportWriter.Write(Console.Error, new Report(faults, null, Verdict.Of(faults.Count(fault => fault.Level == "error"), null, false), 0, null), ReportFormat.Text, request.Language);
        return bag.HasErrors ? ExitCode.BadData : ExitCode.Done;
    }
}
