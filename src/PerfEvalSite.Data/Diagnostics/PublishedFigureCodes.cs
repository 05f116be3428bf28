namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4145–PE4155: published figures that changed and leave no trace, and what is published that cannot be compared with.</summary>
public static class PublishedFigureCodes
{
    private static readonly Bilingual why = new(
        "公开日期已填的公开件、site.json 写明 public 的网站，以及 --previous 所指的，都算已经公开；其余的可以随便改。已公开的数改了要留下原数、日期和原因，读者才能相信没有改的那些。",
        "What has a 公开日期, a site whose site.json says public, and all that --previous names count as published; everything else may be changed at will. A published figure that changes leaves its old value, a date and a reason, so that readers can trust those that did not change.");

    public static readonly DiagnosticCode Changed = new("PE4145", Severity.Error,
        new("已公开的数改了，没有登记更正", "A published figure changed without a correction"),
        new("“{0}”公开的是“{1}”，现在是“{2}”，没有登记更正。", "“{0}” was published as “{1}” and is “{2}” now, and no correction (更正) says so."),
        new("还没有对外公开过？加 --first-edition-of {3}（整个网站都没有公开过的，加 --first-edition）。已经公开的，在 {4} 里加一行，补上更正日期和说明：{5}（表头：{6}）。", "Never made public? Add --first-edition-of {3} (or --first-edition, where the whole site was not). Otherwise add this row to {4}, with date and reason: {5} (heads: {6})."),
        why);

    public static readonly DiagnosticCode CannotBeCorrected = new("PE4146", Severity.Error,
        new("已公开的数改了，而更正说不清是哪一格", "A published figure changed that no correction can name"),
        new("“{0}”的“{1}”公开的是“{2}”，现在是“{3}”。", "“{1}” of “{0}” was published as “{2}” and is “{3}” now."),
        new("还没有对外公开过？加 --first-edition-of {4}（整个网站都没有公开过的，加 --first-edition）。已经公开的，请改回原来的；整份有误时，用 perfeval withdraw 撤回它，改正后用新的公开件编码公开。", "Never made public? Add --first-edition-of {4} (or --first-edition, where the whole site was not). Otherwise put back what was published; where the whole document is wrong, withdraw it (perfeval withdraw) and publish it under a new id."),
        why);

    public static readonly DiagnosticCode RowGone = new("PE4147", Severity.Error,
        new("已公开的一行数不见了", "A published row of figures is gone"),
        new("“{0}”表中已公开的一行不见了：{1}。", "A published row of “{0}” is gone: {1}."),
        new("还没有对外公开过？加 --first-edition-of {2}（整个网站都没有公开过的，加 --first-edition）。已经公开的，请恢复这一行；其中的数作废的，逐格登记更正，更正值写“空白”。", "Never made public? Add --first-edition-of {2} (or --first-edition, where the whole site was not). Otherwise put the row back; where its figures are void, register a correction of each, to 空白."),
        why);

    public static readonly DiagnosticCode RowAdded = new("PE4148", Severity.Error,
        new("已公开的表里加了一行数，没有登记更正", "A row of figures was added to a published table without a correction"),
        new("“{0}”表公开时没有这一行：{1}。", "“{0}” was published without this row: {1}."),
        new("还没有对外公开过？加 --first-edition-of {2}（整个网站都没有公开过的，加 --first-edition）。已经公开的，在 {3} 里登记一格即可，补上更正日期和说明：{4}（表头：{5}）。", "Never made public? Add --first-edition-of {2} (or --first-edition, where the whole site was not). Otherwise one cell of it in {3} is enough, with date and reason: {4} (heads: {5})."),
        new("公开时没有的整张表可以补充，不算改动；已公开的表后来多了一行，合计和比较都可能因此不同，所以要告诉读者。", "A whole table that was not there may be added at any time; a row that comes late into a published one may change what readers have made of it, so they are told."));

    public static readonly DiagnosticCode CorrectionGone = new("PE4149", Severity.Error,
        new("已公开的更正不见了，或改了原值、更正值", "A published correction is gone or says something else"),
        new("已公开的更正“{0}”（{1} → {2}）不见了或被改动。", "The published correction of “{0}” ({1} → {2}) is gone or was changed."),
        new("还没有对外公开过？加 --first-edition-of {3}（整个网站都没有公开过的，加 --first-edition）。已经公开的，请恢复这一行；又要改的，另加一行更正，原值写“{2}”。", "Never made public? Add --first-edition-of {3} (or --first-edition, where the whole site was not). Otherwise put the row back; for a further change add a row whose old value is “{2}”."),
        why);

