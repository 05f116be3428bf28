using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Searching;

/// <summary>A name that stands in a row of a disclosure.</summary>
/// <param name="Others">Further names of the same, one a line.</param>
public readonly record struct FoundName(Table Table, string Title, string Note = "", string Others = "");

/// <summary>
/// The names that stand inside disclosures: projects, indicators, codes, bases, terms. Each is kept once however many
/// documents print it, with how many do and the first few of them: what stays in memory grows with the distinct names.
/// </summary>
internal sealed class FoundNames
{
    private readonly Dictionary<Name, Places> names = [];
    private int disclosures;

    /// <summary>The names in one disclosure, in the order of its tables.</summary>
    public static IReadOnlyList<FoundName> In(Disclosure disclosure)
    {
        var found = new List<FoundName>(32);
        foreach (ref readonly var row in disclosure[Catalogue.Projects].Span)
            Add(Catalogue.Projects, row.Text(Catalogue.Projects.Name), "", Lines(row.Text(Catalogue.Projects.Aliases), row.Text(Catalogue.Projects.Code)));
        foreach (ref readonly var row in disclosure[Catalogue.Indicators].Span)
            Add(Catalogue.Indicators, LeafOf(row));
        foreach (ref readonly var row in disclosure[Catalogue.Accounts].Span)
            Add(Catalogue.Accounts, row.Text(Catalogue.Accounts.Item), row.Text(Catalogue.Accounts.Code));
        foreach (ref readonly var row in disclosure[Catalogue.IncomeByCode].Span)
            Add(Catalogue.IncomeByCode, row.Text(Catalogue.IncomeByCode.Item), row.Text(Catalogue.IncomeByCode.Code));
        foreach (ref readonly var row in disclosure[Catalogue.SpendingByCode].Span)
            Add(Catalogue.SpendingByCode, row.Text(Catalogue.SpendingByCode.Item), row.Text(Catalogue.SpendingByCode.Code));
        foreach (ref readonly var row in disclosure[Catalogue.ThreePublic].Span)
            Add(Catalogue.ThreePublic, FigureText.Of(row[Catalogue.ThreePublic.Item], Catalogue.ThreePublic.Item));
        foreach (ref readonly var row in disclosure[Catalogue.Bases].Span)
        {
            string title = row.Text(Catalogue.Bases.Title), printed = row.Text(Catalogue.Bases.Number);
            Add(Catalogue.Bases, title.Length > 0 ? title : printed, title.Length > 0 ? printed : "");
        }
        foreach (ref readonly var row in disclosure[Catalogue.Glossary].Span)
            Add(Catalogue.Glossary, row.Text(Catalogue.Glossary.Term), row.Text(Catalogue.Glossary.Code));
        return found;

        void Add(Table table, string title, string note = "", string others = "")
        {
            if (title.Length > 0)
                found.Add(new(table, title, note, others));
        }
    }

    /// <summary>Disclosures are added in their order: the first few to have a name are those that a reader is shown.</summary>
    public void Add(Agency agency, string disclosureId, int year, IReadOnlyList<FoundName> found)
    {
        var place = new NamedIn(disclosures++, agency, disclosureId, year);
        foreach (var (table, title, note, others) in found)
        {
            var name = new Name(KindOf(table), title, note, others);
            if (!names.TryGetValue(name, out var places))
                names.Add(name, places = new Places());
            places.Add(place, table);
        }
    }

    /// <summary>The names of one kind: codes in their own order, the others with the shortest first, which fits best what is part of several.</summary>
    internal IEnumerable<SearchEntry> Of(SearchKind kind)
    {
        var sorted = new List<(Name Name, Places Places)>();
        foreach (var (name, places) in names)
            if (name.Kind == kind)
                sorted.Add((name, places));
        sorted.Sort((a, b) => Compare(a.Name, b.Name, byLength: kind != SearchKind.Codes));
        foreach (var (name, places) in sorted)
            yield return new SearchEntry(name.Title, name.Note, name.Others, places.Count, places.Links());
    }

    private static SearchKind KindOf(Table table) =>
        table == Catalogue.Projects ? SearchKind.Projects
        : table == Catalogue.Indicators ? SearchKind.Indicators
        : table == Catalogue.Bases ? SearchKind.Bases
        : table == Catalogue.Glossary ? SearchKind.Terms
        : SearchKind.Codes;

    private static string LeafOf(in Row row)
    {
        var t = Catalogue.Indicators;
        return row.Text(t.Level4) is { Length: > 0 } fourth ? fourth
            : row.Text(t.Level3) is { Length: > 0 } third ? third
            : row.Text(t.Level2) is { Length: > 0 } second ? second
            : row.Text(t.Level1);
    }

    private static string Lines(string list, string code)
    {
        string aliases = list.Length == 0 ? "" : string.Join('\n', list.Split(['；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return aliases.Length == 0 ? code : code.Length == 0 ? aliases : $"{aliases}\n{code}";
    }

    private static int Compare(in Name a, in Name b, bool byLength)
    {
        int order = byLength ? a.Title.Length.CompareTo(b.Title.Length) : string.CompareOrdinal(a.Note, b.Note);
        if (order == 0)
            order = string.CompareOrdinal(a.Title, b.Title);
        if (order == 0)
            order = string.CompareOrdinal(a.Note, b.Note);
        return order != 0 ? order : string.CompareOrdinal(a.Others, b.Others);
    }

    private readonly record struct Name(SearchKind Kind, string Title, string Note, string Others);

    private readonly record struct NamedIn(int Number, Agency Agency, string DisclosureId, int Year);

    /// <summary>How many disclosures have a name, and the first few of them.</summary>
    private sealed class Places
    {
        private const int Shown = 5;

        private readonly List<(NamedIn Place, Table Table)> first = new(1);
        private int last = -1;

        public int Count { get; private set; }

        public void Add(in NamedIn place, Table table)
        {
            if (place.Number == last)
                return;
            last = place.Number;
            Count++;
            if (first.Count < Shown)
                first.Add((place, table));
        }

        public List<SearchPlace> Links() =>
            first.ConvertAll(static found => new SearchPlace(
                $"agencies/{found.Place.Agency.Id}/{found.Place.DisclosureId}/index.html#{found.Table.FileName}",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.Place.Agency.Name}，{found.Place.Year}年")));
    }
}
