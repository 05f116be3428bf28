using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>What a written reference leads to: a cell, a count of rows, or nowhere with the reason.</summary>
internal readonly record struct ReferenceTarget
{
    public CellRef? Cell { get; init; }

    public int? Count { get; init; }

    /// <summary>Null when it leads somewhere.</summary>
    public DiagnosticCode? Problem { get; init; }

    public Bilingual[]? Arguments { get; init; }

    public static ReferenceTarget Nowhere(DiagnosticCode problem, params Bilingual[] arguments) => new() { Problem = problem, Arguments = arguments };
}
