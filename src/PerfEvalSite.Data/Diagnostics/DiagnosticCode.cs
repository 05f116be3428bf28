namespace PerfEvalSite.Data.Diagnostics;

/// <summary>An error keeps the site from being published; a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// One kind of thing that can be wrong with the input. <paramref name="Id"/> (<c>PE####</c>) is stable for ever;
/// <paramref name="Message"/> takes the arguments of a <see cref="Diagnostic"/> as <c>{0}</c>, <c>{1}</c> …;
/// <paramref name="Remedy"/> says what the clerk does about it; <paramref name="Explanation"/> is what
/// <c>perfeval explain</c> adds: why it matters and an example.
/// </summary>
public sealed record DiagnosticCode(
    string Id, Severity Severity, Bilingual Title, Bilingual Message, Bilingual Remedy, Bilingual Explanation);
