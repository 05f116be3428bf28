namespace PerfEvalSite.Site.Downloads;

/// <summary>What a description of the whole site's data says of its files and their state; never the clock's.</summary>
/// <param name="Files">By file name, of those that are written already.</param>
/// <param name="Newest">The day of the newest document; null where none prints one.</param>
internal sealed record PackageFacts(IReadOnlyDictionary<string, PackageFile> Files, DateOnly? Newest)
{
    public static PackageFacts None { get; } = new(new Dictionary<string, PackageFile>(), null);
}

/// <param name="Sha256">In small hexadecimal letters.</param>
internal readonly record struct PackageFile(long Bytes, string Sha256);
