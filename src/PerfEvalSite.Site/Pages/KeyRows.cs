using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>The rows and cells that stand for a whole disclosure on its summary and on the pages that span agencies. Null where the document prints none.</summary>
internal static class KeyRows
{
    /// <summary>The day of publication as printed, or else of signature; blank where neither is.</summary>
    public static ref readonly Figure Date(Disclosure disclosure)
    {
        var d = Catalogue.Disclosures;
        return ref disclosure.Head[disclosure.Head[d.PublishedOn].IsBlank ? d.SignedOn : d.PublishedOn];
    }

    /// <summary>The printed total of the funds, else the only project.</summary>
    public static Row? Funds(Disclosure disclosure)
    {
        var f = Catalogue.Funds;
        Row? only = null;
        int projects = 0;
        foreach (ref readonly var row in disclosure[f].Span)
        {
            switch (f.Scope.ChoiceOf(row.Text(f.Scope))?.Id)
            {
                case "total" when row[f.Evaluation].IsBlank && row[f.Region].IsBlank:
                    return row;
                case "project" when row[f.Evaluation].IsBlank && row[f.Region].IsBlank:
                    projects++;
                    only = row;
                    break;
            }
        }
        return projects == 1 ? only : null;
    }

    /// <summary>The first evaluation with a score; documents name their main evaluation first.</summary>
    public static Row? Evaluation(Disclosure disclosure)
    {
        foreach (ref readonly var row in disclosure[Catalogue.Evaluations].Span)
            if (row[Catalogue.Evaluations.Score].IsNumber)
                return row;
        return null;
    }

    public static Row? ThreePublicTotal(Disclosure disclosure)
    {
        var t = Catalogue.ThreePublic;
        foreach (ref readonly var row in disclosure[t].Span)
            if (t.Item.ChoiceOf(row.Text(t.Item))?.Id == "total")
                return row;
        return null;
    }

    /// <summary>本年支出合计 over all kinds of money.</summary>
    public static Row? Spending(Disclosure disclosure)
    {
        var a = Catalogue.Accounts;
        foreach (ref readonly var row in disclosure[a].Span)
            if (IsWholeTotal(row) && a.Side.ChoiceOf(row.Text(a.Side))?.Id == "spending")
                return row;
        return null;
    }

    /// <summary>本年收入合计, 本年支出合计 and 收支总计 over all kinds of money.</summary>
    public static bool IsWholeTotal(in Row account)
    {
        var a = Catalogue.Accounts;
        return a.By.ChoiceOf(account.Text(a.By))?.Id == "total" && a.Scope.ChoiceOf(account.Text(a.Scope))?.Id == "all";
    }
}
