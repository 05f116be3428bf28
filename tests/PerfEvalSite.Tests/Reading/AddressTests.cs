using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Tests.Reading;

public class AddressTests
{
    private static readonly string[] Bad =
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:x", "//example.invalid", "\\\\example.invalid", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://a.cn/",
        "http:", "http://", "https:///x", "http:a.cn", "https://u:p@a.cn/", "http://a b.cn/", "http://a.cn/\"onclick=x", "http://a.cn/<x>", "blob:http://a.cn/x", "mailto:", "ht\u200Btp://a.cn",
    ];

    [Fact]
    public void What_is_no_address_on_the_web_is_none()
    {
        foreach (string address in Bad)
            Assert.Equal((address, false), (address, WebAddress.IsAbsolute(address) || WebAddress.IsSite(address) || WebAddress.IsMail(address)));
        foreach (string address in Bad.Where(one => one is not ("http:" or "mailto:")))
            Assert.Equal((address, false), (address, WebAddress.IsRelative(address)));
    }

    [Theory]
    [InlineData("https://www.example.gov.cn/jx/")]
    [InlineData("http://192.0.2.1:8080")]
    [InlineData("HTTPS://例子.cn/甲")]
    public void An_address_with_http_is_one(string address) => Assert.True(WebAddress.IsSite(address));

    [Theory]
    [InlineData("baseUrl")]
    [InlineData("contactPage")]
    public void Addresses_of_the_settings_are_http_or_an_error(string name)
    {
        foreach (string address in Bad)
        {
            using var data = TempData.WithDisclosure().Add("site.json", $$"""{"title":"测试站","{{name}}":{{System.Text.Json.JsonSerializer.Serialize(address)}}}""");
            Assert.Contains(data.Read().Diagnostics, line => line.StartsWith("site.json: error PE1401", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("https://a.cn/找错")]
    [InlineData("mailto:jiucuo@example.gov.cn")]
    [InlineData("contact.html")]
    [InlineData("/contact")]
    public void A_contact_page_may_be_on_the_site_or_an_address_of_mail(string address)
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n").Add("site.json", $$"""{"title":"测试站","contactPage":"{{address}}"}""");
        Assert.Equal([], data.Read().Diagnostics);
    }

    [Fact]
    public void The_source_of_a_document_is_http_or_an_error()
    {
        foreach (string address in (ReadOnlySpan<string>)["javascript:alert(1)", "www.example.gov.cn/x", "//example.invalid", "甲网"])
        {
            using var data = new TempData().Add("county-ybj/2023-self/disclosure.csv", $"文种,年度,默认金额单位,来源,来源网址\n绩效自评,2023,万元,甲,{address}\n").Table("bases.csv", "序号,题名\n1,某办法\n");
            Assert.Contains("PE1430", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
        }
        using var right = new TempData().Add("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位,来源,来源网址\n绩效自评,2023,万元,甲,https://www.example.gov.cn/x?y=1\n").Table("bases.csv", "序号,题名\n1,某办法\n");
        Assert.Equal([], right.Read().Diagnostics);
    }
}
