namespace PerfEvalSite.Data.Model;

/// <summary>
/// What <c>site.json</c> says about the site itself. Every text may be empty, which leaves its line off the page; only
/// <see cref="Title"/> is always there.
/// </summary>
public sealed record SiteSettings
{
    public string Title { get; init; } = "绩效评价与决算公开";

    public string Subtitle { get; init; } = "";

    /// <summary>主办单位.</summary>
    public string Organiser { get; init; } = "";

    /// <summary>承办单位.</summary>
    public string Undertaker { get; init; } = "";

    /// <summary>Address of the published site with a slash at its end, for canonical links, feed and site map; empty where unknown. Links between pages never need it.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>网站域名, for the meta tag SiteDomain.</summary>
    public string SiteDomain { get; init; } = "";

    /// <summary>网站标识码: ten digits, or <c>bm</c> and eight, or <c>N</c> and nine.</summary>
    public string SiteIdCode { get; init; } = "";

    /// <summary>ICP 备案号.</summary>
    public string Icp { get; init; } = "";

    /// <summary>公安备案号.</summary>
    public string PublicSecurity { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>Where a reader reports a mistake (找错): an http(s) or mailto address, or a path from the site's root.</summary>
    public string ContactPage { get; init; } = "";

    /// <summary>Whether <see cref="ContactPage"/> is a path from the site's root.</summary>
    public bool HasContactOnSite => !ContactPage.StartsWith('/') && WebAddress.IsRelative(ContactPage);

    /// <summary>What others may do with the charts and data, in a few words without a full stop; stands in every chart that leaves the site.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Columns that name natural persons are left off the pages and downloads unless this is set.</summary>
    public bool ShowPersonalNames { get; init; }

    /// <summary>Whether the site, with all that it has published so far, is open to the public: its figures change with a 更正 only. A document with a 公开日期 is public without it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the data is published as a database too; null for the tool to decide by its size.</summary>
    public bool? Sqlite { get; init; }

    /// <summary>The same of its tables as Parquet.</summary>
    public bool? Parquet { get; init; }

    /// <summary>The same of a workbook with all rows of a year.</summary>
    public bool? Workbooks { get; init; }

    /// <summary>Whether an edition keeps a copy of each disclosure that changed since the one before.</summary>
    public bool KeepsVersions { get; init; } = true;

    public FindingsAudience Findings { get; init; } = FindingsAudience.Public;

    /// <summary>Telephone numbers and addresses that are meant to be public; the gate for personal information lets them pass.</summary>
    public IReadOnlyList<string> OfficialContacts { get; init; } = [];

    /// <summary>Endings of attachments (html, dwg) that are published although they are no documents, for download only; without a dot.</summary>
    public IReadOnlyList<string> AttachmentTypes { get; init; } = [];

    /// <summary>Addresses that were published once and have moved, relative to the site: old to new.</summary>
    public IReadOnlyDictionary<string, string> Redirects { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The profile (版式) of the official tables of this place; empty where it is not said.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Where the site's own templates stand, from the data folder; empty for none. What is in them counts, not where they are.</summary>
    public string Templates { get; init; } = "";

    /// <summary>Everything that is words, each with its name in <c>site.json</c>.</summary>
    public IEnumerable<(string Name, string Text)> Texts() =>
        [
            ("title", Title), ("subtitle", Subtitle), ("organiser", Organiser), ("undertaker", Undertaker), ("baseUrl", BaseUrl), ("siteDomain", SiteDomain),
            ("siteIdCode", SiteIdCode), ("icp", Icp), ("publicSecurity", PublicSecurity), ("address", Address), ("phone", Phone), ("contactPage", ContactPage), ("licence", Licence), ("profile", Profile),
            .. AttachmentTypes.Select(type => ("attachmentTypes", type)),
            .. OfficialContacts.Select(contact => ("officialContacts", contact)),
            .. Redirects.SelectMany(pair => new[] { ("redirects", pair.Key), ("redirects", pair.Value) }),
        ];
}

/// <summary>Who sees the outcome of the checks: everyone on the pages, or only the person at the command line.</summary>
public enum FindingsAudience
{
    Public,
    Internal,
}
