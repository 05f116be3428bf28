using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What is read of big files at the root of which the last build is known: sections of two agencies each, a0 and a1, a2 and a3 …</summary>
public sealed class SectionedReadingTests : IDisposable
{
    private const int Agencies = 12;

    private readonly TempData data = new();
    private readonly List<string> disclosures = ["单位编码,公开件编码,文种,年度,默认金额单位"];
    private readonly List<string> funds = ["单位编码,公开件编码,口径,全年预算,执行"];
    private List<string> problems = [];

    public SectionedReadingTests()
    {
        for (int i = 0; i < Agencies; i++)
        {
            disclosures.Add($"a{i:D2},2023,绩效自评,2023,万元");
            // The third section has no funds.
            if (i / 2 != 2)
                funds.Add($"a{i:D2},2023,合计,100,{50 + i}");
        }
    }

    public void Dispose() => data.Dispose();

    [Fact]
    public void Where_nothing_is_known_everything_is_read_and_where_nothing_has_changed_nothing_is()
    {
        var (read, outlines) = Read(null);
        Assert.Equal("a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11", read);
        Assert.Equal(["disclosure.csv", "funds.csv"], outlines!.Select(outline => outline.Path));
        Assert.Equal([2, 2, 0, 2, 2, 2], outlines![1].Parts.Select(part => part.Lines));
        var (again, same) = Read(outlines);
        Assert.Equal("", again);
        Assert.Equivalent(outlines, same);
    }

    [Theory]
    [InlineData(5, "a02 a03 a04 a05 a06 a07 a08 a09")]
    [InlineData(1, "a00 a01 a02 a03")]
    [InlineData(10, "a08 a09 a10 a11")]
    public void What_lies_between_the_parts_that_are_the_same_is_read_and_the_sections_beside_it(int row, string expected)
    {
        var (_, before) = Read(null);
        funds[row] = funds[row].Replace(",100,", ",1000,", StringComparison.Ordinal);
        var (read, outlines) = Read(before);
        Assert.Equal(expected, read);
        Assert.Equivalent(Read(null).Outlines, outlines);
    }

    [Fact]
    public void A_row_between_two_sections_may_be_of_either_or_of_one_that_had_none()
    {
        var (_, before) = Read(null);
        funds.Insert(5, "a05,2023,合计,100,70");
        var (read, outlines) = Read(before);
        Assert.Equal("a02 a03 a04 a05 a06 a07", read);
        Assert.Equal([2, 2, 1, 2, 2, 2], outlines![1].Parts.Select(part => part.Lines));
    }

    [Fact]
    public void Rows_at_both_ends_have_everything_between_them_read()
    {
        var (_, before) = Read(null);
        funds.Insert(1, "a00,2023,财政拨款,1,1");
        funds.Add("a11,2023,财政拨款,1,1");
        Assert.Equal("a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11", Read(before).Read);
    }

    [Fact]
    public void What_moves_is_told_with_the_line_where_it_stands_now()
    {
        funds[^1] = "a11,2023,合计,100,约五成";
        var (_, before) = Read(null);
        Assert.Equal(["funds.csv(11,17)"], problems);
        funds.Insert(1, "a00,2023,\"财政\n拨款\",1,1");
        // The last section has not changed, and is read because it may not be left out.
        var (read, _) = Read(before, section => section != 5);
        Assert.Equal("a00 a01 a10 a11", read);
        Assert.Equal(["funds.csv(2,10)", "funds.csv(13,17)"], problems);
    }

    [Fact]
    public void A_quote_that_is_not_closed_and_a_row_of_another_place_have_everything_read()
    {
        var (_, before) = Read(null);
        string sound = funds[3];
        funds[3] = "a02,2023,\"合计,100,52";
        Assert.Equal("a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11", Read(before).Read);
        funds[3] = "a09,2023,财政拨款,1,1";
        Assert.Equal("a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11", Read(before).Read);
        Assert.Null(Read(before).Outlines);
        funds[3] = sound;
        Assert.Equal("", Read(before).Read);
    }

    [Fact]
    public void A_row_that_lost_its_line_end_is_one_with_the_row_behind_it()
    {
        var (_, before) = Read(null);
        funds[4] += "," + funds[5];
        funds.RemoveAt(5);
        Assert.Equal("a00 a01 a02 a03 a04 a05 a06 a07", Read(before).Read);
        Assert.Equal(["funds.csv(5,20)"], problems);
    }

    [Fact]
    public void A_section_with_an_agency_that_has_a_folder_is_read()
    {
        var (_, before) = Read(null);
        data.Add("a07/2024/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        Assert.Equal("a06 a07 a07 ", Read(before).Read + " ");
    }

    [Fact]
    public void Another_head_another_file_or_one_that_is_gone_has_everything_read()
    {
        const string all = "a00 a01 a02 a03 a04 a05 a06 a07 a08 a09 a10 a11";
        var (_, before) = Read(null);
        string head = funds[0];
        funds[0] = "单位编码,公开件编码,口径,全年预算（元）,执行";
        Assert.Equal(all, Read(before).Read);
        funds[0] = head;
        data.Add("three_public.csv", "单位编码,公开件编码,项目,决算数\na05,2023,公务接待费,1\n");
        Assert.Equal(all, Read(before).Read);
        File.Delete(Path.Combine(data.Path, "three_public.csv"));
        Assert.Equal("", Read(before).Read);
        disclosures[0] = "\uFEFF" + disclosures[0];
        Assert.Equal(all, Read(before).Read);
    }

    /// <returns>The agencies whose disclosures were handed out, and what the next reading may compare with.</returns>
    private (string Read, IReadOnlyList<RootOutline>? Outlines) Read(IReadOnlyList<RootOutline>? last, Predicate<int>? stands = null)
    {
        data.Add("agencies.csv", "单位编码,名称\n" + string.Concat(Enumerable.Range(0, Agencies).Select(i => $"a{i:D2},单位{i}\n")));
        data.Add("disclosure.csv", string.Join('\n', disclosures) + "\n");
        data.Add("funds.csv", Encoding.UTF8.GetBytes(string.Join('\n', funds) + "\n"));
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var folder = DataFolder.Open(context)!;
        var reading = new SectionedReading(new Sections(folder.Agencies, 2), last, stands ?? (_ => true));
        var assembler = folder.NewAssembler(context.Diagnostics);
        var read = new List<string>();
        foreach (var source in folder.Sources(2, reading))
            using (source)
            {
                source.Read(context, assembler);
                read.Add(source.AgencyId);
            }
        problems = [.. context.Diagnostics.Sorted().Where(diagnostic => diagnostic.Code != IdentityCodes.NoRows).Select(diagnostic => diagnostic.Place.ToString())];
        return (string.Join(' ', read), reading.Outlines);
    }
}
