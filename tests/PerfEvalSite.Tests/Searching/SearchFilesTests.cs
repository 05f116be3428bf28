using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Searching;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Searching;

/// <summary>The files of the search, read back as the script reads them. How a browser queries them is tested in a browser.</summary>
public class SearchFilesTests
{
    [Fact]
    public void An_entry_carries_its_names_and_its_place()
    {
        var files = Files(new SiteContents([Agency("qd", "𠮷市医疗保障局", "jsylbzj", "市医保局")], [], []), new FoundNames());
        Assert.Equal("""[["𠮷市医疗保障局","","市医保局\njsylbzj\nqd",1,"agencies/qd/index.html",""]]""", files["search/e0-0.js"]);
    }

    [Fact]
    public void Every_pair_of_a_name_lists_every_entry_that_has_it()
    {
        var agencies = Enumerable.Range(0, 500).Select(number => Agency($"a{number:D3}", $"{"东西南北中"[number % 5]}城{"教财民"[number / 7 % 3]}政局{number}")).ToArray();
        var files = Files(new SiteContents(agencies, [], []), new FoundNames());
        var entries = Enumerable.Range(0, 42).SelectMany(file => JsonDocument.Parse(files[$"search/e0-{file}.js"]).RootElement.EnumerateArray())
            .Select(entry => $"{entry[0].GetString()}\n{entry[1].GetString()}\n{entry[2].GetString()}").ToArray();
        Assert.Equal(500, entries.Length);
        foreach (string pair in new[] { "东城", "财政", "政局", "局1", "99", "a0", "城教", "a09", "499" })
            Assert.Equal(
                entries.Select((names, number) => (names, number)).Where(entry => entry.names.Contains(pair, StringComparison.Ordinal)).Select(entry => entry.number),
                ListOf(files, pair).Where(number => number < 500));
        Assert.Empty(ListOf(files, "局a"));
    }

    /// <summary>One entry however many documents print it.</summary>
    [Fact]
    public void A_name_in_many_disclosures_is_one_entry_with_their_number_and_the_first_five()
    {
        var names = new FoundNames();
        for (int number = 0; number < 12; number++)
        {
            var agency = Agency($"a{number:D2}", $"第{number}局");
            var disclosure = new DisclosureBuilder(agency.Id, "2020").Head()
                .Row(Catalogue.Indicators, ("level1", Text("产出")), ("level3", Text("任务完成率")))
                .Row(Catalogue.Indicators, ("level1", Text("产出")), ("level3", Text("任务完成率"))).Build();
            names.Add(agency, disclosure.Id, disclosure.FiscalYear, FoundNames.In(disclosure));
        }
        var contents = new SiteContents([], [], []);
        string places = string.Join(',', Enumerable.Range(0, 5).Select(number => $"\"agencies/a{number:D2}/2020/index.html#indicators\",\"第{number}局，2020年\""));
        Assert.Equal($"[[\"任务完成率\",\"\",\"\",12,{places}]]", Files(contents, names)["search/e3-0.js"]);
    }

    [Fact]
    public void Codes_stand_in_their_order_and_are_found_by_their_digits()
    {
        var names = new FoundNames();
        names.Add(Agency("a", "甲局"), "2020", 2020, FoundNames.In(new DisclosureBuilder("a", "2020").Head("部门决算")
            .Row(Catalogue.Accounts, ("code", Text("2080505")), ("item", Text("养老保险缴费支出")))
            .Row(Catalogue.Accounts, ("code", Text("208")), ("item", Text("社会保障和就业支出"))).Build()));
        var files = Files(new SiteContents([], [], []), names);
        Assert.Equal(
            ["208", "2080505"],
            JsonDocument.Parse(files["search/e4-0.js"]).RootElement.EnumerateArray().Select(entry => entry[1].GetString()));
        Assert.Equal([0, 1], ListOf(files, "08").Take(2));
        Assert.Equal(1, ListOf(files, "50").First());
        Assert.Equal([1], ListOf(files, "805"));
    }

    /// <summary>青财绩﹝2021﹞3号 and what a reader types with other brackets; full width; a rare character that is two in UTF-16.</summary>
    [Fact]
    public void Names_are_folded_before_they_are_divided()
    {
        var files = Files(new SiteContents([Agency("a", "Ａ厂 ﹝2021﹞𠮷")], [], []), new FoundNames());
        foreach (string pair in new[] { "a厂", "厂2", "20", "1\ud842", "\ud842\udfb7" })
            Assert.Equal((pair, 0), (pair, ListOf(files, pair).First()));
    }

