using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The indicator rows as the trees they print: sets, then groups by the names of the levels, then the rows. Groups go by
/// name and not by neighbourhood, so that the order of the rows does not matter. Rows of the form that were not used are no
/// leaves, but what they print of the groups above them counts.
/// </summary>
internal sealed class IndicatorTree
{
    private static readonly Column[] levels = [Catalogue.Indicators.Level1, Catalogue.Indicators.Level2, Catalogue.Indicators.Level3, Catalogue.Indicators.Level4];
    private static readonly Column[] weights = [Catalogue.Indicators.Weight1, Catalogue.Indicators.Weight2, Catalogue.Indicators.Weight3];
    private static readonly Column leafWeight = Catalogue.Indicators.Weight;

    public IndicatorTree(Disclosure disclosure)
    {
        var rows = disclosure[Catalogue.Indicators].Span;
        var sets = new List<Node>();
        for (int i = 0; i < rows.Length; i++)
            Add(sets, rows[i], i);
        Sets = sets;
    }

    /// <summary>One root for each set, named by its id, in the order of the rows.</summary>
    public IReadOnlyList<Node> Sets { get; }

    public Node? Set(string id)
    {
        foreach (var set in Sets)
            if (set.Name == id)
                return set;
        return null;
    }

    /// <summary>
    /// The row of an indicator that stands beside groups without a name of their level, so that it cannot be told which of
    /// them it belongs to; -1 where there is none. The line on execution needs no group.
    /// </summary>
    public static int RowWithoutGroup(Node parent)
    {
        int level = int.MaxValue;
        foreach (var child in parent.Children)
            if (!child.IsLeaf && child.HasWeight)
                level = Math.Min(level, child.Level);
        if (level == int.MaxValue)
            return -1;
        foreach (var child in parent.Children)
            if (child.IsLeaf && child.Level > level && !PartNames.IsExecution(child.Name))
                return child.Row;
        return -1;
    }

    private static void Add(List<Node> sets, in Row row, int index)
    {
        var node = ChildOf(sets, row.Text(Catalogue.Indicators.Set), -1, index);
        int deepest = Deepest(row);
        for (int level = 0; level < deepest; level++)
        {
            if (!row[levels[level]].IsEmpty)
                node = ChildOf(node.Children, row.Text(levels[level]), level, index);
            if (level < weights.Length && node.Level == level && row[weights[level]].IsNumber)
                node.AddWeight(new(Catalogue.Indicators, index, weights[level]));
        }
        if (FormRows.IsUnused(row))
        {
            // Its lowest printed level is a group's name: 经济效益指标 without anything behind it.
            if (deepest < weights.Length && row[weights[deepest]].IsNumber)
                ChildOf(node.Children, row.Text(levels[deepest]), deepest, index).AddWeight(new(Catalogue.Indicators, index, weights[deepest]));
            return;
        }
        node.Children.Add(new Node(row.Text(levels[deepest]), deepest, index) { IsLeaf = true, WeightCell = row[leafWeight].IsNumber ? new(Catalogue.Indicators, index, leafWeight) : default });
    }

    private static int Deepest(in Row row)
    {
        for (int level = levels.Length - 1; level > 0; level--)
            if (!row[levels[level]].IsEmpty)
                return level;
        return 0;
    }

    private static Node ChildOf(List<Node> nodes, string name, int level, int row)
    {
        foreach (var node in nodes)
            if (!node.IsLeaf && node.Level == level && node.Name == name)
                return node;
        var added = new Node(name, level, row);
        nodes.Add(added);
        return added;
    }

    /// <summary>A set, a group, or a row (<see cref="IsLeaf"/>). <paramref name="level"/> counts from 0; -1 is the set.</summary>
    public sealed class Node(string name, int level, int row)
    {
        private List<Node>? children;

        public string Name { get; } = name;

        public int Level { get; } = level;

        /// <summary>The row itself, or the first of the group.</summary>
        public int Row { get; } = row;

        public bool IsLeaf { get; init; }

        /// <summary>Empty for a row.</summary>
        public List<Node> Children => children ??= [];

        /// <summary>Where its weight is printed first; see <see cref="HasWeight"/>.</summary>
        public CellRef WeightCell { get; set; }

        /// <summary>Further printings of a group's weight, in other rows of it; null where there are none.</summary>
        public List<CellRef>? FurtherWeights { get; private set; }

        public bool HasWeight => WeightCell.Table is not null;

        public void AddWeight(CellRef cell)
        {
            if (!HasWeight)
                WeightCell = cell;
            else
                (FurtherWeights ??= []).Add(cell);
        }
    }
}
