using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Words of a form that nobody replaced are reported, wherever they stand; ordinary sentences with the same words are not.</summary>
public class TemplateWordsTests
{
    public static TheoryData<string> Unfilled =>
    [
        "请填写存在的主要问题", "结合自评情况，说明项目自评总分、主要成效（200字以内）", "结合自评情况，说明项目自评总分", "简要说明项目立项背景及目的", "1.请简要概括项目完成情况",
        "主要成效（不超过500字）", "存在问题（限300字）", "待填写", "待补充", "{单位}2024年度决算", "{{年度}}", "○○单位", "○○年度", "本年收入X万元", "X年X月X日", "202X年度", "20XX年度", "××单位",
        "共计xx个项目", "XX局", "某某", "某某局", "甲市某某局", "某某县2024年度部门决算", "某某单位是财政拨款单位", "存在的问题：请填写存在的主要问题", "“请填写原因”", "（请简要说明原因）", "TBD", "金额TBD万元", "。。。", "[填写]", "【单位名称】", "[请输入金额]", "（请填写原因）", "（单位名称）2024年度", "下降（增长）27.78%", "增长/下降", "____年", "****年",
        "${name}", "{org_name}", "{本单位}", "{某街道}", "请根据自评情况说明主要问题", "XX型号设备",
        "没有政府性基金收支的，仍保留该表格式，并在本表下方作下述说明：",
        "……", "点击此处输入文字", "□□项目", "（填写内容）", "比上年增加X万元", "保有量为 X 辆".Replace(" X ", "X", StringComparison.Ordinal),
    ];

    public static TheoryData<string> Ordinary =>
    [
        "自评总分95分，有关情况说明见附表，字数不限。", "个别单位填写不够规范。", "加强培训，按要求填写。", "提醒各单位请填写完整后报送。", "结合实际情况，说明如下：全年完成3项。", "结合部门职能，全年开展培训3次。",
        "购置X光机1台，CT1台。", "IX年级、XI章", "Exxon", "3×4=12", "14人×3万元", "二○二四年", "一九九〇年", "二〇〇八年度", "（增强）", "（境）外", "根据[2020]1号文件", "〔2024〕3号", "见【附件】", "TBDX型设备",
        "完成率100%……", "等等。", "待遇保障科", "请示市政府后执行。", "在此基础上继续推进。", "此处房产已移交。", "简化流程，概算调整。", "概述部分见附件1，共3章。", "（一）项目概况（二）资金情况", "全文约2000字。", "x轴", "A×B", "2*3",
        "智慧平台{一期}建设", "{A}包", "{2021}年", "{上半年}", "医保信息XX版系统", "XX型执法终端", "XX3型", "请根据附件查看明细。", "请按流程办理。", "举例如下：示例学校建设。", "示例学校建设", "公示：已完成", "建成示例。示例：甲校。",
        "问卷中“请简要说明原因”一题有120人作答。", "对“请填写单位全称”一栏没有填写的，退回补填。", "第3题为：您对服务是否满意，请简要说明理由。", "发布通知，请各单位报送材料，请说明具体原因。", "市民王某某、李某某反映的问题已办结。", "王某某", "个别单位如某某街道未及时支付。",
        "某某街道未及时支付补助。", "经查，某某公司不符合条件。", "以某某名义申报的不予受理。", "（请见附件）", "现就有关情况作下述说明。", "（填报单位：甲局）".Replace("填报", "报送", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void What_was_not_replaced_is_found(string text)
    {
        Assert.NotNull(TemplateWords.In(text));
        // These say something else behind a sentence, or are only a pause in it.
        if (text is not ("……" or "待补充" or "点击此处输入文字" or "简要说明项目立项背景及目的" or "甲市某某局" or "某某"))
            Assert.NotNull(TemplateWords.In("项目执行良好。" + text.TrimStart('.', '1')));
    }

    [Theory]
    [InlineData("示例：完成年度任务。")]
    [InlineData("示例:甲项目")]
    [InlineData("【示例】一是完成任务")]
    [InlineData("（示例）甲项目")]
    [InlineData("填写示例：完成3次培训")]
    [InlineData("一、概况\n  示例：本部门收入增加。")]
    public void An_example_of_the_form_is_found_where_a_line_begins(string text)
    {
        Assert.NotNull(TemplateWords.In(text));
        var figure = FigureReader.Read(text, Catalogue.Narratives.Text, null, 1, 1, out _);
        Assert.False(PlainWords.Are(figure, Catalogue.Narratives.Text));
        Assert.Null(TemplateWords.In("年度工作已完成，" + text.Replace("\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void An_ordinary_sentence_is_not(string text) => Assert.Null(TemplateWords.In(text));

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void What_is_found_is_never_said_to_be_plain_words(string text)
    {
        foreach (var column in new[] { Catalogue.Narratives.Text, Catalogue.Projects.Name, Catalogue.Indicators.Reason, Catalogue.Indicators.Target })
            Assert.False(PlainWords.Are(FigureReader.Read(text, column, null, 1, 1, out _), column) && !FigureReader.Read(text, column, null, 1, 1, out _).IsEmpty);
    }

    [Theory]
    [InlineData(7)]
    public void Nothing_is_found_in_words_that_are_plain(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["资金", "请", "填写", "此处", "待", "补充", "结合", "，说明", "（", "200字以内", "）", "○", "X", "年", "万元", "{", "}", "[", "]", "TBD", "。", "…", "1", "简述", "单位", "/", "增长"];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
            var figure = FigureReader.Read(text, Catalogue.Narratives.Text, null, 1, 1, out _);
            if (figure.Printed.Length > 1 && PlainWords.Are(figure, Catalogue.Narratives.Text))
                Assert.Null(TemplateWords.In(figure.Printed));
        }
    }
}
