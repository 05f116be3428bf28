using System.Text;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Pages.Compare;

public class ComparePagesTests
{
    private static readonly ContentPage Overview = SevenAgencies.Page("compare/2023-self-evaluation.html");

    [Fact]
    public void Scores_are_ranked_within_a_level_and_a_full_mark_and_equal_scores_share_a_rank() =>
        Assert.Equal(
            [
                "单位 | 区划 | 满分 | 得分",
                "[评价类型：单位自评，对象类型：多项目，满分：100]",
                "某市教育局 | 某市 | 100 | 97",
                "[评价类型：单位自评，对象类型：多项目，满分：120]",
                "某市财政局 | 某市 | 120 | 97",
                "单位 | 区划 | 满分 | 得分 | 名次 | 不列入的原因",
                "[评价类型：单位自评，对象类型：多项目，满分：100]",
                "甲县民政局 | 甲县 | 100 | 95.50 | 1 | ",
                "甲县水务局 | 甲县 | 100.00 | 95.5 | 1 | ",
                "乙县教育局 | 乙县 | 100 | 88 | 3 | ",
                "[不列入比较]",
                "乙县水务局 | 乙县 |  | 90 |  | 没有印出满分",
                "单位 | 满分 | 得分 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 100 | 99 | 单位的级别没有登记",
            ],
            Overview.Section("score").Tables());

    [Fact]
    public void Execution_rates_stand_apart_by_denominator_and_none_is_without_both_operands() =>
        Assert.Equal(
            [
                "单位 | 区划 | 分母 | 执行 | 执行率 | 不列入的原因",
                "[分母：全年预算]",
                "某市财政局 | 某市 | 100万元 | 120万元 | 120.00%<computed> | ",
                "[不列入比较]",
                "某市教育局 | 某市 |  | 0万元 |  | 预算为零，没有执行率",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 区划 | 分母 | 执行 | 执行率 | 名次 | 不列入的原因",
                "[分母：全年预算]",
                "甲县水务局 | 甲县 | 200万元 | 190万元 | 95% | 1 | ",
                "乙县水务局 | 乙县 | 100万元 | 90万元 | 90.00%<computed> | 2 | ",
                "[分母：年初预算]",
                "甲县民政局 | 甲县 | 100万元 | 50万元 | 50% |  | ",
                "[不列入比较]",
                "乙县教育局 | 乙县 |  |  | 80% |  | 只印了执行率，没有印出分子和分母",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 没有印出资金合计",
            ],
            Overview.Section("execution").Tables());

    [Fact]
    public void A_total_that_is_not_printed_is_added_up_only_from_all_three_components() =>
        Assert.Equal(
            [
                "单位 | 区划 | “三公”经费决算 | 不列入的原因",
                "[列入比较]",
                "某市教育局 | 某市 | 10万元 | ",
                "[不列入比较]",
                "某市财政局 | 某市 |  | 没有印出“三公”经费表",
                "单位 | 区划 | “三公”经费决算 | 名次 | 不列入的原因",
                "[列入比较]",
                "甲县水务局 | 甲县 | 3万元 | 1 | ",
                "乙县水务局 | 乙县 | 2万元 | 2 | ",
                "甲县民政局 | 甲县 | 1.5万元<computed> | 3 | ",
                "[不列入比较]",
                "乙县教育局 | 乙县 | 涉密 |  | 合计：涉密",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 没有印出“三公”经费表",
            ],
            Overview.Section("three-public").Tables());

    [Fact]
    public void Shares_of_fiscal_spending_stand_apart_by_its_scope() =>
        Assert.Equal(
            [
                "单位 | 区划 | “三公”经费 | 不列入的原因",
                "[不列入比较]",
                "某市教育局 | 某市 | 10万元 | 没有印出财政支出合计",
                "某市财政局 | 某市 |  | 没有印出“三公”经费表",
                "单位 | 区划 | “三公”经费 | 财政支出 | “三公”经费占财政支出 | 名次 | 不列入的原因",
                "[分母：一般公共预算支出]",
                "乙县水务局 | 乙县 | 2万元 | 500万元 | 0.40%<computed> | 1 | ",
                "甲县水务局 | 甲县 | 3万元 | 1000万元 | 0.30%<computed> | 2 | ",
                "[分母：财政拨款支出]",
                "甲县民政局 | 甲县 | 1.5万元<computed> | 300万元 | 0.50%<computed> |  | ",
                "[不列入比较]",
                "乙县教育局 | 乙县 | 涉密 |  |  |  | “三公”经费合计：涉密",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 没有印出“三公”经费表",
            ],
            Overview.Section("three-public-share").Tables());

