using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>The same money as one document divides it three times: where it came from, what it was for, what it was spent as. Only where all three are printed.</summary>
internal sealed record MoneyFlow(FlowDivision Sources, FlowDivision Functions, FlowDivision Economic)
{
    private static readonly AccountsTable A = Catalogue.Accounts;
    private static readonly IncomeByCodeTable I = Catalogue.IncomeByCode;
    private static readonly SpendingByCodeTable S = Catalogue.SpendingByCode;

    /// <summary>From the widest to the narrowest: what is not in it is a gap, and never counted twice.</summary>
    private static readonly string[] scopes = ["all", "appropriation", "general", "basic"];

    /// <param name="disclosure">Final accounts or a budget, which is planned and not spent.</param>
    /// <param name="classes">Its spending by function.</param>
    /// <returns>Null where one of the three is not printed, or does not come to its own total: what contradicts itself is told of by the checks, and not drawn.</returns>
    public static MoneyFlow? Of(Disclosure disclosure, IReadOnlyList<ClassSpending> classes)
    {
        if (disclosure[A].Count == 0 || classes.Count == 0)
            return null;
        var amount = disclosure.Kind.Id == "budget" ? A.Budget : A.Final;
        decimal? spent = WholeOf(disclosure, "spending", amount);
        if (spent is null && TotalRow(disclosure[S].Span, S.Code, S.Scope) is { } spending)
            spent = Yuan(spending[S.Total]);
        return Economically(disclosure, amount, spent) is { } economic && ByFunction(classes, spent) is { } functions && BySource(disclosure, amount) is { } sources
            ? new(sources, functions, economic)
            : null;
    }

    private static FlowDivision? BySource(Disclosure disclosure, Column amount)
    {
        var found = new FoundParts();
        foreach (ref readonly var row in disclosure[A].Span)
            if (Is(row, "income", "source") && A.Scope.ChoiceOf(row.Text(A.Scope))?.Id == "all")
                found.Add(row.Text(A.Item), row[amount]);
        if (found.Divide(WholeOf(disclosure, "income", amount)) is { } sources)
            return sources;
        if (TotalRow(disclosure[I].Span, I.Code) is not { } total)
            return null;
        found = new();
        foreach (var column in (ReadOnlySpan<Column>)[I.Appropriation, I.Superior, I.Business, I.Operating, I.Subordinate, I.Other])
            found.Add(column.Name, total[column]);
        return found.Divide(Yuan(total[I.Total]));
    }

    private static FlowDivision? ByFunction(IReadOnlyList<ClassSpending> classes, decimal? spent)
    {
        foreach (string scope in scopes)
        {
            var found = new FoundParts();
            foreach (var one in classes)
                if (one.Scope.Id == scope)
                    found.Add(one.Name, one.Amount.Value);
            if (found.Divide(spent) is { } functions)
                return functions;
        }
        return null;
    }

    private static FlowDivision? Economically(Disclosure disclosure, Column amount, decimal? spent)
    {
        foreach (string scope in scopes)
        {
            var found = new FoundParts();
            foreach (ref readonly var row in disclosure[A].Span)
                if (Is(row, "spending", "economic-class") && A.Scope.ChoiceOf(row.Text(A.Scope))?.Id == scope)
                    found.Add(row.Text(A.Item), row[amount]);
            if (found.Divide(spent) is { } economic)
                return economic;
        }
        return null;
    }

    /// <summary>本年收入合计 before 收入总计, which holds what was carried over.</summary>
    private static decimal? WholeOf(Disclosure disclosure, string side, Column amount)
    {
        decimal? grand = null;
        foreach (ref readonly var row in disclosure[A].Span)
            if (KeyRows.IsWholeTotal(row) && A.Side.ChoiceOf(row.Text(A.Side))?.Id == side && Yuan(row[amount]) is { } whole)
            {
                if (!row.Text(A.Item).EndsWith("总计", StringComparison.Ordinal))
                    return whole;
                grand ??= whole;
            }
        return grand;
    }

    private static Row? TotalRow(ReadOnlySpan<Row> rows, Column code, Column? scope = null)
    {
        foreach (ref readonly var row in rows)
            if (row[code].IsBlank && (scope is null || scope.ChoiceOf(row.Text(scope))?.Id == "all"))
                return row;
        return null;
    }

    private static bool Is(in Row row, string side, string by) => A.Side.ChoiceOf(row.Text(A.Side))?.Id == side && A.By.ChoiceOf(row.Text(A.By))?.Id == by;

    private static decimal? Yuan(in Figure figure) => figure is { IsNumber: true, Unit.Dimension: Dimension.Money } ? figure.InBase : null;

    /// <summary>The parts of one division as they are found.</summary>
    private sealed class FoundParts
    {
        private const string Numerals = "一二三四五六七八九十";

        /// <summary>What rounded parts may come to above their total.</summary>
        private const decimal Rounding = 1.002m;

        private readonly List<(string Name, decimal Amount)> parts = [];
        private bool isNumbered, hasNegative;

        public void Add(string name, in Figure figure)
        {
            if (Yuan(figure) is { } amount)
                Add(name, amount);
        }

        public void Add(string name, decimal? amount)
        {
            if (amount is not { } yuan)
                return;
            hasNegative |= yuan < 0;
            isNumbered |= IsNumbered(name);
            parts.Add((name, yuan));
        }

        /// <summary>Null for none, for what comes to more than the whole, and for negative parts, which are no piece of anything.</summary>
        public FlowDivision? Divide(decimal? whole)
        {
            var amounts = new List<FlowAmount>(parts.Count);
            decimal sum = 0;
            foreach (var (name, amount) in parts)
            {
                // 一、财政拨款收入 holds 1.一般公共预算 below it.
                if (amount == 0 || isNumbered && !IsNumbered(name) || name.StartsWith("其中", StringComparison.Ordinal))
                    continue;
                amounts.Add(new(KnownTexts.Of(isNumbered ? name[(name.IndexOf('、', StringComparison.Ordinal) + 1)..].Trim() : name), amount));
                sum += amount;
            }
            return amounts.Count == 0 || hasNegative || sum > (whole ?? sum) * Rounding ? null : new(Math.Max(whole ?? 0, sum), amounts);
        }

        private static bool IsNumbered(string name)
        {
            int mark = name.IndexOf('、', StringComparison.Ordinal);
            return mark is > 0 and <= 3 && !name.AsSpan(0, mark).ContainsAnyExcept(Numerals);
        }
    }
}

/// <param name="Whole">In 元: the printed total, or the sum of the parts where none is printed.</param>
internal sealed record FlowDivision(decimal Whole, IReadOnlyList<FlowAmount> Parts)
{
    /// <summary>What of the whole is in no part, in 元.</summary>
    public decimal Rest => Whole - Parts.Sum(static part => part.Amount);

    public bool HasRest => Rest > 0;
}

/// <param name="Amount">In 元, above 0.</param>
internal readonly record struct FlowAmount(string Name, decimal Amount);
