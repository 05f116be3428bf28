using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looks;

/// <summary>公开件. Figures are texts as they were printed, with their units; one that was not printed is an empty text, never 0.</summary>
public sealed class DisclosureModel
{
    internal DisclosureModel(DisclosureSummary summary, AgencyModel agency, bool isReplaced)
    {
        Agency = agency;
        Id = summary.Id;
        Title = summary.Title;
        Kind = summary.Kind.Name;
        Year = summary.Year;
        DocumentNumber = summary.DocumentNumber;
        Published = summary.Date;
        Link = "~/" + summary.Path;
        Budget = summary.Budget.Text;
        Executed = summary.Executed.Text;
        ExecutionRate = summary.Rate.Text;
        IsExecutionRateComputed = summary.RateIsComputed;
        Score = summary.Score.Text;
        Grade = summary.Grade;
        Spending = summary.Spending.Text;
        ThreePublic = summary.ThreePublic.Text;
        IsReplaced = isReplaced;
    }

    /// <summary>Whose it is.</summary>
    public AgencyModel Agency { get; }

    /// <summary>公开件编码.</summary>
    public string Id { get; }

    /// <summary>As the site shows it.</summary>
    public string Title { get; }

    /// <summary>文种: 绩效自评, 部门决算 …</summary>
    public string Kind { get; }

    /// <summary>The fiscal year.</summary>
    public int Year { get; }

    /// <summary>文号; may be empty.</summary>
    public string DocumentNumber { get; }

    /// <summary>公开日期 as printed, else 成文日期; may be empty.</summary>
    public string Published { get; }

    /// <summary>Its page, for <c>href</c>.</summary>
    public string Link { get; }

    /// <summary>全年预算 of all projects together.</summary>
    public string Budget { get; }

    /// <summary>执行数.</summary>
    public string Executed { get; }

    /// <summary>执行率, computed where the document prints none: say so, see <see cref="IsExecutionRateComputed"/>.</summary>
    public string ExecutionRate { get; }

    /// <summary>Whether the site has worked it out.</summary>
    public bool IsExecutionRateComputed { get; }

    /// <summary>得分.</summary>
    public string Score { get; }

    /// <summary>等级.</summary>
    public string Grade { get; }

    /// <summary>本年支出合计.</summary>
    public string Spending { get; }

    /// <summary>“三公”经费合计.</summary>
    public string ThreePublic { get; }

    /// <summary>Whether another document of the agency corrects this one, so that only the other counts.</summary>
    public bool IsReplaced { get; }
}
