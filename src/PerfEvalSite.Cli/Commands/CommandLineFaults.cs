using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary>
/// What is wrong with a command line, in the reader's language and a line each. The library's own words are English, name .NET types, and
/// are followed by the whole help.
/// </summary>
internal static class CommandLineFaults
{
    /// <summary>Not in the library's own messages.</summary>
    private const char Between = '\x1F';

    /// <summary>What a validator says of a value, for <see cref="SymbolResult.AddError"/>.</summary>
    public static string Own(Bilingual words) => words.Zh + Between + words.En;

    /// <summary>Refuses <c>--nope</c> as a folder: it is an option that there isn't, and nobody's folder.</summary>
    public static void RefuseOption(ArgumentResult given)
    {
        foreach (var token in given.Tokens)
            if (token.Value.StartsWith('-'))
                given.AddError(Own(Unknown(token.Value, CommandOf(given))));
    }

    /// <summary>Every fault once, then where to read on.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, Language language)
    {
        var command = parsed.CommandResult.Command;
        bool isUnknown = parsed.UnmatchedTokens.Count > 0;
        var faults = parsed.UnmatchedTokens.Select(token => Unknown(token, command));
        // What stands behind an unknown command is of that command.
        if (isUnknown && command.Subcommands.Count > 0)
            faults = faults.Take(1);
        else
            faults = faults.Concat(parsed.Errors.Where(error => !isUnknown || error.SymbolResult is not CommandResult).Select(error => Fault(error, command)));
        foreach (string line in faults.Select(fault => fault.In(language)).Distinct())
            yield return $"perfeval: {line}";
        string help = command is RootCommand ? "perfeval --help" : $"perfeval {PathOf(command)} --help";
        yield return new Bilingual($"用法见：{help}", $"Usage: {help}").In(language);
    }

    private static Bilingual Fault(ParseError error, Command command)
    {
        if (error.Message.IndexOf(Between) is var at and >= 0)
            return new(error.Message[..at], error.Message[(at + 1)..]);
        return error.SymbolResult switch
        {
            OptionResult { IdentifierToken: null } option => new($"还要写 {option.Option.Name}：{option.Option.Description}。", $"{option.Option.Name} is missing."),
            OptionResult { Tokens.Count: 0 } option => Missing(option.Option.Name, Choices(option.Option)),
            OptionResult { Tokens.Count: > 1 } option => new($"{option.Option.Name} 只能写一个值。", $"{option.Option.Name} takes one value."),
            OptionResult option => Wrong(option.Option.Name, option.Tokens[0].Value, Choices(option.Option), option.Option.ValueType),
            ArgumentResult { Tokens.Count: 0 } argument => new($"还要写 {argument.Argument.Name}：{argument.Argument.Description}。", $"{argument.Argument.Name} is missing."),
            ArgumentResult argument => new($"{argument.Argument.Name} 不能是“{argument.Tokens[0].Value}”。", $"{argument.Argument.Name} cannot be “{argument.Tokens[0].Value}”."),
            _ when command.Subcommands.Count > 0 => new($"还要写命令：{Commands(command).Zh}。", $"A command is missing: {Commands(command).En}."),
            _ => error.Message,
        };
    }

    private static Bilingual Missing(string option, Bilingual choices) => choices.Zh.Length == 0
        ? new($"{option} 后面要写值。", $"{option} needs a value.")
        : new($"{option} 后面要写值：{choices.Zh}。", $"{option} needs a value: {choices.En}.");

    private static Bilingual Wrong(string option, string value, Bilingual choices, Type type)
    {
        var expected = choices.Zh.Length > 0 ? new Bilingual($"可以写 {choices.Zh}", $"it is one of {choices.En}")
            : type == typeof(int) ? new Bilingual("要写整数", "it is a whole number")
            : new Bilingual("写法不对", "it is written otherwise");
        return new($"{option} 不能是“{value}”：{expected.Zh}。", $"{option} cannot be “{value}”: {expected.En}.");
    }

    private static Bilingual Unknown(string word, Command command)
    {
        var known = word.StartsWith('-')
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(above => above.Options)).SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(sub => sub.Name);
        var hint = Nearest.Hint(word, known.Order(StringComparer.Ordinal));
        return new($"不认识“{word}”{hint.Zh}。", $"“{word}” is not known{hint.En}.");
    }

    /// <summary>Empty where any value will do.</summary>
    private static Bilingual Choices(Option option) =>
        option.ValueType == typeof(bool) ? "" : Listed(option.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label.ToLowerInvariant()));

    private static Bilingual Commands(Command command) => Listed(command.Subcommands.Select(sub => sub.Name));

    private static Bilingual Listed(IEnumerable<string> names) => new(string.Join('、', names), string.Join(", ", names));

    private static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand ? $"{PathOf(above)} {command.Name}" : command.Name;

    private static Command CommandOf(SymbolResult result) => result.Parent is CommandResult parent ? parent.Command : CommandOf(result.Parent!);
}
