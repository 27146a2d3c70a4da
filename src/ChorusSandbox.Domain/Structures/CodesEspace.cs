using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;

using static ChorusSandbox.Domain.Structures.CodeEspace;

namespace ChorusSandbox.Domain.Structures;

/// <summary>What is said of an espace, and on which structures it is open (domain.md 1.3 and 2.1).</summary>
public static class CodesEspace
{
    /// <summary>The espaces open on a structure: « Factures reçues » on public ones only, « Factures à valider » and « Factures émises » wherever one sells.</summary>
    public static ImmutableArray<CodeEspace> Ouverts(Structure structure) =>
    [
        .. Enum.GetValues<CodeEspace>().Where(e => e switch
        {
            FacturesRecues => structure.EstPublique,
            FacturesAValider => !structure.EstPublique,
            SuiviDesFlux => structure.Parametres.RecoitParEdi || !structure.EstPublique,
            _ => true,
        }),
    ];

    /// <summary>True when a rank is habilitated to an espace: two are the gestionnaires’ own.</summary>
    public static bool EstOuvertA(this CodeEspace espace, RangUtilisateur rang) =>
        rang != RangUtilisateur.Utilisateur || espace is not (ActivitesDuGestionnaire or RaccordementEdiApi);

    // ASSUMPTION: API-61 the numbers of the espaces are not public but for 7, « Factures reçues » (api.md 3.6): the others are ours.
    /// <summary>Number of an espace (<c>idEspaceFo</c>, <c>codeEspace</c>).</summary>
    public static int Numero(this CodeEspace espace) => espace switch
    {
        FacturesEmises => 6,
        FacturesRecues => 7,
        FacturesAValider => 8,
        FacturesDeTravaux => 9,
        Engagements => 5,
        SollicitationsEmises => 3,
        SollicitationsRecues => 4,
        ActivitesDuGestionnaire => 1,
        RaccordementEdiApi => 2,
        _ => 10,
    };

    /// <summary>Label of an espace, as the portal prints it.</summary>
    public static string Libelle(this CodeEspace espace) => espace switch
    {
        FacturesEmises => "Factures émises",
        FacturesRecues => "Factures reçues",
        FacturesAValider => "Factures à valider",
        FacturesDeTravaux => "Factures de travaux",
        Engagements => "Engagements",
        SollicitationsEmises => "Sollicitations émises",
        SollicitationsRecues => "Sollicitations reçues",
        ActivitesDuGestionnaire => "Activités du gestionnaire",
        RaccordementEdiApi => "Raccordement EDI/API",
        _ => "Suivi des flux",
    };
}
