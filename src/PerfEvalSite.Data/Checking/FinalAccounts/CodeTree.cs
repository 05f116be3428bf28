using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// The rows of a table by code as the tree that the codes say: 项 under 款 under 类 under 合计, each in its scope. A row hangs
/// under the nearest ancestor that is printed.
/// </summary>
internal sealed class CodeTree
{
    private const int None = -1;
    private readonly int[] parents, children, siblings;
    private readonly int[] codes;
    private readonly AccountScope[] scopes;
    private readonly Dictionary<(AccountScope Scope, int Code), int> byCode = [];
    private readonly int[] totals = [None, None, None, None, None, None];

    private CodeTree(int rows)
    {
        parents = new int[rows];
        codes = new int[rows];
        scopes = new AccountScope[rows];
        children = new int[rows];
        siblings = new int[rows];
        Array.Fill(parents, None);
        Array.Fill(children, None);
        Array.Fill(siblings, None);
    }

    /// <summary>支出决算 or 收入决算, which has one scope only.</summary>
    public static CodeTree Of(Disclosure disclosure, Table table, Column? scope, Column code, Column item)
    {
        var rows = disclosure[table].Span;
        var tree = new CodeTree(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var at = scope is null ? AccountScope.All : AccountScopes.Of(rows[i].Text(scope));
            int number = AccountCode.Of(rows[i].Text(code));
            if (number > 0)
                tree.Add(i, at, number);
            else if (rows[i][code].IsEmpty && tree.totals[(int)at] == None && AccountNames.Squeezed(rows[i].Text(item)).Contains('计'))
                tree.AddTotal(i, at);
        }
        tree.Hang();
        return tree;
    }

    /// <summary>The lines of 决算 of one kind, under the scope's 支出合计.</summary>
    public static CodeTree Of(AccountLines accounts, AccountKind kind)
    {
        var tree = new CodeTree(accounts.All.Length);
        for (int i = 0; i < accounts.All.Length; i++)
        {
            var line = accounts.All[i];
            if (line.Kind == kind && line.Code > 0)
                tree.Add(i, line.Scope, line.Code);
            else if (line.Kind == AccountKind.SpendingTotal && tree.totals[(int)line.Scope] == None)
                tree.AddTotal(i, line.Scope);
        }
        tree.Hang();
        return tree;
    }

    /// <summary>How many rows the table has.</summary>
    public int Rows => parents.Length;

    /// <summary>The row that it is a part of, or -1.</summary>
    public int Parent(int row) => parents[row];

    /// <summary>The first row that is a part of it, or -1.</summary>
    public int FirstChild(int row) => children[row];

    /// <summary>The next part of the same row, or -1.</summary>
    public int NextSibling(int row) => siblings[row];

    /// <summary>0 for 合计 and for rows without a code.</summary>
    public int Code(int row) => codes[row];

    public AccountScope Scope(int row) => scopes[row];

    /// <summary>The row of a code, 合计 for 0; -1 where it is not printed.</summary>
    public int Find(AccountScope scope, int code) => code == 0 ? totals[(int)scope] : byCode.GetValueOrDefault((scope, code), None);

    private void Add(int row, AccountScope scope, int code)
    {
        // A code printed twice is one part of the sum; that both printings agree is another rule's question.
        if (!byCode.TryAdd((scope, code), row))
            return;
        codes[row] = code;
        scopes[row] = scope;
    }

    private void AddTotal(int row, AccountScope scope)
    {
        totals[(int)scope] = row;
        scopes[row] = scope;
    }

    private void Hang()
    {
        Span<int> highest = stackalloc int[AccountScopes.Count];
        highest.Fill(int.MaxValue);
        for (int i = 0; i < codes.Length; i++)
            if (codes[i] > 0)
                highest[(int)scopes[i]] = Math.Min(highest[(int)scopes[i]], AccountCode.Level(codes[i]));
        for (int i = 0; i < codes.Length; i++)
        {
            for (int code = codes[i] / 100; code >= 100 && parents[i] == None; code /= 100)
                parents[i] = byCode.GetValueOrDefault((scopes[i], code), None);
            // Without its ancestors a row is part of the total only where no row has any.
            if (parents[i] == None && codes[i] > 0 && AccountCode.Level(codes[i]) == highest[(int)scopes[i]])
                parents[i] = totals[(int)scopes[i]];
        }
        for (int i = codes.Length - 1; i >= 0; i--)
            if (parents[i] != None)
            {
                siblings[i] = children[parents[i]];
                children[parents[i]] = i;
            }
    }
}
