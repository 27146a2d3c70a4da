using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>What a deposit is made of: its parties, the files it joins, and the invoice it becomes.</summary>
internal static class Depot
{
    /// <summary>The issuer, or why there is none: it must be known, active and the actor attached to it.</summary>
    public static Result<Structure> Fournisseur(UnitOfWork work, DemandeFacture demande, Actor actor)
    {
        var parFichier = demande.IdFournisseur is null && !string.IsNullOrWhiteSpace(demande.Fournisseur);
        if (demande.IdFournisseur is null && !parFichier)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "fournisseur", null, ("champ", "fournisseur"), ("acte", "Valider et envoyer"));
        }

        var structure = parFichier ? work.Resumes.Structure(demande.Fournisseur) : work.Resumes.Structures.GetValueOrDefault(demande.IdFournisseur!.Value);
        if (structure is null && !parFichier)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, "fournisseur", demande.IdFournisseur, ("champ", "fournisseur"), ("valeur", demande.IdFournisseur));
        }

        if (structure is not { Etat: EtatStructure.Active })
        {
            return Refus.De(CodeRefus.StructureFournisseurInconnu, "fournisseur", structure?.Siret ?? (object?)demande.Fournisseur,
                ("identifiant", structure?.Siret ?? (object?)demande.Fournisseur), ("etat", structure is null ? "inconnu" : "inactif"));
        }

        if (actor.Refuser(structure, "fournisseur", structure.Siret) is { } refus)
        {
            return refus;
        }

        if (!actor.Atteint(structure.Id, demande.IdServiceFournisseur))
        {
            return Refus.De(CodeRefus.HabilitationService, "serviceFournisseur", demande.IdServiceFournisseur,
                ("compte", actor.Login), ("structure", structure.Designation), ("service", demande.IdServiceFournisseur));
        }

        return demande.IdServiceFournisseur is { } service && !structure.Services.Any(s => s.Id == service)
            ? Refus.De(CodeRefus.ServiceInconnu, "serviceFournisseur", service, ("code", service), ("structure", structure.Designation))
            : structure;
    }

    /// <summary>What the deposit is judged against.</summary>
    public static ContexteDepot Contexte(UnitOfWork work, DemandeFacture demande, Structure fournisseur, Actor actor)
    {
        var fichiers = demande.Pieces.Select(p => p.IdFichier is { } id ? work.Get<Fichier>(id) : null)
            .Where(f => f is { EstDetache: false } && (f.IdCompte == actor.IdCompte || f.Structures.Any(actor.EstRattacheA)))
            .DistinctBy(f => f!.Id)
            .ToImmutableDictionary(f => f!.Id, f => f!);
        return new ContexteDepot(fournisseur, Destinataire(work, demande), fichiers, work.Now);
    }

    /// <summary>The public client named; in a flow, fourteen zeros stand for the State (formats.md 4.1).</summary>
    private static Structure? Destinataire(UnitOfWork work, DemandeFacture demande) =>
        demande.ModeDepot.EstUnFlux() && demande.Destinataire == Siret.Inconnu.Valeur
            ? work.Resumes.Structure(ReglesDestinataire.Etat.Valeur)
            : work.Resumes.Structure(demande.Destinataire);

    /// <summary>Every refusal of the deposit, in the order of the form.</summary>
    public static ImmutableArray<Refus> Controler(DemandeFacture demande, ContexteDepot contexte, Actor actor) =>
    [
        .. ReglesDuContenu.Controler(demande, contexte, ReglesDestinataire.Controler(
            contexte.Destinataire is { } d && demande.Destinataire == Siret.Inconnu.Valeur ? d.Siret.Valeur : demande.Destinataire,
            demande.Service, demande.Engagement, contexte.Destinataire, contexte.Instant)),
        .. ReglesPiecesJointes.Controler(demande, contexte, actor.Login),
    ];

    /// <summary>Everything the deposit is accepted with all the same.</summary>
    public static ImmutableArray<Refus> Avertir(DemandeFacture demande, ContexteDepot contexte) =>
        [.. ReglesDuContenu.Avertir(demande, contexte, contexte.Destinataire is { } d ? ReglesDestinataire.Avertir(demande.Engagement, d) : [])];

    /// <summary>The invoice a demand becomes; what is absent or illegible takes its default, for a draft keeps all it can.</summary>
    public static Facture Construire(UnitOfWork work, DemandeFacture demande, ContexteDepot contexte, long id, string numero, StatutFacture statut, Actor actor)
    {
        var fournisseur = contexte.Fournisseur!;
        var serviceFournisseur = fournisseur.Services.FirstOrDefault(s => s.Id == demande.IdServiceFournisseur);
        var date = demande.Date ?? contexte.Jour;
        return new Facture
        {
            Id = id,
            Numero = new NumeroFacture(numero),
            Cadre = CadresDeFacturation.TryLire(demande.Cadre, out var cadre) ? cadre : CadreDeFacturation.A1FactureFournisseur,
            Type = Ecriture.TryLire<TypeFacture>(demande.Type, out var type) ? type : TypeFacture.Facture,
            DateFacture = date,
            DateDepot = statut == StatutFacture.Brouillon ? null : work.Now,
            DateStatut = work.Now,
            DateCreation = work.Now,
            Statut = statut,
            ModeDepot = demande.ModeDepot,
            Fournisseur = new PartieFournisseur(fournisseur.Id, fournisseur.Siret, fournisseur.Designation)
            {
                TypeIdentifiant = fournisseur.TypeIdentifiant,
                IdService = serviceFournisseur?.Id,
                CodeService = serviceFournisseur?.Code,
                IdCoordonneesBancaires = demande.CompteBancaire,
            },
            Destinataire = contexte.Destinataire is { } d ? Partie(d, demande.Service) : null,
            References = References(demande),
            Lignes = [.. demande.Lignes.Select(Ligne)],
            RecapitulatifTva = Recapitulatif(demande),
            Montants = Montants(demande),
            Pieces = [.. demande.Pieces.Where(p => p.IdFichier is { } f && contexte.Fichiers.ContainsKey(f)).Select(p => Piece(p, contexte))],
            Commentaire = Rempli(demande.Commentaire),
            NumeroFlux = demande.NumeroFlux,
            IdCreateur = actor.IdCompte,
        };
    }

    /// <summary>A recipient as an invoice keeps it.</summary>
    public static PartieDestinataire Partie(Structure destinataire, string? code)
    {
        var service = string.IsNullOrWhiteSpace(code) ? null : destinataire.Service(new CodeService(code));
        return new PartieDestinataire(destinataire.Id, destinataire.Siret, destinataire.Designation)
        {
            IdService = service?.Id,
            CodeService = service?.Code,
            NomService = service?.Libelle,
        };
    }

    /// <summary>A file as an invoice joins it.</summary>
    public static PieceJointe Piece(PieceDemandee piece, ContexteDepot contexte) =>
        new(piece.IdFichier!.Value, Rempli(piece.Designation) ?? contexte.Fichiers[piece.IdFichier.Value].Nom, piece.Type, piece.NumeroLigne, piece.Principale);

    /// <summary>A number that the platform gives, free for its issuer: the year, then sixteen digits (api.md 3.1).</summary>
    public static string NumeroGenere(UnitOfWork work, Structure fournisseur, DateOnly date)
    {
        while (true)
        {
            var numero = date.Year.ToString("0000", CultureInfo.InvariantCulture) + work.Next(Sequence.NumeroGenere).ToString("D16", CultureInfo.InvariantCulture);
            if (work.Resumes.Factures.Find(fournisseur.Id, date.Year, numero) is null)
            {
                return numero;
            }
        }
    }

    private static References References(DemandeFacture demande) => new()
    {
        Devise = Rempli(demande.Devise) ?? "EUR",
        TypeTva = Ecriture.TryLire<TypeTva>(demande.TypeTva, out var tva) ? tva : null,
        MotifExoneration = Rempli(demande.MotifExoneration),
        ModePaiement = Ecriture.TryLire<ModePaiement>(demande.ModePaiement, out var mode) ? mode : null,
        Engagement = Rempli(demande.Engagement) is { } e ? new NumeroEngagement(e) : null,
        Marche = Rempli(demande.Marche),
        FactureOrigine = Rempli(demande.FactureOrigine),
        DateEcheance = demande.DateEcheance,
        DateLivraison = demande.DateLivraison,
    };

    private static LigneFacture Ligne(LigneDemandee ligne, int rang) => new()
    {
        Numero = ligne.Numero is { } n and > 0 ? n : rang + 1,
        Reference = Rempli(ligne.Reference),
        Denomination = ligne.Denomination ?? "",
        Quantite = ligne.Quantite ?? 0m,
        Unite = Rempli(ligne.Unite),
        MontantUnitaireHt = new(ligne.MontantUnitaireHt ?? 0m),
        RemiseHt = new(ligne.RemiseHt ?? 0m),
        CodeTaux = Rempli(ligne.TauxTva),
        Taux = ReglesMontants.Taux(ligne),
    };

    /// <summary>The summary as given, else computed from the lines.</summary>
    private static ImmutableArray<LigneTva> Recapitulatif(DemandeFacture demande) => demande.Tva.IsEmpty
        ?
        [
            .. demande.Lignes.GroupBy(l => (Code: Rempli(l.TauxTva), Taux: ReglesMontants.Taux(l))).Select(g =>
            {
                var ht = g.Sum(ReglesMontants.MontantHt);
                return new LigneTva(g.Key.Code, g.Key.Taux, new(ht), new(ReglesMontants.MontantTva(ht, g.Key.Taux)));
            }),
        ]
        : [.. demande.Tva.Select(t => new LigneTva(Rempli(t.Taux), t.TauxManuel ?? TauxTva.Find(t.Taux)?.Valeur ?? 0m, new(t.Base ?? 0m), new(t.Tva ?? 0m)))];

    private static MontantsTotaux Montants(DemandeFacture demande)
    {
        var m = demande.Montants;
        return new MontantsTotaux(new(m.Ht ?? 0m), new(m.Tva ?? 0m), new(m.Ttc ?? 0m), new(m.RemiseTtc ?? 0m), Rempli(m.MotifRemise), new(m.APayer ?? 0m));
    }

    private static string? Rempli(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
