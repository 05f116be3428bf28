using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>What the data package says in words: its description, its terms, and how it is to be read.</summary>
internal static partial class PackageWords
{
    public const string LicenceFile = "LICENCE.txt", ReadmeFile = "README.md";

    private const string Dashes = "—－-–―─−";

    /// <summary>What stands in a cell where nothing is printed, nothing applies, or it is withheld; see <see cref="LabelOfMissing"/>.</summary>
    public static IReadOnlyList<string> MissingValues { get; } = ["", .. Dashes.Select(dash => $"{dash}"), .. Dashes.Select(dash => $"{dash}{dash}"), "不适用", "涉密"];

    public static string LabelOfMissing(string value) => value switch
    {
        "" => "空白：原文没有印出（blank, not printed）",
        "涉密" => "不公开（withheld）",
        _ => "不适用（not applicable）",
    };

    public static string Description(SiteSettings settings) =>
        $"{settings.Title}的全部数据：每张表一个 CSV 文件，UTF-8。每个数字照原文保留，另列折合成元的金额（_yuan）、写成小数的比率（_fraction）和数值（_value）。" +
        "All data of the site: one CSV file a table, figures as printed and understood.";

    /// <summary>SPDX's name of a Creative Commons licence; “other” for the site's own words.</summary>
    public static string LicenceName(string licence)
    {
        string name = Spaces().Replace(licence.Trim(), "-").ToUpperInvariant();
        return CreativeCommons().IsMatch(name) ? name.StartsWith("CC0", StringComparison.Ordinal) ? "CC0-1.0" : name : "other";
    }

    public static string Licence(SiteSettings settings) => settings.Licence.Length > 0
        ? $"{settings.Title}\n\n使用条款（Terms of use）：{settings.Licence}\n"
        : $"{settings.Title}\n\n本站没有写明数据的使用条款；使用前请向主办单位询问。\nThe site does not state terms of use: ask its publisher before using the data.\n";

    /// <param name="tables">What the package holds.</param>
    public static string Readme(SiteSettings settings, IReadOnlyList<PackageTable> tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {settings.Title}\n\n");
        if (settings.Organiser.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"主办单位：{settings.Organiser}\n\n");
        if (settings.BaseUrl.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"网站：<{settings.BaseUrl}>\n\n");
        text.Append("""
            ## 怎样使用

            - 每张表一个 CSV 文件：UTF-8、逗号分隔、第一行是列名。`datapackage.json` 是机器可读的说明（Data Package），`dictionary.csv` 是每一列的含义，`findings.csv` 是核验发现。
            - 每一行由 `agency_id`、`disclosure_id`、`row_no` 三列确定；单位、区划、年度、文种写在每一行。
            - 与数据字典同名的列照原文保留（经过更正的是更正后的数，原来的数在 `before_correction`）。`…_yuan` 是折合成元的金额，`…_fraction` 是写成小数的比率，`…_value` 是数值，`…_unit` 是原文的单位，`…_iso` 是年-月-日。
            - 求和：`is_total` 为 `true` 的是合计，为 `false` 的相加不重复，为空的（小计、其中项、重复印出的行）不要相加。决算表（accounts）按收支、口径、分类方式分别求和。
            - 空白是原文没有印出，“—”是不适用，“涉密”是不公开，`0` 才是零。
            - 以 `=`、`+`、`-`、`@` 等开头的文字前面加了一个单引号，以免电子表格当作公式；数字从不加。程序读取时去掉，规则见 `datapackage.json` 的 `formulaGuard`。

            ## How to use it

            - One CSV file a table: UTF-8, commas, a header line. `datapackage.json` describes them for programs, `dictionary.csv` explains each column, `findings.csv` holds what the checks found.
            - `agency_id`, `disclosure_id` and `row_no` identify a row; agency, region, fiscal year and kind stand in each.
            - Columns of the dictionary's names are as printed (as corrected, where there was a correction; what was printed before is in `before_correction`). `…_yuan` are amounts in yuan, `…_fraction` rates as fractions of 1, `…_value` numbers, `…_unit` the printed unit, `…_iso` days.
            - Sums: rows with `is_total` true are totals, rows with false add up without counting anything twice, rows without either are not to be added. Add up accounts by side, scope and classification.
            - A blank is not printed, “—” does not apply, “涉密” is withheld; only `0` is zero.
            - Texts that a spreadsheet would run as a formula stand behind an apostrophe, numbers never; see `formulaGuard` in `datapackage.json`.

            ## 文件 (Files)


            """.ReplaceLineEndings("\n"));
        foreach (var table in tables)
            text.Append(CultureInfo.InvariantCulture, $"- `{table.FileName}`：{table.Title}。{table.Meaning}\n");
        text.Append(CultureInfo.InvariantCulture, $"- `{LicenceFile}`：使用条款。\n- `site.json`：网站的设置。\n\n用 `perfeval build 本文件夹或 zip` 可以从这些文件重新生成同样的网站；附件不在其中，在网站上各公开件的 files 文件夹里。\n`perfeval build` makes the same site again from this folder or zip; attachments are not in it, but in the folders `files` of the site's disclosures.\n");
        return text.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\ACC(0(-1\.0)?|-BY(-(NC|SA|ND|NC-SA|NC-ND))?-\d\.\d)\z")]
    private static partial Regex CreativeCommons();
}
