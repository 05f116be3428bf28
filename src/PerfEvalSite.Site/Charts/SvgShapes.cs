using System.Buffers;

namespace PerfEvalSite.Site.Charts;

/// <summary>How a shape looks, in the order in which they are painted; the names are those of charts.css.</summary>
internal enum ShapeLook : byte
{
    Zone,
    Bar,
    Outline,
    Frame,
    Gap,
    Axis,
    Mark,
}

/// <summary>
/// The plain shapes of a drawing, kept until its end: all of one look become one path, which is a third of the bytes of an element each.
/// Lengths are tenths of a unit.
/// </summary>
internal struct SvgShapes
{
    private Shape[]? shapes;
    private int count;
    private int looks;

    /// <summary>A rectangle; a line where it has no width or no height.</summary>
    public void Add(ShapeLook look, int x, int y, int width, int height)
    {
        shapes ??= ArrayPool<Shape>.Shared.Rent(256);
        if (count == shapes.Length)
        {
            var larger = ArrayPool<Shape>.Shared.Rent(count * 2);
            shapes.CopyTo(larger, 0);
            ArrayPool<Shape>.Shared.Return(shapes);
            shapes = larger;
        }
        looks |= 1 << (int)look;
        shapes[count++] = new Shape(look, x, y, width, height);
    }

    /// <summary>Writes and forgets them.</summary>
    public void Draw(SvgPen pen)
    {
        if (shapes is null)
            return;
        var all = shapes.AsSpan(0, count);
        for (var look = ShapeLook.Zone; look <= ShapeLook.Mark; look++)
        {
            if ((looks >> (int)look & 1) == 0)
                continue;
            Begin(pen, look);
            foreach (ref readonly var shape in all)
                if (shape.Look == look)
                    shape.Draw(pen);
            pen.Raw("\"/>"u8);
        }
        ArrayPool<Shape>.Shared.Return(shapes);
        this = default;
    }

    private static void Begin(SvgPen pen, ShapeLook look)
    {
        pen.Raw("<path class=\""u8);
        pen.Raw(look switch
        {
            ShapeLook.Zone => "c-zone"u8,
            ShapeLook.Bar => "c-bar"u8,
            ShapeLook.Outline => "c-outline"u8,
            ShapeLook.Frame => "c-frame"u8,
            ShapeLook.Gap => "c-gap"u8,
            ShapeLook.Axis => "c-axis"u8,
            _ => "c-mark"u8,
        });
        pen.Raw("\" d=\""u8);
    }

    private readonly record struct Shape(ShapeLook Look, int X, int Y, int Width, int Height)
    {
        public void Draw(SvgPen pen)
        {
            pen.Raw("M"u8);
            pen.Length(X);
            pen.Raw(" "u8);
            pen.Length(Y);
            if (Width != 0)
                Step(pen, "h"u8, Width);
            if (Height != 0)
                Step(pen, "v"u8, Height);
            if (Width == 0 || Height == 0)
                return;
            Step(pen, "H"u8, X);
            pen.Raw("z"u8);
        }

        private static void Step(SvgPen pen, ReadOnlySpan<byte> command, int length)
        {
            pen.Raw(command);
            pen.Length(length);
        }
    }
}
