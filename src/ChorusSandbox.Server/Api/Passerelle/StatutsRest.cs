namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>HTTP status of a refusal where an API has no business codes (api.md 2.4, organisations).</summary>
internal static class StatutsRest
{
    /// <summary>403 for what the account may not see or do, 404 for what does not exist, 400 for the rest.</summary>
    public static int De(CodeRefus code) => code switch
    {
        CodeRefus.HabilitationStructure or CodeRefus.HabilitationRattachementNonValide or CodeRefus.HabilitationService or CodeRefus.HabilitationGestionnaireRequis => 403,
        CodeRefus.StructureIdInconnu or CodeRefus.ServiceInconnu or CodeRefus.PieceJointeInconnue => 404,
        _ => 400,
    };
}
