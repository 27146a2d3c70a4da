using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>
/// The form « Saisir facture », as it was typed: what cannot be read is shown again untouched. Its names are those by which
/// refusals point at it.
/// </summary>
internal sealed class SaisieFacture
{
    private const int LignesDeTva = 3;

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

    /// <summary>The PDF that is the invoice, by its number; none for an invoice typed line by line.</summary>
    public long? Pdf { get; set; }

    /// <summary>True when that PDF is signed.</summary>
    public bool PdfSigne { get; set; }

    /// <summary>The summary of VAT of the PDF.</summary>
    public List<TvaSaisie> Tva { get; set; } = [];

    public string? Ht { get; set; }

    public string? MontantTva { get; set; }

    public string? Ttc { get; set; }

    public string? APayer { get; set; }

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

    /// <summary>A form filled from what was read in a PDF, for its depositor to check.</summary>
    /// <param name="pdf">The PDF.</param>
    /// <param name="structures">The structures in whose name it may be sent.</param>
    public static SaisieFacture Depuis(PdfDepose pdf, IEnumerable<Structure> structures)
    {
        var lu = pdf.Lu;
        var fournisseur = structures.FirstOrDefault(s => s.Siret.Valeur == lu.Texte("fournisseur"));
        return new()
        {
            Pdf = pdf.Fichier.Id,
            Fournisseur = fournisseur?.Id,
            CompteBancaire = fournisseur?.CoordonneesBancaires.FirstOrDefault(c => c.Iban == lu.Texte("iban"))?.Id,
            Destinataire = lu.Texte("destinataire"),
            Service = lu.Texte("service"),
            Engagement = lu.Texte("engagement"),
            Marche = lu.Texte("marche"),
            Numero = lu.Texte("numero"),
            Date = lu.Jour("date") is { } jour ? Typographie.Date(jour) : null,
            Type = lu.Texte("type") ?? TypeFacture.Facture.Code(),
            Devise = lu.Texte("devise") ?? "EUR",
            TypeTva = lu.Texte("typeTva") ?? Domain.Factures.TypeTva.TvaSurDebit.Code(),
            Tva = [.. lu.Tva.Take(LignesDeTva).Select(TvaSaisie.Depuis), .. Enumerable.Range(0, Math.Max(0, LignesDeTva - lu.Tva.Length)).Select(_ => new TvaSaisie())],
            Ht = Montant("montants.ht"),
            MontantTva = Montant("montants.tva"),
            Ttc = Montant("montants.ttc"),
            APayer = Montant("montants.aPayer"),
            Mandat = "true",
        };

        string? Montant(string champ) => lu.Montant(champ) is { } montant ? Typographie.Saisie(montant) : null;
    }

    /// <summary>The demand and what could not be read: totals as typed for a PDF, else computed from the lines upward.</summary>
    public DemandeFacture ToDemande(FormReader reader) => Pdf is { } pdf ? DuPdf(reader, pdf) : DesLignes(reader);

    private DemandeFacture DuPdf(FormReader reader, long pdf) => EnTete(reader) with
    {
        ModeDepot = PdfSigne ? ModeDepot.DepotPdfSignePortail : ModeDepot.DepotPdfPortail,
        Tva = [.. Tva.Select((t, i) => t.ToDemande(reader, i)).OfType<TvaDemandee>()],
        Montants = new()
        {
            Ht = reader.Decimale("montants.ht", Ht),
            Tva = reader.Decimale("montants.tva", MontantTva),
            Ttc = reader.Decimale("montants.ttc", Ttc),
            RemiseTtc = reader.Decimale("montants.remiseTtc", RemiseTtc),
            MotifRemise = MotifRemise,
            APayer = reader.Decimale("montants.aPayer", APayer),
        },
        Pieces = [new PieceDemandee(pdf, Principale: true), .. Pieces.Select(p => new PieceDemandee(p.Id, p.Nom))],
    };

    private DemandeFacture DesLignes(FormReader reader)
    {
        var lignes = Lignes.Select((l, i) => l.ToDemande(reader, i)).ToList();
        var tva = lignes.GroupBy(ReglesMontants.Taux).Select(Recapituler).ToList();
        var ht = lignes.Sum(ReglesMontants.MontantHt);
        var taxe = tva.Sum(t => t.Tva ?? 0m);
        var remise = reader.Decimale("montants.remiseTtc", RemiseTtc);
        return EnTete(reader) with
        {
            Lignes = [.. lignes],
            Tva = [.. tva],
            Montants = new() { Ht = ht, Tva = taxe, Ttc = ht + taxe, RemiseTtc = remise, MotifRemise = MotifRemise, APayer = ht + taxe - (remise ?? 0m) },
            Pieces = [.. Pieces.Select(p => new PieceDemandee(p.Id, p.Nom))],
        };
    }

    private DemandeFacture EnTete(FormReader reader) => new()
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
        Commentaire = Commentaire,
    };

    /// <summary>Names of the fields, in the order of the page.</summary>
    public IEnumerable<string> Noms =>
    [
        "cadre", "destinataire", "service", "engagement", "fournisseur", "compteBancaire", "numero", "date", "type", "factureOrigine",
        "marche", "devise", "typeTva", "motifExoneration", "modePaiement",
        .. Lignes.SelectMany((_, i) => LigneSaisie.Noms.Select(c => $"lignes[{i}].{c}")),
        .. Tva.SelectMany((_, i) => new[] { $"tva[{i}].taux", $"tva[{i}].base", $"tva[{i}].tva" }),
        .. Pdf is null ? Array.Empty<string>() : ["montants.ht", "montants.tva", "montants.ttc", "montants.aPayer"],
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
