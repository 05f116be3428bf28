using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// One project of an agency over at least two years. What connects them is a code that the documents print, or else the name without its year; a year in which two
/// projects have it is left out, because it cannot be told which of them is meant.
/// </summary>
/// <param name="Name">As the newest year prints it.</param>
/// <param name="Why">Why these are one project, for the reader.</param>
/// <param name="Key">For its address: of the code or the name, so that it stays when others are added.</param>
/// <param name="Years">Ascending.</param>
/// <param name="Ambiguous">Years that are left out, ascending.</param>
internal sealed record ProjectYears(string Name, string Why, string Key, IReadOnlyList<(DisclosureSummary Disclosure, ProjectFacts Facts)> Years, IReadOnlyList<int> Ambiguous)
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<ProjectYears> Of(AgencyContents contents)
    {
        if (contents.Disclosures.Count < 2)
            return [];
        var all = new List<(DisclosureSummary Disclosure, ProjectFacts Facts)>();
        foreach (var disclosure in contents.Disclosures)
            if (!contents.IsReplaced(disclosure))
                foreach (var project in disclosure.Compared.Projects)
                    all.Add((disclosure, project));
        var found = new List<ProjectYears>();
        var connected = new HashSet<(DisclosureSummary, ProjectFacts)>();
        foreach (var group in all.Where(static one => one.Facts.Code.Length > 0).GroupBy(static one => one.Facts.Code, StringComparer.Ordinal))
            Add(group, group.Key, $"各年度印出的预算项目代码都是 {group.Key}，所以连成一列。");
        foreach (var group in all.Where(one => !connected.Contains(one)).GroupBy(static one => PlainName(one.Facts.Name), StringComparer.Ordinal))
            // A code in each of two years, and not the same one, says that they are two projects.
            if (group.Key.Length > 0 && group.Select(static one => one.Facts.Code).Where(static code => code.Length > 0).Distinct(StringComparer.Ordinal).Count() < 2)
                Add(group, "name " + group.Key, "各年度印出的项目名称相同（不计年份），单位相同，所以连成一列；没有代码可以佐证。");
        found.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : string.CompareOrdinal(a.Key, b.Key));
        return found;

        void Add(IEnumerable<(DisclosureSummary Disclosure, ProjectFacts Facts)> group, string key, string why)
        {
            var years = new SortedDictionary<int, (DisclosureSummary, ProjectFacts)?>();
            foreach (var one in group)
                years[one.Disclosure.Year] = years.ContainsKey(one.Disclosure.Year) ? null : one;
            var single = years.Values.Where(static one => one is not null).Select(static one => one!.Value).ToList();
            if (single.Count < 2)
                return;
            connected.UnionWith(single);
            found.Add(new(single[^1].Item2.Name, why, KeyOf(key), single, [.. years.Where(static year => year.Value is null).Select(static year => year.Key)]));
        }
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 5));

    /// <summary>Without blanks, with half-width signs, and without 2023年 or 2023年度.</summary>
    private static string PlainName(string name)
    {
        var plain = new StringBuilder(name.Length);
        Span<char> half = new char[name.Length];
        half = half[..HalfWidth.Fold(name, half)];
        for (int i = 0; i < half.Length; i++)
        {
            if (i + 4 < half.Length && half[i + 4] == '年' && half[i] == '2' && half[i + 1] == '0' && char.IsAsciiDigit(half[i + 2]) && char.IsAsciiDigit(half[i + 3]))
            {
                i += i + 5 < half.Length && half[i + 5] == '度' ? 5 : 4;
                continue;
            }
            if (!char.IsWhiteSpace(half[i]))
                plain.Append(half[i]);
        }
        return plain.ToString();
    }
}
