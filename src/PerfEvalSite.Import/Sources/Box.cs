namespace PerfEvalSite.Import.Sources;

/// <summary>A place on a page in points of 1/72 inch, from its upper left corner: <paramref name="Top"/> is less than <paramref name="Bottom"/>.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public bool IsEmpty => Right <= Left && Bottom <= Top;

    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.With(b));
}
