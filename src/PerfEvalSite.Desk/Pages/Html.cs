using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Markup that is written as it stands.</summary>
internal readonly record struct Raw(string Text);

/// <summary>A page or a part of one. What stands in the braces of an added piece is escaped, whatever it is.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>By the time that this is called the piece has written itself.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] Piece piece) => this;

    public Raw ToRaw() => new(text.ToString());

    public override string ToString() => text.ToString();

    /// <summary>What the compiler makes of a piece: literals go through, values are escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Piece
    {
        private readonly Html html;

        public Piece(int literalLength, int formattedCount, Html html)
        {
            this.html = html;
            html.text.EnsureCapacity(html.text.Length + literalLength + formattedCount * 16);
        }

        public void AppendLiteral(string literal) => html.text.Append(literal);

        public void AppendFormatted(string? value) => html.text.Append(WebUtility.HtmlEncode(value));

        public void AppendFormatted(int value) => html.text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(long value) => html.text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Raw markup) => html.text.Append(markup.Text);
    }
}
