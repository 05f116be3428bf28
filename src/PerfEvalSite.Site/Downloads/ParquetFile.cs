using System.Globalization;
using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/&lt;table&gt;.parquet</c>: a table of the data package, typed as it is in the database; days and true or false besides. Numbers are decimals of as many places as the
/// column needs, never floats. An empty cell is null. The same rows give the same bytes. The only file that names the library.
/// </summary>
internal static class ParquetFile
{
    /// <summary>So many rows of texts are in memory at once.</summary>
    private const int RowsAGroup = 16_384;

    /// <param name="to">Can be sought in.</param>
    /// <param name="records">The records of the table's file, without its header and without guards; asked for twice, since a column's type is told before its first number.</param>
    public static void Write(Stream to, SiteSettings settings, PackageTable table, Func<IEnumerable<string[]>> records)
    {
        var sizes = table.Columns.Select(_ => new NumberSize()).ToArray();
        int[] numbers = [.. Enumerable.Range(0, sizes.Length).Where(i => table.Columns[i].Type is PublishedType.Number or PublishedType.Integer)];
        foreach (string[] record in records())
            foreach (int i in numbers)
                sizes[i].Add(record[i]);
        var columns = table.Columns.Select((column, i) => ColumnOf(column, sizes[i])).ToArray();
        // All of it is done by the time that the library answers: the stream is a file.
        WriteAsync(to, settings, table, columns, records()).GetAwaiter().GetResult();
    }

    private static async Task WriteAsync(Stream to, SiteSettings settings, PackageTable table, ParquetColumn[] columns, IEnumerable<string[]> records)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Gzip, CompressionLevel = CompressionLevel.Optimal };
        await using var file = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), to, options);
        file.CustomMetadata = About(settings, table);
        int count = 0;
        foreach (string[] record in records)
        {
            for (int i = 0; i < columns.Length; i++)
                columns[i].Add(record[i]);
            if (++count % RowsAGroup == 0)
                await WriteGroup(file, columns);
        }
        if (count % RowsAGroup != 0)
            await WriteGroup(file, columns);
    }

    private static async Task WriteGroup(ParquetWriter file, ParquetColumn[] columns)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteTo(group);
    }

    private static Dictionary<string, string> About(SiteSettings settings, PackageTable table)
    {
        var about = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = $"{settings.Title}：{table.Title}", ["description"] = table.Meaning };
        if (settings.Licence.Length > 0)
            about["licence"] = settings.Licence;
        return about;
    }

    private static ParquetColumn ColumnOf(PublishedColumn column, NumberSize size)
    {
        bool isNullable = !column.IsRequired;
        return column switch
        {
            { Role: PublishedRole.IsTotal } => new ParquetValues<bool>(new DataField(column.Id, typeof(bool), isNullable), text => text == "true"),
            { Type: PublishedType.Year } => new ParquetValues<int>(new DataField(column.Id, typeof(int), isNullable), text => int.Parse(text, CultureInfo.InvariantCulture)),
            { Type: PublishedType.Date } => new ParquetValues<DateOnly>(new DataField(column.Id, typeof(DateOnly), isNullable), text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            { Type: PublishedType.Integer } when size is { Decimals: 0, Digits: <= 18 } => new ParquetValues<long>(new DataField(column.Id, typeof(long), isNullable), text => long.Parse(text, CultureInfo.InvariantCulture)),
            { Type: PublishedType.Number } when size.Precision > 0 => new ParquetValues<decimal>(new DecimalDataField(column.Id, size.Precision, size.Decimals, isNullable: isNullable), text => decimal.Parse(text, CultureInfo.InvariantCulture)),
            // A number that no column of numbers holds is a text to the last digit.
            _ => new ParquetTexts(new DataField(column.Id, typeof(string), isNullable)),
        };
    }

    /// <summary>The digits that the numbers of a column need, before and behind the point.</summary>
    private sealed class NumberSize
    {
        public int Digits { get; private set; }

        public int Decimals { get; private set; }

        /// <summary>18, which takes eight bytes, or 28, as many as a decimal of ours has for certain; 0 where that is not enough.</summary>
        public int Precision => Digits + Decimals <= 18 ? 18 : Digits + Decimals <= 28 ? 28 : 0;

        public void Add(ReadOnlySpan<char> number)
        {
            number = number.TrimStart('-');
            int point = number.IndexOf('.');
            Digits = Math.Max(Digits, point < 0 ? number.Length : point);
            if (point >= 0)
                Decimals = Math.Max(Decimals, number.Length - point - 1);
        }
    }

    private abstract class ParquetColumn(DataField field)
    {
        public DataField Field { get; } = field;

        public abstract void Add(string text);

        /// <summary>Writes what was added, and forgets it.</summary>
        public abstract Task WriteTo(ParquetRowGroupWriter group);
    }

    private sealed class ParquetTexts(DataField field) : ParquetColumn(field)
    {
        private readonly List<string?> values = [];

        public override void Add(string text) => values.Add(text.Length == 0 ? null : text);

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, values!);
            values.Clear();
        }
    }

    private sealed class ParquetValues<T>(DataField field, Func<string, T> parse) : ParquetColumn(field)
        where T : struct
    {
        private readonly List<T?> values = [];

        public override void Add(string text) => values.Add(text.Length == 0 ? null : parse(text));

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            if (Field.IsNullable)
                await group.WriteAsync<T>(Field, values.ToArray().AsMemory());
            else
                await group.WriteAsync<T>(Field, values.Select(value => value!.Value).ToArray().AsMemory());
            values.Clear();
        }
    }
}
