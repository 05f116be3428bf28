using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// What a text can speak of and a table can hold. One that is named by the forms is the same object for every disclosure;
/// <see cref="NamedRows"/> are made from the names in a disclosure's own tables.
/// </summary>
/// <param name="parts">Bits of the totals that it is a part of, of which a share may be told without naming them.</param>
/// <param name="whole">Bits of the parts that it is the whole of.</param>
internal abstract class Subject(int parts = 0, int whole = 0)
{
    /// <summary>Cells in which the figure stands; several where it is printed more than once, or where the text leaves open which is meant.</summary>
    public abstract void AddCells(CheckContext context, Role role, List<CellRef> cells);

    public bool IsPartOf(Subject total) => (parts & total.WholeOf) != 0;

    /// <summary>A total: the shares told behind it are of it.</summary>
    public bool IsWhole => whole != 0;

    private int WholeOf => whole;

    /// <summary>Adds the cell if a number is printed there.</summary>
    protected static void Add(CheckContext context, List<CellRef> cells, Table table, int row, Column? column)
    {
        if (column is not null && context.Rows(table)[row][column].IsNumber)
            cells.Add(new(table, row, column));
    }
}

/// <summary>Something that no table names; what a sentence says of it can still be held against itself.</summary>
internal sealed class UnknownSubject : Subject
{
    public static readonly UnknownSubject One = new();

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
    }
}

/// <summary>A line of 决算 in one or more scopes, and the column of 收入决算 and 支出决算 that has its total.</summary>
internal sealed class AccountSubject(AccountScope scope, AccountKind[] kinds, Column? byCode = null, int parts = 0, int whole = 0) : Subject(parts, whole)
{
    private static readonly AccountsTable accounts = Catalogue.Accounts;
    private readonly AccountKind[] kinds = kinds;

    public AccountScope Scope { get; } = scope;

    /// <summary>Several scopes use the name (年初结转和结余): any of them may be meant.</summary>
    public bool IsOfAnyScope { get; init; }

    /// <summary>收、支总计, and not one of the two.</summary>
    public bool IsOfBothSides => kinds.Length > 1;

    /// <summary>收、支总计 is 收入总计 and 支出总计 of the same scope, which are equal.</summary>
    public bool IsBothSidesOf(AccountSubject side) =>
        side != this && Scope == side.Scope && !IsOfAnyScope && !side.IsOfAnyScope && kinds.Length > 1 && Array.TrueForAll(side.kinds, kind => Array.IndexOf(kinds, kind) >= 0);

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        var lines = context.Rows(accounts).Length == 0 ? default : context.Accounts.All;
        for (int i = 0; i < lines.Length; i++)
            if ((IsOfAnyScope || lines[i].Scope == Scope) && kinds.AsSpan().Contains(lines[i].Kind))
                AddAccount(context, cells, i, role);
        if (role == Role.Final && byCode is not null)
            AddTotal(context, cells, Array.IndexOf([.. Catalogue.SpendingByCode.Columns], byCode) >= 0 ? Catalogue.SpendingByCode : Catalogue.IncomeByCode);
    }

    /// <summary>Where both budgets are printed, each has its own; 预算 alone may be either.</summary>
    internal static void AddAccount(CheckContext context, List<CellRef> cells, int row, Role role)
    {
        bool hasAdjusted = context.Rows(accounts)[row][accounts.Adjusted].IsNumber;
        if (role is not Role.Adjusted || !hasAdjusted)
            Add(context, cells, accounts, row, AccountColumn(role));
        if (role is Role.Adjusted or Role.Budget && hasAdjusted)
            Add(context, cells, accounts, row, accounts.Adjusted);
    }

    private static Column? AccountColumn(Role role) => role switch
    {
        Role.Final => accounts.Final,
        Role.Initial or Role.Adjusted or Role.Budget => accounts.Budget,
        Role.Prior => accounts.Prior,
        Role.Share => accounts.Share,
        Role.Completion => accounts.Completion,
        Role.Balance => accounts.Balance,
        _ => null,
    };

    private void AddTotal(CheckContext context, List<CellRef> cells, Table table)
    {
        var rows = context.Rows(table);
        bool isSpending = table == Catalogue.SpendingByCode;
        for (int i = 0; i < rows.Length; i++)
            if ((isSpending ? rows[i][Catalogue.SpendingByCode.Code].IsEmpty && AccountScopes.Of(rows[i].Text(Catalogue.SpendingByCode.Scope)) == Scope : rows[i][Catalogue.IncomeByCode.Code].IsEmpty)
                && rows[i].Text(isSpending ? Catalogue.SpendingByCode.Item : Catalogue.IncomeByCode.Item).Contains('计'))
                Add(context, cells, table, i, byCode);
    }
}

