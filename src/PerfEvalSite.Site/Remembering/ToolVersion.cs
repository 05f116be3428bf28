using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Tells two builds of the tool apart, templates, rules and style sheets included.</summary>
internal static class ToolVersion
{
    /// <summary>The same sources give the same, because the compiler is deterministic.</summary>
    public static Fingerprint Fingerprint { get; } = Fingerprint.Of(
        [.. typeof(ToolVersion).Module.ModuleVersionId.ToByteArray(), .. typeof(Catalogue).Module.ModuleVersionId.ToByteArray()]);
}
