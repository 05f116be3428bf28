using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Tables;

/// <summary>
/// One column, declared once: the reader, the templates of <c>perfeval new</c>, the downloads, the JSON schema and the
/// dictionary page all come from here.
/// </summary>
public sealed class Column
{
    private static uint made;

    private readonly Dictionary<string, Choice> choicesByText = new(StringComparer.Ordinal);
    private Choice[] choices = [];

    internal Column(Table table, int index, string id, string name, ColumnType type, string meaning)
    {
        Table = table;
        Index = index;
        Id = PublishedId = id;
        Name = name;
        Type = type;
        Meaning = meaning;
        Number = made++;
    }

    public Table Table { get; }

    /// <summary>Its place in the table's columns, and so in every <see cref="Model.Row"/>.</summary>
    public int Index { get; }

    /// <summary>Which of all columns of all tables it is, in no order that means anything.</summary>
    internal uint Number { get; }

    /// <summary>The English header, and the name in JSON and the machine downloads.</summary>
    public string Id { get; }

    /// <summary>Its name in the files for machines: the id, unless that is a word of SQL, or the name of what stands in every row.</summary>
    public string PublishedId { get; private set; }

    /// <summary>The Chinese header.</summary>
    public string Name { get; }

    /// <summary>What messages call it.</summary>
    public Bilingual Label => new(Name, Id);

    public ColumnType Type { get; }

    /// <summary>What it says and, where it matters, what an absence means. Chinese; shown in the dictionary.</summary>
    public string Meaning { get; }

    /// <summary>Other headers seen in the forms.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>What it makes of marks that say that nothing is written there (—, 无, ……); Chinese; shown in the dictionary.</summary>
    public string OfNothing => NothingWritten.In(this);

    public IReadOnlyList<Choice> Choices => choices;

    /// <summary>The choices are those that are known; documents may have others, which are carried under their own name.</summary>
    public bool IsOpen { get; private set; }

    public string Example { get; private set; } = "";

    /// <summary>An address, http or https, that the page links to.</summary>
    public bool IsAddress { get; private set; }

    /// <summary>Part of what makes a row unique within its disclosure.</summary>
    public bool IsKey { get; private set; }

    /// <summary>A blank here is an error. Key columns may be blank unless they are required too.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>What a row is called: words that make it unique, or that it may not be without.</summary>
    internal bool IsName => Type == ColumnType.Text && (IsKey || IsRequired || IsHierarchy);

    /// <summary>Names a natural person: carried in the data, left off the pages unless <c>site.json</c> says otherwise.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>A level of a tree: a merged cell in a workbook means that the value holds for the rows below.</summary>
    public bool IsHierarchy { get; private set; }

    /// <summary>Why something is as it is: 无, 0 and the like are no reason there; see <see cref="OfNothing"/>.</summary>
    public bool IsReason { get; private set; }

    /// <summary>Names a unit: another name is another unit, however alike the two are written.</summary>
    public bool IsUnit { get; private set; }

    /// <summary>Words that say when: a day may stand there in any form.</summary>
    public bool IsPeriod { get; private set; }

    /// <summary>How much a part counts, which some documents print in percent of the whole.</summary>
    public bool IsWeight { get; private set; }

    /// <summary>A growth or a share, which is in percent whether or not the sign is printed.</summary>
    public bool IsPercent { get; private set; }

    /// <summary>The column of the same table that states this one's unit (金额单位), if there is one.</summary>
    public Column? UnitColumn { get; private set; }

    /// <summary>Whether other columns of the table take their unit from this one.</summary>
    internal bool StatesUnit { get; private set; }

    /// <summary>How many columns must be read before this one's unit is known.</summary>
    internal int UnitDepth => UnitColumn is null ? 0 : UnitColumn.UnitDepth + 1;

    /// <summary>The table whose key this column holds, for foreign keys; null otherwise.</summary>
    public string? References { get; private set; }

    public Column Key() => With(() => IsKey = true);

    public Column Required() => With(() => IsRequired = true);

    public Column Address() => With(() => IsAddress = true);

    public Column Personal() => With(() => IsPersonal = true);

    public Column Hierarchy() => With(() => IsHierarchy = true);

    public Column Reason() => With(() => IsReason = true);

    public Column Units() => With(() => IsUnit = true);

    public Column Period() => With(() => IsPeriod = true);

    public Column Percent() => With(() => IsPercent = true);

    public Column Weight() => With(() => IsWeight = true);

    public Column Also(params string[] aliases) => With(() => Aliases = aliases);

    public Column Such(string example) => With(() => Example = example);

    public Column Open() => With(() => IsOpen = true);

    public Column InUnitOf(Column unit) => With(() =>
    {
        UnitColumn = unit;
        unit.StatesUnit = true;
    });

    public Column PublishedAs(string id) => With(() => PublishedId = id);

    public Column To(string table) => With(() => References = table);

    public Column OneOf(params IReadOnlyList<Choice> these) => With(() =>
    {
        choices = [.. these];
        foreach (var choice in choices)
        {
            choicesByText[choice.Id] = choice;
            choicesByText[choice.Name] = choice;
            foreach (string alias in choice.Aliases)
                choicesByText[alias] = choice;
        }
    });

    /// <summary>The choice that a text names, or null.</summary>
    public Choice? ChoiceOf(string text)
    {
        // What a reader has understood is the very name of the choice: nearly every call, in a tenth of what looking it up takes.
        foreach (var choice in choices)
            if (ReferenceEquals(choice.Name, text))
                return choice;
        return choicesByText.GetValueOrDefault(text);
    }

    public override string ToString() => $"{Table.FileName}.{Id}";

    private Column With(Action change)
    {
        change();
        return this;
    }
}