/// <summary>A row of 三公经费, or several of which any may be meant.</summary>
internal sealed class ThreePublicSubject(string[] items, int parts = 0, int whole = 0) : Subject(parts, whole)
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;
    /// <summary>The name is that of things, and no amount is meant by it.</summary>
    public bool IsOfCounts { get; init; }

    private readonly string[] names = [.. items.Select(item => table.Item.ChoiceOf(item)!.Name)];

    /// <summary>The name is that of this item and of no other, and an amount is meant by it.</summary>
    public bool IsOnly(string item) => !IsOfCounts && names is [var one] && one == item;

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        var column = role switch
        {
            // 没有公务用车 speaks of cars, not of what they cost.
            _ when IsOfCounts && role is not (Role.Held or Role.Bought) => null,
            Role.Final => table.Final,
            Role.Initial or Role.Adjusted or Role.Budget => table.Budget,
            Role.Prior => table.Prior,
            Role.Completion => table.Completion,
            Role.Batches => table.Batches,
            Role.Visitors => items[0] == "abroad" ? table.Persons : table.Visitors,
            Role.Groups => table.Groups,
            Role.Bought => table.Bought,
            Role.Held => table.Held,
            _ => null,
        };
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            // Counts stand in the row of the whole or in that of its only part.
            if (names.Contains(rows[i].Text(table.Item), StringComparer.Ordinal))
                Add(context, cells, table, i, column);
    }
}

/// <summary>A row of 其他公开事项.</summary>
internal sealed class ItemSubject(string item, int parts = 0, int whole = 0) : Subject(parts, whole)
{
    private static readonly OtherItemsTable table = Catalogue.OtherItems;

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        if (OtherItems.Find(context, item) is { } cell)
            Add(context, cells, table, cell.Row, role switch { Role.Final => table.Value, Role.Prior => table.Prior, _ => null });
    }
}

/// <summary>The one project, or the one total of all, that an evaluation is about.</summary>
internal sealed class ProjectSubject : Subject
{
    private static readonly FundsTable table = Catalogue.Funds;

    public static readonly ProjectSubject TheOne = new();

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        if (RowOf(context, null) is { } row)
            AddCells(context, row, role, cells);
    }

    public static void AddCells(CheckContext context, int row, Role role, List<CellRef> cells)
    {
        switch (role)
        {
            case Role.Budget:
                Add(context, cells, table, row, table.Initial);
                Add(context, cells, table, row, table.Adjusted);
                break;
            default:
                Add(context, cells, table, row, role switch
                {
                    Role.Final => table.Executed,
                    Role.Initial => table.Initial,
                    Role.Adjusted => table.Adjusted,
                    Role.Received => table.Received,
                    Role.Balance => table.Balance,
                    Role.Completion => table.ExecutionRate,
                    Role.ReceivedRate => table.ReceivedRate,
                    _ => null,
                });
                break;
        }
    }

    /// <summary>The row of a project, or, without one, of the total; the only row where there is no total. Null when several could be meant.</summary>
    public static int? RowOf(CheckContext context, string? project)
    {
        var rows = context.Rows(table);
        int? found = null, total = null;
        bool isSeveral = false;
        for (int i = 0; i < rows.Length; i++)
        {
            string scope = rows[i].Text(table.Scope);
            if (!rows[i][table.Region].IsEmpty || scope is not ("项目" or "合计" or ""))
                continue;
            if (scope == "合计" && project is null)
                total = total is null ? i : -1;
            else if (project is null || rows[i].Text(table.Project) == project)
            {
                isSeveral |= found is not null;
                found ??= i;
            }
        }
        return total is >= 0 ? total : total is null && !isSeveral ? found : null;
    }
}

/// <summary>The total score of the one evaluation that has one.</summary>
/// <param name="isLoose">得分, 评价得分: an indicator's score is called so too.</param>
internal sealed class TotalScoreSubject(bool isLoose) : Subject
{
    public static readonly TotalScoreSubject TheOne = new(false), Loose = new(true);

    public bool IsLoose => isLoose;

