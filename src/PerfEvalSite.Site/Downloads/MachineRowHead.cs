using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>What stands before and behind the row number in every row of a disclosure: written once, copied into each. Used again for the next one.</summary>
internal sealed class MachineRowHead
{
    private readonly Utf8Writer writer = new(512);
    private int idsEnd;

    /// <summary>单位编码 and 公开件编码, with the comma behind.</summary>
    public ReadOnlySpan<byte> Ids => writer.Written[..idsEnd];

    /// <summary>单位, 区划, 年度 and 文种, with the comma before.</summary>
    public ReadOnlySpan<byte> Facts => writer.Written[idsEnd..];

    public void Fill(Disclosure disclosure, Agency agency)
    {
        writer.Clear();
        MachineCell.Write(writer, disclosure.AgencyId);
        writer.Write((byte)',');
        MachineCell.Write(writer, disclosure.Id);
        writer.Write((byte)',');
        idsEnd = writer.Length;
        writer.Write((byte)',');
        MachineCell.Write(writer, agency.Name);
        writer.Write((byte)',');
        MachineCell.Write(writer, agency.RegionId);
        writer.Write((byte)',');
        writer.Write(disclosure.FiscalYear);
        writer.Write((byte)',');
        MachineCell.Write(writer, disclosure.Kind.Name);
    }
}
