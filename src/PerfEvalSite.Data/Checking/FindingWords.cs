using System.Runtime.CompilerServices;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The message of a finding in the two languages. A build shows the Chinese one only, so the English text of an
/// interpolated string is composed where a <see cref="Checker"/> asks for it and left empty otherwise; rules need not care.
/// </summary>
internal readonly struct FindingWords
{
    public FindingWords(string zh, EnglishText en)
        : this(zh, en.ToString())
    {
    }

    public FindingWords(string zh, string en)
    {
        Zh = Quotes.Nested(zh);
        En = en;
    }

    public string Zh { get; }

    public string En { get; }

    public static implicit operator FindingWords(Bilingual words) => new(words.Zh, words.En);
}

/// <summary>The compiler asks it before it evaluates what stands in the holes of an interpolated string.</summary>
[InterpolatedStringHandler]
internal ref struct EnglishText
{
    [ThreadStatic]
    private static bool isLeftOut;

    private DefaultInterpolatedStringHandler text;
    private readonly bool isWanted;

    public EnglishText(int literalLength, int formattedCount, out bool isAppended)
    {
        isAppended = isWanted = !isLeftOut;
        text = isWanted ? new(literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture) : default;
    }

    /// <summary>For the rules that the calling thread runs from here on.</summary>
    public static void LeaveOut(bool leaveOut) => isLeftOut = leaveOut;

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public override string ToString() => isWanted ? text.ToStringAndClear() : "";
}
