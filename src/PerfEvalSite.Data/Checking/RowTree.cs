using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>The rows of a table, each under the row that it is a part of; see <see cref="RowSums"/>.</summary>
internal sealed class RowTree
{
    private enum Standing : byte
    {
        Part,
        Total,

        /// <summary>Printed a second time, or of no known place.</summary>
        Aside,
    }

    private readonly TableRows rows;
    private readonly Column[] amounts;
    private readonly int[] parents;
    private readonly Standing[] standings;
    private readonly int[] children, siblings;
    private readonly bool?[] isTotal;

    public RowTree(TableRows rows)
    {
        this.rows = rows;
        amounts = [.. rows.Table.Columns.Where(column => column.Type is ColumnType.Money or ColumnType.Score or ColumnType.Value)];
        parents = new int[rows.Count];
        children = new int[rows.Count];
        siblings = new int[rows.Count];
        standings = new Standing[rows.Count];
        isTotal = new bool?[rows.Count];
        Array.Fill(parents, -1);
        Array.Fill(children, -1);
        Array.Fill(siblings, -1);
    }

    public int Count => rows.Count;

    public ref readonly Row this[int row] => ref rows.Span[row];

    /// <param name="isAgain">Whether another row is that total already.</param>
    public void SetTotal(int row, bool isAgain = false) => standings[row] = isAgain ? Standing.Aside : Standing.Total;

    public void SetAside(int row) => standings[row] = Standing.Aside;

    /// <param name="parent">-1 for none.</param>
    public void SetParent(int row, int parent) => parents[row] = parent == row ? -1 : parent;

    /// <summary>The first row that is such a one and has the same in a column; -1 for none.</summary>
    public int Find(int row, Column same, Func<Row, bool> isSuch)
    {
        string text = rows[row].Text(same);
        for (int i = 0; i < Count; i++)
            if (isSuch(rows[i]) && rows[i].Text(same) == text)
                return i;
        return -1;
    }

    public RowPlace[] Places()
    {
        for (int i = Count - 1; i >= 0; i--)
            if (parents[i] >= 0)
                (siblings[i], children[parents[i]]) = (children[parents[i]], i);
        for (int i = 0; i < Count; i++)
            if (parents[i] < 0 || standings[parents[i]] == Standing.Aside && standings[i] == Standing.Total)
                Settle(i);
        var places = new RowPlace[Count];
        for (int i = 0; i < Count; i++)
            places[i] = new(isTotal[i], Level(i), parents[i]);
        return places;
    }

    private void Settle(int row)
    {
        if (standings[row] == Standing.Aside)
            return;
        if (standings[row] == Standing.Total)
            isTotal[row] = true;
        else if (children[row] < 0 || !IsDivided(row))
        {
            isTotal[row] = false;
            return;
        }
        for (int child = children[row]; child >= 0; child = siblings[child])
            Settle(child);
    }

    /// <summary>Whether the parts are all there: in every column with an amount they add up to it, but for rounding.</summary>
    private bool IsDivided(int row)
    {
        foreach (var column in amounts)
        {
            ref readonly var stated = ref this[row][column];
            if (!stated.IsNumber)
                continue;
            var sum = new Sum();
            for (int child = children[row]; child >= 0; child = siblings[child])
                if (standings[child] != Standing.Aside)
                    sum.Add(this[child][column]);
            if (!sum.HasAddends || sum.Against(stated) is not (Outcome.Agrees or Outcome.Rounding))
                return false;
        }
        return true;
    }

    private int Level(int row)
    {
        int level = 0;
        for (int up = parents[row]; up >= 0 && level < Count; up = parents[up])
            level++;
        return level;
    }
}
