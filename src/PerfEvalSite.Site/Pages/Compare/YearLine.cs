using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What is set beside the year before, and a budget beside its accounts.</summary>
public enum YearLineKind : byte
{
    Income,
    Opening,
    Spending,
    Closing,
    Basic,
    Project,
    ThreePublic,
    Abroad,
    Vehicles,
    VehiclePurchase,
    VehicleRunning,
    Reception,
}

/// <summary>A line of a budget, or of final accounts, that documents of all years have.</summary>
/// <param name="Amount">预算数 of a budget, 决算数 of accounts.</param>
/// <param name="Prior">上年数, as this document prints it.</param>
/// <param name="Table">Where the amount stands.</param>
public readonly record struct YearLine(YearLineKind Kind, SummaryFigure Amount, SummaryFigure Prior, Table Table)
{
    private static readonly AccountsTable A = Catalogue.Accounts;
    private static readonly SpendingByCodeTable S = Catalogue.SpendingByCode;
    private static readonly ThreePublicTable P = Catalogue.ThreePublic;

    private static readonly string[] names =
        ["收入总计", "年初结转和结余", "支出总计", "年末结转和结余", "基本支出", "项目支出", "“三公”经费", "因公出国（境）费", "公务用车购置及运行维护费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];

    /// <summary>How many kinds there are.</summary>
    public static int Kinds => names.Length;

    public string Name => names[(int)Kind];

    /// <summary>The part of its page that the amount stands in: cells of budgets have no address of their own.</summary>
    public string Anchor => Table.FileName;

    /// <summary>None of documents that are neither a budget nor accounts; each kind once.</summary>
    public static IReadOnlyList<YearLine> Of(Disclosure disclosure)
    {
        bool isBudget = disclosure.Kind.Id == "budget";
        if (!isBudget && disclosure.Kind.Id != "final-accounts")
            return [];
        var found = new List<YearLine>();
        AddAccounts(found, disclosure[A].Span, isBudget ? A.Budget : A.Final);
        var spending = disclosure[S].Span;
        for (int i = 0; i < spending.Length; i++)
            if (spending[i][S.Code].IsEmpty && S.Scope.ChoiceOf(spending[i].Text(S.Scope))?.Id == "all")
            {
                Add(found, YearLineKind.Basic, spending[i], S.Basic, null);
                Add(found, YearLineKind.Project, spending[i], S.Project, null);
            }
        var items = disclosure[P].Span;
        for (int i = 0; i < items.Length; i++)
            if (KindOf(P.Item.ChoiceOf(items[i].Text(P.Item))?.Id) is { } kind)
                Add(found, kind, items[i], isBudget ? P.Budget : P.Final, P.Prior);
        return found;
    }

    private static void AddAccounts(List<YearLine> found, ReadOnlySpan<Row> rows, Column amount)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            if (A.Scope.ChoiceOf(row.Text(A.Scope))?.Id != "all")
                continue;
            string? side = A.Side.ChoiceOf(row.Text(A.Side))?.Id;
            string? by = A.By.ChoiceOf(row.Text(A.By))?.Id;
            bool isIncome = side == "income";
            // 本年收入合计 is a part of 收入总计.
            if (by == "total" && side is "income" or "spending" && row.Text(A.Item).EndsWith("总计", StringComparison.Ordinal))
                Add(found, isIncome ? YearLineKind.Income : YearLineKind.Spending, row, amount, A.Prior);
            else if (by == "carry-over" && isIncome == row.Text(A.Item).Contains("年初", StringComparison.Ordinal) && row.Text(A.Item).Contains("结转", StringComparison.Ordinal))
                Add(found, isIncome ? YearLineKind.Opening : YearLineKind.Closing, row, amount, null);
        }
    }

    private static YearLineKind? KindOf(string? item) => item switch
    {
        "total" => YearLineKind.ThreePublic,
        "abroad" => YearLineKind.Abroad,
        "vehicles" => YearLineKind.Vehicles,
        "vehicle-purchase" => YearLineKind.VehiclePurchase,
        "vehicle-running" => YearLineKind.VehicleRunning,
        "reception" => YearLineKind.Reception,
        _ => null,
    };

    private static void Add(List<YearLine> found, YearLineKind kind, in Row row, Column amount, Column? prior)
    {
        if (row[amount].IsBlank || found.Exists(line => line.Kind == kind))
            return;
        found.Add(new(kind, ComparedFacts.Exact(row, amount), prior is null ? default : ComparedFacts.Exact(row, prior), amount.Table));
    }
}
