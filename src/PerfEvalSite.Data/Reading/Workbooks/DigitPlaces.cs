using System.Globalization;
using System.Text;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Puts the digits of a number into the places (0, #, ?) of a format's section.</summary>
internal static class DigitPlaces
{
    /// <param name="value">Not negative.</param>
    public static string Fill(decimal value, FormatSection section)
    {
        var (whole, part) = Count(section);
        foreach (var token in section.Tokens)
            if (token.Part == FormatPart.Percent)
                value *= 100;
        for (int i = 0; i < section.Thousands; i++)
            value /= 1000;
        value = decimal.Round(value, Math.Min(part.Places, 28), MidpointRounding.AwayFromZero);

        decimal integer = decimal.Truncate(value);
        string digits = (integer == 0 ? "" : integer.ToString(CultureInfo.InvariantCulture)).PadLeft(whole.Least, '0');
        string decimals = (value - integer).ToString("F" + part.Places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        decimals = part.Places == 0 ? "" : decimals[2..];
        int keep = decimals.Length;
        while (keep > part.Least && decimals[keep - 1] == '0')
            keep--;
        return Write(section, digits.Length == 0 && keep > 0 ? "0" : digits, decimals[..keep], whole.Places);
    }

    private static string Write(FormatSection section, string digits, string decimals, int wholePlaces)
    {
        var shown = new StringBuilder();
        int place = 0;
        int next = 0;
        bool isPart = false;
        foreach (var token in section.Tokens)
        {
            switch (token.Part)
            {
                case FormatPart.Digit when isPart:
                    if (next < decimals.Length)
                        shown.Append(decimals[next]);
                    next++;
                    break;
                case FormatPart.Digit:
                    // The first place takes all the digits that have no place of their own.
                    int from = place == 0 ? 0 : Math.Max(0, digits.Length - wholePlaces + place);
                    int to = Math.Max(0, digits.Length - wholePlaces + place + 1);
                    for (int i = from; i < to; i++)
                    {
                        shown.Append(digits[i]);
                        int left = digits.Length - i - 1;
                        if (section.IsGrouped && left > 0 && left % 3 == 0)
                            shown.Append(',');
                    }
                    place++;
                    break;
                case FormatPart.Point:
                    if (place == 0)
                        shown.Append(digits);
                    if (decimals.Length > 0)
                        shown.Append('.');
                    isPart = true;
                    break;
                default:
                    shown.Append(token.Text);
                    break;
            }
        }
        return shown.ToString();
    }

    /// <summary>Places before and behind the point, and how many of them are always filled.</summary>
    private static ((int Places, int Least) Whole, (int Places, int Least) Part) Count(FormatSection section)
    {
        int whole = 0, wholeLeast = 0, part = 0, partLeast = 0;
        bool isPart = false;
        foreach (var token in section.Tokens)
        {
            if (token.Part == FormatPart.Point)
                isPart = true;
            if (token.Part != FormatPart.Digit)
                continue;
            if (isPart)
            {
                part++;
                if (token.Text == "0")
                    partLeast = part;
            }
            else
            {
                whole++;
                if (token.Text == "0" || wholeLeast > 0)
                    wholeLeast++;
            }
        }
        return ((whole, wholeLeast), (part, partLeast));
    }
}
