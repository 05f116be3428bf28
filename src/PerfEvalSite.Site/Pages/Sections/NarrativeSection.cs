using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>正文: what the text says, by part, with the place it came from.</summary>
internal static class NarrativeSection
{
    private static readonly NarrativesTable T = Catalogue.Narratives;

    public static Section? Build(SectionInput input)
    {
        var rows = input[T];
        if (rows.Count == 0)
            return null;
        var section = new Section(T.FileName, "正文要点");
        section.Blocks.Add(new Block { Notes = ["以下为原文要点的概括，不是原文；完整内容以原文为准。"] });
        foreach (string part in Parts.TextsOf(rows, T.Section))
        {
            var passages = new List<Passage>(4);
            foreach (ref readonly var row in rows.Span)
                if (row.Text(T.Section) == part)
                    passages.Add(new Passage(HeadingOf(input, row), MarkdownText.Render(row.Text(T.Text)), row.Text(T.Place)));
            section.Blocks.Add(new Block { Heading = T.Section.ChoiceOf(part)?.Name ?? part, Passages = [.. passages] });
        }
        section.AddCsv(input, T);
        return section;
    }

    private static string HeadingOf(SectionInput input, in Row row)
    {
        string heading = row.Text(T.Heading);
        if (!row[T.Region].IsBlank)
            heading = Joined(heading, input.RegionName(row.Text(T.Region)));
        if (!row[T.Evaluation].IsBlank && input[Catalogue.Evaluations].Count > 1)
            heading = Joined(heading, input.EvaluationName(row.Text(T.Evaluation)));
        return row[T.Period].IsBlank ? heading : Joined(heading, row.Text(T.Period));
    }

    private static string Joined(string heading, string more) => heading.Length == 0 ? more : $"{heading}（{more}）";
}
