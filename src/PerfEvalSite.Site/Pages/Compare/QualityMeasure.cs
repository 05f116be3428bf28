using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>得分质量: how many of the indicators have the whole weight, and how many lost points without a stated reason.</summary>
internal sealed record QualityMeasure() : Measure("quality", "满分指标占比", "%", 1, 2, "有分值和得分的指标", "得满分", "失分", "其中该行没有写明原因")
{
    public override string Disclosed => "印出了各指标的分值和得分";

    public override string Reading =>
        "由本站逐行数末级指标得出：得分等于分值的算得满分，低于分值的算失分。满分指标多，可能是任务确实完成，也可能是目标定得低；失分的原因也可能写在正文里，不在指标表内。总分集中在高处的情况（得分率 95% 以上的占比）见“得分”一节。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var quality = disclosure.Compared.Quality;
        bool takesPart = quality.Scored > 0;
        decimal share = takesPart ? RateRounding.Round(quality.Full * 100m / quality.Scored, Decimals) : 0;
        return new Entry
        {
            IsDisclosed = takesPart,
            Value = takesPart ? share : null,
            Shown = takesPart ? new Located(RateRounding.Text(share, Decimals)) { IsComputed = true, Value = share } : default,
            Operands = [Count(quality.Scored), Count(quality.Full), Count(quality.Lost), Count(quality.Unexplained)],
            WhyNot = takesPart ? "" : "没有印出各指标的分值和得分",
        };

        Located Count(int number) => takesPart
            ? Located.In(disclosure, number.ToString(CultureInfo.InvariantCulture), Catalogue.Indicators.FileName) with { IsComputed = true }
            : default;
    }
}
