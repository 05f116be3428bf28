using System.Text.RegularExpressions;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>The order of the rooms: one arrow, from the input to the published folder, and nothing flows back up.</summary>
public class RoomsTests
{
    /// <summary>Bottom to top. A room uses only those before it. Why in this order is told in src/README.md.</summary>
    private static readonly string[] Rooms =
    [
        "PerfEvalSite.Data.Diagnostics",
        "PerfEvalSite.Data.Tables",
        "PerfEvalSite.Data.Model",
        "PerfEvalSite.Data.Profiles",
        "PerfEvalSite.Data.Reading",
        "PerfEvalSite.Data.Checking",
        "PerfEvalSite.Site.Utf8",
        "PerfEvalSite.Site.Charts",
        "PerfEvalSite.Site.Pages",
        "PerfEvalSite.Site.Downloads",
        "PerfEvalSite.Site.Searching",
        "PerfEvalSite.Site.Remembering",
        "PerfEvalSite.Site.Rendering",
        "PerfEvalSite.Site.Publishing",
        "PerfEvalSite.Site.Versions",
        "PerfEvalSite.Site.Building",
        "PerfEvalSite.Import.Sources",
        "PerfEvalSite.Import.Recognition",
        "PerfEvalSite.Import.Drafting",
        "PerfEvalSite.Cli.Reports",
        "PerfEvalSite.Cli.Commands",
        "PerfEvalSite.Cli",
        "PerfEvalSite.Desk.Looks",
        "PerfEvalSite.Desk.Folders",
        "PerfEvalSite.Desk.Looking",
        "PerfEvalSite.Desk.Mending",
        "PerfEvalSite.Desk.Acting",
        "PerfEvalSite.Desk.Committing",
        "PerfEvalSite.Desk.Pages",
        "PerfEvalSite.Desk.Serving",
        "PerfEvalSite.Desk",
    ];

    [Fact]
    public void Every_file_stands_in_a_room_of_the_design() =>
        Complaints.None(SourceFile.All.Where(file => !Rooms.Contains(file.Room)).Select(file => file.Path));

    /// <summary>A folder in a room may have the room's namespace (<c>Pages/Sections</c>) or one of its own (<c>Reading/Values</c>).</summary>
    [Fact]
    public void Folder_and_namespace_are_the_same() =>
        Complaints.None(SourceFile.All
            .Where(file => file.Namespace is not null && file.Namespace != file.Room && file.Namespace != string.Join('.', file.Path.Split('/')[1..^1]))
            .Select(file => file.Path));

    [Fact]
    public void A_room_uses_only_the_rooms_below_it() =>
        Complaints.None(SourceFile.All.SelectMany(file => RoomsNamedIn(file)
            .Where(room => Array.IndexOf(Rooms, room) > Array.IndexOf(Rooms, file.Room))
            .Select(room => $"{file.Path} uses {room}")));

    /// <summary>By a using, by the full name, or by the short one that a sibling namespace may be called by (<c>Tables.Catalogue</c>).</summary>
    private static IEnumerable<string> RoomsNamedIn(SourceFile file)
    {
        foreach (string room in Rooms)
        {
            if (room is "PerfEvalSite.Cli" or "PerfEvalSite.Desk" || room == file.Room)
                continue;
            string project = room[..room.LastIndexOf('.')];
            string shortName = room[(project.Length + 1)..];
            bool isNamed = Regex.IsMatch(file.Code, $@"\b{Regex.Escape(room)}\b")
                || (file.Room.StartsWith(project, StringComparison.Ordinal)
                    && TypesOf(room).Any(type => Regex.IsMatch(file.Code, $@"(?<![\w.]){shortName}\.{type}\b")));
            if (isNamed)
                yield return room;
        }
    }

    private static IEnumerable<string> TypesOf(string room) =>
        SourceFile.All.Where(file => file.Room == room).SelectMany(file => file.DeclaredTypes).Distinct(StringComparer.Ordinal);
}
