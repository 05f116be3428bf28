using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What holds for every text, not only for those that somebody thought of.</summary>
public class FigureReaderProperties
{
    private static readonly ColumnType[] Types = Enum.GetValues<ColumnType>();

    private static readonly string[] Pieces =
    [
        "0", "1", "9", "28", "2020", "1,234", "5.20", "%", "％", "‰", "万", "亿", "元", "人", "人次", "个", "月", "年", "日", "底", "前", "余", "约", "≥", "＜", "不低于",
        "以上", "以内", "-", "－", "—", "~", "至", "(", ")", "（", "）", ".", "．", ",", "，", " ", "　", "十", "百", "两", "零", "第", "名", "/", "*", "E+", "#", "!", "无", "不适用",
        "涉密", "：", "百分之", "人民币", "￥", "。", "+", "\u200B", "\0", "\uD800", "\uFFFD", "\u202E", "Ã¥", "锟斤拷", "Infinity", "e", "con", "是",
    ];

    /// <summary>Texts made of what the grammar knows, which reach further into it than random characters do.</summary>
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(characters => new string(characters))).ToArbitrary();

    [Fact]
    public void Any_text_ends_in_a_figure_and_reading_what_is_printed_again_gives_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Texts, text =>
        {
            foreach (var type in Types)
                foreach (string? unit in (string?[])[null, "万元", "%", "万"])
                {
                    var figure = Cells.Read(text, type, out var problem, unit);
                    Assert.Equal(figure.Printed.Trim(), figure.Printed);
                    Assert.True(problem.IsNone || problem.Code!.Severity == Severity.Warning || figure.Kind == FigureKind.Text);
                    _ = figure.InBase;
                    if (problem.Code is { } code)
                        _ = new Diagnostic(code, default, [.. problem.Arguments]).Message(Language.Chinese);

                    var again = Cells.Read(figure.Printed, type, out var problemAgain, unit);
                    Assert.Equal(Cells.Describe(figure), Cells.Describe(again));
                    // Flags are printed by their names, in which nothing is wrong any more.
                    if (type != ColumnType.Flag)
                        Assert.Equal(problem.Code?.Id, problemAgain.Code?.Id);
                }
        }));

    [Fact]
    public void A_number_printed_in_any_way_is_the_number() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Numbers, number =>
        {
            string plain = number.ToString(CultureInfo.InvariantCulture);
            string grouped = number.ToString("N" + number.Scale, CultureInfo.InvariantCulture);
            string[] forms = [plain, grouped, " " + plain + "　", Widen(plain), Widen(grouped), plain + "万元", plain + " 万元"];
            foreach (string form in forms)
            {
                var figure = Cells.Read(form, ColumnType.Money, out var problem, "万元");
                Assert.True(problem.IsNone, form);
                Assert.Equal((plain, Units.WanYuan), (figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit));
            }
        }));

    [Fact]
    public void A_whole_number_in_Chinese_words_is_the_number() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(), number =>
            Assert.Equal(number, Cells.Read(InWords(number) + "件", ColumnType.Value, out _).Value)));

    [Fact]
    public void Full_width_and_half_width_read_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
        {
            foreach (var type in Types.Where(type => type >= ColumnType.Date))
                Assert.Equal(
                    Cells.Describe(Cells.Read(Narrow(text), type, out var narrow, "万元")) + narrow.Code?.Id,
                    Cells.Describe(Cells.Read(Widen(Narrow(text)), type, out var wide, "万元")) + wide.Code?.Id);
        }));

    private static Arbitrary<decimal> Numbers { get; } =
        (from whole in Gen.Choose(-2_000_000_000, 2_000_000_000)
         from scale in Gen.Choose(0, 9)
         select new decimal(Math.Abs(whole), 0, 0, whole < 0, (byte)scale)).ToArbitrary();

    /// <summary>Marks that programs write are only ever half-width, so those are left as they are.</summary>
    private static string Widen(string text) => new([.. text.Select(c => c is > ' ' and < '\x7F' and not '#' ? (char)(c + 0xFEE0) : c)]);

    private static string Narrow(string text) => new([.. text.Where(c => c is not '#' && !char.IsAsciiLetter(c)).Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c)]);

    private static string InWords(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number == 0)
            return "零";
        string words = "";
        bool zero = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                zero = words.Length > 0;
                continue;
            }
            words += (zero ? "零" : "") + digits[digit] + name;
            zero = false;
        }
        return words;
    }
}
