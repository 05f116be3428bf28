using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// What was wrong with one cell, without its place; a default one says that nothing was. The arguments of every code
/// start with what was found, the column's Chinese name and its English id.
/// </summary>
internal readonly struct ValueProblem
{
    private readonly Bilingual[]? arguments;

    internal ValueProblem(DiagnosticCode code, string found, Column column, params ReadOnlySpan<Bilingual> more)
    {
        Code = code;
        arguments = [DiagnosticBag.Shorten(found), column.Name, column.Id, .. more];
    }

    /// <summary>Null when there is no problem.</summary>
    public DiagnosticCode? Code { get; }

    public bool IsNone => Code is null;

    public IReadOnlyList<Bilingual> Arguments => arguments ?? [];

    /// <summary>Does nothing when there is no problem.</summary>
    public void AddTo(DiagnosticBag bag, Place place)
    {
        if (Code is not null)
            bag.Add(new Diagnostic(Code, place, arguments!));
    }
}
