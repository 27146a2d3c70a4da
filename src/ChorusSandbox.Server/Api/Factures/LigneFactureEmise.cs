using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An issued invoice of a search (annex A). What the sandbox does not play yet is left out.</summary>
public sealed record LigneFactureEmise : LigneFactureATraiter
{
    internal LigneFactureEmise(LigneRecherche ligne) : base(ligne)
    {
        var (f, compte) = (ligne.Facture, ligne.CompteBancaire);
        NumeroFluxDepot = f.NumeroFlux;
        TypeIdentifiantValideur1 = ligne.Valideur1?.TypeIdentifiant.Code();
        CodeValideur1 = ligne.Valideur1?.Siret.Valeur;
        RaisonSocialeValideur1 = ligne.Valideur1?.Designation;
        DateValidation1 = f.DateValidation1;
        TypeIdentifiantValideur2 = ligne.Valideur2?.TypeIdentifiant.Code();
        CodeValideur2 = ligne.Valideur2?.Siret.Valeur;
        RaisonSocialeValideur2 = ligne.Valideur2?.Designation;
        DateValidation2 = f.DateValidation2;
        NumeroFactureOrigine = f.FactureOrigine;
        ModeDepot = f.ModeDepot.Code();
        CoordBancairesFournisseurCleIban = compte?.CleIban;
        CoordBancairesFournisseurCleRib = compte?.CleRib;
        CoordBancairesFournisseurCodeBanque = compte?.CodeBanque;
        CoordBancairesFournisseurCodePays = compte?.CodePays;
        CoordBancairesFournisseurCompteBancaire = compte?.NumeroDeCompte;
        CoordBancairesFournisseurNomCb = compte?.Nom;
        NomPrenomUtilisateurCreateur = ligne.Createur;
        DateHeureEtatCourant = new Horodatage(f.DateStatut);
        CommentaireEtatCourant = f.Motif;
        RejetTraite = f.RejetTraite;
    }

    [Description("Numéro de dépôt du flux qui l’a apportée, 25 caractères. Source : annexe A [V].")]
    public string? NumeroFluxDepot { get; init; }

    [Description("Type de l’identifiant du premier valideur : SIRET. Source : annexe A [V].")]
    public string? TypeIdentifiantValideur1 { get; init; }

    [Description("SIRET du premier valideur (A9, A12). Source : annexe A [V].")]
    public string? CodeValideur1 { get; init; }

    [Description("Raison sociale du premier valideur. Source : annexe A [V].")]
    public string? RaisonSocialeValideur1 { get; init; }

    [Description("Nom du premier valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? NomValideur1 { get; init; }

    [Description("Prénom du premier valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? PrenomValideur1 { get; init; }

    [Description("Date de la première validation, AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly? DateValidation1 { get; init; }

    [Description("Type de l’identifiant du second valideur : SIRET. Source : annexe A [V].")]
    public string? TypeIdentifiantValideur2 { get; init; }

    [Description("SIRET du second valideur. Source : annexe A [V].")]
    public string? CodeValideur2 { get; init; }

    [Description("Raison sociale du second valideur. Source : annexe A [V].")]
    public string? RaisonSocialeValideur2 { get; init; }

    [Description("Nom du second valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? NomValideur2 { get; init; }

    [Description("Prénom du second valideur, s’il est un particulier ; jamais ici. Source : annexe A [V].")]
    public string? PrenomValideur2 { get; init; }

    [Description("Date de la seconde validation, AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly? DateValidation2 { get; init; }

    [Description("Facture que corrige l’avoir, 20 caractères au plus. Source : annexe A [V].")]
    public string? NumeroFactureOrigine { get; init; }

    [Description("Façon dont elle est arrivée : SAISIE_API, UPLOAD_API… Source : api.md 4 [V].")]
    public string? ModeDepot { get; init; }

    [Description("Clé de l’IBAN cité, deux chiffres. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCleIban { get; init; }

    [Description("Clé du RIB, deux chiffres ; absente hors de France. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCleRib { get; init; }

    [Description("Code de la banque, cinq chiffres ; absent hors de France. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCodeBanque { get; init; }

    [Description("Pays de l’IBAN, deux lettres. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCodePays { get; init; }

    [Description("Numéro du compte ; hors de France, tout l’IBAN après sa clé. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurCompteBancaire { get; init; }

    [Description("Nom du compte cité. Source : annexe A [V].")]
    public string? CoordBancairesFournisseurNomCb { get; init; }

    [Description("Identifiant de l’affactureur ; aucun n’est joué ici. Source : annexe A [V].")]
    public string? AffactureurCode { get; init; }

    [Description("Type de l’identifiant de l’affactureur ; aucun n’est joué ici. Source : annexe A [V].")]
    public string? AffactureurTypeIdentifiant { get; init; }

    [Description("Raison sociale de l’affactureur ; aucun n’est joué ici. Source : annexe A [V].")]
    public string? AffactureurRaisonSociale { get; init; }

    [Description("Nom et prénom de qui l’a saisie ; identifiant de connexion pour un compte technique. Source : annexe A [V].")]
    public string? NomPrenomUtilisateurCreateur { get; init; }

    [Description("Entrée dans le statut courant, ISO avec millisecondes et décalage. Source : api.md 3.0 [V].")]
    public Horodatage? DateHeureEtatCourant { get; init; }

    [Description("« libellé – commentaire » de la dernière décision du client public. Source : annexe A [V].")]
    public string? CommentaireEtatCourant { get; init; }

    [Description("true quand le rejet a été traité. Source : annexe A [V].")]
    public bool RejetTraite { get; init; }
}
