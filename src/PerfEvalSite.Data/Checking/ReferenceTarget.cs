using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What a written reference leads to: a cell, a count of rows, a table without any, or nowhere with the reason.</summary>
internal readonly record struct ReferenceTarget
{
    public CellRef? Cell { get; init; }

    public int? Count { get; init; }

    /// <summary>A table that is published with its heads only: whatever row is meant, the document does not print it.</summary>
    public Table? EmptyTable { get; init; }

    /// <summary>Null when it leads somewhere.</summary>
    public DiagnosticCode? Problem { get; init; }

    public Bilingual[]? Arguments { get; init; }

    public static ReferenceTarget Nowhere(DiagnosticCode problem, params Bilingual[] arguments) => new() { Problem = problem, Arguments = arguments };
}
