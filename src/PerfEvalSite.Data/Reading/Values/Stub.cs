// Stands in until FigureReader lands: whoever lands FigureReader deletes this file.
using PerfEvalSite.Data.Diagnostics; using PerfEvalSite.Data.Model; using PerfEvalSite.Data.Tables;
namespace PerfEvalSite.Data.Reading.Values;
public readonly struct ValueProblem { public DiagnosticCode? Code => null; public string[] Arguments => []; }
public static class FigureReader { public static Figure Read(string text, Column column, Unit? inherited, int line, int col, out ValueProblem problem) { problem=default; return decimal.TryParse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture, out var d) ? new(text,d,inherited,line:line,column:col) : new(text, text.Length==0?FigureKind.Blank:FigureKind.Text, line, col);} }
