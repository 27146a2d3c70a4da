namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>
/// Labels of one generation of the portal: espaces, tabs, buttons, blocks and fields. Pages name them, none writes them.
/// Those of statuses, cadres and motifs are in Domain.
/// </summary>
public sealed record Labels
{
    public required Espaces Espaces { get; init; }

    public required Boutons Boutons { get; init; }

    public required Blocs Blocs { get; init; }

    public required Champs Champs { get; init; }

    /// <summary>The portal of 2022. Source: domain.md 2.2 to 2.5.</summary>
    public static readonly Labels P2022 = new()
    {
        Espaces = new Espaces
        {
            // ASSUMPTION: POR-01 only « Synthèse » and « Dépôt factures » are named by public sources; the other tabs follow the travaux espace.
            FacturesEmises = new("factures-emises", "Factures émises",
            [
                new("tableau-de-bord", "Tableau de bord"), new("synthese", "Synthèse"), new("saisir-facture", "Saisir facture"),
                new("depot-factures", "Dépôt factures"), new("recherche", "Recherche"),
            ]),
            FacturesRecues = new("factures-recues", "Factures reçues",
            [
                new("tableau-de-bord", "Tableau de bord"), new("synthese", "Synthèse"), new("recherche", "Recherche"),
            ]),
            // ASSUMPTION: CPT-13 the espace is one page of blocks (domain.md 2.2); the rubrique stands on the page of a structure, its other blocks are not played.
            ActivitesDuGestionnaire = new("activites-du-gestionnaire", "Activités du gestionnaire", [new("mes-structures", "Mes structures")]),
        },
        Boutons = new Boutons(),
        Blocs = new Blocs(),
        Champs = new Champs(),
    };
}
