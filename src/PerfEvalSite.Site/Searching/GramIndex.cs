namespace PerfEvalSite.Site.Searching;

/// <summary>
/// For every gram, which entries contain it. Chinese has no spaces between words: whatever part of a name a reader types,
/// its pairs of neighbouring characters are there to be looked up. In codes, ids and initials, where a pair of digits
/// stands in half of all entries, the grams are of three.
/// </summary>
internal sealed class GramIndex
{
    private readonly Dictionary<Gram, PostingList> lists = [];
    private char[] folded = new char[256];

    /// <param name="entry">Number of the entry; not less than the one before.</param>
    /// <param name="text">One name. Grams never reach from one name into the next.</param>
    public void Add(int entry, ReadOnlySpan<char> text)
    {
        if (folded.Length < text.Length)
            folded = new char[text.Length * 2];
        int length = SearchText.Fold(text, folded);
        AddGrams(entry, length);
        int shorter = SearchText.WithoutLevels(folded.AsSpan(0, length));
        if (shorter < length)
            AddGrams(entry, shorter);
    }

    private void AddGrams(int entry, int length)
    {
        for (int i = 1; i < length; i++)
        {
            Add(entry, new Gram(folded[i - 1], folded[i], '\0'));
            if (i > 1 && IsCode(folded[i]) && IsCode(folded[i - 1]) && IsCode(folded[i - 2]))
                Add(entry, new Gram(folded[i - 2], folded[i - 1], folded[i]));
        }
    }

    /// <summary>Every gram with its finished list, in the order of the characters.</summary>
    public List<(Gram Gram, PostingList List)> Finish()
    {
        var all = new List<(Gram Gram, PostingList List)>(lists.Count);
        foreach (var (gram, list) in lists)
        {
            list.Close();
            all.Add((gram, list));
        }
        all.Sort(static (a, b) => a.Gram.CompareTo(b.Gram));
        return all;
    }

    private void Add(int entry, Gram gram)
    {
        if (!lists.TryGetValue(gram, out var list))
            lists.Add(gram, list = new PostingList());
        list.Add(entry);
    }

    private static bool IsCode(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z');
}

/// <summary>Two neighbouring characters of a folded name, or three of a code.</summary>
/// <param name="Third"><c>'\0'</c> in a pair.</param>
internal readonly record struct Gram(char First, char Second, char Third) : IComparable<Gram>
{
    /// <summary>Which of so many files it stands in; the script reckons the same.</summary>
    public int FileOf(int files) => ((First * 31 + Second) * 31 + Third) % files;

    public int CompareTo(Gram other) =>
        First != other.First ? First.CompareTo(other.First)
        : Second != other.Second ? Second.CompareTo(other.Second)
        : Third.CompareTo(other.Third);

    public override int GetHashCode() => (First << 16 ^ Second ^ Third << 8) * 0x2545F491;
}
