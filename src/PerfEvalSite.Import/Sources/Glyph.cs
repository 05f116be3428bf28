namespace PerfEvalSite.Import.Sources;

/// <summary>A character where it is printed.</summary>
/// <param name="Baseline">Distance from the top of the page.</param>
/// <param name="Size">Of the font, in points.</param>
internal readonly record struct Glyph(string Text, Box Box, double Baseline, double Size)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Something straight that is drawn: its middle, and from where to where it goes.</summary>
/// <param name="At">Distance from the top where it lies, from the left where it stands upright.</param>
internal readonly record struct Rule(bool IsUpright, double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>A page as it is printed, turned so that its text is upright.</summary>
internal sealed record PrintedPage(int Number, double Width, double Height, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Rule> Rules)
{
    /// <summary>How many characters stand askew or on their side among upright ones: watermarks, stamps.</summary>
    public int Askew { get; init; }

    /// <summary>How much of the page pictures cover, from 0 to 1.</summary>
    public double Pictured { get; init; }

    /// <summary>That it holds more than any page of a document does, so that the rest was left.</summary>
    public bool IsCut { get; init; }
}