    [Fact]
    public void No_visitors_or_none_counted_give_no_figure_per_head() =>
        Assert.Equal(
            [
                "单位 | 区划 | 接待费 | 不列入的原因",
                "[不列入比较]",
                "某市教育局 | 某市 | 2万元 | 没有印出接待人次",
                "某市财政局 | 某市 |  | 没有印出“三公”经费表",
                "单位 | 区划 | 接待费 | 接待人次 | 人均接待费 | 不列入的原因",
                "[范围：公务接待费]",
                "甲县水务局 | 甲县 | 1万元 | 100 | 100.00元/人次<computed> | ",
                "[范围：国内公务接待]",
                "乙县水务局 | 乙县 | 1万元 | 80人次 | 125.00元/人次<computed> | ",
                "[不列入比较]",
                "甲县民政局 | 甲县 | 0.5万元 | 0 |  | 接待人次为零，没有人均数",
                "乙县教育局 | 乙县 |  |  |  | 没有印出公务接待费",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 没有印出“三公”经费表",
            ],
            Overview.Section("reception").Tables());

    [Fact]
    public void Score_quality_counts_whole_scores_and_losses_without_a_reason() =>
        Assert.Equal(
            [
                "单位 | 区划 | 不列入的原因",
                "[不列入比较]",
                "某市教育局 | 某市 | 没有印出各指标的分值和得分",
                "某市财政局 | 某市 | 没有印出各指标的分值和得分",
                "单位 | 区划 | 有分值和得分的指标 | 得满分 | 失分 | 其中该行没有写明原因 | 满分指标占比 | 名次 | 不列入的原因",
                "[列入比较]",
                "乙县教育局 | 乙县 | 1<computed> | 1<computed> | 0<computed> | 0<computed> | 100.00%<computed> | 1 | ",
                "甲县水务局 | 甲县 | 3<computed> | 1<computed> | 2<computed> | 1<computed> | 33.33%<computed> | 2 | ",
                "[不列入比较]",
                "甲县民政局 | 甲县 |  |  |  |  |  |  | 没有印出各指标的分值和得分",
                "乙县水务局 | 乙县 |  |  |  |  |  |  | 没有印出各指标的分值和得分",
                "注：斜体数字由本站计算，原文没有印出。",
                "单位 | 不列入的原因",
                "[不列入比较]",
                "开发区管委会 | 没有印出各指标的分值和得分",
            ],
            Overview.Section("quality").Tables());

