using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>The numbers here are made up: valid in form, issued to nobody that the tests know of.</summary>
public class PersonalInformationTests
{
    public static TheoryData<PersonalKind, string> Personal => new()
    {
        { PersonalKind.IdentityNumber, Identity("11010119900101001") },
        { PersonalKind.IdentityNumber, "身份证" + Identity("37020119851231233") + "，已核实" },
        { PersonalKind.IdentityNumber, FullWidth(Identity("51110219790615402")) },
        { PersonalKind.IdentityNumber, Identity("11010119900101001").Insert(14, " ").Insert(6, " ") },
        { PersonalKind.OldIdentityNumber, "110101900101001" },
        { PersonalKind.Mobile, "13800001234" },
        { PersonalKind.Mobile, "联系人138-0000-1234。" },
        { PersonalKind.Mobile, "+86 138 0000 1234" },
        { PersonalKind.Mobile, "１３８００００１２３４" },
        { PersonalKind.Landline, "0532-85910000" },
        { PersonalKind.Landline, "（010）65000000" },
        { PersonalKind.Landline, "08331234567".Replace("1", "2", StringComparison.Ordinal) },
        { PersonalKind.Landline, "联系电话：2440000" },
        { PersonalKind.BankCard, Luhn("622202000000000000") },
        { PersonalKind.BankCard, "卡号 " + Luhn("411111111111111").Insert(12, " ").Insert(8, " ").Insert(4, " ") },
        { PersonalKind.Passport, "护照E12345678" },
        { PersonalKind.Passport, "EA1234567" },
        { PersonalKind.Email, "zhangsan@example.com" },
        { PersonalKind.HomeAddress, "家住3号楼2单元501室" },
        { PersonalKind.HomeAddress, "家庭住址：某街道12号" },
    };

    [Theory]
    [MemberData(nameof(Personal))]
    public void What_identifies_a_person_is_found_and_redacted(PersonalKind kind, string text)
    {
        Assert.Equal(kind, PersonalText.Find(text)?.Kind);
        string redacted = PersonalText.Redacted(text);
        Assert.Null(PersonalText.Find(redacted));
        Assert.Equal(text.Length, redacted.Length);
    }

    [Theory]
    [InlineData("50513.38万元")]
    [InlineData("34,510,000元")]
    [InlineData("13812345678元")]
    [InlineData("505133800.00")]
    [InlineData("2080505")]
    [InlineData("2020年12月31日")]
    [InlineData("2019-01-15")]
    [InlineData("2023年1月1日-3月31日")]
    [InlineData("青财绩﹝2021﹞3号")]
    [InlineData("450000230211110002143")]
    [InlineData("110101199001010010")]
    [InlineData("110101901301001")]
    [InlineData("91370200MA3C12345X")]
    [InlineData("医保服务热线12393")]
    [InlineData("138****1234")]
    [InlineData("35*************123")]
    [InlineData("市政府2号楼会议室")]
    [InlineData("项目编码20200000001")]
    public void Amounts_dates_codes_and_masked_numbers_are_nobody(string text) => Assert.Null(PersonalText.Find(text));

