namespace PerfEvalSite.Site.Charts;

/// <summary>A column for each division, its parts from top to bottom with their names beside them, and ribbons through a joint between two columns.</summary>
internal static class FlowSvg
{
    private const int NodeWidth = 80;
    private const int LabelLeft = NodeWidth + 40;
    private const int LabelSize = 120;
    private const int LineHeight = 170;
    private const int MostLines = 3;
    private const int Gap = 70;
    private const int JointWidth = 30;
    private const int Tallest = 2000;

    // Far beyond any public money; keeps a nonsensical figure from overflowing the sum.
    private const decimal Limit = 1_000_000_000_000_000m;

    public static void Draw(SvgPen pen, FlowChart chart)
    {
        if (chart.Stages.Count == 0)
            return;
        new ChartKey(pen, chart.Unit).Close();
        int pitch = SvgPen.Width / chart.Stages.Count;
        int room = pitch - LabelLeft - 30;
        Heads(pen, chart, pitch);

        var scale = new Scale();
        foreach (var stage in chart.Stages)
            scale.Include(Math.Max(Drawn(stage.Whole), Sum(stage)));
        scale.Place(0, Tallest);
        var columns = new List<Column>(chart.Stages.Count);
        foreach (var stage in chart.Stages)
            columns.Add(new Column(stage, scale, room));
        int height = columns.Max(static column => column.Height), top = pen.Y;

        for (int i = 0; i + 1 < columns.Count; i++)
            Ribbons(pen, columns[i], columns[i + 1], i * pitch, pitch, top, height);
        for (int i = 0; i < columns.Count; i++)
            columns[i].Draw(pen, i * pitch, top + (height - columns[i].Height) / 2, room);
        pen.Y = top + height;
    }

    private static void Heads(SvgPen pen, FlowChart chart, int pitch)
    {
        for (int i = 0; i < chart.Stages.Count; i++)
        {
            var stage = chart.Stages[i];
            pen.Text("c-group"u8, i * pitch, pen.Y + SvgPen.TextSize, stage.Name, SvgPen.TextSize, pitch - 60);
            pen.Text("c-note"u8, i * pitch, pen.Y + SvgPen.TextSize + LineHeight, stage.Way, LabelSize, pitch - 60);
            pen.Text("c-note"u8, i * pitch, pen.Y + SvgPen.TextSize + 2 * LineHeight, ChartTexts.Sum + stage.Whole.Words, LabelSize, pitch - 60);
        }
        pen.Y += SvgPen.TextSize + 2 * LineHeight + 150;
    }

    /// <summary>From the parts of one division into the joint, and out of it to those of the next.</summary>
    private static void Ribbons(SvgPen pen, in Column from, in Column to, int left, int pitch, int top, int height)
    {
        int joint = left + NodeWidth + (pitch - NodeWidth - JointWidth) / 2;
        int size = Math.Max(from.Drawn, to.Drawn), jointTop = top + (height - size) / 2;
        pen.Raw("<path class=\"c-flow\" d=\""u8);
        from.Ribbons(pen, left + NodeWidth, top + (height - from.Height) / 2, joint, jointTop);
        to.Ribbons(pen, left + pitch, top + (height - to.Height) / 2, joint + JointWidth, jointTop);
        pen.Raw("\"/><path class=\"c-joint\" d=\"M"u8);
        pen.Length(joint);
        pen.Raw(" "u8);
        pen.Length(jointTop);
        pen.Raw("h"u8);
        pen.Length(JointWidth);
        pen.Raw("v"u8);
        pen.Length(size);
        pen.Raw("h"u8);
        pen.Length(-JointWidth);
        pen.Raw("z\"/>"u8);
    }

    private static decimal Drawn(in ChartValue value) => Math.Min(Math.Max(value.Number ?? 0, 0), Limit);

    private static decimal Sum(FlowStage stage) => Math.Min(stage.Parts.Sum(static part => Drawn(part.Value)), Limit);

    /// <summary>Where the parts of one division stand, from the top of its column.</summary>
    private readonly struct Column
    {
        private readonly List<(FlowPart Part, int Top, int Size, bool IsRest)> nodes;

        public Column(FlowStage stage, Scale scale, int room)
        {
            nodes = new(stage.Parts.Count + 1);
            int y = 0;
            foreach (var part in stage.Parts)
                y = Add(part, scale.At(Drawn(part.Value)), y, room, part.Value.Number is null);
            Drawn = nodes.Sum(static node => node.IsRest ? 0 : node.Size);
            if (Sum(stage) < FlowSvg.Drawn(stage.Whole) && stage.Rest.Number is > 0 and var rest)
                y = Add(new FlowPart(ChartTexts.NotDivided, stage.Rest), scale.At(rest), y, room, isRest: true);
            Height = y - Gap;
        }

        public int Height { get; }

        /// <summary>The height of all parts together.</summary>
        public int Drawn { get; }

        private int Add(FlowPart part, int size, int y, int room, bool isRest)
        {
            nodes.Add((part, y, size, isRest));
            return y + Math.Max(size, (LinesOf(part.Name, LineOf(part.Name, room)) + 1) * LineHeight) + Gap;
        }

        public void Draw(SvgPen pen, int left, int top, int room)
        {
            foreach (var (part, y, size, isRest) in nodes)
            {
                // What is too small to be seen is still there.
                pen.Rect(isRest ? ShapeLook.Gap : ShapeLook.Bar, left, top + y, NodeWidth, Math.Max(size, 10));
                pen.Y = top + y;
                pen.Paragraph("c-tag"u8, left + LabelLeft, part.Name, LabelSize, LineOf(part.Name, room), MostLines);
                pen.Text("c-tag c-muted"u8, left + LabelLeft, pen.Y + LabelSize, part.Value.Words, LabelSize, room);
            }
        }

        /// <summary>Bands as high as the parts, from their edge to the joint's, where they lie on each other.</summary>
        public void Ribbons(SvgPen pen, int x, int top, int joint, int jointTop)
        {
            int middle = (x + joint) / 2;
            foreach (var (_, y, size, isRest) in nodes)
            {
                if (isRest || size == 0)
                    continue;
                Point(pen, "M"u8, x, top + y);
                Curve(pen, middle, top + y, jointTop, joint);
                pen.Raw("v"u8);
                pen.Length(size);
                Curve(pen, middle, jointTop + size, top + y + size, x);
                pen.Raw("z"u8);
                jointTop += size;
            }
        }

        private static int LinesOf(ReadOnlySpan<char> text, int room)
        {
            int lines = 0;
            for (; text.Length > 0 && lines < MostLines; lines++)
                text = text[TextWidth.Break(text, LabelSize, room)..].TrimStart(' ');
            return lines;
        }

        /// <summary>Lines of about one length: 社会保障和 / 就业支出 and not 社会保障和就业支 / 出.</summary>
        private static int LineOf(string name, int room)
        {
            int width = TextWidth.Of(name, LabelSize), lines = LinesOf(name, room);
            return lines < 2 || lines == MostLines ? room : Math.Min(room, width / lines + LabelSize);
        }

        private static void Curve(SvgPen pen, int middle, int from, int to, int x)
        {
            Point(pen, "C"u8, middle, from);
            Point(pen, " "u8, middle, to);
            Point(pen, " "u8, x, to);
        }

        private static void Point(SvgPen pen, ReadOnlySpan<byte> before, int x, int y)
        {
            pen.Raw(before);
            pen.Length(x);
            pen.Raw(" "u8);
            pen.Length(y);
        }
    }
}
