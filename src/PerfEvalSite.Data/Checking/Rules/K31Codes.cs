using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K31Codes : Rule
{
    private static readonly AccountsTable accounts = Catalogue.Accounts;
    private static readonly IncomeByCodeTable income = Catalogue.IncomeByCode;
    private static readonly SpendingByCodeTable spending = Catalogue.SpendingByCode;

    public K31Codes() : base("K31",
        new("科目编码在当年科目表中，编码与名称一致（往年的名称也算）；同一编码在全文用同一名称", "A code is in that year's classification and goes with its name, or one of other years; one code has one name throughout"),
        new("政府收支分类科目（按年度）", "Classification of government income and spending, by year"))
    {
        Holds("""
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,208,社会保障和就业支出,60
            全口径,210,卫生健康支出,40
            一般公共预算,208,社会保障和就业（类）,60
            """);
        Holds("""
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,210,医疗卫生与计划生育支出,40
            """);
        Finds(Outcome.NeedsReason, "支出决算“农林水支出”的科目编码为 210，2020年科目表中该类的名称为“卫生健康支出”", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,210,农林水支出,40
            """);
        Finds(Outcome.NeedsReason, "支出决算“某某支出”的科目编码为 299，不在2020年科目表的类级科目中", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,299,某某支出,40
            """);
        Finds(Outcome.NeedsReason, "科目编码 2080505 的名称有“机关事业单位基本养老保险缴费支出”和“机关事业单位职业年金缴费支出”两种", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,2080505,机关事业单位基本养老保险缴费支出,40
            一般公共预算,2080505,机关事业单位职业年金缴费支出,40
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (context.Rows(accounts).Length == 0 && context.Rows(income).Length == 0 && context.Rows(spending).Length == 0)
            return;
        var names = new Dictionary<int, CellRef>();
        var told = new HashSet<int>();
        CheckAccounts(context, findings, names, told);
        CheckTable(context, findings, income, income.Code, income.Item, names, told);
        CheckTable(context, findings, spending, spending.Code, spending.Item, names, told);
    }

    private static void CheckAccounts(CheckContext context, FindingSink findings, Dictionary<int, CellRef> names, HashSet<int> told)
    {
        var lines = context.Accounts.All;
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].Kind == AccountKind.Function)
                CheckFunction(context, findings, new(accounts, i, accounts.Code), new(accounts, i, accounts.Item), lines[i].Code, names, told);
            else if (lines[i].Kind == AccountKind.Economic)
                CheckEconomic(context, findings, new(accounts, i, accounts.Code), new(accounts, i, accounts.Item), lines[i].Code);
    }

    private static void CheckTable(CheckContext context, FindingSink findings, Table table, Column code, Column item, Dictionary<int, CellRef> names, HashSet<int> told)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (!rows[i][code].IsEmpty)
                CheckFunction(context, findings, new(table, i, code), new(table, i, item), AccountCode.Of(rows[i].Text(code)), names, told);
    }

    private static void CheckFunction(CheckContext context, FindingSink findings, CellRef code, CellRef item, int number, Dictionary<int, CellRef> names, HashSet<int> told)
    {
        if (number == 0)
        {
            if (!context.Figure(code).IsEmpty)
                Tell(context, findings, code, item, "，不是 3 位、5 位或 7 位的科目编码", ", which is not a code of 3, 5 or 7 digits");
            return;
        }
        int year = context.Disclosure.FiscalYear;
        string? name = FunctionCodes.NameIn(AccountCode.Class(number), year);
        string printed = context.Figure(item).Printed;
        if (name is null)
        {
            Tell(context, findings, code, item, $"，不在{year}年科目表的类级科目中", $", not among the classes of {year}");
            return;
        }
        if (AccountCode.Level(number) == 1 && !FunctionCodes.IsNameOf(number, printed))
        {
            Tell(context, findings, code, item, $"，{year}年科目表中该类的名称为“{name}”", $"; that class is called “{name}” in {year}");
            return;
        }
        if (names.TryGetValue(number, out var first) && !IsSameName(context.Figure(first).Printed, printed) && told.Add(number))
            findings.Add(Outcome.NeedsReason,
                new($"科目编码 {context.Figure(code).Printed} 的名称有“{context.Figure(first).Printed}”和“{printed}”两种", $"code {context.Figure(code).Printed} is called “{context.Figure(first).Printed}” and “{printed}”"),
                printed, context.Figure(first).Printed, item, first);
        else
            findings.Agrees();
        names.TryAdd(number, item);
    }

    private static void CheckEconomic(CheckContext context, FindingSink findings, CellRef code, CellRef item, int number)
    {
        if (number == 0 || context.Disclosure.FiscalYear < EconomicCodes.FirstYear)
            return;
        int year = context.Disclosure.FiscalYear;
        if (EconomicCodes.Name(AccountCode.Class(number)) is null)
            Tell(context, findings, code, item, "，不在部门预算支出经济分类的类级科目中", ", not among the classes of the economic classification");
        else if (EconomicCodes.Name(number) is { } name && !IsSameName(name, context.Figure(item).Printed))
            Tell(context, findings, code, item, $"，{year}年科目表中的名称为“{name}”", $"; it is called “{name}” in {year}");
        else
            findings.Agrees();
    }

    private static void Tell(CheckContext context, FindingSink findings, CellRef code, CellRef item, string zh, string en) =>
        findings.Add(Outcome.NeedsReason,
            new($"{code.Table.SheetName}“{context.Figure(item).Printed}”的科目编码为 {context.Figure(code).Printed}{zh}", $"{code.Table.FileName} “{context.Figure(item).Printed}” has the code {context.Figure(code).Printed}{en}"),
            context.Figure(code).Printed, "", code, item);

    /// <summary>The text puts the class before the item's name (社会保障和就业类行政运行), so that one may contain the other.</summary>
    private static bool IsSameName(string a, string b)
    {
        if (a == b)
            return true;
        a = AccountNames.Plain(a);
        b = AccountNames.Plain(b);
        return FunctionCodes.SameName(a, b) || HasCore(a, b) || HasCore(b, a);
    }

    private static bool HasCore(string whole, string part) =>
        whole.Contains(part, StringComparison.Ordinal) || (part.EndsWith("支出", StringComparison.Ordinal) && whole.Contains(part[..^2], StringComparison.Ordinal));
}