    /// <summary>“三公”经费 is found by 三公经费, 枣庄市峄城区 by 枣庄峄城.</summary>
    [Theory]
    [InlineData("“三公”经费", "公经")]
    [InlineData("枣庄市峄城区财政局", "庄峄")]
    [InlineData("枣庄市峄城区财政局", "城财")]
    [InlineData("枣庄市峄城区财政局", "市峄")]
    [InlineData("因公出国（境）费", "国境")]
    public void Marks_and_levels_may_be_left_out(string name, string pair) =>
        Assert.Equal(0, ListOf(Files(new SiteContents([Agency("a", name)], [], []), new FoundNames()), pair).First());

    [Fact]
    public void Everyday_words_stand_before_those_that_are_part_of_them_and_are_written_otherwise()
    {
        var all = EverydayNames.All;
        for (int i = 0; i < all.Length; i++)
        {
            Assert.DoesNotContain(all[i].Said, all[i].Written);
            for (int before = 0; before < i; before++)
                Assert.False(all[i].Said.Contains(all[before].Said, StringComparison.Ordinal), $"{all[before].Said} is taken before {all[i].Said}");
            foreach (string text in all[i].Written.Append(all[i].Said))
                Assert.Equal(text, Folded(text));
        }
    }

    private static string Folded(string text)
    {
        Span<char> into = new char[text.Length];
        return new string(into[..SearchText.Fold(text, into)]);
    }

    /// <summary>Made from the name where the tool was built with the table from npm.</summary>
    [Theory]
    [InlineData("乐山市医疗保障局", "lssylbzj")]
    [InlineData("示例市𠮷鱼局", "")]
    [InlineData("第2幼儿园（南区）", "d2yeynq")]
    public void Initials_come_from_the_name(string name, string initials)
    {
        if (Pinyin.Of("局").Length > 0)
            Assert.Equal(initials, Pinyin.Of(name));
    }

    private static Agency Agency(string id, string name, string initials = "", string shortName = "") => new(id, name, shortName, [], "", "", "", default, initials, "");

    /// <summary>What each file hands to the script, by path.</summary>
    private static SortedDictionary<string, string> Files(SiteContents contents, FoundNames names)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        SearchFiles.Write(contents, names, (path, content) =>
        {
            var call = Regex.Match(Encoding.UTF8.GetString(content), @"^perfevalSearch\(""([a-z0-9-]+)"",(.*)\);\n$", RegexOptions.Singleline);
            Assert.Equal(path, $"search/{call.Groups[1].Value}.js");
            files.Add(path, call.Groups[2].Value);
        });
        return files;
    }

    private static List<int> ListOf(SortedDictionary<string, string> files, string pair)
    {
        var longList = Regex.Match(files["search/index.js"], $@"""{Regex.Escape(pair)}"":\[(\d+),");
        if (longList.Success)
            return Numbers(JsonDocument.Parse(files[$"search/l{longList.Groups[1].Value}.js"]).RootElement.GetString()!);
        int count = int.Parse(Regex.Match(files["search/index.js"], @"files:(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        string text = files[$"search/p{((((pair[0] * 31) + pair[1]) * 31) + (pair.Length > 2 ? pair[2] : 0)) % count}.js"];
        var list = Regex.Match(text, $"\"(?:{Regex.Escape(pair)}|{string.Concat(pair.Select(c => $@"\\u{(int)c:X4}"))})\":\"([^\"]*)\"");
        return list.Success ? Numbers(list.Groups[1].Value) : [];
    }

    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        int at = 0, next = 0;
        while (at < text.Length)
        {
            int head = Number();
            int from = next + (head / 2);
            next = from + (head % 2 == 1 ? Number() + 2 : 1);
            numbers.AddRange(Enumerable.Range(from, next - from));
        }
        return numbers;

        int Number()
        {
            for (int value = 0, scale = 1; ; scale *= 32)
            {
                int digit = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".IndexOf(text[at++], StringComparison.Ordinal);
                value += digit % 32 * scale;
                if (digit < 32)
                    return value;
            }
        }
    }
}
