using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Searching;

/// <summary>One thing that can be found. Everything it says is searched, and nothing else: a hit can always be seen.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Note">Shown below the title.</param>
/// <param name="Others">Other names, one a line, shown only where one of them is what was searched for; a figure follows its name after a tab and is not searched.</param>
/// <param name="Count">In how many disclosures it stands; <paramref name="Places"/> are the first of them.</param>
/// <param name="Places">Where it is read; never none.</param>
internal readonly record struct SearchEntry(string Title, string Note, string Others, int Count, IReadOnlyList<SearchPlace> Places)
{
    /// <summary>For a thing with a page of its own.</summary>
    public SearchEntry(string title, string note, string others, string path)
        : this(title, note, others, 1, [new SearchPlace(path, "")])
    {
    }

    /// <summary>A JavaScript array: title, note, others, count, then path and label of each place.</summary>
    public void WriteTo(Utf8Writer writer)
    {
        writer.Write("["u8);
        JsonText.Write(writer, Title);
        writer.Write(","u8);
        JsonText.Write(writer, Note);
        writer.Write(","u8);
        JsonText.Write(writer, Others);
        writer.Write(","u8);
        writer.Write(Count);
        foreach (var place in Places)
        {
            writer.Write(","u8);
            JsonText.Write(writer, place.Path);
            writer.Write(","u8);
            JsonText.Write(writer, place.Label);
        }
        writer.Write("]"u8);
    }
}

/// <param name="Path">From the site's root, perhaps with an anchor.</param>
/// <param name="Label">What the link says; empty where the entry's title is the link.</param>
internal readonly record struct SearchPlace(string Path, string Label);
