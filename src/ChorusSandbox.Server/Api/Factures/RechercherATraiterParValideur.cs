using System.ComponentModel;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/aTraiter/valideur</c> (annex A).</summary>
public sealed class DemandeATraiterParValideur
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique d’une structure du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdStructure { get; set; }

    [Description("SIRET ; d’autres types ne désignent aucune structure du bac à sable. Source : api.md 4 [V]."), Filtre]
    public string? TypeIdentifiantStructure { get; set; }

    [Description("SIRET d’une structure du compte, quand le numéro technique manque. Source : annexe A [V]."), Filtre]
    public string? IdentifiantStructure { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("paramRecherche")]
    public ParametresPage? Pagination { get; set; }
}

/// <summary><c>factures/rechercher/aTraiter/valideur</c>: the only path with that capital (api.md 6, quirk 2).</summary>
internal static class RechercherATraiterParValideur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeATraiterParValideur, ReponseRechercherParValideur>(
        "factures/v1/rechercher/aTraiter/valideur", "Factures que le compte doit valider.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure")]), (demande, appel) =>
            new RechercherFactures(appel.World)
                .Execute(Paniers.Criteres(RolePiece.Valideur1, demande.IdStructure).Paginer(demande.Pagination) with { SiretDuCompte = demande.IdStructure is null ? demande.IdentifiantStructure : null }, appel.Actor)
                .Select(ReponseRechercherParValideur.De));
}
