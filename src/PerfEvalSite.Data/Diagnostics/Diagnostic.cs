using System.Globalization;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>Something wrong with the input, at a place. Arguments are what was found, already cut to a readable length.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Place Place, params Bilingual[] Arguments)
{
    public bool IsError => Code.Severity == Severity.Error;

    public string Message(Language language) => Filled(Code.Message, language);

    public string Remedy(Language language) => Filled(Code.Remedy, language);

    private string Filled(Bilingual text, Language language) =>
        string.Format(CultureInfo.InvariantCulture, text.In(language), Array.ConvertAll(Arguments, argument => (object)argument.In(language)));
}
