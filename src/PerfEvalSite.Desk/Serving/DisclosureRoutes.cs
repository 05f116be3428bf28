using Microsoft.AspNetCore.Http;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>One disclosure and what is done with it; new agencies and new disclosures.</summary>
internal static class DisclosureRoutes
{
    public static async Task ShowAsync(HttpContext context, Workplace place)
    {
        var state = await Routes.FirstAsync(place, context);
        if (state.Disclosure(context.Asked("at")) is { } one)
            await context.PageAsync(DisclosurePage.Of(state, place.Folder, one, place.PublishedTo, DataFile.In(place.Folder, $"{one.Id}/{ImportFiles.Report}") is { } report && File.Exists(report)));
        else
            await Routes.NotThereAsync(context, place);
    }

    public static async Task ShowAgencyAsync(HttpContext context, Workplace place) => await context.PageAsync(MakePages.Agency(place.Folder, "", "", ""));

    public static async Task MakeAgencyAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string id = form["id"].ToString().Trim(), name = form["name"].ToString().Trim();
        var ran = await WritingAsync(context, place, () => OwnProgram.RunAsync(["new", "agency", $"--id={id}", $"--name={name}", place.Folder], context.RequestAborted));
        if (ran.IsDone)
            await context.SeeAsync("/");
        else
            await context.PageAsync(MakePages.Agency(place.Folder, string.Join(' ', ran.Lines), id, name), StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task ShowTablesAsync(HttpContext context, Workplace place) =>
        await context.PageAsync(MakePages.Tables(await Routes.FirstAsync(place, context), place.Folder, context.Asked("agency"), ""));

    public static async Task MakeTablesAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string agency = form["agency"].ToString();
        List<string> words = ["new", "disclosure", $"--agency={agency}", $"--year={form["year"].ToString().Trim()}", $"--kind={form["kind"]}", place.Folder];
        if (form["form"].ToString() is "--xlsx" or "--official")
            words.Add(form["form"].ToString());
        var ran = await WritingAsync(context, place, () => OwnProgram.RunAsync(words, context.RequestAborted));
        if (ran.IsDone)
            await context.PageAsync(MessagePage.Of("空表建好了", string.Join(' ', ran.Output), place.Folder));
        else
            await context.PageAsync(MakePages.Tables(place.Current, place.Folder, agency, string.Join(' ', ran.Lines)), StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task MakeNextAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (place.Current.Disclosure(form["at"].ToString()) is not { Year: > 0 } last)
        {
            await Routes.NotThereAsync(context, place);
            return;
        }
        var ran = await WritingAsync(context, place, () => OwnProgram.RunAsync(NextYear.Words(place.Folder, last), context.RequestAborted));
        await context.PageAsync(MessagePage.Of(ran.IsDone ? $"{last.Year + 1} 年度的空表建好了" : "没有新建", string.Join(' ', ran.Lines), place.Folder, ran.IsDone), ran.IsDone ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task ShowCorrectionAsync(HttpContext context, Workplace place)
    {
        string id = context.Asked("at");
        if (DataFile.Disclosure(place.Folder, id) is not null && CorrectionAct.Of(place.Folder, id) is { } act)
            await context.PageAsync(CorrectPage.Of(place.Folder, id, act, context.Asked("words"), context.Asked("cell"), ""));
        else
            await Routes.NotThereAsync(context, place);
    }

    public static async Task CorrectAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string id = form["at"].ToString(), cell = form["cell"].ToString();
        if (DataFile.Disclosure(place.Folder, id) is null)
        {
            await Routes.NotThereAsync(context, place);
            return;
        }
        CorrectionAct? act = null;
        string fault = await WritingAsync(context, place, () => Task.FromResult((act = CorrectionAct.Of(place.Folder, id)) is null
            ? "这一件现在读不出来。"
            : act.Add(cell, form["new"].ToString().Trim(), form["date"].ToString().Trim(), form["reason"].ToString().ReplaceLineEndings(" ").Trim())));
        if (act is not null && fault.Length > 0)
            await context.PageAsync(CorrectPage.Of(place.Folder, id, act, "", cell, fault), StatusCodes.Status422UnprocessableEntity);
        else
            await context.SeeAsync($"/problems?at={id}");
    }

    /// <summary>Does something to the data folder while nobody else does, and waits until the desk has seen it.</summary>
    internal static async Task<T> WritingAsync<T>(HttpContext context, Workplace place, Func<Task<T>> act)
    {
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            return await act();
        }
        finally
        {
            place.Writing.Release();
            await place.UpToDateAsync(context.RequestAborted);
        }
    }
}