    [Fact]
    public void Each_level_says_how_many_disclose_how_many_compare_and_why_not_the_others() =>
        Assert.Equal(
            [
                "# score 市级",
                "2 个单位中 2 个公布了得分。没有两份口径相同，不作比较。",
                "# score 县级",
                "评价类型：单位自评，对象类型：多项目，满分：100，共 3 份：最低 88.00 分，中位数 95.50 分，最高 95.50 分。得满分的 0 份；得分率在 95% 以上（含）的 2 份，占 66.7%。多数得分集中在高处，难以用得分区分高低。",
                "4 个单位中 4 个公布了得分，其中 3 个可以列入比较。不列入的原因：没有印出满分，1 份。",
                "# score 级别未登记",
                "1 个单位中 1 个公布了得分，其中 0 个可以列入比较。不列入的原因：单位的级别没有登记，1 份。",
                "# execution 市级",
                "2 个单位中 1 个公布了执行率；其余的不算进以上任何数。不列入的原因：预算为零，没有执行率，1 份。可列入的只有一份，没有可以比较的对象。",
                "# execution 县级",
                "分母：全年预算，共 2 份：最低 90.00%，最高 95.00%。",
                "4 个单位中 4 个公布了执行率，其中 3 个可以列入比较。不列入的原因：只印了执行率，没有印出分子和分母，1 份。口径不同，分 2 组列出，组与组之间不比较。",
                "# execution 级别未登记",
                "1 个单位中 0 个公布了执行率；其余的不算进以上任何数。不列入的原因：没有印出资金合计，1 份。",
                "# three-public 市级",
                "2 个单位中 1 个公布了“三公”经费决算；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份。可列入的只有一份，没有可以比较的对象。",
                "# three-public 县级",
                "共 3 份：最低 1.50 万元，中位数 2.00 万元，最高 3.00 万元。",
                "4 个单位中 3 个公布了“三公”经费决算；其余的不算进以上任何数。不列入的原因：合计：涉密，1 份。",
                "# three-public 级别未登记",
                "1 个单位中 0 个公布了“三公”经费决算；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份。",
                "# three-public-share 市级",
                "2 个单位中 0 个可以算出占比；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份；没有印出财政支出合计，1 份。",
                "# three-public-share 县级",
                "分母：一般公共预算支出，共 2 份：最低 0.30%，最高 0.40%。",
                "4 个单位中 3 个可以算出占比；其余的不算进以上任何数。不列入的原因：“三公”经费合计：涉密，1 份。口径不同，分 2 组列出，组与组之间不比较。",
                "# three-public-share 级别未登记",
                "1 个单位中 0 个可以算出占比；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份。",
                "# quality 市级",
                "2 个单位中 0 个印出了各指标的分值和得分；其余的不算进以上任何数。不列入的原因：没有印出各指标的分值和得分，2 份。",
                "# quality 县级",
                "共 2 份：最低 33.33%，最高 100.00%。合在一起，4 个指标中 2 个得满分，占 50.0%；2 个失分，其中 1 个没有写明原因。",
                "4 个单位中 2 个印出了各指标的分值和得分；其余的不算进以上任何数。不列入的原因：没有印出各指标的分值和得分，2 份。",
                "# quality 级别未登记",
                "1 个单位中 0 个印出了各指标的分值和得分；其余的不算进以上任何数。不列入的原因：没有印出各指标的分值和得分，1 份。",
                "# reception 市级",
                "2 个单位中 0 个可以算出人均数；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份；没有印出接待人次，1 份。",
                "# reception 县级",
                "4 个单位中 2 个可以算出人均数；其余的不算进以上任何数。不列入的原因：接待人次为零，没有人均数，1 份；没有印出公务接待费，1 份。没有两份口径相同，不作比较。",
                "# reception 级别未登记",
                "1 个单位中 0 个可以算出人均数；其余的不算进以上任何数。不列入的原因：没有印出“三公”经费表，1 份。",
                "这 7 份公开件都没有公布可用于比较的：达到目标的占比。",
            ],
            Overview.Sections.SelectMany(Sentences));

    [Fact]
    public void The_index_says_what_compares_in_each_year_and_kind() =>
        Assert.Equal(
            [
                "年度和文种 | 公开件 | 同级、同口径可比的",
                "2023年项目支出绩效自评 | 7 | 得分 3 份，执行率 2 份，“三公”经费决算 3 份，“三公”经费占财政支出 2 份，满分指标占比 2 份",
                "2022年项目支出绩效自评 | 1 | 没有：只有一份公开件",
                "2021年项目绩效评价报告 | 1 | 没有：只有一份公开件",
                "2021年项目支出绩效自评 | 2 | 得分 2 份，执行率 2 份",
            ],
            SevenAgencies.Page("compare/index.html").Section("list").Tables());

    [Fact]
    public void The_years_of_an_agency_break_where_the_basis_changed() =>
        Assert.Equal(
            [
                "年度 | 分母 | 执行 | 执行率 | 文种 | 口径",
                "2021年 | 100万元 | 90万元 | 90% | 项目支出绩效自评 | 分母：全年预算",
                "2022年 | 100万元 | 95万元 | 95% | 项目支出绩效自评 | 分母：全年预算",
                "2023年 | 200万元 | 190万元 | 95% | 项目支出绩效自评 | 分母：全年预算",
                "年度 | 预算数 | “三公”经费决算 | 文种 | 口径",
                "[最早的口径]",
                "2021年 | 5万元 | 4万元 | 项目支出绩效自评 | 预算口径：年初预算",
                "2022年 | 5万元 | 4.5万元 | 项目支出绩效自评 | 预算口径：年初预算",
                "[断点：2023年起口径改变]",
                "2023年 | 5万元 | 3万元 | 项目支出绩效自评 | 预算口径：调整预算",
            ],
            SevenAgencies.Page("agencies/jia-water/index.html").Section("years").Tables());

    [Fact]
    public void What_changed_at_a_break_is_said_and_no_chart_reaches_over_it()
    {
        var block = SevenAgencies.Page("agencies/jia-water/index.html").Section("years").Blocks[2];
        Assert.Equal(["断点：2023年起预算口径由“年初预算”变为“调整预算”，与以前不比较。"], block.Notes);
        Assert.Equal(
            [(2021, 4m, 5m), (2022, 4.5m, 5m)],
            Assert.IsType<YearsChart>(Assert.Single(block.Charts)).Points.Select(point => (point.Year, point.Value.Number!.Value, point.Against.Number!.Value)));
    }

