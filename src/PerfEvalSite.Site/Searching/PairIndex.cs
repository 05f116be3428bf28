namespace PerfEvalSite.Site.Searching;

/// <summary>
/// For every pair of neighbouring characters, which entries contain it. Chinese has no spaces between words: whatever
/// part of a name a reader types, its pairs are there to be looked up, and so are those of a code.
/// </summary>
internal sealed class PairIndex
{
    private readonly Dictionary<Pair, PostingList> lists = [];
    private char[] folded = new char[256];

    /// <param name="entry">Number of the entry; not less than the one before.</param>
    /// <param name="text">One name. Pairs never reach from one name into the next.</param>
    public void Add(int entry, ReadOnlySpan<char> text)
    {
        if (folded.Length < text.Length)
            folded = new char[text.Length * 2];
        int length = SearchText.Fold(text, folded);
        for (int i = 1; i < length; i++)
        {
            var pair = new Pair(folded[i - 1], folded[i]);
            if (!lists.TryGetValue(pair, out var list))
                lists.Add(pair, list = new PostingList());
            list.Add(entry);
        }
    }

    /// <summary>Every pair with its finished list, in the order of the characters.</summary>
    public List<(Pair Pair, PostingList List)> Finish()
    {
        var all = new List<(Pair Pair, PostingList List)>(lists.Count);
        foreach (var (pair, list) in lists)
        {
            list.Close();
            all.Add((pair, list));
        }
        all.Sort(static (a, b) => a.Pair.CompareTo(b.Pair));
        return all;
    }
}

/// <summary>Two neighbouring characters of a folded name.</summary>
internal readonly record struct Pair(char First, char Second) : IComparable<Pair>
{
    /// <summary>Which of so many files it stands in; the script reckons the same.</summary>
    public int FileOf(int files) => (First * 31 + Second) % files;

    public int CompareTo(Pair other) => First != other.First ? First.CompareTo(other.First) : Second.CompareTo(other.Second);

    public override int GetHashCode() => First << 16 ^ Second * 0x2545F491;
}
