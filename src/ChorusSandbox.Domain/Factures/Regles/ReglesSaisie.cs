using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>Compulsory data, codes and lengths (domain.md 6.2), cadre and means of payment.</summary>
public static class ReglesSaisie
{
    private const int LongueurCommentaire = 2000;
    private const int LongueurMarche = 50;

    // ASSUMPTION: DEP-07 lengths of the texts of a line, which no public source gives: longer than any invoice needs, short enough to be printed.
    private const int LongueurDenomination = 4000;
    private const int LongueurReference = 255;

    // ASSUMPTION: DEP-08 how long an invoice may be is not public: far more than any has, and little enough to be printed and kept.
    private const int LignesAuPlus = 10_000;
    private const int TextesAuPlus = 2_000_000;

    /// <summary>Refusals of the header.</summary>
    public static IEnumerable<Refus> Controler(DemandeFacture demande, ContexteDepot contexte) =>
    [
        .. Cadre(demande),
        .. Codes(demande),
        .. Paiement(demande),
        .. Longueurs(demande),
        .. Date(demande, contexte),
        .. Banque(demande, contexte),
    ];

    /// <summary>What the deposit is accepted with all the same.</summary>
    public static IEnumerable<Refus> Avertir(DemandeFacture demande, ContexteDepot contexte)
    {
        if (demande.Date is { } date && date > contexte.Jour)
        {
            yield return Refus.De(CodeRefus.FactureDateFuture, "date", date, ("dateFacture", date), ("dateDuJour", contexte.Jour));
        }

        if (demande.Type == TypeFacture.Avoir.Code() && string.IsNullOrWhiteSpace(demande.FactureOrigine))
        {
            yield return Refus.De(CodeRefus.FactureOrigineAbsente, "factureOrigine", null, ("numero", demande.Numero));
        }

        if (demande.Type == TypeFacture.Avoir.Code() && !string.IsNullOrWhiteSpace(demande.ModePaiement))
        {
            yield return Refus.De(CodeRefus.PaiementModeSurAvoir, "modePaiement", demande.ModePaiement, ("numero", demande.Numero));
        }
    }

    private static IEnumerable<Refus> Cadre(DemandeFacture demande)
    {
        if (string.IsNullOrWhiteSpace(demande.Cadre))
        {
            yield return Obligatoire("cadre");
        }
        else if (!CadresDeFacturation.TryLire(demande.Cadre, out var cadre) || cadre == CadreDeFacturation.A11ProjetDecompteFinalSoustraitant)
        {
            yield return Refus.De(CodeRefus.CadreHorsListe, "cadre", demande.Cadre, ("valeur", demande.Cadre), ("valeurs", Joues()));
        }
        else if (demande.ModeDepot is ModeDepot.SaisieApi or ModeDepot.DepotPdfApi or ModeDepot.DepotPdfSigneApi && !CadresDeFacturation.Simples.Contains(cadre))
        {
            yield return Refus.De(CodeRefus.CadreHorsSoumettre, "cadre", demande.Cadre, ("cadre", cadre.CodeCourt()), ("operation", OperationDe(cadre)));
        }
        else if (!CadresDeFacturation.Joues.Contains(cadre))
        {
            yield return Refus.De(CodeRefus.CadreNonJoue, "cadre", demande.Cadre, ("cadre", cadre.CodeCourt()), ("cadresJoues", Joues()));
        }
    }

    private static string Joues() => string.Join(", ", CadresDeFacturation.Joues.Select(c => c.CodeCourt()));

    private static string OperationDe(CadreDeFacturation cadre) => cadre switch
    {
        CadreDeFacturation.A3MemoireJustice => "factures/deposer/flux (format E3) ou le portail, espace « Mémoires de frais de justice »",
        CadreDeFacturation.A21DemandeRemboursementTic => "le portail, espace « Demandes de remboursement TIC »",
        _ => "facturesTravaux/soumettre",
    };

    // ASSUMPTION: DEP-10 type, currency, regime of VAT and, on an invoice, means of payment are compulsory, EXONERATION calls for its reason (api.md 3.1).
    private static IEnumerable<Refus> Codes(DemandeFacture demande)
    {
        if (string.IsNullOrWhiteSpace(demande.Type))
        {
            yield return Obligatoire("type");
        }
        else if (!Ecriture.TryLire<TypeFacture>(demande.Type, out var type) || type == TypeFacture.Acompte)
        {
            yield return NonAdmise("type", demande.Type, "FACTURE ou AVOIR");
        }

        if (string.IsNullOrWhiteSpace(demande.Devise))
        {
            yield return Obligatoire("devise");
        }
        else if (!Devises.Connait(demande.Devise))
        {
            yield return NonAdmise("devise", demande.Devise, "le code d’une devise en trois majuscules (ISO 4217, liste de recuperer/devises), par exemple EUR");
        }

        if (string.IsNullOrWhiteSpace(demande.TypeTva))
        {
            if (!demande.ModeDepot.EstUnFlux())
            {
                yield return Obligatoire("typeTva");
            }
        }
        else if (!Ecriture.TryLire<TypeTva>(demande.TypeTva, out var typeTva))
        {
            yield return NonAdmise("typeTva", demande.TypeTva, string.Join(", ", Ecriture.Codes<TypeTva>()));
        }
        else if (typeTva == TypeTva.Exoneration && string.IsNullOrWhiteSpace(demande.MotifExoneration) && !demande.ModeDepot.EstUnFlux())
        {
            yield return Refus.De(CodeRefus.FactureMotifExoneration, "motifExoneration");
        }

        // A file may tell its reason in its own words (BT-120).
        if (!string.IsNullOrWhiteSpace(demande.MotifExoneration) && !demande.ModeDepot.EstUnFlux() && !MotifsExoneration.Connait(demande.MotifExoneration))
        {
            yield return NonAdmise("motifExoneration", demande.MotifExoneration, "un code de recuperer/motifs/exonerationtva, par exemple VATEX-FR-FRANCHISE");
        }
    }

