using System.Text;

namespace PerfEvalSite.Data.Reading;

/// <summary>Bytes taken for GB18030: how many characters they are, and how many of those a Chinese table hardly contains.</summary>
internal static class GbkText
{
    /// <summary>False where they cannot be GB18030. Characters of four bytes, as those of Tibetan, Mongolian and Uyghur, count as neither.</summary>
    public static bool TryCount(ReadOnlySpan<byte> bytes, out int characters, out int odd)
    {
        characters = odd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
                continue;
            if (lead is 0x80 or 0xFF || ++i == bytes.Length)
                return false;
            byte trail = bytes[i];
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 2 >= bytes.Length || bytes[i + 1] is < 0x81 or > 0xFE || bytes[i + 2] is < 0x30 or > 0x39)
                    return false;
                i += 2;
                continue;
            }
            if (trail is < 0x40 or 0x7F or 0xFF)
                return false;
            characters++;
            if (!IsUsual(lead, trail))
                odd++;
        }
        return true;
    }

    /// <summary>As far as it can be decoded, for messages.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return EncodingDetector.Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "?";
        }
    }

    /// <summary>Characters of GB 2312 but for kana, Cyrillic and lines: signs, numbers, Greek, pinyin and 6,763 characters of Chinese.</summary>
    private static bool IsUsual(byte lead, byte trail) => trail >= 0xA1 && lead is >= 0xA1 and <= 0xA3 or 0xA6 or 0xA8 or >= 0xB0 and <= 0xF7;
}
