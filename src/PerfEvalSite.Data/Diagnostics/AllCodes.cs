namespace PerfEvalSite.Data.Diagnostics;

/// <summary>Every diagnostic there is, by id: for <c>perfeval explain</c> and the page of codes. A new family is one line here.</summary>
public static class AllCodes
{
    private static readonly IReadOnlyList<DiagnosticCode>[] Families =
        [
            FileCodes.All,
            StrayFileCodes.All,
            EncodingCodes.All,
            LostRowCodes.All,
            RowCodes.All,
            AttachmentCodes.All,
            AddressCodes.All,
            HeaderCodes.All,
            IdentityCodes.All,
            FormCodes.All,
            SheetCodes.All,
            ValueCodes.All,
            UnitCodes.All,
            PublishingCodes.All,
            AddressChangeCodes.All,
            VersionCodes.All,
            PublishedFigureCodes.All,
            LedgerCodes.All,
            BulkCodes.All,
            LooksCodes.All,
            ProfileCodes.All,
            CheckCodes.All,
            CorrectionCodes.All,
            PersonalInformationCodes.All,
            ImportCodes.All,
        ];

    public static readonly IReadOnlyList<DiagnosticCode> InOrder =
        [.. Families.SelectMany(family => family).OrderBy(code => code.Id, StringComparer.Ordinal)];

    public static DiagnosticCode? Find(string id) =>
        InOrder.FirstOrDefault(code => code.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
