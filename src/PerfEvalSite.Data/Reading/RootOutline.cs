namespace PerfEvalSite.Data.Reading;

/// <summary>What a big file holds of one section.</summary>
/// <param name="Length">In bytes, with what is blank behind the rows; 0 for none.</param>
/// <param name="Lines">How many lines of the file.</param>
/// <param name="Hash">Empty where there is nothing.</param>
public readonly record struct RootPart(long Length, int Lines, byte[] Hash);

/// <summary>
/// What a big CSV file at the root consists of: its head, then the parts of all sections, one behind the other. Only of a file that is UTF-8,
/// sorted by key as a whole, and of which nothing had to be told.
/// </summary>
/// <param name="Path">Relative to the data folder.</param>
/// <param name="Head">Hash of what comes before the first row.</param>
/// <param name="HeadLength">In bytes.</param>
/// <param name="Meaning">What the columns mean, and how they are separated.</param>
/// <param name="Parts">By section.</param>
public sealed record RootOutline(string Path, byte[] Head, int HeadLength, byte[] Meaning, RootPart[] Parts);
