using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Import;

public class PdfImportTests
{
    public static TheoryData<string> Styles => [.. Enum.GetNames<RuleStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Cells_are_found_however_their_rules_are_drawn(string style)
    {
        var imported = Imported.Of(FictitiousAccounts.Document(Enum.Parse<RuleStyle>(style)).ToBytes(), "a.pdf");
        Assert.Equal(FictitiousAccounts.SpendingRows, imported.Spending());
        Assert.Empty(imported.Diagnostics);
        Assert.Empty(imported.Draft.Leftovers);
    }

    [Fact]
    public void Year_kind_body_unit_and_text_are_those_of_the_document()
    {
        var imported = Imported.Of(FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes(), "a.pdf");
        var document = Assert.Single(imported.Draft.Documents);
        Assert.Equal((2023, "final-accounts", "示例县教育局", "示例县教育局2023年度部门决算"), (document.Year.Value, document.Kind.Value!.Id, document.Agency.Value, document.Title.Value));
        Assert.Equal(["说明|1|一、支出决算情况说明|本年支出合计1234.50万元，其中：基本支出1000.25万元，占81.02%；项目支出234.25万元，占18.98%。"],
            imported.Rows(Catalogue.Narratives, Catalogue.Narratives.Section, Catalogue.Narratives.No, Catalogue.Narratives.Heading, Catalogue.Narratives.Text));
        Assert.Equal(["原文/a.pdf"], imported.Rows(Catalogue.Attachments, Catalogue.Attachments.Path));
    }
}
