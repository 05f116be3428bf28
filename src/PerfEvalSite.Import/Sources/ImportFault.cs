using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>A file cannot be read at all: a password, damage, another form than its name says, too much of it.</summary>
internal sealed class ImportFault(DiagnosticCode code, params Bilingual[] arguments) : Exception(code.Id)
{
    public DiagnosticCode Code { get; } = code;

    public IReadOnlyList<Bilingual> Arguments { get; } = arguments;
}
