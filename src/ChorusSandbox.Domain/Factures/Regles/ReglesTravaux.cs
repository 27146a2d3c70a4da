using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>What can be judged of a piece of works from its demand and the directory (domain.md 3, 4.4).</summary>
public static class ReglesTravaux
{
    /// <summary>First day on which the motif « Erreur de montant » is blocked (domain.md 4.4).</summary>
    public static readonly DateOnly MotifMontantBloque = new(2025, 2, 19);

    private const string MotifMontant = "TRV-01";
    private const string LibelleMotifMontant = "erreur de montant";

    /// <summary>Refusals of a deposit; none where only its life cycle is missing.</summary>
    /// <param name="demande">What is asked for.</param>
    /// <param name="chercher">The structure of a SIRET; null when there is none.</param>
    public static IEnumerable<Refus> Controler(DemandePieceDeTravaux demande, Func<string, Structure?> chercher)
    {
        if (string.IsNullOrWhiteSpace(demande.Cadre))
        {
            return [Obligatoire("cadre")];
        }

        if (!CadresDeFacturation.TryLire(demande.Cadre, out var cadre) || cadre == CadreDeFacturation.A11ProjetDecompteFinalSoustraitant)
        {
            return [Refus.De(CodeRefus.CadreHorsListe, "cadre", demande.Cadre, ("valeur", demande.Cadre), ("valeurs", CadresDeTravaux.EnMots))];
        }

        return CadresDeTravaux.Find(cadre) is { } travaux
            ? [.. Depot(demande, cadre), .. Parties(demande, travaux, chercher)]
            : [Refus.De(CodeRefus.CadreEspace, "cadre", demande.Cadre, ("cadre", cadre.CodeCourt()), ("espace", "Factures de travaux"), ("espaceAttendu", EspaceDe(cadre)))];
    }

    /// <summary>The refusal of a motif that alleges the amount; null when it does not, or when the rule does not hold yet.</summary>
    public static Refus? Motif(string? motif, object? piece, DateOnly jour) =>
        motif?.Trim() is { } texte && jour >= MotifMontantBloque
        && (string.Equals(texte, MotifMontant, StringComparison.OrdinalIgnoreCase) || texte.StartsWith(LibelleMotifMontant, StringComparison.OrdinalIgnoreCase))
            ? Refus.De(CodeRefus.TravauxMotifMontant, "motif", motif, ("numero", piece))
            : null;

    private static IEnumerable<Refus> Depot(DemandePieceDeTravaux demande, CadreDeFacturation cadre)
    {
        if (string.IsNullOrWhiteSpace(demande.ModeDepot))
        {
            yield return Obligatoire("modeDepot");
        }
        else if (demande.ModeDepot.StartsWith("SAISIE", StringComparison.Ordinal))
        {
            yield return Refus.De(CodeRefus.TravauxSaisieInterdite, "modeDepot", demande.ModeDepot, ("cadre", cadre.CodeCourt()));
        }
        else if (demande.ModeDepot is not ("DEPOT_PDF_API" or "DEPOT_PDF_SIGNE_API"))
        {
            yield return Refus.De(CodeRefus.ValeurNonAdmise, "modeDepot", demande.ModeDepot,
                ("champ", "modeDepot"), ("valeur", demande.ModeDepot), ("attendu", "DEPOT_PDF_API ou DEPOT_PDF_SIGNE_API"));
        }
        else if (demande.IdPdf is null)
        {
            yield return Refus.De(CodeRefus.FacturePdfPrincipalAbsent, "pdf", null, ("modeDepot", demande.ModeDepot));
        }

        if (string.IsNullOrWhiteSpace(demande.Numero))
        {
            yield return Refus.De(CodeRefus.FactureNumeroAbsent, "numero", demande.Numero);
        }

        if (string.IsNullOrWhiteSpace(demande.Destinataire))
        {
            yield return Obligatoire("destinataire");
        }
    }

    private static IEnumerable<Refus> Parties(DemandePieceDeTravaux demande, CadreDeTravaux cadre, Func<string, Structure?> chercher)
    {
        if (cadre.Valideur && string.IsNullOrWhiteSpace(demande.Valideur))
        {
            yield return Refus.De(CodeRefus.CotraitanceValideurAbsent, "valideur", null, ("cadre", cadre.Cadre.CodeCourt()), ("valideur", "titulaire ou mandataire du marché"));
        }

        if (cadre.Valideur && !string.IsNullOrWhiteSpace(demande.Valideur) && chercher(demande.Valideur)?.Id == demande.IdFournisseur)
        {
            yield return Refus.De(CodeRefus.CotraitanceValideurEstFournisseur, "valideur", demande.Valideur, ("identifiant", demande.Valideur), ("cadre", cadre.Cadre.CodeCourt()));
        }

        foreach (var refus in Partie("moe", "maîtrise d’œuvre", demande.Moe, cadre.Moe, cadre, chercher).Concat(Partie("moa", "maîtrise d’ouvrage", demande.Moa, cadre.Moa, cadre, chercher)))
        {
            yield return refus;
        }

        if (!cadre.Precedents.IsEmpty && demande.IdPiecePrecedente is null)
        {
            yield return Refus.De(CodeRefus.TravauxPiecePrecedenteAbsente, "piecePrecedente", null,
                ("cadre", cadre.Cadre.CodeCourt()), ("cadresPrecedents", cadre.PrecedentsEnMots));
        }
    }

    private static IEnumerable<Refus> Partie(string champ, string nom, string? siret, bool obligatoire, CadreDeTravaux cadre, Func<string, Structure?> chercher)
    {
        if (string.IsNullOrWhiteSpace(siret))
        {
            if (obligatoire)
            {
                yield return Refus.De(CodeRefus.TravauxIntervenantAbsent, champ, null, ("cadre", cadre.Cadre.CodeCourt()), ("intervenant", nom));
            }
        }
        else if (chercher(siret) is not { Etat: EtatStructure.Active } structure)
        {
            yield return Refus.De(CodeRefus.StructureIntervenantInconnu, champ, siret,
                ("identifiant", siret), ("role", nom), ("etat", chercher(siret) is null ? "inconnue" : "inactive"));
        }
        else if (champ == "moa" && !structure.Parametres.EstMoa)
        {
            yield return Refus.De(CodeRefus.TravauxPasMoa, champ, siret, ("identifiant", siret));
        }
    }

    private static string EspaceDe(CadreDeFacturation cadre) => cadre switch
    {
        CadreDeFacturation.A3MemoireJustice => "Mémoires de frais de justice",
        CadreDeFacturation.A21DemandeRemboursementTic => "Demandes de remboursement TIC",
        _ => "Factures émises",
    };

    private static Refus Obligatoire(string champ) => Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Déposer une pièce de travaux"));
}
