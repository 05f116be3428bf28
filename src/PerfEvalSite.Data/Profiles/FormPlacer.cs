using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Turns a grid that was recognised as a form into rows of the catalogue, cell by cell; what has no place is told.</summary>
internal sealed class FormPlacer
{
    private readonly Grid grid;
    private readonly List<Band> bands;
    private readonly Placement placement;
    private readonly HashSet<int> extraColumns = [];
    private readonly HashSet<(int Row, int Column)> labels = [];
    private bool hasData;
    private bool saysNothing;

    private FormPlacer(Profile profile, OfficialForm form, Grid grid, List<Band> bands)
    {
        (this.grid, this.bands) = (grid, bands);
        placement = new Placement(profile, form);
    }

    public static Placement Place(Profile profile, OfficialForm form, Grid grid, List<Band> bands)
    {
        var placer = new FormPlacer(profile, form, grid, bands);
        placer.ReadAbove();
        foreach (var section in form.Sections)
            if (section.IsLabels)
                new LabelReader(grid, bands, placer.placement).Read(section);
        foreach (var band in bands)
            placer.ReadBand(band);
        placer.placement.State = placer.hasData ? TableState.WithData : placer.saysNothing ? TableState.EmptyWithSentence : TableState.EmptyWithout;
        if (placer.placement.State != TableState.WithData)
            placer.placement.Rows.Clear();
        return placer.placement;
    }

    /// <summary>Title, unit and name of the body; a number among them would be lost.</summary>
    private void ReadAbove()
    {
        for (int row = 0; row < bands[0].Head; row++)
        {
            var said = grid.Said(row).ToList();
            for (int i = 0; i < said.Count; i++)
            {
                var statement = UnitStatement.Read(said[i].Text);
                // 金额单位： and 万元 in the cell beside it.
                if (statement.Kind == UnitStatementKind.Unclear && i + 1 < said.Count && UnitStatement.Read(said[i].Text + said[i + 1].Text) is { Kind: UnitStatementKind.Understood } both)
                    statement = both;
                if (statement.Kind == UnitStatementKind.Unclear)
                    placement.Misses(UnitCodes.NotUnderstood, said[i], said[i].Text.Trim());
                else if (statement.Unit is { } unit)
                    TakeUnit(unit, said[i]);
                else if (placement.Form.Subject == FormSubject.None && decimal.TryParse(said[i].Text, System.Globalization.CultureInfo.InvariantCulture, out _))
                    placement.Unplaced(said[i], "它在表头上方", "it stands above the heads");
            }
        }
        placement.Year = YearOver();
        foreach (string text in grid.Around)
            if (UnitStatement.Read(text).Unit is { } named)
                TakeUnit(named, grid[0, 0]);
    }

    /// <summary>The only year that the title, a line of its own (（2024年度）) or the heads name.</summary>
    private (int Year, GridCell Cell)? YearOver()
    {
        (int Year, GridCell Cell)? found = null;
        for (int row = 0; row < bands[0].Body; row++)
            foreach (var cell in grid.Said(row))
            {
                string plain = Words.Plain(cell.Text);
                bool isTitle = row < bands[0].Head && placement.Form.Also.Prepend(placement.Form.Title).Any(title => plain.Contains(Words.Plain(title), StringComparison.Ordinal));
                int year = row >= bands[0].Head ? Words.YearOf(plain) : Words.YearIn(plain, isTitle);
                if (year == 0 || year == found?.Year)
                    continue;
                if (found is not null)
                    return null;
                found = (year, cell);
            }
        return found;
    }

    private void TakeUnit(Unit unit, GridCell at)
    {
        if (placement.Unit is { } other && other != unit)
            placement.Misses(UnitCodes.Disagree, at, other.Name, unit.Name);
        placement.Unit ??= unit;
    }

    private void ReadBand(Band band)
    {
        var rows = new List<int>();
        for (int row = band.Body; row < band.End; row++)
            if (grid.IsBlank(row) || LabelReader.HasLabel(placement.Form, grid, row))
                continue;
            else if (FormNotes.IsNote(grid, row, placement.Form.Subject != FormSubject.None))
                ReadNote(row);
            else
                rows.Add(row);
        foreach (var part in band.Parts)
        {
            TellUnits(band, part, rows);
            var reader = new PartReader(grid, part, placement);
            foreach (int row in rows)
            {
                saysNothing |= reader.SaysNothing(row);
                hasData |= reader.Read(row);
                CarryExtras(part, reader, row);
            }
        }
        foreach (int row in rows)
            for (int column = 0; column < grid.Width; column++)
                if (!grid[row, column].IsBlank && !band.Parts.Any(part => column >= part.First && column <= part.Last))
                    placement.Unplaced(grid[row, column], "它所在的栏没有表头", "there is no head over it");
    }

