namespace PerfEvalSite.Data.Checking;

/// <summary>
/// A small disclosure on which a rule holds or does not. The tests run every one, so that what <c>perfeval explain</c>
/// and the method page show is true.
/// </summary>
/// <param name="Outcome"><see cref="Outcome.Agrees"/> for an example that holds: no finding, and at least one comparison.</param>
/// <param name="Message">The Chinese message of the one finding; empty for an example that holds.</param>
/// <param name="Data">Tables as CSV: a line with the table's name alone, the header, the rows; tables divided by an empty line.</param>
public sealed record Example(Outcome Outcome, string Message, string Data)
{
    public bool Holds => Outcome == Outcome.Agrees;

    public IReadOnlyList<ExampleTable> Tables()
    {
        var tables = new List<ExampleTable>();
        foreach (string block in Data.Trim().ReplaceLineEndings("\n").Split("\n\n"))
        {
            string[] lines = block.Split('\n', StringSplitOptions.TrimEntries);
            tables.Add(new(lines[0], lines[1].Split(','), [.. lines.Skip(2).Select(line => line.Split(','))]));
        }
        return tables;
    }
}

public sealed record ExampleTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
