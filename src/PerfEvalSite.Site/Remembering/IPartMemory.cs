namespace PerfEvalSite.Site.Remembering;

/// <summary>What was made last time for agencies and for groups of what spans them, and what the next build is to know.</summary>
internal interface IPartMemory
{
    /// <summary>What was made last time for an agency, or as one group, as lines, if it was made from the same; else null.</summary>
    byte[]? FilesOf(string id, Fingerprint fingerprint);

    /// <summary>Called in the order of the agencies, then in that of the groups.</summary>
    /// <param name="section">The agency's; -1 for a group.</param>
    void Remember(int section, RememberedPart part);

    /// <summary>Run when all agencies are remembered: groups are asked for now.</summary>
    void EndAgencies();
}

/// <summary>Remembers nothing: of a merge, which has all it needs from the shards.</summary>
internal sealed class NoMemory : IPartMemory
{
    public byte[]? FilesOf(string id, Fingerprint fingerprint) => null;

    public void Remember(int section, RememberedPart part)
    {
    }

    public void EndAgencies()
    {
    }
}