    [Fact]
    public void A_gap_between_comparable_years_is_said_and_drawn()
    {
        var block = SevenAgencies.Page("agencies/jia-civil/index.html").Section("years").Blocks[1];
        Assert.Equal(
            [
                "年度 | 满分 | 得分 | 文种 | 口径",
                "2021年 | 100 | 92 | 项目支出绩效自评 | 评价类型：单位自评，对象类型：多项目，满分：100",
                "2022年 |  | 未公布<blank> |  | ",
                "2023年 | 100 | 95.50 | 项目支出绩效自评 | 评价类型：单位自评，对象类型：多项目，满分：100",
            ],
            block.Table!.Lines());
        Assert.Equal([(2021, 92m), (2023, 95.50m)], Assert.IsType<YearsChart>(Assert.Single(block.Charts)).Points.Select(point => (point.Year, point.Value.Number!.Value)));
    }

    [Theory]
    [InlineData("yi-edu")]
    [InlineData("city-edu")]
    public void Without_two_comparable_years_there_is_no_row_of_years(string agency) =>
        Assert.DoesNotContain("years", SevenAgencies.Page($"agencies/{agency}/index.html").Sections.Select(section => section.Id));

    [Fact]
    public void Every_number_leads_to_its_very_cell()
    {
        Assert.Equal(
            [
                "agencies/jia-water/2023/index.html", "agencies/jia-water/2023/index.html#funds-1-adjusted", "agencies/jia-water/2023/index.html#funds-1-executed",
                "agencies/jia-water/2023/index.html#funds-1-execution_rate",
            ],
            LinksOf("execution", "甲县水务局"));
        Assert.Equal(["agencies/jia-civil/2023/index.html", "agencies/jia-civil/2023/index.html#three_public"], LinksOf("three-public", "甲县民政局"));
        using var data = SevenAgencies.Data();
        var pages = Drawn.Site(data);
        var ids = pages.OfType<DisclosurePage>().ToDictionary(page => page.Path, page => Html(page));
        foreach (string path in Overview.Sections.SelectMany(section => section.Blocks).SelectMany(LinksOf).Where(path => path.Contains('#')))
            Assert.Contains($" id=\"{path[(path.IndexOf('#') + 1)..]}\"", ids[path[..path.IndexOf('#')]]);
    }

    [Fact]
    public void Each_comparison_is_a_csv_file_with_all_levels_and_the_reasons() =>
        Assert.Equal(
            [
                "年度,文种,级别,口径,区划,单位编码,单位,公开件编码,公开件,满分,得分,由本站计算,名次,不列入的原因",
                "2023,项目支出绩效自评,市级,评价类型：单位自评，对象类型：多项目，满分：100,某市,city-edu,某市教育局,2023,某市教育局2023年度项目支出绩效自评,100,97,否,,",
                "2023,项目支出绩效自评,市级,评价类型：单位自评，对象类型：多项目，满分：120,某市,city-fin,某市财政局,2023,某市财政局2023年度项目支出绩效自评,120,97,否,,",
                "2023,项目支出绩效自评,县级,评价类型：单位自评，对象类型：多项目，满分：100,甲县,jia-civil,甲县民政局,2023,甲县民政局2023年度项目支出绩效自评,100,95.50,否,1,",
                "2023,项目支出绩效自评,县级,评价类型：单位自评，对象类型：多项目，满分：100,甲县,jia-water,甲县水务局,2023,甲县水务局2023年度项目支出绩效自评,100.00,95.5,否,1,",
                "2023,项目支出绩效自评,县级,评价类型：单位自评，对象类型：多项目，满分：100,乙县,yi-edu,乙县教育局,2023,乙县教育局2023年度项目支出绩效自评,100,88,否,3,",
                "2023,项目支出绩效自评,县级,,乙县,yi-water,乙县水务局,2023,乙县水务局2023年度项目支出绩效自评,,90,否,,没有印出满分",
                "2023,项目支出绩效自评,级别未登记,,,zone,开发区管委会,2023,开发区管委会2023年度项目支出绩效自评,100,99,否,,单位的级别没有登记",
            ],
            Csv(Overview.Files.Single(file => file.Path == "compare/2023-self-evaluation/score.csv")));

