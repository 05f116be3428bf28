namespace PerfEvalSite.Site.Searching;

/// <summary>
/// The numbers of the entries that contain one gram, as text: runs of consecutive numbers, each as the gap
/// before it and its length. Written while the entries go by in the order of their numbers, so that no list of numbers is
/// ever held: what stands in every disclosure of a year costs three characters.
/// </summary>
/// <remarks>
/// A number is written five bits a character, the lowest first; <see cref="More"/> marks that another follows. A run is
/// the number gap × 2 + (1 if longer than one), and if so its length − 2.
/// </remarks>
internal sealed class PostingList
{
    private const int More = 32;

    private static readonly byte[] Digits = [.. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"u8];

    private byte[] text = new byte[4];
    private int start = -1;
    private int end = -1;
    private int afterLast;

    /// <summary>In characters, once <see cref="Close"/> was called.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Text => text.AsSpan(0, Length);

    /// <param name="entry">Not less than the one before; the same again changes nothing.</param>
    public void Add(int entry)
    {
        if (entry == end)
            return;
        if (end < 0 || entry > end + 1)
        {
            Close();
            start = entry;
        }
        end = entry;
    }

    /// <summary>Writes the last run.</summary>
    public void Close()
    {
        if (start < 0)
            return;
        bool isLong = end > start;
        Write((start - afterLast) * 2 + (isLong ? 1 : 0));
        if (isLong)
            Write(end - start - 1);
        afterLast = end + 1;
        start = -1;
    }

    private void Write(int number)
    {
        while (number >= More)
        {
            Write(Digits[(number & (More - 1)) | More]);
            number >>= 5;
        }
        Write(Digits[number]);
    }

    private void Write(byte digit)
    {
        if (Length == text.Length)
            Array.Resize(ref text, Length * 2);
        text[Length++] = digit;
    }
}
