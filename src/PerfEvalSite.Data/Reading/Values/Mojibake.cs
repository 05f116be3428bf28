using System.Text;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Chinese in UTF-8 that was read as GBK and saved: every two characters are three bytes in pairs, 农村 is 鍐滄潙. Undone, it is usual Chinese again, which
/// honest text never is.
/// </summary>
internal static class Mojibake
{
    /// <summary>One character that comes out right may be an accident.</summary>
    private const int Fewest = 2;

    /// <summary>How long the piece is that is looked at and shown.</summary>
    private const int Longest = 24;

    /// <summary>The characters that such a piece begins with: in GBK they are the first two bytes of Chinese in UTF-8.</summary>
    /// <remarks>Written out, one line for each first byte E2 to E9 and EF, because code pages are loaded only for files that need them.</remarks>
    public const string Beginnings =
        "鈥鈦鈧鈨鈩鈪鈫鈬鈭鈮鈯鈰鈱鈲鈳鈴鈵鈶鈷鈸鈹鈺鈻鈼鈽鈾鈿鉀鉁鉂鉃鉄鉅狻猗猓猡猊猞猝猕猢猹猥猬猸猱獐獍獗獠獬獯獾舛夥飧夤夂饣饧饨饩饪" +
        "銆銇銈銉銊銋銌銍銏銐銑銒銓銔銕銖銗銘銙銚銛銜銝銞銟銠銡銢銣銤銥銦銧恪恽悖悚悭悝悃悒悌悛惬悻悱惝惘惆惚悴愠愦愕愣惴愀愎愫慊慵憬憔憧" +
        "鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇" +
        "鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇" +
        "鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵" +
        "鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈" +
        "鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩" +
        "閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭" +
        "飥飦飩飪飫飬飭飮飯飰飱飲飳飴飵飶飷飸飹飺飻飼飽飾飿餀餁餂餃餄餅餆餇铩铫铮铯铳铴铵铷铹铼铽铿锃锂锆锇锉锊锍锎锏锒锓锔锕锖锘锛锝锞锟";

    /// <summary>Whether such a piece begins here.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < Longest && text[length] > '\x7F')
            length++;
        if (length < 3)
            return false;
        byte[] bytes;
        try
        {
            bytes = EncodingDetector.Gb18030.GetBytes(text[..length].ToString());
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
        int right = 0;
        for (int at = 0; at + 3 <= bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out int consumed) != System.Buffers.OperationStatus.Done)
                return false;
            if (consumed == 3 && IsUsual(rune))
                right++;
            else if (consumed == 3 || !rune.IsAscii)
                return false;
            at += consumed;
        }
        return right >= Fewest;
    }

    private static bool IsUsual(Rune rune) =>
        rune.Value is >= 0x3000 and <= 0x3011 or >= 0xFF01 and <= 0xFF5E or >= 0x2010 and <= 0x2026
        || rune.Value is >= 0x4E00 and <= 0x9FFF && GbkText.TryCount(EncodingDetector.Gb18030.GetBytes(rune.ToString()), out int _, out int odd) && odd == 0;
}
