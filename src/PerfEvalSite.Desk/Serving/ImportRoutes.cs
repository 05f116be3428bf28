using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Dropped documents: taken in, imported, asked about, imported again.</summary>
internal sealed class ImportRoutes
{
    private int drops;

    public static async Task ShowAsync(HttpContext context, Workplace place) =>
        await context.PageAsync(ImportPage.Of(await Routes.FirstAsync(place, context), place.Folder, context.Asked("agency"), ""));

    public async Task DropAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string agency = form["agency"].ToString() is { Length: > 0 } chosen && form["code"].ToString().Trim().Length == 0 ? chosen : form["code"].ToString().Trim();
        string fault = FolderNames.Fault(agency) is { } wrong ? $"“{agency}”不能作单位编码：{wrong.Zh}。" : form.Files.Count == 0 ? "没有选择文件。" : "";
        if (fault.Length > 0)
        {
            await context.PageAsync(ImportPage.Of(place.Current, place.Folder, agency, fault), StatusCodes.Status422UnprocessableEntity);
            return;
        }
        string drop = Interlocked.Increment(ref drops).ToString(CultureInfo.InvariantCulture);
        string folder = Path.Combine(place.Drops, drop);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in form.Files)
            if (NameOf(file.FileName) is { } name && DataFile.In(folder, name) is { } path)
                await using (var to = File.Create(path))
                    await file.CopyToAsync(to, context.RequestAborted);
        await RunAsync(context, place, new(drop, agency, form["name"].ToString().Trim(), YearOf(form), KindOf(form)));
    }

    public async Task AgainAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (WishOf(form, place) is { } wish)
            await RunAsync(context, place, wish);
        else
            await context.SeeAsync("/import");
    }

    public async Task AnswerAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (WishOf(form, place) is not { } wish)
        {
            await context.SeeAsync("/import");
            return;
        }
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            ImportAct.Answer(place.Folder, wish.Agency, form["table"].Zip(form["form"], (table, said) => (table ?? "", said ?? "")).Where(said => said.Item2.Length > 0));
        }
        finally
        {
            place.Writing.Release();
        }
        await RunAsync(context, place, wish);
    }

    /// <summary>The report of an import as it was written: it runs nothing and loads nothing.</summary>
    public static async Task ReportAsync(HttpContext context, Workplace place)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
        if (DataFile.Disclosure(place.Folder, context.Asked("at")) is not null && DataFile.In(place.Folder, $"{context.Asked("at")}/{ImportFiles.Report}") is { } report && File.Exists(report))
            await context.BytesAsync("text/html; charset=utf-8", await File.ReadAllBytesAsync(report, context.RequestAborted));
        else
            await context.PageAsync(MessagePage.Of("没有导入报告", "这一件不是导入的，或者报告已经删去。", place.Folder, isGood: false), StatusCodes.Status404NotFound);
    }

    private static async Task RunAsync(HttpContext context, Workplace place, ImportWish wish)
    {
        ImportOutcome outcome;
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            outcome = await ImportAct.RunAsync(place.Folder, place.Drops, wish, context.RequestAborted);
        }
        finally
        {
            place.Writing.Release();
        }
        var state = await place.UpToDateAsync(context.RequestAborted);
        await context.PageAsync(ImportPage.Outcome(state, place.Folder, outcome, outcome.Questions.Count > 0 ? Forms(place.Folder) : []));
    }

    private static List<(string Id, string Title)> Forms(string data)
    {
        var reading = new ReadingContext(data, new DiagnosticBag());
        DataFolder.Open(reading);
        return [.. reading.Profiles.Candidates(reading.Profile).Select(one => (one.Form.Id, one.Form.Title)).DistinctBy(one => one.Id)];
    }

    private static ImportWish? WishOf(IFormCollection form, Workplace place)
    {
        string drop = form["drop"].ToString(), agency = form["agency"].ToString();
        return DataFile.In(place.Drops, drop) is { } folder && Directory.Exists(folder) && FolderNames.Fault(agency) is null ? new(drop, agency, form["name"].ToString().Trim(), YearOf(form), KindOf(form)) : null;
    }

    /// <summary>The last part of what a browser calls the file, in a form that every system takes.</summary>
    private static string? NameOf(string given)
    {
        string name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Select(c => char.IsControl(c) || "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim().TrimEnd('.');
        return name.Length > 0 ? name : null;
    }

    private static int YearOf(IFormCollection form) => int.TryParse(form["year"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : 0;

    private static string KindOf(IFormCollection form) => Catalogue.Disclosures.Kind.ChoiceOf(form["kind"].ToString())?.Id ?? "";
}