    [Fact]
    public void The_real_disclosures_hold_none() =>
        Complaints.None(RealFindingsTests.Real.Value.SelectMany(done => done.Diagnostics).Where(diagnostic => diagnostic.Code.Id.StartsWith("PE30", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Place.ToString()));

    [Fact]
    public void A_hit_in_any_table_is_an_error_at_its_cell_that_quotes_nothing()
    {
        var texts = Catalogue.OfDisclosure.SelectMany(table => table.Columns).Where(column => column.Type is ColumnType.Text or ColumnType.Markdown or ColumnType.List or ColumnType.Value or ColumnType.Label);
        var real = RealFindingsTests.Real.Value;
        var gate = new PersonalInformationGate(new SiteSettings());
        foreach (var column in texts)
            foreach (var done in real.Where(done => done.Disclosure[column.Table].Count > 0).Take(1))
            {
                var cell = new CellRef(column.Table, 0, column);
                var changed = Altered.Figures(done.Disclosure, (at, figure) => at == cell ? new Figure("请致电13800001234", FigureKind.Text, 7, 9) : figure);
                var found = new DiagnosticBag();
                gate.Check(changed, found);
                var only = Assert.Single(found.Sorted());
                Assert.Equal(PersonalInformationCodes.Mobile, only.Code);
                Assert.Equal((7, 9), (only.Place.Line, only.Place.Column));
                Assert.DoesNotContain("0000", only.Message(Language.Chinese) + only.Message(Language.English), StringComparison.Ordinal);
                Assert.Contains("138****1234", only.Code.Remedy.Zh, StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("0532-85910000")]
    [InlineData("电话（0532）85910000")]
    [InlineData("８５９１００００")]
    [InlineData("dept@example.gov.cn")]
    public void Official_contacts_pass_however_they_are_written(string text)
    {
        var found = new DiagnosticBag();
        new PersonalInformationGate(new SiteSettings { OfficialContacts = ["0532-85910000", "dept@example.gov.cn"] }).Check(With(text), found);
        Assert.Empty(found.Sorted());
    }

    [Fact]
    public void No_other_diagnostic_quotes_it_either()
    {
        var found = new DiagnosticBag();
        found.Add(CheckCodes.BadReference, new Place("x.csv", 1, 1), "见13800001234");
        Assert.Contains("见***********", found.Sorted()[0].Message(Language.Chinese), StringComparison.Ordinal);
    }

    /// <summary>A short official line must not open the gate for every number that holds its digits.</summary>
    [Theory]
    [InlineData("13812393123", "12393")]
    [InlineData("zhangsan.dept@example.gov.cn", "dept@example.gov.cn")]
    [InlineData("13800001234", "0532-85910000")]
    public void What_merely_resembles_an_official_contact_does_not_pass(string text, string contact)
    {
        var found = new DiagnosticBag();
        new PersonalInformationGate(new SiteSettings { OfficialContacts = [contact] }).Check(With(text), found);
        Assert.Single(found.Sorted());
    }

    [Fact]
    public void No_declaration_makes_an_identity_number_official()
    {
        string number = Identity("11010119900101001");
        var found = new DiagnosticBag();
        new PersonalInformationGate(new SiteSettings { OfficialContacts = [number] }).Check(With(number), found);
        Assert.Equal(PersonalInformationCodes.IdentityNumber, Assert.Single(found.Sorted()).Code);
    }

    [Fact]
    public void An_identity_number_that_reads_as_an_amount_is_found_too()
    {
        var real = RealFindingsTests.Real.Value.Single(done => done.Disclosure.AgencyId == "qingdao-ybj").Disclosure;
        string number = Identity("11010119900101001");
        var cell = new CellRef(Catalogue.Funds, 0, Catalogue.Funds.Executed);
        var changed = Altered.Figures(real, (at, figure) => at == cell ? new Figure(number, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Units.WanYuan, Comparator.None, false, 3, 5) : figure);
        var found = new DiagnosticBag();
        new PersonalInformationGate(new SiteSettings()).Check(changed, found);
        Assert.Equal((PersonalInformationCodes.IdentityNumber, 3, 5), Assert.Single(found.Sorted()) is var only ? (only.Code, only.Place.Line, only.Place.Column) : default);
    }

    private static Disclosure With(string note)
    {
        var real = RealFindingsTests.Real.Value.Single(done => done.Disclosure.AgencyId == "qingdao-ybj").Disclosure;
        return Altered.Figures(real, (at, figure) => at == new CellRef(Catalogue.Disclosures, 0, Catalogue.Disclosures.Note) ? new Figure(note, FigureKind.Text) : figure);
    }

    private static string Identity(string first17)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return first17 + "10X98765432"[first17.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }

    private static string Luhn(string digits)
    {
        int sum = digits.Reverse().Select((digit, i) => i % 2 == 0 ? (digit - '0') * 2 : digit - '0').Sum(value => value > 9 ? value - 9 : value);
        return digits + ((10 - (sum % 10)) % 10);
    }

    private static string FullWidth(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));
}
