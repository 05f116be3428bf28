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

    /// <summary>The printed total of the funds, else the only project of the document.</summary>
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
        return projects == 1 && disclosure[Catalogue.Projects].Count <= 1 ? only : null;
    }

    /// <summary>
    /// The evaluation whose score is the whole document's: the one of the department as a whole, or else the only one with a score, unless it is that of one
    /// project among several or stands in a document about accounts.
    /// </summary>
    public static Row? Evaluation(Disclosure disclosure)
    {
        var e = Catalogue.Evaluations;
        Row? only = null;
        int count = 0;
        foreach (ref readonly var row in disclosure[e].Span)
        {
            if (!row[e.Score].IsNumber)
                continue;
            if (IsOfWhole(row))
                return row;
            only = row;
            count++;
        }
        return count == 1 && !IsOfOneAmongSeveral(disclosure, only!.Value) ? only : null;
    }

    public static bool IsOfWhole(in Row evaluation)
    {
        var e = Catalogue.Evaluations;
        return e.Kind.ChoiceOf(evaluation.Text(e.Kind))?.Id == "overall-self" || e.Object.ChoiceOf(evaluation.Text(e.Object))?.Id == "department";
    }

    private static bool IsOfOneAmongSeveral(Disclosure disclosure, in Row evaluation)
    {
        if (disclosure.Kind.Id is "final-accounts" or "three-public" or "budget")
            return true;
        int projects = disclosure[Catalogue.Projects].Count;
        int evaluated = evaluation.Text(Catalogue.Evaluations.Projects).Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;
        return evaluated > 0 && evaluated < projects;
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