    private static IEnumerable<Refus> Paiement(DemandeFacture demande)
    {
        var estUnAvoir = demande.Type == TypeFacture.Avoir.Code();
        if (string.IsNullOrWhiteSpace(demande.ModePaiement))
        {
            if (!estUnAvoir)
            {
                yield return demande.ModeDepot.EstUnFlux() ? Refus.De(CodeRefus.PaiementModeAbsent, "modePaiement") : Obligatoire("modePaiement");
            }
        }
        else if (!Ecriture.TryLire<ModePaiement>(demande.ModePaiement, out _))
        {
            yield return NonAdmise("modePaiement", demande.ModePaiement, string.Join(", ", Ecriture.Codes<ModePaiement>()));
        }
    }

    private static IEnumerable<Refus> Longueurs(DemandeFacture demande)
    {
        if (Demesure(demande) is { } demesure)
        {
            return [demesure];
        }

        (string Champ, string? Valeur, int Maximum)[] bornes =
        [
            ("service", demande.Service, CodeService.LongueurMaximum),
            ("engagement", demande.Engagement, NumeroEngagement.LongueurMaximum),
            ("marche", demande.Marche, LongueurMarche),
            ("factureOrigine", demande.FactureOrigine, NumeroFacture.LongueurMaximum),
            ("commentaire", demande.Commentaire, LongueurCommentaire),
            ("motifExoneration", demande.MotifExoneration, LongueurDenomination),
        ];
        return bornes.Concat(demande.Lignes.SelectMany(BornesDeLigne)).Where(b => b.Valeur?.Length > b.Maximum).Select(b => Refus.De(CodeRefus.ChampTropLong, b.Champ, b.Valeur,
            ("champ", b.Champ), ("longueur", b.Valeur!.Length), ("maximum", b.Maximum)));
    }

    private static Refus? Demesure(DemandeFacture demande)
    {
        if (demande.Lignes.Length > LignesAuPlus)
        {
            return Refus.De(CodeRefus.FactureTropLongue, "lignes", demande.Lignes.Length, ("constat", $"compte {demande.Lignes.Length} lignes"), ("maximum", $"{LignesAuPlus} lignes"));
        }

        var textes = demande.Lignes.Sum(l => (long)(l.Denomination?.Length ?? 0) + (l.Reference?.Length ?? 0) + (l.Unite?.Length ?? 0));
        return textes > TextesAuPlus
            ? Refus.De(CodeRefus.FactureTropLongue, "lignes", textes, ("constat", $"porte {textes} caractères dans ses lignes"), ("maximum", $"{TextesAuPlus} caractères"))
            : null;
    }

    private static IEnumerable<(string Champ, string? Valeur, int Maximum)> BornesDeLigne(LigneDemandee ligne, int rang) =>
    [
        ($"lignes[{rang}].denomination", ligne.Denomination, LongueurDenomination),
        ($"lignes[{rang}].reference", ligne.Reference, LongueurReference),
        ($"lignes[{rang}].unite", ligne.Unite, LongueurReference),
    ];

    private static IEnumerable<Refus> Date(DemandeFacture demande, ContexteDepot contexte)
    {
        // ASSUMPTION: DEP-01 in SAISIE_API an absent date is the day of the deposit (api.md 3.1); elsewhere it is compulsory.
        if (demande.Date is null && demande.ModeDepot != ModeDepot.SaisieApi)
        {
            yield return Obligatoire("date");
        }
        else if (demande.Date is { } date && (date.Year < 1990 || date > contexte.Jour.AddYears(10)))
        {
            yield return Refus.De(CodeRefus.FactureDateIllisible, "date", date,
                ("champ", "date"), ("valeur", date), ("forme", "AAAA-MM-JJ, entre 1990 et dix ans après ce jour"));
        }
    }

    private static IEnumerable<Refus> Banque(DemandeFacture demande, ContexteDepot contexte)
    {
        if (demande.CompteBancaire is { } id && contexte.Fournisseur is { } fournisseur && !fournisseur.CoordonneesBancaires.Any(c => c.Id == id))
        {
            yield return Refus.De(CodeRefus.BanqueCompteInconnu, "compteBancaire", id, ("identifiant", id), ("structure", fournisseur.Designation));
        }
    }

    internal static Refus Obligatoire(string champ) =>
        Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Valider et envoyer"));

    internal static Refus NonAdmise(string champ, string valeur, string attendu) =>
        Refus.De(CodeRefus.ValeurNonAdmise, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));
}
