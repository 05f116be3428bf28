using System.Text.Json;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Cli.Reports;

/// <summary>The duties of one disclosure for programs: each rule with what became of it, and the sum of them.</summary>
internal static class LedgerJson
{
    private static readonly DutyState[] states = [DutyState.Agrees, DutyState.Found, DutyState.NotApplicable, DutyState.NotChecked];

    public static byte[] Of(Disclosure disclosure, Duty[] duties, Language language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonReport.Encoder }))
        {
            json.WriteStartObject();
            // A folder may be named after a person.
            json.WriteString("agency_id", PersonalText.Redacted(disclosure.AgencyId));
            json.WriteString("disclosure_id", PersonalText.Redacted(disclosure.Id));
            foreach (var state in states)
                json.WriteNumber(NameOf(state), DutyLedger.Count(duties, state));
            json.WriteStartArray("rules");
            foreach (var duty in duties)
                Write(json, duty, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, in Duty duty, Language language)
    {
        json.WriteStartObject();
        json.WriteString("rule", duty.Rule.Id);
        json.WriteString("state", NameOf(duty.State));
        if (duty.Agreed > 0)
            json.WriteNumber("agreed", duty.Agreed);
        if (duty.Found > 0)
            json.WriteNumber("differing", duty.Found);
        if (duty.State is DutyState.NotApplicable or DutyState.NotChecked)
            json.WriteString("reason", PersonalText.Redacted(duty.Reason.In(language)));
        json.WriteEndObject();
    }

    private static string NameOf(DutyState state) => state switch
    {
        DutyState.Agrees => "agrees",
        DutyState.Found => "found",
        DutyState.NotApplicable => "not-applicable",
        _ => "not-checked",
    };
}
