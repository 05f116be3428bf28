using System.Text;

namespace PerfEvalSite.Import.Sources;

/// <summary>
/// Characters that look like others and are not: many programs that print PDF name ⼀ or ⺠ by the code of the radical, and
/// then no name in the document is the one it looks like. Ligatures of letters come apart, too.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00', LastKangxi = '\u2FD5';

    /// <summary>The characters of the 214 radicals of Kangxi, in their order.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
        + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
        + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Each radical of the supplement that is written by itself, with its character behind it.</summary>
    private const string Supplement = "\u2E81厂\u2E84乙\u2E85亻\u2E8B卩\u2E8C小\u2E8D小\u2E97心\u2E9F母\u2EA0民\u2EA9王\u2EAF糸\u2EB6羊\u2EC1虎\u2EC4西\u2EC5见\u2EC9贝\u2ECB车\u2ED3长\u2ED4门\u2ED8青\u2EDA页\u2EDB风\u2EDC飞\u2EDD食\u2EDF食\u2EE2马\u2EE4鬼\u2EE5鱼\u2EE6鸟\u2EE8麦\u2EE9黄\u2EEC齐\u2EEE齿\u2EF0龙\u2EF3龟";

    public static string Replaced(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] is >= '\u2E80' and <= LastKangxi or >= '\uFB00' and <= '\uFB04')
                return Replace(text);
        return text;
    }

    private static string Replace(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
            plain.Append(c switch
            {
                >= FirstKangxi and <= LastKangxi => Kangxi[c - FirstKangxi].ToString(),
                >= '\u2E80' and < FirstKangxi => OfSupplement(c).ToString(),
                '\uFB00' => "ff",
                '\uFB01' => "fi",
                '\uFB02' => "fl",
                '\uFB03' => "ffi",
                '\uFB04' => "ffl",
                _ => c.ToString(),
            });
        return plain.ToString();
    }

    private static char OfSupplement(char radical)
    {
        for (int i = 0; i < Supplement.Length; i += 2)
            if (Supplement[i] == radical)
                return Supplement[i + 1];
        return radical;
    }
}
