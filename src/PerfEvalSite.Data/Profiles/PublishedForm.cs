using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Where an official table of a disclosure stands.</summary>
public enum FormState : byte
{
    WithData,

    /// <summary>Printed empty, with a sentence or without.</summary>
    Empty,

    /// <summary>The document says that it has none, or has the others and not this one.</summary>
    NotPublished,

    /// <summary>The disclosure was not given as official tables, and its data have nothing of this one.</summary>
    NotInData,
}

/// <summary>An official table or form of one disclosure, with what stands in it.</summary>
/// <param name="Key">What tells it from others of the document: T1, or the evaluation whose form it is.</param>
/// <param name="Title">As the document prints it.</param>
/// <param name="About">The project; empty for a table of the document.</param>
/// <param name="Content">Null where there is no table to draw.</param>
/// <param name="IsGiven">Whether the disclosure was given as this table, so that a blank cell is one that the document prints blank.</param>
public sealed record PublishedForm(OfficialForm Form, string Key, string Title, string About, FormState State, FilledContent? Content, bool IsGiven)
{
    private static readonly OfficialTablesTable T = Catalogue.OfficialTables;

    /// <summary>The official tables of a disclosure in the order of its profile, then its forms; none where nothing of it stands in any.</summary>
    /// <param name="main">The profile of the data folder; null where none is named.</param>
    public static IReadOnlyList<PublishedForm> Of(Disclosure disclosure, ProfileLibrary library, Profile? main)
    {
        var rows = disclosure[T];
        var profile = (rows.Count > 0 ? library.Find(rows[0].Text(T.Profile)) : null) ?? main ?? library.Find(ProfileLibrary.Default)!;
        var forms = new List<PublishedForm>();
        AddTables(disclosure, library, profile, forms);
        foreach (ref readonly var evaluation in disclosure[Catalogue.Evaluations].Span)
            if (OfEvaluation(disclosure, library, profile, evaluation) is { } form)
                forms.Add(form);
        return forms.Exists(form => form.Content is not null) ? forms : [];
    }

    private static void AddTables(Disclosure disclosure, ProfileLibrary library, Profile profile, List<PublishedForm> into)
    {
        var rows = disclosure[T].Span;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in profile.Forms)
        {
            if (form.Subject != FormSubject.None || form.Kinds.Count == 0 || form.Kinds[0] != disclosure.Kind)
                continue;
            int at = RowOf(rows, form.Id);
            told.Add(form.Id);
            into.Add(at >= 0 ? Given(disclosure, library, form, rows[at]) : Found(disclosure, form, isGiven: rows.Length > 0));
        }
        foreach (ref readonly var row in rows)
            if (told.Add(row.Text(T.Form)) && library.Find(row.Text(T.Profile))?.Form(row.Text(T.Form)) is { Subject: FormSubject.None } other)
                into.Add(Given(disclosure, library, other, row));
    }

    private static int RowOf(ReadOnlySpan<Row> rows, string form)
    {
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(T.Form) == form)
                return i;
        return -1;
    }

    /// <summary>A table that the disclosure registers.</summary>
    private static PublishedForm Given(Disclosure disclosure, ProfileLibrary library, OfficialForm form, in Row row)
    {
        // Each sheet is recognised by itself, and may be another place's.
        form = library.Find(row.Text(T.Profile))?.Form(form.Id) ?? form;
        string title = row.Text(T.Title) is { Length: > 0 } printed ? printed : form.Title;
        var state = T.State.ChoiceOf(row.Text(T.State))?.Id;
        if (state == "not-published")
            return new(form, form.Id, title, "", FormState.NotPublished, null, IsGiven: true);
        string note = row.Text(T.Note);
        var content = FilledContent.Of(form, disclosure, FormScope.Document, isOwnList: state == "with-data", note.Length > 0 ? note.Split('\n') : []);
        return new(form, form.Id, title, "", content.Filled > 0 ? FormState.WithData : FormState.Empty, content, IsGiven: true);
    }

    /// <summary>A table whose cells stand in the disclosure as rows of the catalogue.</summary>
    private static PublishedForm Found(Disclosure disclosure, OfficialForm form, bool isGiven)
    {
        var content = FilledContent.Of(form, disclosure, FormScope.Document, isOwnList: false, form.Note.Length > 0 ? [form.Note] : []);
        return content.IsWhole
            ? new(form, form.Id, form.Title, "", FormState.WithData, content, IsGiven: false)
            : new(form, form.Id, form.Title, "", isGiven && !disclosure.IsExcerpt ? FormState.NotPublished : FormState.NotInData, null, isGiven);
    }

    /// <summary>The form of a self-evaluation: the one whose title its indicators bear, and else the place's own.</summary>
    private static PublishedForm? OfEvaluation(Disclosure disclosure, ProfileLibrary library, Profile profile, in Row evaluation)
    {
        var e = Catalogue.Evaluations;
        var scope = FormScope.Of(disclosure, evaluation);
        string? kind = e.Kind.ChoiceOf(evaluation.Text(e.Kind))?.Id;
        var subject = kind == "overall-self" ? FormSubject.Department : kind == "project-self" && scope.Project.Length > 0 ? FormSubject.Project : FormSubject.None;
        if (subject == FormSubject.None)
            return null;
        string title = TitleOf(disclosure, scope);
        FilledContent? best = null;
        OfficialForm? chosen = null;
        bool isTitled = false;
        foreach (var form in Forms(library, profile, subject, title))
        {
            var content = FilledContent.Of(form, disclosure, scope, isOwnList: form.Title == title, form.Note.Length > 0 ? [form.Note] : []);
            if ((form.Title == title || content.IsWhole) && content.Filled > (best?.Filled ?? 0))
                (best, chosen, isTitled) = (content, form, form.Title == title);
        }
        return best is null ? null : new(chosen!, scope.Evaluation, chosen!.Title, ProjectOf(disclosure, scope), FormState.WithData, best, isTitled);
    }

    /// <summary>Those of that title in any place, the own place's first; the own place's where none bears it.</summary>
    private static IEnumerable<OfficialForm> Forms(ProfileLibrary library, Profile profile, FormSubject subject, string title)
    {
        var titled = library.Candidates(profile).Where(one => one.Form.Subject == subject && one.Form.Title == title).Select(one => one.Form).ToList();
        return titled.Count > 0 ? titled : profile.Forms.Where(form => form.Subject == subject).Take(1);
    }

    private static string TitleOf(Disclosure disclosure, FormScope scope)
    {
        foreach (ref readonly var set in disclosure[Catalogue.IndicatorSets].Span)
            if (scope.Sets.Contains(set.Text(Catalogue.IndicatorSets.Id)))
                return set.Text(Catalogue.IndicatorSets.Name);
        return "";
    }

    private static string ProjectOf(Disclosure disclosure, FormScope scope)
    {
        foreach (ref readonly var project in disclosure[Catalogue.Projects].Span)
            if (project.Text(Catalogue.Projects.Id) == scope.Project)
                return project.Text(Catalogue.Projects.Name);
        return "";
    }
}
