using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Rules;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>The names of 类, 款 and 项 that the tables print with their codes, against those of an item of the text.</summary>
internal sealed class CodeNames
{
    private const int ShortestName = 4;

    private readonly List<(string Code, string Name)> names = [];

    public CodeNames(CheckContext context)
    {
        var spending = Catalogue.SpendingByCode;
        foreach (ref readonly var row in context.Rows(spending))
            Add(row.Text(spending.Code), row.Text(spending.Item));
        var accounts = Catalogue.Accounts;
        foreach (ref readonly var row in context.Rows(accounts))
            if (row.Text(accounts.By).StartsWith("功能", StringComparison.Ordinal))
                Add(row.Text(accounts.Code), row.Text(accounts.Item));
    }

    /// <summary>A name of the text and what the table prints in its place; both are empty where all of them are the table's.</summary>
    public readonly record struct Difference(string Level, string Said, string Code, string Printed);

    /// <summary>Null where no table has the item.</summary>
    public Difference? Differs(in ItemParagraph item)
    {
        Difference? first = null;
        foreach (var (code, name) in names)
            if (code.Length == 7 && FunctionCodes.SameName(name, item.Name))
            {
                var found = Above(code[..5], item.Section, "款") ?? Above(code[..3], item.Class, "类") ?? default;
                // 行政运行 is an item of many sections: one of them is meant.
                if (found.Said is null)
                    return new("", "", "", "");
                first ??= found;
            }
        return first ?? Near(item);
    }

    /// <summary>An item that no table has, one character off from one that comes under the same section.</summary>
    private Difference? Near(in ItemParagraph item)
    {
        if (item.Name.Length < ShortestName || item.Section.Length == 0)
            return null;
        foreach (var (code, name) in names)
            if (code.Length == 7 && R11Names.DiffersByOne(AccountNames.Plain(name), AccountNames.Plain(item.Name)) && NameOf(code[..5]) is { } section && FunctionCodes.SameName(section, item.Section))
                return new("项", item.Name, code, name);
        return null;
    }

    private Difference? Above(string code, string said, string level) =>
        said.Length > 0 && NameOf(code) is { } printed && !FunctionCodes.SameName(printed, said) ? new(level, said, code, printed) : null;

    private string? NameOf(string code)
    {
        foreach (var (of, name) in names)
            if (of == code)
                return name;
        return null;
    }

    private void Add(string code, string name)
    {
        code = code.Trim();
        if (code.Length is 3 or 5 or 7 && !names.Contains((code, name)))
            names.Add((code, name));
    }
}
