namespace PerfEvalSite.Site.Pages;

/// <summary>A link in a tree of links: what lies below it is folded from the second level on.</summary>
/// <param name="Note">A few words beside it; empty for none.</param>
internal sealed record TreeNode(string Text, string Path, string Note, IReadOnlyList<TreeNode> Below);