    private void ReadNote(int row)
    {
        foreach (var cell in grid.Said(row))
        {
            placement.Notes.Add(cell);
            saysNothing |= FormNotes.SaysNothing(cell.Text);
            if (UnitStatement.Read(cell.Text).Unit is { } unit)
                TakeUnit(unit, cell);
        }
    }

    /// <summary>What a head says of its column, a label of its row, and a label among the heads (项目资金（万元）) of all amounts below.</summary>
    private void TellUnits(Band band, BandPart part, List<int> rows)
    {
        var amounts = Enumerable.Range(part.First, part.Last - part.First + 1).Where(at => part.Columns[at - part.First] is { To: { Type: ColumnType.Money } }).ToList();
        if (amounts.Count == 0)
            return;
        Unit? ofAll = null;
        for (int row = band.Head; row < band.Body; row++)
            ofAll ??= LabelUnit(part, amounts, row);
        foreach (int at in amounts)
            if (part.Paths[at - part.First] is { Unit: { } unit, Cell: var head, Text: var text } && placement.Unit is { } above && above != unit && above.Dimension == unit.Dimension)
                placement.Misses(UnitCodes.HeaderWins, head, text, unit.Name, above.Name);
        foreach (int row in rows)
        {
            var ofRow = LabelUnit(part, amounts, row);
            foreach (int at in amounts)
            {
                var ofHead = part.Paths[at - part.First].Unit;
                if (ofRow is not null && ofHead is not null && ofRow != ofHead && !grid[row, at].IsBlank)
                    placement.Misses(UnitCodes.Disagree, grid[row, at], ofHead.Name, ofRow.Name);
                if ((ofHead ?? ofRow ?? ofAll) is { } unit)
                    placement.UnitsOfCells[(grid[row, at].Line, grid[row, at].Column)] = unit;
            }
        }
    }

    private Unit? LabelUnit(BandPart part, List<int> amounts, int row)
    {
        for (int at = part.First; at <= part.Last; at++)
        {
            if (amounts.Contains(at) || grid[row, at].IsBlank)
                continue;
            var statement = UnitStatement.Read(grid[row, at].Text);
            if (statement.Kind == UnitStatementKind.Unclear && row < bands[0].Body && labels.Add((row, at)))
                placement.Misses(UnitCodes.NotUnderstood, grid[row, at], grid[row, at].Text.Trim());
            if (statement.Unit is { } unit)
            {
                if (placement.Unit is { } above && above != unit && labels.Add((row, at)))
                    placement.Misses(UnitCodes.HeaderWins, grid[row, at], grid[row, at].Text.Trim(), unit.Name, above.Name);
                return unit;
            }
        }
        return null;
    }

    /// <summary>A column that the form does not have, with a head of its own, is kept under that; one without a head is an error.</summary>
    private void CarryExtras(BandPart part, PartReader reader, int row)
    {
        for (int at = part.First; at <= part.Last; at++)
        {
            var cell = grid[row, at];
            if (cell.IsBlank || part.Columns[at - part.First] is not null || reader.Reads(at) || reader.IsRowLabel(row, at))
                continue;
            var path = part.Paths[at - part.First];
            if (path.IsEmpty)
            {
                placement.Unplaced(cell, "它所在的栏没有表头", "there is no head over it");
                continue;
            }
            if (extraColumns.Add(at))
                placement.Misses(ProfileCodes.ExtraColumn, path.Cell, path.Text, placement.Form.Title);
            placement.Rows.Add(Extra(cell, reader.ItemOf(row, at)));
            hasData = true;
        }
    }

    internal static PlacedRow Extra(GridCell cell, string item)
    {
        var extra = new PlacedRow(Catalogue.Measures, cell.Line, []);
        extra.Add(Catalogue.Measures.Item, item, cell);
        extra.Add(Catalogue.Measures.Value, cell.Text.Trim(), cell);
        return extra;
    }
}
