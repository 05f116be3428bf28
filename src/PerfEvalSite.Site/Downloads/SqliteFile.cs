using System.Globalization;
using Microsoft.Data.Sqlite;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/perfeval.sqlite</c>: the data package as a database, typed, keyed and indexed, with <see cref="SqliteViews"/> for what is asked most, the dictionary,
/// and a table that says whose data it is. The same rows give the same bytes. The only file that names the library.
/// </summary>
internal static class SqliteFile
{
    /// <summary>Whether SQLite itself lies beside the tool.</summary>
    public static bool IsAvailable { get; } = Loads();

    /// <param name="path">Where it is made; nothing stands there.</param>
    /// <param name="tables">What it holds.</param>
    /// <param name="records">The records of a table's file, its header first, without guards.</param>
    public static void Write(string path, SiteSettings settings, PackageFacts facts, IReadOnlyList<PackageTable> tables, Func<PackageTable, IEnumerable<string[]>> records)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; BEGIN;");
        foreach (var table in tables)
        {
            Run(connection, Definition(table, tables));
            Fill(connection, table, records(table));
            foreach (string index in Indexes(table, tables))
                Run(connection, index);
        }
        WriteAbout(connection, settings, facts);
        foreach (string view in SqliteViews.For(tables))
            Run(connection, view);
        Run(connection, "COMMIT; VACUUM;");
    }

    private static bool Loads()
    {
        try
        {
            SQLitePCL.Batteries_V2.Init();
            return SQLitePCL.raw.sqlite3_libversion_number() > 0;
        }
        catch (Exception absent) when (absent is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static string Definition(PackageTable table, IReadOnlyList<PackageTable> all)
    {
        var parts = table.Columns.Select(column => $"{column.Id} {TypeOf(column)}{(column.IsRequired ? " NOT NULL" : "")}").ToList();
        if (table.Key.Count > 0)
            parts.Add($"PRIMARY KEY ({string.Join(", ", table.Key)})");
        foreach (var key in DataPackageSchema.ForeignKeys(table, all))
            parts.Add($"FOREIGN KEY ({string.Join(", ", key.Fields)}) REFERENCES {key.Table} ({string.Join(", ", key.Keys)})");
        return $"CREATE TABLE {table.Name} (\n  {string.Join(",\n  ", parts)}\n);";
    }

    /// <summary>For what is looked for most, and for the columns that other tables' keys lead to.</summary>
    private static IEnumerable<string> Indexes(PackageTable table, IReadOnlyList<PackageTable> all)
    {
        foreach (string keys in all.SelectMany(other => DataPackageSchema.ForeignKeys(other, all)).Where(key => key.Table == table.Name && !key.Keys.SequenceEqual(table.Key))
            .Select(key => string.Join(", ", key.Keys)).Distinct())
            yield return $"CREATE UNIQUE INDEX {table.Name}_by_id ON {table.Name} ({keys});";
        if (table.Source is { IsOfDisclosure: true } || table == PackageTable.Findings)
            yield return $"CREATE INDEX {table.Name}_by_year ON {table.Name} (fiscal_year, agency_id);";
    }

    private static void Fill(SqliteConnection connection, PackageTable table, IEnumerable<string[]> records)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@{i}"))});";
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter($"@{i}", null))).ToArray();
        insert.Prepare();
        foreach (string[] record in records.Skip(1))
        {
            for (int i = 0; i < parameters.Length; i++)
                parameters[i].Value = Value(record[i], table.Columns[i]);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Numbers are bound as text, of which the column makes one itself: no digit goes through a float of ours.</summary>
    private static object Value(string text, PublishedColumn column) => (text, column) switch
    {
        ({ Length: 0 }, _) => DBNull.Value,
        (_, { Role: PublishedRole.IsTotal }) => text == "true" ? 1L : 0L,
        _ => text,
    };

    private static string TypeOf(PublishedColumn column) => column switch
    {
        { Type: PublishedType.Integer or PublishedType.Year } or { Role: PublishedRole.IsTotal } => "INTEGER",
        { Type: PublishedType.Number } => "NUMERIC",
        _ => "TEXT",
    };

    private static void WriteAbout(SqliteConnection connection, SiteSettings settings, PackageFacts facts)
    {
        Run(connection, "CREATE TABLE about (name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO about VALUES (@name, @content);";
        var name = insert.Parameters.Add(new SqliteParameter("@name", null));
        var content = insert.Parameters.Add(new SqliteParameter("@content", null));
        foreach (var (key, text) in (ReadOnlySpan<(string, string)>)
            [
                ("title", settings.Title), ("organiser", settings.Organiser), ("website", settings.BaseUrl), ("licence", settings.Licence),
                ("version", facts.Newest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""), ("description", PackageWords.Description(settings)),
            ])
        {
            if (text.Length == 0)
                continue;
            (name.Value, content.Value) = (key, text);
            insert.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
