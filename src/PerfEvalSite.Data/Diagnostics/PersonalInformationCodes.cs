namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE30xx: personal information, which keeps a site from being published. No message quotes what was found.</summary>
internal static class PersonalInformationCodes
{
    private static readonly Bilingual why = new(
        "公开的内容不得含有个人信息；网上公示身份证号、手机号曾多次被通报。确实应当公开的，用 --allow-personal-information 指定经过审核的例外清单，写明理由、责任人和日期。",
        "What is published must not identify private persons. What is rightly public is listed with reason, person responsible and date in the file given with --allow-personal-information.");

    public static readonly DiagnosticCode IdentityNumber = Of("PE3001", "身份证号码", "an identity number", "请遮盖，例如 35*************123。", "Mask it, as in 35*************123.");
    public static readonly DiagnosticCode OldIdentityNumber = Of("PE3002", "15 位的旧身份证号码", "an old identity number", "请遮盖，例如 35**********123。", "Mask it, as in 35**********123.");
    public static readonly DiagnosticCode Mobile = Of("PE3003", "手机号码", "a mobile number", "请遮盖，例如 138****1234；办公电话写入 site.json 的 officialContacts。", "Mask it, as in 138****1234; list official lines in site.json as officialContacts.");
    public static readonly DiagnosticCode Landline = Of("PE3004", "电话号码", "a telephone number", "请遮盖或删去；办公电话写入 site.json 的 officialContacts。", "Mask or delete it; list official lines in site.json as officialContacts.");
    public static readonly DiagnosticCode BankCard = Of("PE3005", "银行卡号", "a bank card number", "请遮盖，例如 6222************123。", "Mask it, as in 6222************123.");
    public static readonly DiagnosticCode Passport = Of("PE3006", "护照或通行证号码", "a passport number", "请遮盖，例如 E*****678。", "Mask it, as in E*****678.");
    public static readonly DiagnosticCode Email = Of("PE3007", "电子邮箱", "an e-mail address", "请遮盖，例如 z***@***.cn；公务邮箱写入 site.json 的 officialContacts。", "Mask it, as in z***@***.cn; list official ones in site.json as officialContacts.");
    public static readonly DiagnosticCode HomeAddress = Of("PE3008", "家庭住址", "a home address", "请只写到乡镇、街道。", "Give no more than township or street office.");

    public static readonly DiagnosticCode UnusedException = new("PE3009", Severity.Warning,
        new("用不着的例外", "Unused exception"),
        new("例外清单中的“{0}”没有对应的发现。", "The exception “{0}” matches nothing that was found."),
        new("请从清单中删去。", "Delete it from the list."),
        new("例外清单只留确有必要的，免得以后掩盖新的问题。", "A list of exceptions should hold what is needed and nothing else."));

    public static readonly DiagnosticCode IncompleteException = new("PE3010", Severity.Error,
        new("例外没有写完整", "Incomplete exception"),
        new("例外清单的这一行缺少“{0}”，或写得看不懂。", "“{0}” is missing from this exception or not understood."),
        new("请写明单位编码、公开件编码、单元格、理由、责任人和日期，日期写成 2023-06-01。", "Give agency_id, disclosure_id, cell, reason, person and date, with dates as 2023-06-01."),
        new("公开个人信息要有人审核、负责。", "Somebody has to answer for publishing personal information."));

    public static readonly DiagnosticCode ExpiredException = new("PE3011", Severity.Warning,
        new("过期的例外", "Expired exception"),
        new("例外清单中的“{0}”有效期至 {1}，公开件的日期在此之后，例外不再有效。", "The exception “{0}” was valid until {1}, and the disclosure is dated later: it allows nothing."),
        new("请重新审核，更新日期和有效期；不再需要的从清单中删去。", "Review it again and renew its dates, or delete it from the list."),
        new("有效期与公开件的公开日期（没有时用成文日期）比较，同样的数据任何时候核对结果都一样。", "The date is compared with the disclosure's own (published, else signed), so that the same data is judged alike on any day."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [IdentityNumber, OldIdentityNumber, Mobile, Landline, BankCard, Passport, Email, HomeAddress, UnusedException, IncompleteException, ExpiredException];

    public static DiagnosticCode CodeOf(PersonalKind kind) => All[(int)kind];

    private static DiagnosticCode Of(string id, string what, string whatEn, string remedy, string remedyEn) => new(id, Severity.Error,
        new("个人信息：" + what, "Personal information: " + whatEn),
        new("“{0}”的“{1}”中像是有" + what + "。", "“{1}” of “{0}” seems to hold " + whatEn + "."),
        new(remedy, remedyEn), why);
}
