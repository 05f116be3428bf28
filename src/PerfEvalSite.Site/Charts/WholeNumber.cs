namespace PerfEvalSite.Site.Charts;

/// <summary>Decimals as whole numbers, which divide in a tenth of the instructions.</summary>
internal static class WholeNumber
{
    private const ulong Most = 100_000_000_000_000;

    /// <summary>The number times ten to the <paramref name="scale"/>, which is no less than its own, where that is small enough to be multiplied by thousands.</summary>
    public static bool TryGet(decimal number, byte scale, out long whole)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong digits = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        for (int at = number.Scale; at < scale && digits <= Most; at++)
            digits *= 10;
        whole = bits[3] < 0 ? -(long)digits : (long)digits;
        return bits[2] == 0 && digits <= Most;
    }
}
