using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>The official tables and forms of one place: a file of the tool, or of a data folder.</summary>
/// <param name="Id">The name that settings and other profiles call it by.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Forms">In the order in which documents print them.</param>
public sealed record Profile(string Id, string Name, IReadOnlyList<OfficialForm> Forms)
{
    /// <summary>Other words for heads, which profiles that stand on this one take over.</summary>
    internal IReadOnlyDictionary<string, string[]> Heads { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Rows that several sections have, taken over likewise.</summary>
    internal IReadOnlyDictionary<string, JsonNode> Lists { get; init; } = new Dictionary<string, JsonNode>();

    public OfficialForm? Form(string id) => Forms.FirstOrDefault(form => form.Id == id);
}

/// <summary>One official table or form: what it is called, what stands where, and which cell of the catalogue each position is.</summary>
public sealed record OfficialForm
{
    /// <summary>Within its profile, for ever: T1, B1, A.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Other titles of the same table.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>公开01表 as it is printed; empty where the place prints none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The kinds of disclosure (文种) that carry it.</summary>
    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    /// <summary>Printed over the table: 万元, 元.</summary>
    public string Unit { get; init; } = "";

    /// <summary>注 that the place prints below.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is printed below a table without data.</summary>
    public string Empty { get; init; } = "";

    /// <summary>Whether a sheet is one project's or one department's own form, so that its rows belong together by keys that are made for them.</summary>
    public FormSubject Subject { get; init; }

    public IReadOnlyList<FormSection> Sections { get; init; } = [];
}

public enum FormSubject : byte
{
    /// <summary>A table of a document.</summary>
    None,
    Project,
    Department,
}

/// <summary>A constant: what a position says without printing it.</summary>
public readonly record struct Given(Column Column, string Text);

/// <summary>A part of a form with a head and rows, or a list of labels with a value beside each.</summary>
public sealed record FormSection
{
    /// <summary>The head over the whole of it (收入, 支出); empty where there is none.</summary>
    public string Head { get; init; } = "";

    /// <summary>The same in plain form, with other words for it.</summary>
    internal IReadOnlyList<string> Heads { get; init; } = [];

    public required Table Table { get; init; }

    /// <summary>Stands to the right of the section before it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>May stand several times side by side.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Another way in which documents print the sections before it; read, never written.</summary>
    public bool IsInstead { get; init; }

    /// <summary>Labels with a value to the right of each, instead of a head with rows below.</summary>
    public bool IsLabels { get; init; }

    public IReadOnlyList<Given> With { get; init; } = [];

    public IReadOnlyList<FormColumn> Columns { get; init; } = [];

    /// <summary>The rows that are printed whatever they hold; none where every document has its own.</summary>
    public IReadOnlyList<FormRow> Rows { get; init; } = [];

    /// <summary>Rows that are known where a document prints them, and are not printed otherwise.</summary>
    public IReadOnlyList<FormRow> Known { get; init; } = [];

    /// <summary>Made when first asked for.</summary>
    internal FormGroups Groups => groups ??= new(this);

    private FormGroups? groups;

    /// <summary>Whether rows say by a name or a code which they are.</summary>
    public bool HasKeys => Columns.Any(column => column.IsKey);

    /// <summary>What a numbered row that is not in the list is; null where rows need no list.</summary>
    public IReadOnlyList<Given>? Others { get; init; }

    /// <summary>The same for rows without a number.</summary>
    public IReadOnlyList<Given>? Rest { get; init; }
}

public enum FormRole : byte
{
    /// <summary>A cell of the catalogue.</summary>
    Value,

    /// <summary>Says which row it is: a name.</summary>
    Name,

    /// <summary>Says which row it is: a code, joined or 类, 款, 项 one behind the other.</summary>
    Code,

    /// <summary>类, 款 or 项 of a code.</summary>
    CodePart,

    /// <summary>Says something of all that the row is, whatever the column: 口径, 出处.</summary>
    Common,

    /// <summary>行次 or 序号, which counts and says nothing.</summary>
    Line,
}

/// <param name="Heads">The head, and others that mean the same; each a path from the uppermost head to the lowest.</param>
/// <param name="To">Null for a column that says nothing.</param>
public sealed record FormColumn(FormRole Role, Column? To, IReadOnlyList<string[]> Heads, IReadOnlyList<Given> With, bool IsNeeded)
{
    /// <summary>类 is 1, 款 2, 项 3.</summary>
    public int Part { get; init; }

    /// <summary>The heads as the form prints them, from the uppermost to the lowest.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The lowest of them.</summary>
    public string Print => Path.Count > 0 ? Path[^1] : "";

    /// <summary>Read where a document has it, and not printed otherwise.</summary>
    public bool IsUnprinted { get; init; }

    public bool IsKey => Role is FormRole.Name or FormRole.Code or FormRole.CodePart;
}

/// <param name="Name">As the form prints it, with its ordinal.</param>
/// <param name="Code">Of rows that the form prints a code for.</param>
/// <param name="From">The first fiscal year that has it; 0 for always.</param>
/// <param name="Until">The last; 0 for ever.</param>
/// <param name="Goes">Columns whose cells in this row are no row of the section's table but belong to another one.</param>
public sealed record FormRow(string Name, IReadOnlyList<string> Also, string Code, IReadOnlyList<Given> With, int From, int Until, IReadOnlyList<(Column From, Column To)> Goes)
{
    private string[]? plainNames;

    /// <summary>What the columns are in this row: 预算数 in a table whose rows are 预算数 and 决算数. Null where they are what they are called; else the row is a part of others.</summary>
    public IReadOnlyList<(Column From, Column To)>? As { get; init; }

    /// <summary>The row that has to stand above it: 一般公共预算 below 上年结转. Empty for anywhere.</summary>
    public string Under { get; init; } = "";

    /// <summary>What a row is found by, without ordinals.</summary>
    internal string[] PlainNames => plainNames ??= [.. Also.Prepend(Name).Select(name => Words.WithoutOrdinal(Words.Plain(name)))];

    /// <summary>### stands for any code of three digits.</summary>
    internal bool IsCode(string code) => Code == code || Code.Length == code.Length && !Code.AsSpan().ContainsAnyExcept('#');

    public bool IsOf(int year) => (From == 0 || year >= From) && (Until == 0 || year <= Until);
}
