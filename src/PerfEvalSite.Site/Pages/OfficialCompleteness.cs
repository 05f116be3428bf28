using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Which official tables of its kind a disclosure has, counted where it was given as official tables: with data, empty with
/// its sentence, or not published.
/// </summary>
/// <param name="Tables">The tables of the catalogue that are counted by official table instead.</param>
internal sealed record OfficialCompleteness(int Required, IReadOnlyList<string> Missing, IReadOnlyList<string> Empty, IReadOnlyCollection<Table> Tables)
{
    private static readonly OfficialCompleteness none = new(0, [], [], []);

    public static OfficialCompleteness Of(Disclosure disclosure)
    {
        var t = Catalogue.OfficialTables;
        var rows = disclosure[t];
        if (rows.Count == 0 || ProfileLibrary.OfTool.Find(rows[0].Text(t.Profile)) is not { } profile)
            return none;
        var missing = new List<string>();
        var empty = new List<string>();
        var tables = new HashSet<Table>();
        int required = 0;
        foreach (var form in profile.Forms)
        {
            if (form.Subject != FormSubject.None || form.Kinds.Count == 0 || form.Kinds[0] != disclosure.Kind)
                continue;
            required++;
            tables.UnionWith(form.Sections.Select(section => section.Table));
            string state = StateOf(rows, form.Id);
            if (state.StartsWith("空表", StringComparison.Ordinal))
                empty.Add(state == "空表并说明" ? form.Title : $"{form.Title}（没有说明）");
            else if (state != "有数据" && !form.Sections.Any(section => HasRows(disclosure, section)))
                missing.Add(form.Title);
        }
        return new(required, missing, empty, tables);
    }

    private static string StateOf(TableRows rows, string form)
    {
        foreach (ref readonly var row in rows.Span)
            if (row.Text(Catalogue.OfficialTables.Form) == form)
                return row.Text(Catalogue.OfficialTables.State);
        return "";
    }

    /// <summary>The same table given as a table of the catalogue.</summary>
    private static bool HasRows(Disclosure disclosure, FormSection section)
    {
        foreach (ref readonly var row in disclosure[section.Table].Span)
        {
            bool isOne = true;
            foreach (var given in section.With)
                isOne &= given.Column.Table != section.Table || row.Text(given.Column) == given.Text;
            if (isOne)
                return true;
        }
        return false;
    }
}
