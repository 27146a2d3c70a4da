using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The references of an invoice, in detail (annex A).</summary>
public sealed record ReferencesDetaillees
{
    internal ReferencesDetaillees(Facture f, long taille, string? langue)
    {
        DateFacture = f.DateFacture;
        DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null;
        CodeDeviseFacture = f.References.Devise;
        LibelleDeviseFacture = ValeurDeReference.LibelleDe(Devises.Toutes, f.References.Devise, langue);
        TypeFacture = f.Type.Code();
        TypeTva = f.References.TypeTva?.Code();
        MotifExonerationTva = f.References.MotifExoneration;
        LibelleMotifExonerationTva = ValeurDeReference.LibelleDe(MotifsExoneration.Tous, f.References.MotifExoneration, langue);
        NumeroMarche = f.References.Marche;
        NumeroBonCommande = f.References.Engagement?.Valeur;
        NumeroFactureOrigine = f.References.FactureOrigine;
        ModePaiement = f.References.ModePaiement?.Code();
        DateEcheancePaiement = f.References.DateEcheance;
        DateCreationFacture = new DateHeure(f.DateCreation);
        TailleTotalePiecesJointes = taille;
        NumeroDpMandat = f.NumeroDpMandat;
    }

    [Description("AAAA-MM-JJ. Source : api.md 3.0 [V].")]
    public DateOnly DateFacture { get; init; }

    [Description("AAAA-MM-JJ ; absente d’un brouillon. Source : api.md 3.0 [V].")]
    public DateOnly? DateDepot { get; init; }

    [Description("Code ISO 4217. Source : annexe A [V].")]
    public string? CodeDeviseFacture { get; init; }

    [Description("Nom de la devise. Source : annexe A [V].")]
    public string? LibelleDeviseFacture { get; init; }

    [Description("FACTURE ou AVOIR. Source : api.md 4 [V].")]
    public string? TypeFacture { get; init; }

    [Description("Type de facture de travaux ; absent d’une FACTURE. Source : api.md 4 [V].")]
    public string? TypeFactureTravaux { get; init; }

    [Description("Régime de TVA. Source : api.md 4 [V].")]
    public string? TypeTva { get; init; }

    [Description("Code du motif d’exonération. Source : annexe A [V].")]
    public string? MotifExonerationTva { get; init; }

    [Description("Libellé du motif d’exonération. Source : annexe A [V].")]
    public string? LibelleMotifExonerationTva { get; init; }

    [Description("Numéro de marché, 50 caractères au plus. Source : annexe A [V].")]
    public string? NumeroMarche { get; init; }

    [Description("Numéro d’engagement, 50 caractères au plus. Source : annexe A [V].")]
    public string? NumeroBonCommande { get; init; }

    [Description("Facture que corrige l’avoir, 20 caractères au plus. Source : annexe A [V].")]
    public string? NumeroFactureOrigine { get; init; }

    [Description("Mode de paiement. Source : api.md 4 [V].")]
    public string? ModePaiement { get; init; }

    [Description("AAAA-MM-JJ HH:MM. Source : api.md 3.0 [V].")]
    public DateHeure DateCreationFacture { get; init; }

    [Description("Échéance du paiement, AAAA-MM-JJ, quand un fichier la donne. Source : api.md 3.0 [V].")]
    public DateOnly? DateEcheancePaiement { get; init; }

    [Description("Somme des pièces jointes, en octets. Source : annexe A [V].")]
    public decimal TailleTotalePiecesJointes { get; init; }

    [Description("Numéro de mandat donné par le destinataire. Source : annexe A [V].")]
    public string? NumeroDpMandat { get; init; }
}
