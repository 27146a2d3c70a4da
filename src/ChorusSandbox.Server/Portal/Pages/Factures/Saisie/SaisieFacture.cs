using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>
/// The form « Saisir facture », as it was typed: what cannot be read is shown again untouched. Its names are those by which
/// refusals point at it.
/// </summary>
internal sealed class SaisieFacture
{
    /// <summary>The draft that is open; none for a new invoice.</summary>
    public long? Brouillon { get; set; }

    /// <summary>Platform number of the issuer.</summary>
    public long? Fournisseur { get; set; }

    public long? CompteBancaire { get; set; }

    public string? Cadre { get; set; } = "A1";

    public string? Destinataire { get; set; }

    public string? Service { get; set; }

    public string? Engagement { get; set; }

    public string? Marche { get; set; }

    public string? Numero { get; set; }

    public string? Date { get; set; }

    public string? Type { get; set; } = TypeFacture.Facture.Code();

    public string? FactureOrigine { get; set; }

    public string? Devise { get; set; } = "EUR";

    public string? TypeTva { get; set; } = Domain.Factures.TypeTva.TvaSurDebit.Code();

    public string? MotifExoneration { get; set; }

    public string? ModePaiement { get; set; } = Domain.Factures.ModePaiement.Virement.Code();

    public List<LigneSaisie> Lignes { get; set; } = [];

    public string? RemiseTtc { get; set; }

    public string? MotifRemise { get; set; }

    public string? Mandat { get; set; }

    public string? Commentaire { get; set; }

    public List<PieceSaisie> Pieces { get; set; } = [];

    /// <summary>An empty form, of the day.</summary>
    public static SaisieFacture Neuve(DateOnly jour) => new() { Date = Typographie.Date(jour), Lignes = [new()], Mandat = "true" };

    /// <summary>A form filled from an invoice: a draft opened again, or a rejected one to be replaced.</summary>
    public static SaisieFacture Depuis(Facture facture) => new()
    {
        Fournisseur = facture.Fournisseur.IdStructure,
        CompteBancaire = facture.Fournisseur.IdCoordonneesBancaires,
        Cadre = facture.Cadre.CodeCourt(),
        Destinataire = facture.Destinataire?.Siret.Valeur,
        Service = facture.Destinataire?.CodeService?.Valeur,
        Engagement = facture.References.Engagement?.Valeur,
        Marche = facture.References.Marche,
        Numero = facture.Numero.Valeur,
        Date = Typographie.Date(facture.DateFacture),
        Type = facture.Type.Code(),
        FactureOrigine = facture.References.FactureOrigine,
        Devise = facture.References.Devise,
        TypeTva = facture.References.TypeTva?.Code(),
        MotifExoneration = facture.References.MotifExoneration,
        ModePaiement = facture.References.ModePaiement?.Code(),
        Lignes = [.. facture.Lignes.Select(LigneSaisie.Depuis)],
        RemiseTtc = facture.Montants.RemiseTtc.Valeur == 0 ? null : Typographie.Saisie(facture.Montants.RemiseTtc.Valeur),
        MotifRemise = facture.Montants.MotifRemise,
        Mandat = "true",
        Commentaire = facture.Commentaire,
    };

    /// <summary>A form filled from a draft, as it was kept.</summary>
    public static SaisieFacture Depuis(DemandeFacture demande) => new()
    {
        Fournisseur = demande.IdFournisseur,
        CompteBancaire = demande.CompteBancaire,
        Cadre = demande.Cadre,
        Destinataire = demande.Destinataire,
        Service = demande.Service,
        Engagement = demande.Engagement,
        Marche = demande.Marche,
        Numero = demande.Numero,
        Date = demande.Date is { } date ? Typographie.Date(date) : null,
        Type = demande.Type,
        FactureOrigine = demande.FactureOrigine,
        Devise = demande.Devise,
        TypeTva = demande.TypeTva,
        MotifExoneration = demande.MotifExoneration,
        ModePaiement = demande.ModePaiement,
        Lignes = [.. demande.Lignes.Select(LigneSaisie.Depuis)],
        RemiseTtc = demande.Montants.RemiseTtc is { } remise ? Typographie.Saisie(remise) : null,
        MotifRemise = demande.Montants.MotifRemise,
        Mandat = "true",
        Commentaire = demande.Commentaire,
        Pieces = [.. demande.Pieces.Where(p => p.IdFichier is not null).Select(p => new PieceSaisie { Id = p.IdFichier!.Value, Nom = p.Designation })],
    };

    /// <summary>The demand, its totals computed from its lines upward, and what could not be read.</summary>
    public DemandeFacture ToDemande(FormReader reader)
    {
        var lignes = Lignes.Select((l, i) => l.ToDemande(reader, i)).ToList();
        var tva = lignes.GroupBy(ReglesMontants.Taux).Select(Recapituler).ToList();
        var ht = lignes.Sum(ReglesMontants.MontantHt);
        var taxe = tva.Sum(t => t.Tva ?? 0m);
        var remise = reader.Decimale("montants.remiseTtc", RemiseTtc);
        return new DemandeFacture
        {
            ModeDepot = ModeDepot.SaisiePortail,
            IdBrouillon = Brouillon,
            IdFournisseur = Fournisseur,
            CompteBancaire = CompteBancaire,
            Cadre = Cadre,
            Destinataire = FormReader.Siret(Destinataire),
            Service = Service?.Trim(),
            Engagement = Engagement?.Trim(),
            Marche = Marche?.Trim(),
            Numero = Numero,
            Date = reader.Date("date", Date),
            Type = Type,
            FactureOrigine = FactureOrigine?.Trim(),
            Devise = Devise,
            TypeTva = TypeTva,
            MotifExoneration = MotifExoneration,
            ModePaiement = Type == TypeFacture.Avoir.Code() ? null : ModePaiement,
            Lignes = [.. lignes],
            Tva = [.. tva],
            Montants = new() { Ht = ht, Tva = taxe, Ttc = ht + taxe, RemiseTtc = remise, MotifRemise = MotifRemise, APayer = ht + taxe - (remise ?? 0m) },
            Pieces = [.. Pieces.Select(p => new PieceDemandee(p.Id, p.Nom))],
            Commentaire = Commentaire,
        };
    }

    /// <summary>Names of the fields, in the order of the page.</summary>
    public IEnumerable<string> Noms =>
    [
        "cadre", "destinataire", "service", "engagement", "fournisseur", "compteBancaire", "numero", "date", "type", "factureOrigine",
        "marche", "devise", "typeTva", "motifExoneration", "modePaiement",
        .. Lignes.SelectMany((_, i) => LigneSaisie.Noms.Select(c => $"lignes[{i}].{c}")),
        "montants.remiseTtc", "commentaire", "piece", "mandat",
    ];

    private static TvaDemandee Recapituler(IGrouping<decimal, LigneDemandee> lignes)
    {
        var assiette = lignes.Sum(ReglesMontants.MontantHt);
        return new TvaDemandee
        {
            TauxManuel = lignes.Key,
            Base = assiette,
            Tva = ReglesMontants.MontantTva(assiette, lignes.Key),
        };
    }
}