    [Fact]
    public void Where_nothing_compares_the_index_says_so_and_why()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n");
        var list = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "compare/index.html").Section("list");
        Assert.Equal(["目前没有任何两份公开件的年度、文种、单位级别和口径都相同，所以没有可以比较的数。以下各页仍列出各公开件印出的数，并逐一说明不能比较的原因。"], list.Blocks[0].Notes);
        Assert.Equal(["年度和文种 | 公开件 | 同级、同口径可比的", "2023年项目支出绩效自评 | 1 | 没有：只有一份公开件"], list.Tables());
    }

    [Fact]
    public void A_long_table_stands_on_pages_of_150_lines_from_the_highest_to_the_lowest()
    {
        using var data = Many(450);
        var pages = Drawn.Site(data).OfType<ContentPage>().Where(page => page.Path.StartsWith("compare/2023-self-evaluation/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["score-county-1.html 150 a450 a301", "score-county-2.html 150 a300 a151", "score-county-3.html 150 a150 a001"],
            pages.Select(page => (Name: page.Path[29..], Rows: page.Section("list").Blocks[0].Table!.Grid().Select(row => row[0].Path!.Split('/')[1]).ToList()))
                .Select(page => $"{page.Name} {page.Rows.Count} {page.Rows[0]} {page.Rows[^1]}"));
        var level = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "compare/2023-self-evaluation.html").Section("score").Blocks[0];
        Assert.Null(level.Table);
        Assert.Equal(["第 1 页", "第 2 页", "第 3 页"], level.Links.Select(link => link.Text));
        Assert.Equal(
            ["50–55 5", "55–60 50", "60–65 50", "65–70 50", "70–75 50", "75–80 50", "80–85 50", "85–90 50", "90–95 50", "95–100 45"],
            Assert.IsType<DistributionChart>(Assert.Single(level.Charts)).Bands.Select(band => $"{band.Name} {band.Label}"));
    }

    [Theory]
    [InlineData("100", "100–100.01 1")]
    [InlineData("60 80 100", "60–65 1, 65–70 0, 70–75 0, 75–80 0, 80–85 1, 85–90 0, 90–95 0, 95–100 1")]
    [InlineData("0 3.5 3.6 7", "0–1 1, 1–2 0, 2–3 0, 3–4 2, 4–5 0, 5–6 0, 6–7 1")]
    [InlineData("99.9 99.92", "99.9–99.91 1, 99.91–99.92 1")]
    [InlineData("5 4999", "0–500 1, 500–1000 0, 1000–1500 0, 1500–2000 0, 2000–2500 0, 2500–3000 0, 3000–3500 0, 3500–4000 0, 4000–4500 0, 4500–5000 1")]
    public void Bands_are_round_equal_and_at_most_ten(string sorted, string bands) =>
        Assert.Equal(bands, string.Join(", ", RoundBands.Of([.. sorted.Split(' ').Select(text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture))]).Select(band => $"{band.Name} {band.Label}")));

    /// <summary>Counties only, one score each: from 54.5 up by a tenth.</summary>
    private static TempData Many(int count)
    {
        string Lines(string head, Func<int, string> line) => head + "\n" + string.Concat(Enumerable.Range(1, count).Select(i => line(i) + "\n"));
        return new TempData()
            .Add("agencies.csv", Lines("单位编码,名称,级别", i => $"a{i:D3},第{i}局,县级"))
            .Add("disclosure.csv", Lines("agency_id,disclosure_id,kind,fiscal_year,money_unit", i => $"a{i:D3},2023,绩效自评,2023,万元"))
            .Add("evaluations.csv", Lines("agency_id,disclosure_id,evaluation_id,kind,object,full_mark,score", i => $"a{i:D3},2023,e1,单位自评,项目,100,{(545 + i - 1) / 10m:0.0}"));
    }

    private static string[] LinksOf(string section, string agency) =>
        [.. Overview.Section(section).Blocks.Where(block => block.Table is not null).SelectMany(block => block.Table!.Grid())
            .Single(row => row[0].Text == agency).Where(cell => cell.Path is not null).Select(cell => cell.Path!)];

    private static IEnumerable<string> LinksOf(Block block) =>
        block.Table is null ? [] : block.Table.Grid().SelectMany(row => row).Where(cell => cell.Path is not null).Select(cell => cell.Path!);

    private static string Html(Page page)
    {
        var writer = new Utf8Writer();
        new PageRenderer().Render(page, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static string[] Csv(ListFile file)
    {
        var writer = new Utf8Writer();
        ListCsv.Write(file, writer);
        return Encoding.UTF8.GetString(writer.Written).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }

    private static IEnumerable<string> Sentences(Section section) =>
        section.Blocks.SkipLast(section.Id == "absent" ? 0 : 1).SelectMany(block => block.Heading.Length > 0 ? block.Notes.Prepend($"# {section.Id} {block.Heading}") : block.Notes);
}
