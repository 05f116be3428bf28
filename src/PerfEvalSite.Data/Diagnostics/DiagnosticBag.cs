namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// Collects everything wrong in one run. Safe to add to from several threads; read it out sorted, so that the order
/// does not depend on which thread was faster.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> found = [];

    public bool HasErrors { get; private set; }

    public int Count
    {
        get
        {
            lock (gate)
                return found.Count;
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            found.Add(diagnostic);
            HasErrors |= diagnostic.IsError;
        }
    }

    public void Add(DiagnosticCode code, Place place, params string[] arguments) =>
        Add(new Diagnostic(code, place, Array.ConvertAll(arguments, Shorten)));

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>All of them by path, line, column, code, then arguments.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
        {
            var sorted = found.ToList();
            sorted.Sort(static (a, b) =>
            {
                int order = string.CompareOrdinal(a.Place.Path, b.Place.Path);
                if (order == 0)
                    order = string.CompareOrdinal(a.Place.Sheet, b.Place.Sheet);
                if (order == 0)
                    order = a.Place.Line.CompareTo(b.Place.Line);
                if (order == 0)
                    order = a.Place.Column.CompareTo(b.Place.Column);
                if (order == 0)
                    order = string.CompareOrdinal(a.Code.Id, b.Code.Id);
                return order != 0 ? order : string.CompareOrdinal(string.Join('\n', a.Arguments), string.Join('\n', b.Arguments));
            });
            return sorted;
        }
    }

    /// <summary>What was found is quoted in messages; a 200 MB cell is not, and neither is a control character.</summary>
    internal static string Shorten(string found)
    {
        found = PersonalText.Redacted(found);
        const int most = 60;
        var cut = found.Length <= most ? found : string.Concat(found.AsSpan(0, char.IsHighSurrogate(found[most - 1]) ? most - 1 : most), "…");
        foreach (char c in cut)
            if (char.IsControl(c))
                return string.Create(cut.Length, cut, static (span, text) =>
                {
                    for (int i = 0; i < span.Length; i++)
                        span[i] = char.IsControl(text[i]) ? '␣' : text[i];
                });
        return cut;
    }
}
