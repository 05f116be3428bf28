using System.Text.Encodings.Web;

namespace PerfEvalSite.Desk.Looks;

/// <summary>Escapes <c>&lt; &gt; &amp; " '</c> and leaves everything else as it is; the framework's makes numbers of Chinese, or of the rarer characters.</summary>
internal sealed class PlainEncoder : HtmlEncoder
{
    private const string Special = "<>&\"'";

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 128 && Special.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> room = stackalloc char[2];
        ReadOnlySpan<char> written = unicodeScalar switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => room[..new System.Text.Rune(unicodeScalar).EncodeToUtf16(room)],
        };
        bool fits = written.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? written.Length : 0;
        return fits;
    }
}