    public static readonly DiagnosticCode DocumentGone = new("PE4150", Severity.Error,
        new("已公开的公开件不见了", "A published document is gone"),
        new("“{1}”里有公开件“{0}”，现在的数据里没有。", "'{1}' has the document '{0}', and the data has not."),
        new("恢复它的数据，或用 perfeval withdraw、perfeval rename 登记网址变更。", "Put its data back, or register what became of it with perfeval withdraw or perfeval rename."),
        new("已公开的内容可以撤回或改址，但要留下日期和原因。", "What was published may be withdrawn or moved, with a date and a reason."));

    public static readonly DiagnosticCode OfAnotherSite = new("PE4151", Severity.Error,
        new("上一版是另一个网站的", "The previous edition is of another site"),
        new("“{0}”里没有一个单位在现在的数据里，或它不是已公开的网站、数据包、manifest.json。", "No agency of '{0}' is in the data, or it is no published site, package or manifest.json."),
        new("--previous 写本网站上一次公开的文件夹、zip、data/all.zip 或 manifest.json。", "--previous names the folder, a zip, data/all.zip or manifest.json of what this site published last."),
        new("拿别的网站比较，说不出本网站改了什么。", "Compared with another site, nothing can be said of what changed in this one."));

    public static readonly DiagnosticCode NewerVersion = new("PE4152", Severity.Error,
        new("上一版是更新版本的工具生成的", "The previous edition was made by a newer version of the tool"),
        new("“{0}”的格式版本是 {1}，这个工具只认到 {2}。", "'{0}' is of format {1}; this tool knows up to {2}."),
        new("换用新版的工具。", "Use the newer version of the tool."),
        new("看不懂的格式不猜：比较出来的不同可能并不存在。", "A form that is not known is not guessed at."));

    public static readonly DiagnosticCode OnlyHashes = new("PE4153", Severity.Error,
        new("公开件与上一版不同，清单看不出改了哪一格", "A document differs, and a manifest cannot tell in which cell"),
        new("公开件“{0}”与“{1}”所列的不同。", "The document '{0}' is not as '{1}' lists it."),
        new("用上一版的网站（文件夹或 zip）或 data/all.zip 作 --previous；这一份没有公开过的，加 --first-edition-of {0}（整个网站都没有公开过的，加 --first-edition）。", "Give the site itself (a folder or zip) or its data/all.zip as --previous; where the document was never made public, add --first-edition-of {0} (or --first-edition, where the whole site was not)."),
        new("manifest.json 只有每个文件的散列：能看出有没有改，看不出改的是数还是文字。", "manifest.json has hashes only: they tell that a file changed, not whether a figure did."));

    public static readonly DiagnosticCode Unreadable = new("PE4154", Severity.Warning,
        new("上次生成的公开件读不懂，没有和它比较", "A document as it was published cannot be read, and was not compared"),
        new("上次生成的“{0}”读不懂，没有和它比较。", "'{0}' as it was published cannot be read; it was not compared."),
        new("如果它已经公开，请用公开的那一版作 --previous 再生成一次。", "If it is public, build again with what was published as --previous."),
        new("它可能损坏了，或是更新版本的工具生成的；这次重新生成。", "It may be damaged, or of a newer version of the tool; it is made again."));

    public static readonly DiagnosticCode UnreadableEdition = new("PE4155", Severity.Error,
        new("上一版里的公开件读不懂", "A document of the previous edition cannot be read"),
        new("“{1}”里的公开件“{0}”读不懂，无法比较。", "The document '{0}' in '{1}' cannot be read, so nothing can be compared."),
        new("取一份完好的上一版：perfeval verify 可以核对。", "Take a whole copy of the previous edition; perfeval verify tells whether it is."),
        new("没有比较过，就不能说已公开的数没有改。", "Without a comparison nobody can say that no published figure changed."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [Changed, CannotBeCorrected, RowGone, RowAdded, CorrectionGone, DocumentGone, OfAnotherSite, NewerVersion, OnlyHashes, Unreadable, UnreadableEdition];
}
