using System.Globalization;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// Collects everything wrong in one run. Safe to add to from several threads; read it out sorted, so that the order
/// does not depend on which thread was faster. Of a file with thousands of faults it keeps the first ones.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>Of each file and severity. The same fault a thousand times over helps nobody, and a million of them fill the memory.</summary>
    public const int MostOfAFile = 200;

    private const int LongestQuote = 60;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Faults> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> foldersWithErrors = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public bool IsEmpty
    {
        get
        {
            lock (gate)
                return files.Count == 0;
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            FaultsOf(diagnostic.Place.Path).Add(diagnostic);
            if (!diagnostic.IsError)
                return;
            HasErrors = true;
            foldersWithErrors.Add(diagnostic.Place.Path);
            foldersWithErrors.Add(diagnostic.Place.Path[..Math.Max(diagnostic.Place.Path.LastIndexOf('/'), 0)]);
        }
    }

    public void Add(DiagnosticCode code, Place place, params Bilingual[] arguments) =>
        Add(new Diagnostic(code, place, Array.ConvertAll(arguments, static argument => new Bilingual(Shorten(argument.Zh), Shorten(argument.En)))));

    /// <param name="others">Not added to while this runs.</param>
    public void AddRange(DiagnosticBag others)
    {
        lock (gate)
        {
            foreach (var (path, faults) in others.files)
                FaultsOf(path).AddRange(faults);
            HasErrors |= others.HasErrors;
            foldersWithErrors.UnionWith(others.foldersWithErrors);
        }
    }

    /// <summary>Takes out all that was found, so that others go on adding to this one as if it were new.</summary>
    public DiagnosticBag Take()
    {
        var taken = new DiagnosticBag();
        taken.AddRange(this);
        lock (gate)
        {
            files.Clear();
            foldersWithErrors.Clear();
            HasErrors = false;
        }
        return taken;
    }

    /// <summary>Whether an error stands in a folder itself or in a file directly in it.</summary>
    public bool HasErrorsIn(string folder)
    {
        lock (gate)
            return foldersWithErrors.Contains(folder);
    }

    /// <summary>By path, line, column, code, then arguments; a file with more than <see cref="MostOfAFile"/> ends in a word about the rest.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
            return [.. files.SelectMany(file => file.Value.Sorted(file.Key))];
    }

    /// <summary>What was found is quoted in messages; a 200 MB cell is not, and neither is a character that shows nothing or turns the text round.</summary>
    internal static string Shorten(string found)
    {
        found = PersonalText.Redacted(found);
        var cut = found.Length <= LongestQuote ? found : string.Concat(found.AsSpan(0, char.IsHighSurrogate(found[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote), "…");
        foreach (char c in cut)
            if (IsInvisible(c))
                return string.Create(cut.Length, cut, static (span, text) =>
                {
                    for (int i = 0; i < span.Length; i++)
                        span[i] = IsInvisible(text[i]) ? '␣' : text[i];
                });
        return cut;
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private Faults FaultsOf(string path)
    {
        if (!files.TryGetValue(path, out var faults))
            files.Add(path, faults = new Faults());
        return faults;
    }

    /// <summary>
    /// The first faults of one file, errors and warnings counted apart so that neither crowds out the other. Which are
    /// kept does not depend on the order in which they come.
    /// </summary>
    private sealed class Faults
    {
        private readonly List<Diagnostic> errors = [];
        private readonly List<Diagnostic> warnings = [];
        private bool hasMore;

        public void Add(Diagnostic diagnostic)
        {
            var kept = diagnostic.IsError ? errors : warnings;
            kept.Add(diagnostic);
            if (kept.Count >= 2 * MostOfAFile)
                Cut(kept);
        }

        public void AddRange(Faults others)
        {
            foreach (var diagnostic in others.errors)
                Add(diagnostic);
            foreach (var diagnostic in others.warnings)
                Add(diagnostic);
            hasMore |= others.hasMore;
        }

        public IEnumerable<Diagnostic> Sorted(string path)
        {
            Cut(errors);
            Cut(warnings);
            List<Diagnostic> all = [.. errors, .. warnings];
            all.Sort(Compare);
            return hasMore ? all.Append(new Diagnostic(RowCodes.TooManyProblems, new Place(path), Bilingual.Of(MostOfAFile))) : all;
        }

        private void Cut(List<Diagnostic> kept)
        {
            if (kept.Count <= MostOfAFile)
                return;
            kept.Sort(Compare);
            kept.RemoveRange(MostOfAFile, kept.Count - MostOfAFile);
            hasMore = true;
        }

        private static int Compare(Diagnostic a, Diagnostic b)
        {
            int order = string.CompareOrdinal(a.Place.Sheet, b.Place.Sheet);
            if (order == 0)
                order = a.Place.Line.CompareTo(b.Place.Line);
            if (order == 0)
                order = a.Place.Column.CompareTo(b.Place.Column);
            if (order == 0)
                order = string.CompareOrdinal(a.Code.Id, b.Code.Id);
            for (int i = 0; order == 0 && i < Math.Min(a.Arguments.Length, b.Arguments.Length); i++)
                order = string.CompareOrdinal(a.Arguments[i].Zh, b.Arguments[i].Zh);
            return order;
        }
    }
}
