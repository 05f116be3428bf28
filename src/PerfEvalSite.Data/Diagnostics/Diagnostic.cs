using System.Globalization;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>Something wrong with the input, at a place. Arguments are what was found, already cut to a readable length.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Place Place, params string[] Arguments)
{
    public bool IsError => Code.Severity == Severity.Error;

    public string Message(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Code.Message.In(language), Arguments);
}
