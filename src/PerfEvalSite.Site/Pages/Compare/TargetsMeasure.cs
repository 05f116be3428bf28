using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>目标完成: how many of the targets that can be judged were met.</summary>
internal sealed record TargetsMeasure() : Measure("targets", "达到目标的占比", "%", 1, 2, "能判断的目标", "达到", "未达到", "不能判断")
{
    public override string Disclosed => "印出了可以比较的目标值和实际值";

    public override string Reading =>
        "由本站逐行比较印出的目标值和实际值：目标是数、实际值也是数而且单位相同的才判断。占比高，可能是任务确实完成，也可能是目标定得低；文字写的目标不判断，也不算进分母。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var targets = disclosure.Compared.Targets;
        bool takesPart = targets.Judged > 0;
        decimal share = takesPart ? RateRounding.Round(targets.Met * 100m / targets.Judged, Decimals) : 0;
        return new Entry
        {
            IsDisclosed = takesPart,
            Value = takesPart ? share : null,
            Shown = takesPart ? new Located(RateRounding.Text(share, Decimals)) { IsComputed = true, Value = share } : default,
            Operands = [Count(targets.Judged), Count(targets.Met), Count(targets.Missed), Count(targets.NotJudged)],
            WhyNot = takesPart ? "" : targets.All > 0 ? "目标没有可比的数，不能判断" : "没有印出目标",
        };

        Located Count(int number) => takesPart
            ? Located.In(disclosure, number.ToString(CultureInfo.InvariantCulture), Catalogue.Indicators.FileName) with { IsComputed = true }
            : default;
    }
}
