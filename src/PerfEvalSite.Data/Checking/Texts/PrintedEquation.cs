using System.Buffers;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// A sum or a product that a text prints with its result: 15=8+8, 14 人 × 3 万元，共 42 万元. What has brackets, or units that
/// do not go together, is not read.
/// </summary>
/// <param name="Start">In the text, up to <paramref name="End"/>.</param>
/// <param name="Stated">The side that is one number, in base units; the right one where both are sums.</param>
/// <param name="Computed">What the other side comes to.</param>
/// <param name="Reach">How far rounding of the printed numbers may put the two apart.</param>
/// <param name="Unit">In which the result is printed; null where it has none.</param>
internal readonly record struct PrintedEquation(int Start, int End, decimal Stated, decimal Computed, decimal Reach, Unit? Unit)
{
    private const int LongestWordBehindNumber = 6, MostTerms = 24;

    /// <summary>A text without any of them prints no equation.</summary>
    private static readonly SearchValues<char> marks = SearchValues.Create("=＝×*＊✕xX+＋乘");

    private static readonly (string Word, char Operator)[] operators =
        [("乘以", '*'), ("乘", '*'), ("×", '*'), ("*", '*'), ("＊", '*'), ("✕", '*'), ("x", '*'), ("X", '*'), ("+", '+'), ("＋", '+'), ("加上", '+'), ("加", '+'), ("－", '-'), ("−", '-'), ("减去", '-'), ("减", '-'), ("÷", '/'), ("除以", '/'), ("/", '/')];

    private static readonly string[] equals = ["=", "＝", "等于"];
    private static readonly string[] results = ["共计", "合计", "总计", "共", "计"];

    public static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAny(marks);

    /// <summary>The next one from <paramref name="at"/> on, which is moved behind it.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out PrintedEquation equation)
    {
        while (at < text.Length && text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            int start = at + digit;
            if (TryRead(text, start, out equation))
            {
                at = equation.End;
                return true;
            }
            at = start;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
                at++;
        }
        equation = default;
        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, out PrintedEquation equation)
    {
        equation = default;
        // Part of a longer expression, or behind a bracket that changes its order.
        if (start > 0 && (text[start - 1] is '（' or '(' or '）' or ')' or '%' or '.' || char.IsAsciiLetterOrDigit(text[start - 1]) || IsOperator(text[start - 1])))
            return false;
        var left = new Side();
        int at = start;
        if (!left.Read(text, ref at))
            return false;
        int from = at;
        bool isSigned = Skip(text, ref from, equals);
        if (!isSigned)
        {
            while (from < text.Length && text[from] is '，' or ',' or ' ' or '、')
                from++;
            if (!left.IsProductOrSum || !Skip(text, ref from, results))
                return false;
        }
        while (from < text.Length && text[from] is ' ' or '约')
            from++;
        if (from >= text.Length || !char.IsAsciiDigit(text[from]))
            return false;
        var right = new Side();
        if (!right.Read(text, ref from) || (!left.IsProductOrSum && !right.IsProductOrSum) || (!isSigned && right.IsProductOrSum))
            return false;
        // 1=8+8=2 goes on, and what stands in brackets behind is not known.
        var (total, terms) = right.IsProductOrSum ? (left, right) : (right, left);
        if (total.Evaluate(null) is not { } stated || terms.Evaluate(stated.Unit) is not { } computed)
            return false;
        if (!Fit(ref stated, ref computed))
            return false;
        equation = new(start, from, stated.Value, computed.Value, stated.Reach + computed.Reach, stated.Unit);
        return true;
    }

    private static bool Fit(ref Result stated, ref Result computed)
    {
        if (stated.Unit == Units.Percent && computed.Unit is null && computed.IsQuotient)
            computed = computed with { Value = computed.Value * 100, Reach = computed.Reach * 100 };
        // 14 人 × 3 万元 = 42: in the unit of what was multiplied.
        else if (stated.Unit is null && computed.Unit is { } unit)
            stated = stated with { Value = stated.Value * unit.Factor, Reach = stated.Reach * unit.Factor, Unit = unit };
        else if (stated.Unit is { } of && computed.Unit is null)
            computed = computed with { Value = computed.Value * of.Factor, Reach = computed.Reach * of.Factor };
        return stated.Unit is null || computed.Unit is null || stated.Unit.ComparesWith(computed.Unit) || computed.IsPrice && stated.Unit.Dimension == Dimension.Money;
    }

    private static bool IsOperator(char c) => c is '×' or '*' or '＊' or '✕' or '+' or '＋' or '÷' or '=' or '＝' or '/' or '-' or '－';

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string[] words)
    {
        int from = at;
        while (from < text.Length && text[from] == ' ')
            from++;
        foreach (string word in words)
            if (text[from..].StartsWith(word, StringComparison.Ordinal))
            {
                at = from + word.Length;
                while (at < text.Length && text[at] == ' ')
                    at++;
                return true;
            }
        return false;
    }

    private readonly record struct Result(decimal Value, decimal Reach, Unit? Unit, bool IsQuotient = false, bool IsPrice = false);

    /// <summary>Numbers and the operators between them.</summary>
    private sealed class Side
    {
        private readonly List<TextNumber> numbers = [];
        private readonly List<char> between = [];

        public bool IsProductOrSum => between.Count > 0;

        public bool Read(ReadOnlySpan<char> text, ref int at)
        {
            while (true)
            {
                var number = NumberAt(text, at);
                if (number.Kind == NumberKind.LookAlike || number.IsVague || numbers.Count == MostTerms)
                    return false;
                numbers.Add(number);
                at = number.End;
                int next = BehindWord(text, at);
                if (next < text.Length && text[next] is '（' or '(' or '）' or ')' && between.Count > 0 && next == at && IsGoingOn(text, next))
                    return false;
                if (OperatorAt(text, ref next) is not { } sign)
                    return true;
                if (next >= text.Length || !char.IsAsciiDigit(text[next]))
                    return between.Count == 0 && sign is not ('*' or '+') || IsOnlyMark(text, next);
                between.Add(sign);
                at = next;
            }
        }

        /// <summary>The sign before 8+8 is no part of a name here.</summary>
        private static TextNumber NumberAt(ReadOnlySpan<char> text, int at)
        {
            var number = TextNumber.Read(text[at..], 0);
            return number with { Start = number.Start + at, End = number.End + at };
        }

        private static bool IsGoingOn(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && (IsOperator(text[at + 1]) || char.IsAsciiDigit(text[at + 1]));

        /// <summary>** behind a number is Markdown's.</summary>
        private static bool IsOnlyMark(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] == '*';

        /// <summary>14名学员×3万元: a word may stand between a number and the sign.</summary>
        private static int BehindWord(ReadOnlySpan<char> text, int at)
        {
            int end = at;
            while (end < text.Length && end - at <= LongestWordBehindNumber && (char.IsLetter(text[end]) && text[end] > 127 || text[end] == ' '))
            {
                int sign = end;
                if (OperatorAt(text, ref sign) is not null || StartsResult(text[end..]))
                    return end;
                end++;
            }
            return end < text.Length && end - at <= LongestWordBehindNumber && IsOperator(text[end]) ? end : at;
        }

        private static bool StartsResult(ReadOnlySpan<char> text)
        {
            foreach (string word in equals)
                if (text.StartsWith(word, StringComparison.Ordinal))
                    return true;
            return false;
        }

        private static char? OperatorAt(ReadOnlySpan<char> text, ref int at)
        {
            int from = at;
            while (from < text.Length && text[from] == ' ')
                from++;
            foreach (var (word, sign) in operators)
                if (text[from..].StartsWith(word, StringComparison.Ordinal))
                {
                    at = from + word.Length;
                    while (at < text.Length && text[at] == ' ')
                        at++;
                    return sign;
                }
            return null;
        }

        /// <summary>Products first, then their sum; null where the units do not go together.</summary>
        /// <param name="unit">Of the result, which numbers of a sum take that have none.</param>
        public Result? Evaluate(Unit? unit)
        {
            if (between.Count == 0)
                return Of(numbers[0]);
            if (between.TrueForAll(sign => sign is '+' or '-'))
                return Sum(unit);
            if (between.Contains('+') || between.Contains('-') || (between.Contains('/') && between.Count > 1))
                return null;
            return Product();
        }

        private Result? Sum(Unit? unit)
        {
            foreach (var number in numbers)
                unit ??= number.Figure.Unit;
            decimal total = 0, reach = 0;
            for (int i = 0; i < numbers.Count; i++)
            {
                var figure = numbers[i].Figure.Unit is null && unit is not null ? new Figure("", numbers[i].Figure.Value, unit) : numbers[i].Figure;
                if (unit is not null && !figure.Unit!.ComparesWith(unit))
                    return null;
                total += i > 0 && between[i - 1] == '-' ? -figure.InBase : figure.InBase;
                reach += HalfPlace(figure);
            }
            return new(total, reach, unit);
        }

        private Result? Product()
        {
            decimal value = 1, low = 1, high = 1;
            Unit? money = null;
            bool isPrice = false, isQuotient = false;
            for (int i = 0; i < numbers.Count; i++)
            {
                var figure = numbers[i].Figure;
                var dimension = figure.Unit?.Dimension;
                if (dimension is Dimension.Money or Dimension.MoneyPerHead)
                {
                    // Money over money is a rate; money times money is nothing.
                    if (money is not null && !(i > 0 && between[i - 1] == '/'))
                        return null;
                    money = money is null ? figure.Unit : null;
                    isPrice |= dimension == Dimension.MoneyPerHead;
                }
                decimal factor = dimension == Dimension.Time ? figure.Value : dimension == Dimension.Ratio ? figure.InBase / 100 : figure.InBase;
                decimal half = HalfPlace(figure) / (dimension == Dimension.Ratio ? 100 : 1);
                if (i > 0 && between[i - 1] == '/')
                {
                    if (factor - half <= 0)
                        return null;
                    isQuotient = true;
                    (value, low, high) = (value / factor, low / (factor + half), high / (factor - half));
                }
                else
                    (value, low, high) = (value * factor, low * (factor - half), high * (factor + half));
            }
            return new(value, Math.Max(high - value, value - low), money, isQuotient, isPrice);
        }

        private static Result Of(in TextNumber number) => new(number.Figure.InBase, HalfPlace(number.Figure) is > 0 and var half ? half : number.Figure.Unit is { IsBase: false } unit ? unit.Factor / 2 : 0, number.Figure.Unit);

        /// <summary>What has decimals may have been rounded; 14 people and 3 万元 are what they are.</summary>
        private static decimal HalfPlace(in Figure figure) => figure.Decimals == 0 ? 0 : new decimal(5, 0, 0, false, (byte)(figure.Decimals + 1)) * (figure.Unit is { IsBase: false } unit ? unit.Factor : 1);
    }
}
