using System.CommandLine;
using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary>
/// <c>perfeval withdraw</c> and <c>perfeval rename</c>: what was published is taken back, or gets another address. Both write a row of 网址变更 and rename the
/// folder; see <see cref="AddressEdit"/>.
/// </summary>
internal static class AddressCommands
{
    public static Command MakeWithdraw()
    {
        var address = Address("ADDRESS", "撤回什么：单位编码，或“单位编码/公开件编码”");
        return Make("withdraw", "撤回已公开的内容，登记网址变更 / withdraw what was published", [address], (edit, parsed) => edit.Withdraw(parsed.GetRequiredValue(address)));
    }

    public static Command MakeRename()
    {
        var old = Address("OLD", "原来的单位编码，或“单位编码/公开件编码”");
        var now = Address("NEW", "新的，写法相同");
        return Make("rename", "给已公开的单位或公开件换编码，登记网址变更 / give what was published another address", [old, now], (edit, parsed) => edit.Rename(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now)));
    }

    private static Command Make(string name, string description, Argument<string>[] addresses, Func<AddressEdit, ParseResult, int> run)
    {
        var data = CommonOptions.DataArgument();
        var date = new Option<string>("--date") { Description = "撤回或改动的日期，例如 2024-09-01", Required = true };
        date.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is var text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                given.AddError(CommandLineFaults.Own(new($"--date 不能是“{text}”：写成 2024-05-06 这样的日期。", $"--date cannot be “{text}”: it is a day such as 2024-05-06.")));
        });
        var reason = new Option<string>("--reason") { Description = "原因，会公开", Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>()))
                given.AddError(CommandLineFaults.Own(new("--reason 要写明原因，它会公开。", "--reason says why; it is published.")));
        });
        var lang = CommonOptions.LangOption();
        var command = new Command(name, description);
        foreach (var address in addresses)
            command.Add(address);
        command.Add(data);
        foreach (Option option in (Option[])[date, reason, lang])
            command.Add(option);
        command.SetAction(parsed => run(
            new AddressEdit(parsed.GetRequiredValue(data), parsed.GetRequiredValue(date), parsed.GetRequiredValue(reason).Trim(), CommonOptions.LanguageOf(parsed.GetRequiredValue(lang))), parsed));
        return command;
    }

    private static Argument<string> Address(string name, string description)
    {
        var address = new Argument<string>(name) { Description = description };
        address.Validators.Add(CommandLineFaults.RefuseOption);
        address.Validators.Add(given =>
        {
            string text = Plain(given.GetValueOrDefault<string>() ?? "");
            foreach (string id in text.Split('/'))
                if (FolderNames.Fault(id) is { } fault)
                {
                    given.AddError(CommandLineFaults.Own(new($"“{text}”不是单位编码，也不是“单位编码/公开件编码”：“{id}”{fault.Zh}。", $"“{text}” is neither an agency's id nor agency/disclosure: “{id}”: {fault.En}.")));
                    return;
                }
            if (text.Count(c => c == '/') > 1)
                given.AddError(CommandLineFaults.Own(new($"“{text}”不是单位编码，也不是“单位编码/公开件编码”。", $"“{text}” is neither an agency's id nor agency/disclosure.")));
        });
        return address;
    }

    /// <summary>As 网址变更 writes it, whatever of an address was copied with it.</summary>
    internal static string Plain(string address)
    {
        address = address.Trim().Replace('\\', '/').TrimEnd('/');
        return address.StartsWith("agencies/", StringComparison.Ordinal) ? address["agencies/".Length..] : address;
    }
}
