namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1112 to PE1119: files that lie in the data folder and belong to no table or stand in the wrong place.</summary>
internal static class StrayFileCodes
{
    public static readonly DiagnosticCode TableNotRead = new("PE1112", Severity.Error,
        new("这种格式的表不读取", "A table in a form that is not read"),
        new("“{0}”像是表“{1}”，但这种格式的文件不读取。", "“{0}” seems to be the table “{1}”, but files of this form are not read."),
        new("请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx，文件名或工作表名用“{1}”；旧的备份请移出数据文件夹。", "Open it in Excel or WPS and save it as “CSV UTF-8” or .xlsx under the table's name; move old copies out of the data folder."),
        new("读取 .csv、.tsv、.xlsx、.json。别的格式如果不提示就略过，网站上会缺一张表。", "Read are .csv, .tsv, .xlsx and .json. Passing over another form without a word would leave a table out of the site."));

    public static readonly DiagnosticCode SpreadsheetNotRead = new("PE1113", Severity.Error,
        new("这种表格文件不读取", "A spreadsheet that is not read"),
        new("“{0}”是表格文件，但这种格式不读取。", "“{0}” is a spreadsheet of a form that is not read."),
        new("请另存为 .xlsx；是附件的，请在附件表里写上它的路径；不用的请移出数据文件夹。", "Save it as .xlsx; if it is an attachment, write its path into the attachments; move it away if it is not needed."),
        new("表格文件里多半是要公开的数字，略过不提就会漏掉。", "A spreadsheet most likely holds figures that are to be published."));

    public static readonly DiagnosticCode UnlistedDocument = new("PE1114", Severity.Warning,
        new("文件没有登记为附件", "A document that is no listed attachment"),
        new("“{0}”没有登记在附件表里，不会公开。", "“{0}” is not listed in the attachments and will not be published."),
        new("要公开的，请在附件表里补一行，“路径”写这个文件名；不公开的请移出数据文件夹。", "To publish it, add a row to the attachments with its path; otherwise move it out of the data folder."),
        new("放在公开件文件夹里的文件，只有附件表里写了路径的才会随页面公开。", "Of the files in a disclosure's folder only those are published whose path stands in the attachments."));

    public static readonly DiagnosticCode TableInWrongPlace = new("PE1115", Severity.Error,
        new("表放错了位置", "A table in the wrong place"),
        new("“{0}”放的位置不对，没有读取：{1}。", "“{0}” stands in the wrong place and was not read: {1}."),
        new("请移到公开件的文件夹（单位编码/公开件编码/）里；全站的表放在数据文件夹最外层；是附件的，请登记在附件表。", "Move it into the disclosure's folder (agency/disclosure/); tables of the whole site belong to the root; list it if it is an attachment."),
        new("只读取数据文件夹最外层和公开件文件夹里的表；子文件夹里的文件只作附件。", "Tables are read at the root and in disclosures' folders; files in folders below are attachments only."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [TableNotRead, SpreadsheetNotRead, UnlistedDocument, TableInWrongPlace];
}
