using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>Why the encoding of a file is not taken for granted, and where that is seen.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Arguments">Of the code's message.</param>
internal sealed record EncodingFault(DiagnosticCode Code, int Line, params Bilingual[] Arguments)
{
    public void AddTo(DiagnosticBag diagnostics, string path) => diagnostics.Add(Code, new Place(path, Line, Line > 0 ? 1 : 0), Arguments);
}
