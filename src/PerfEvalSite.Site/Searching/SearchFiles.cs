using System.Globalization;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Searching;

/// <summary>Puts a file into the site; the content is only lent.</summary>
internal delegate void WriteFile(string path, ReadOnlySpan<byte> content);

/// <summary>
/// Writes the index as many small scripts, each a call with data, because a page on a disk may load scripts and nothing
/// else. A reader fetches <c>index.js</c>, then the files of a few grams of what was typed, then those of the entries
/// that are shown: below 100 KB for 10,000 agencies with three disclosures each.
/// </summary>
/// <remarks>
/// <c>index.js</c>: the kinds, how many files of grams there are and how long the longest is, and the grams whose lists are long enough for a file of their own.
/// <c>traditional.js</c>: pairs of characters. <c>p7.js</c>: lists by gram; <see cref="Gram.FileOf"/> says which gram is where. <c>l3.js</c>: one long list. <c>e0-12.js</c>: entries of one kind.
/// </remarks>
internal sealed class SearchFiles
{
    /// <summary>What a file of several grams holds on average, at most.</summary>
    private const int BytesAFile = 3000;

    /// <summary>What a gram takes beside its list.</summary>
    private const int GramBytes = 13;

    /// <summary>A list of more has a file of its own, so that nobody fetches it for its neighbours.</summary>
    private const int LongList = 1500;

    private readonly WriteFile write;
    private readonly GramIndex grams = new();
    private readonly Utf8Writer file = new();
    private readonly Utf8Writer index = new();
    private int kinds;
    private int entries;

    private SearchFiles(WriteFile write) => this.write = write;

    /// <summary>Writes all files; the same input gives the same bytes.</summary>
    public static void Write(SiteContents contents, FoundNames names, WriteFile write)
    {
        var files = new SearchFiles(write);
        files.index.Write("perfevalSearch(\"index\",{kinds:["u8);
        files.Add(SearchKind.Agencies, SiteEntries.Agencies(contents));
        files.Add(SearchKind.Disclosures, SiteEntries.Disclosures(contents));
        files.Add(SearchKind.Projects, names.Of(SearchKind.Projects));
        files.Add(SearchKind.Indicators, names.Of(SearchKind.Indicators));
        files.Add(SearchKind.Codes, names.Of(SearchKind.Codes));
        files.Add(SearchKind.Bases, names.Of(SearchKind.Bases));
        files.Add(SearchKind.Terms, SiteEntries.Terms().Concat(names.Of(SearchKind.Terms)));
        files.Add(SearchKind.Regions, SiteEntries.Regions(contents));
        files.WriteLists();
    }

    private void Add(SearchKind kind, IEnumerable<SearchEntry> found)
    {
        int first = entries;
        foreach (var entry in found)
        {
            int place = (entries - first) % kind.EntriesAFile;
            if (place == 0 && entries > first)
                EndEntries(kind, entries - first - 1);
            if (place == 0)
                Begin($"e{kinds}-{(entries - first) / kind.EntriesAFile}", "["u8);
            else
                file.Write(",\n"u8);
            entry.WriteTo(file);
            grams.Add(entries, entry.Title);
            grams.Add(entries, entry.Note);
            foreach (var name in entry.Others.AsSpan().Split('\n'))
            {
                var other = entry.Others.AsSpan(name);
                grams.Add(entries, other.IndexOf('\t') is >= 0 and int end ? other[..end] : other);
            }
            entries++;
        }
        if (entries > first)
            EndEntries(kind, entries - first - 1);
        index.Write(kinds == 0 ? "["u8 : ",["u8);
        JsonText.Write(index, kind.Name);
        index.Write(","u8);
        index.Write(entries - first);
        index.Write(","u8);
        index.Write(kind.EntriesAFile);
        index.Write("]"u8);
        kinds++;
    }

    private void EndEntries(SearchKind kind, int last) => End($"e{kinds}-{last / kind.EntriesAFile}", "]"u8);

