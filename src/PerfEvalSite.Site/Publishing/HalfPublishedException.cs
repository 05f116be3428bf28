namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// A publication could not be ended: some files of the site are new and some old. What is still to be brought over waits beside the site, and the
/// next build brings it over before anything else.
/// </summary>
/// <param name="folder">The published folder.</param>
/// <param name="waiting">How many files are still to be brought over.</param>
/// <param name="cause">What the system said.</param>
public sealed class HalfPublishedException(string folder, int waiting, Exception cause) : IOException(cause.Message, cause)
{
    public string Folder { get; } = folder;

    public int Waiting { get; } = waiting;
}
