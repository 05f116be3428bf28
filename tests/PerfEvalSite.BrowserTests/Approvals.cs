using System.Text.Json;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// Compares how a page looks with the approved picture of it. The pictures are a quarter of the size and end after the first
/// screens of a long page: small enough for the repository, and a moved line, a lost border or another colour is still seen.
/// After a change that is meant: <c>PERFEVAL_APPROVE_PICTURES=1 bash tests/run.sh --filter FullyQualifiedName~looks_as_approved</c>, then look at
/// the changed pictures before they are committed. Such a run takes the pictures and looks at nothing else.
/// </summary>
internal sealed class Approvals
{
    /// <summary>The approved pictures.</summary>
    public static readonly string Folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.BrowserTests", "Approved");

    /// <summary>Where a picture that differs is kept: the approved one, the new one, and the new one with the places marked, side by side.</summary>
    private static readonly string Differences = Path.Combine(Tour.Pictures, "differences");

    public static readonly bool IsApproving = Environment.GetEnvironmentVariable("PERFEVAL_APPROVE_PICTURES") == "1";

    /// <summary>What the approved pictures are written with; with another font every line is another.</summary>
    private const string Font = "Noto Sans CJK SC";

    /// <summary>The side of the squares that are compared, in pixels of the picture: about a line of text.</summary>
    private const int Side = 8;

    /// <summary>
    /// How far the mean colour of a square may be away, in steps of 255. Letters that a browser smooths in another way move a little ink
    /// within a square: up to 7 steps, measured with LCD text and hinting turned on and off. One more pixel of padding in a table is 12 and
    /// more, a band that lost its colour 17, links in another colour 50. Hairlines that vanish, and nothing else, are too thin to be seen.
    /// </summary>
    private const int Tolerance = 10;

    private const string Compare = """
        async ([approved, actual, side, tolerance]) => {
          const open = async data => createImageBitmap(await (await fetch('data:image/webp;base64,' + data)).blob());
          const [left, right] = await Promise.all([approved, actual].map(open));
          const width = Math.max(left.width, right.width), height = Math.max(left.height, right.height);
          const canvas = new OffscreenCanvas(width * 3, height);
          const brush = canvas.getContext('2d', { willReadFrequently: true });
          [left, right, right].forEach((picture, i) => brush.drawImage(picture, i * width, 0));
          const [a, b] = [0, width].map(x => brush.getImageData(x, 0, width, height).data);
          const columns = Math.ceil(width / side), sums = new Int32Array(columns * Math.ceil(height / side) * 4);
          for (let i = 0; i < a.length; i++) {
            const pixel = i >> 2, square = Math.floor(Math.floor(pixel / width) / side) * columns + Math.floor(pixel % width / side);
            sums[square * 4 + (i & 3)] += a[i] - b[i];
          }
          brush.strokeStyle = 'red';
          let squares = 0;
          for (let i = 0; i < sums.length; i += 4) {
            if (!sums.subarray(i, i + 3).some(sum => Math.abs(sum) > tolerance * side * side)) continue;
            squares++;
            brush.strokeRect(width * 2 + i / 4 % columns * side + .5, Math.floor(i / 4 / columns) * side + .5, side - 1, side - 1);
          }
          // A page may end a pixel earlier: its height is rounded.
          const isOfOneSize = left.width === right.width && Math.abs(left.height - right.height) <= 1;
          if (isOfOneSize && squares === 0) return { fault: '', picture: '' };
          const picture = await (await canvas.convertToBlob()).arrayBuffer();
          return {
            fault: (isOfOneSize ? '' : `its size (${right.width} × ${right.height} instead of ${left.width} × ${left.height}) and `) + `${squares} of ${sums.length / 4} squares`,
            picture: btoa(Array.from(new Uint8Array(picture), one => String.fromCharCode(one)).join('')),
          };
        }
        """;

    private readonly Camera camera;
    private readonly IPage darkroom;

    private Approvals(Camera camera, IPage darkroom)
    {
        this.camera = camera;
        this.darkroom = darkroom;
    }

    /// <param name="page">The page whose looks will be compared, whatever is open in it.</param>
    /// <param name="camera">What takes its pictures.</param>
    public static async Task<Approvals> StartAsync(IPage page, Camera camera) => new(camera, await page.Context.NewPageAsync());

    /// <summary>Compares the page as it is now.</summary>
    /// <returns>What differs, in words; null where the page looks as approved, or is approved by this.</returns>
    public async Task<string?> DifferenceAsync(string name)
    {
        byte[] actual = await camera.TakeAsync("webp", quality: 50, scale: .25);
        string path = Path.Combine(Folder, name + ".webp");
        if (!File.Exists(path))
            return IsApproving ? Approve(path, actual) : $"{name} has no approved picture";

        byte[] approved = await File.ReadAllBytesAsync(path);
        if (actual.AsSpan().SequenceEqual(approved))
            return null;
        JsonElement result = await darkroom.EvaluateAsync<JsonElement>(
            Compare, new object[] { Convert.ToBase64String(approved), Convert.ToBase64String(actual), Side, Tolerance });
        string fault = result.GetProperty("fault").GetString()!;
        if (fault.Length == 0)
            return null;
        if (IsApproving)
            return Approve(path, actual);
        Directory.CreateDirectory(Differences);
        string difference = Path.Combine(Differences, name + ".png");
        await File.WriteAllBytesAsync(difference, result.GetProperty("picture").GetBytesFromBase64());
        return $"{name} differs from the approved picture in {fault}: {Path.GetRelativePath(Tool.Root, difference)}";
    }

    /// <summary>The fonts of the open page's heading, where they aren't those of the approved pictures.</summary>
    public static async Task<string?> OtherFontsAsync(ICDPSession session)
    {
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        JsonElement document = (await session.SendAsync("DOM.getDocument"))!.Value;
        JsonElement heading = (await session.SendAsync("DOM.querySelector", new() { ["nodeId"] = document.GetProperty("root").GetProperty("nodeId").GetInt32(), ["selector"] = "h1" }))!.Value;
        JsonElement fonts = (await session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = heading.GetProperty("nodeId").GetInt32() }))!.Value;
        await session.SendAsync("CSS.disable");
        await session.SendAsync("DOM.disable");
        string[] names = [.. fonts.GetProperty("fonts").EnumerateArray().Select(font => font.GetProperty("familyName").GetString()!)];
        return names is [Font] ? null : string.Join('，', names);
    }

    private static string? Approve(string path, byte[] picture)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(path, picture);
        return null;
    }
}
