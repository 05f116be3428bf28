using PerfEvalSite.Data.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Graphics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Opens a PDF and gives page after page: the characters and the straight lines, and nothing else of it. The one place that names PdfPig.</summary>
internal sealed class PdfFile : IDisposable
{
    public const int MostPages = 2_000;
    private const int MostGlyphs = 60_000, MostRules = 60_000;

    /// <summary>What is no wider than this and longer than it is wide is a line, not an area.</summary>
    private const double Thin = 3;

    private readonly PdfDocument document;

    private PdfFile(PdfDocument document) => this.document = document;

    public int Pages => Math.Min(document.NumberOfPages, MostPages);

    /// <exception cref="ImportFault">It has a password, is damaged, or holds too much.</exception>
    public static PdfFile Open(byte[] content)
    {
        PdfWeight.Check(content);
        return Guarded(() =>
        {
            var opened = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false });
            if (opened.NumberOfPages > MostPages)
                throw new ImportFault(ImportCodes.TooMuch, Said.Pages(opened.NumberOfPages), Said.Pages(MostPages));
            return new PdfFile(opened);
        });
    }

    /// <param name="number">From 1.</param>
    public PrintedPage Page(int number) => Guarded(() => Read(document.GetPage(number)));

    public void Dispose() => document.Dispose();

    /// <summary>A library that reads whatever comes throws whatever it stumbles over.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new ImportFault(ImportCodes.Password);
        }
        catch (Exception fault) when (fault is not (ImportFault or OutOfMemoryException))
        {
            throw new ImportFault(ImportCodes.Damaged, new Bilingual("PDF 的内部结构读不通", "its structure cannot be followed"));
        }
    }

    private static PrintedPage Read(Page page)
    {
        var upright = Upright(page.Letters, out int askew);
        var turn = new Turn(upright, page.Width, page.Height);
        var glyphs = new List<Glyph>();
        bool isCut = false;
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation != upright || letter.Value is not { Length: > 0 } text)
                continue;
            if (glyphs.Count == MostGlyphs)
            {
                isCut = true;
                break;
            }
            // Of spaces, and of fonts that are not in the file, only the advance is known.
            var advance = new Box(Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X), Math.Min(letter.StartBaseLine.Y, letter.EndBaseLine.Y), Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X), Math.Max(letter.StartBaseLine.Y, letter.EndBaseLine.Y));
            var bounds = letter.BoundingBox;
            double along = Math.Max(advance.Width, advance.Height);
            bool isInked = bounds.Width > 0 && bounds.Height > 0 && (along <= 0 || bounds.Width <= 1.25 * along + 1);
            var box = isInked ? new Box(bounds.TopLeft.X, bounds.BottomLeft.Y, bounds.TopRight.X, bounds.TopLeft.Y) : advance;
            box = turn.Of(upright == TextOrientation.Horizontal || !isInked ? box : Ordered(bounds));
            double size = letter.PointSize > 0 ? Math.Abs(letter.PointSize) : 10;
            glyphs.Add(new(Radicals.Replaced(text), box, turn.Baseline(letter.StartBaseLine.X, letter.StartBaseLine.Y), size));
        }
        var rules = new List<Rule>();
        foreach (var path in page.Paths)
        {
            if (rules.Count >= MostRules)
            {
                isCut = true;
                break;
            }
            AddRules(path, turn, rules);
        }
        double pictured = 0;
        foreach (var picture in page.GetImages())
            pictured += Math.Abs(picture.BoundingBox.Width * picture.BoundingBox.Height);
        return new PrintedPage(page.Number, turn.Width, turn.Height, glyphs, rules) { Askew = askew, Pictured = Math.Min(1, pictured / Math.Max(1, page.Width * page.Height)), IsCut = isCut };
    }

    private static Box Ordered(PdfRectangle bounds)
    {
        double[] x = [bounds.TopLeft.X, bounds.TopRight.X, bounds.BottomLeft.X, bounds.BottomRight.X];
        double[] y = [bounds.TopLeft.Y, bounds.TopRight.Y, bounds.BottomLeft.Y, bounds.BottomRight.Y];
        return new(x.Min(), y.Min(), x.Max(), y.Max());
    }

    /// <summary>How most of the text stands.</summary>
    private static TextOrientation Upright(IReadOnlyList<Letter> letters, out int askew)
    {
        var counts = new SortedDictionary<TextOrientation, int>();
        foreach (var letter in letters)
            if (!string.IsNullOrWhiteSpace(letter.Value))
                counts[letter.TextOrientation] = counts.GetValueOrDefault(letter.TextOrientation) + 1;
        counts.Remove(TextOrientation.Other, out int other);
        var most = counts.Count == 0 ? TextOrientation.Horizontal : counts.MaxBy(count => count.Value).Key;
        askew = other + counts.Sum(count => count.Key == most ? 0 : count.Value);
        return most;
    }

    private static void AddRules(PdfPath path, Turn turn, List<Rule> rules)
    {
        if (path.IsClipping && !path.IsFilled && !path.IsStroked)
            return;
        foreach (var part in path)
        {
            if (path.IsFilled && part.GetBoundingRectangle() is { } area)
                AddThin(turn.Of(new(area.Left, area.Bottom, area.Right, area.Top)), rules);
            if (!path.IsStroked)
                continue;
            PdfPoint? first = null;
            PdfPoint last = default;
            foreach (var command in part.Commands)
                switch (command)
                {
                    case PdfSubpath.Move move:
                        first ??= move.Location;
                        last = move.Location;
                        break;
                    case PdfSubpath.Line line:
                        first ??= line.From;
                        last = line.To;
                        AddStroke(line.From, line.To, path.LineWidth, turn, rules);
                        break;
                    case PdfSubpath.Close when first is { } start:
                        AddStroke(last, start, path.LineWidth, turn, rules);
                        break;
                }
        }
    }

    /// <summary>A stroke is as wide as its pen: a dot drawn with a pen as wide as the page is a line across it.</summary>
    private static void AddStroke(PdfPoint from, PdfPoint to, double pen, Turn turn, List<Rule> rules)
    {
        double half = Math.Max(pen, 0) / 2;
        double width = Math.Abs(to.X - from.X);
        double height = Math.Abs(to.Y - from.Y);
        if (width > 1.5 && height > 1.5)
            return;
        var box = new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y));
        box = width >= height && width > 0 ? box with { Top = box.Top - half, Bottom = box.Bottom + half }
            : height > 0 ? box with { Left = box.Left - half, Right = box.Right + half }
            : new(box.Left - half, box.Top - half, box.Right + half, box.Bottom + half);
        AddThin(turn.Of(box), rules);
    }

    private static void AddThin(Box box, List<Rule> rules)
    {
        // A dot of a dotted line may go either way.
        bool isDot = box.Width <= Thin && box.Height <= Thin;
        if (isDot || box.Height <= Thin && box.Width > box.Height)
            rules.Add(new(false, box.CentreY, box.Left, box.Right));
        if (isDot || box.Width <= Thin && box.Height > box.Width)
            rules.Add(new(true, box.CentreX, box.Top, box.Bottom));
    }

    /// <summary>From the coordinates of a PDF, which go up, to those of the page as it is read.</summary>
    private sealed class Turn(TextOrientation upright, double width, double height)
    {
        private readonly bool isOnSide = upright is TextOrientation.Rotate90 or TextOrientation.Rotate270;

        public double Width => isOnSide ? height : width;

        public double Height => isOnSide ? width : height;

        /// <param name="up">With the lower edge in <see cref="Box.Top"/>, as it goes up.</param>
        public Box Of(Box up)
        {
            var (x1, y1) = Point(up.Left, up.Top);
            var (x2, y2) = Point(up.Right, up.Bottom);
            return new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
        }

        public double Baseline(double x, double y) => Point(x, y).Y;

        private (double X, double Y) Point(double x, double y) => upright switch
        {
            // Text that reads downwards.
            TextOrientation.Rotate90 => (height - y, width - x),
            TextOrientation.Rotate270 => (y, x),
            TextOrientation.Rotate180 => (width - x, y),
            _ => (x, height - y),
        };
    }
}