    /// <summary>Of several evaluations the one that the text's own row names.</summary>
    public static void AddCellsOf(CheckContext context, string evaluation, List<CellRef> cells)
    {
        var evaluations = context.Rows(Catalogue.Evaluations);
        for (int i = 0; i < evaluations.Length; i++)
            if (evaluations[i].Text(Catalogue.Evaluations.Id) == evaluation)
                Add(context, cells, Catalogue.Evaluations, i, Catalogue.Evaluations.Score);
    }

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        var evaluations = context.Rows(Catalogue.Evaluations);
        if (role is not (Role.Final or Role.Score) || evaluations.Length > 1)
            return;
        for (int i = 0; i < evaluations.Length; i++)
            Add(context, cells, Catalogue.Evaluations, i, Catalogue.Evaluations.Score);
        var scores = context.Rows(Catalogue.Scores);
        for (int i = 0; i < scores.Length; i++)
            if (scores[i].Text(Catalogue.Scores.IsTotal) == "是")
                Add(context, cells, Catalogue.Scores, i, Catalogue.Scores.Score);
    }
}

/// <summary>Rows of a disclosure's tables that have one name: a 科目 in several tables, an indicator, a project.</summary>
internal sealed class NamedRows(int parts, Table table, int row) : Subject(parts)
{
    private readonly (Table Table, int Row) first = (table, row);

    /// <summary>Most names are those of one row, which needs no list.</summary>
    private List<(Table Table, int Row)>? others;

    private int Count => 1 + (others?.Count ?? 0);

    private (Table Table, int Row) this[int i] => i == 0 ? first : others![i - 1];

    public void Add(Table table, int row) => (others ??= []).Add((table, row));

    public bool IsFunction => first.Table == Catalogue.Accounts || first.Table == Catalogue.SpendingByCode;

    /// <summary>One of the rows comes under one of the other's by its code.</summary>
    public bool IsUnder(CheckContext context, NamedRows parent)
    {
        for (int i = 0; i < Count; i++)
            for (int j = 0; j < parent.Count; j++)
                if (CodeOf(context, parent[j].Table, parent[j].Row) is { Length: > 0 } code && CodeOf(context, this[i].Table, this[i].Row).StartsWith(code, StringComparison.Ordinal))
                    return true;
        return false;
    }

    private static string CodeOf(CheckContext context, Table table, int row) =>
        table == Catalogue.Accounts ? context.Rows(table)[row].Text(Catalogue.Accounts.Code) : table == Catalogue.SpendingByCode ? context.Rows(table)[row].Text(Catalogue.SpendingByCode.Code) : "";

    public bool IsIndicator => first.Table == Catalogue.Indicators;

    public bool IsProject => first.Table == Catalogue.Projects;

    public bool IsScore => first.Table == Catalogue.Scores;

    public override void AddCells(CheckContext context, Role role, List<CellRef> cells)
    {
        for (int i = 0; i < Count; i++)
            AddCells(context, this[i].Table, this[i].Row, role, cells);
    }

    private static void AddCells(CheckContext context, Table table, int row, Role role, List<CellRef> cells)
    {
        if (table == Catalogue.Projects)
        {
            if (ProjectSubject.RowOf(context, context.Rows(table)[row].Text(Catalogue.Projects.Id)) is { } of)
                ProjectSubject.AddCells(context, of, role, cells);
        }
        else if (table == Catalogue.Accounts)
            AccountSubject.AddAccount(context, cells, row, role);
        else if (table == Catalogue.Measures && role == Role.Completion)
            AddRateOf(context, row, cells);
        else
        {
            Add(context, cells, table, row, ColumnOf(table, role));
            if (role == Role.Either && table == Catalogue.Indicators)
                Add(context, cells, table, row, Catalogue.Indicators.Target);
        }
    }

    /// <summary>行政运行预算943.7万元，执行率93.05%: the rate is a row of its own, 行政运行预算执行率.</summary>
    private static void AddRateOf(CheckContext context, int row, List<CellRef> cells)
    {
        var measures = Catalogue.Measures;
        var rows = context.Rows(measures);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(measures.Item) is var name && name.StartsWith(rows[row].Text(measures.Item), StringComparison.Ordinal) && name[rows[row].Text(measures.Item).Length..] is "执行率" or "完成率"
                && rows[i].Text(measures.Period) == rows[row].Text(measures.Period))
                Add(context, cells, measures, i, measures.Value);
    }

    private static Column? ColumnOf(Table table, Role role)
    {
        if (table == Catalogue.SpendingByCode)
            return role == Role.Final ? Catalogue.SpendingByCode.Total : null;
        if (table == Catalogue.Scores)
            return role == Role.Score ? Catalogue.Scores.Score : null;
        if (table == Catalogue.Indicators)
            return role switch { Role.Final or Role.Either => Catalogue.Indicators.Actual, Role.Target => Catalogue.Indicators.Target, Role.Completion => Catalogue.Indicators.Completion, _ => null };
        return role is Role.Final or Role.Either ? Catalogue.Measures.Value : null;
    }
}