    private void WriteLists()
    {
        var all = grams.Finish();
        var shared = new List<(Gram Gram, PostingList List)>(all.Count);
        index.Write("],long:{"u8);
        int total = 0, longLists = 0;
        foreach (var (gram, list) in all)
        {
            if (list.Length <= LongList)
            {
                shared.Add((gram, list));
                total += list.Length + GramBytes;
                continue;
            }
            if (longLists > 0)
                index.Write(","u8);
            WriteGram(index, gram);
            index.Write("["u8);
            index.Write(longLists);
            index.Write(","u8);
            index.Write(list.Length);
            index.Write("]"u8);
            string name = $"l{longLists++}";
            Begin(name, "\""u8);
            file.Write(list.Text);
            End(name, "\""u8);
        }
        int files = total / BytesAFile + 1;
        index.Write("},files:"u8);
        index.Write(files);
        index.Write(",largest:"u8);
        index.Write(WriteShared(shared, files));
        WriteWords();
        index.Write("});\n"u8);
        Put("index", index);
        WriteTraditional();
    }

    private void WriteWords()
    {
        index.Write(",words:["u8);
        bool isFirst = true;
        foreach (var (said, written) in EverydayNames.All)
        {
            index.Write(isFirst ? "["u8 : ",["u8);
            isFirst = false;
            JsonText.Write(index, said);
            foreach (string word in written)
            {
                index.Write(","u8);
                JsonText.Write(index, word);
            }
            index.Write("]"u8);
        }
        index.Write("]"u8);
    }

    /// <summary>Pairs of a traditional character and its simplified one, read only where nothing is found; none where the tool was built without npm.</summary>
    private void WriteTraditional()
    {
        Begin("traditional", "\""u8);
        using var table = typeof(SearchFiles).Assembly.GetManifestResourceStream("npm/traditional.txt");
        if (table is not null)
        {
            var pairs = new byte[table.Length];
            table.ReadExactly(pairs);
            file.Write(pairs);
        }
        End("traditional", "\""u8);
    }

    /// <returns>The length of the largest file in bytes.</returns>
    private int WriteShared(List<(Gram Gram, PostingList List)> shared, int files)
    {
        shared.Sort((a, b) => a.Gram.FileOf(files).CompareTo(b.Gram.FileOf(files)) is not 0 and var order ? order : a.Gram.CompareTo(b.Gram));
        int at = 0, largest = 0;
        for (int number = 0; number < files; number++)
        {
            string name = $"p{number}";
            Begin(name, "{"u8);
            for (bool isFirst = true; at < shared.Count && shared[at].Gram.FileOf(files) == number; at++, isFirst = false)
            {
                if (!isFirst)
                    file.Write(",\n"u8);
                WriteGram(file, shared[at].Gram);
                file.Write("\""u8);
                file.Write(shared[at].List.Text);
                file.Write("\""u8);
            }
            End(name, "}"u8);
            largest = Math.Max(largest, file.Written.Length);
        }
        return largest;
    }

    private static void WriteGram(Utf8Writer writer, Gram gram)
    {
        if (char.IsSurrogate(gram.First) || char.IsSurrogate(gram.Second))
            // Half of a rare character is no text by itself.
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"\\u{(int)gram.First:X4}\\u{(int)gram.Second:X4}\""));
        else
            JsonText.Write(writer, gram.Third == 0 ? [gram.First, gram.Second] : [gram.First, gram.Second, gram.Third]);
        writer.Write(":"u8);
    }

    private void Begin(string name, ReadOnlySpan<byte> bracket)
    {
        file.Clear();
        file.Write("perfevalSearch(\""u8);
        file.Write(name);
        file.Write("\","u8);
        file.Write(bracket);
    }

    private void End(string name, ReadOnlySpan<byte> bracket)
    {
        file.Write(bracket);
        file.Write(");\n"u8);
        Put(name, file);
    }

    private void Put(string name, Utf8Writer content) => write($"{SitePaths.SearchFolder}{name}.js", content.Written);
}
