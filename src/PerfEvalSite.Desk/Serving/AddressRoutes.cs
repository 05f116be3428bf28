using Microsoft.AspNetCore.Http;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>Withdrawal and renaming, by the commands that write 网址变更.</summary>
internal static class AddressRoutes
{
    public static async Task ShowWithdrawalAsync(HttpContext context, Workplace place) =>
        await ShowAsync(context, place, (await Routes.FirstAsync(place, context)).Disclosure(context.Asked("at")), one => AddressPage.Withdraw(place.Folder, one, "", "", ""));

    public static async Task ShowRenamingAsync(HttpContext context, Workplace place) =>
        await ShowAsync(context, place, (await Routes.FirstAsync(place, context)).Disclosure(context.Asked("at")), one => AddressPage.Rename(place.Folder, one, "", "", "", ""));

    public static async Task WithdrawAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string date = form["date"].ToString(), reason = Line(form["reason"].ToString());
        await ActAsync(context, place, place.Current.Disclosure(form["at"].ToString()), one => ["withdraw", one.Id, place.Folder, $"--date={date}", $"--reason={reason}"], (one, fault) => AddressPage.Withdraw(place.Folder, one, fault, date, reason));
    }

    public static async Task RenameAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string now = form["now"].ToString().Trim(), date = form["date"].ToString(), reason = Line(form["reason"].ToString());
        await ActAsync(context, place, place.Current.Disclosure(form["at"].ToString()), one => ["rename", one.Id, now, place.Folder, $"--date={date}", $"--reason={reason}"], (one, fault) => AddressPage.Rename(place.Folder, one, fault, now, date, reason));
    }

    private static Task ShowAsync(HttpContext context, Workplace place, DisclosureState? one, Func<DisclosureState, string> page) =>
        one is null ? Routes.NotThereAsync(context, place) : context.PageAsync(page(one));

    private static async Task ActAsync(HttpContext context, Workplace place, DisclosureState? one, Func<DisclosureState, string[]> words, Func<DisclosureState, string, string> page)
    {
        if (one is null)
        {
            await Routes.NotThereAsync(context, place);
            return;
        }
        var ran = await DisclosureRoutes.WritingAsync(context, place, () => OwnProgram.RunAsync(words(one), context.RequestAborted));
        if (ran.IsDone)
            await context.PageAsync(MessagePage.Of("已经登记", string.Join(' ', ran.Lines), place.Folder));
        else
            await context.PageAsync(page(one, string.Join(' ', ran.Lines)), StatusCodes.Status422UnprocessableEntity);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
