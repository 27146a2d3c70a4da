using System.Globalization;

using Bogus;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// A generated invoice with what a file may say and a typed deposit does not: regimes of VAT, discounts and charges, deposits,
/// notes, periods, deliveries, attachments. Each is drawn from the seed and the rank alone, and all amounts agree to the cent.
/// </summary>
internal sealed class FactureDetaillee
{
    private readonly FactureGeneree _facture;
    private readonly Randomizer _hasard;
    private readonly RegimeDeTva? _regime;
    private readonly bool _complete;

    private FactureDetaillee(FactureGeneree facture, int graine, string? categorie)
    {
        _facture = facture;
        _hasard = Hasard.Tirage(graine, 12, facture.Rang);
        var tire = RegimeDeTva.Tirer(_hasard);
        _complete = categorie is not null;
        _regime = categorie is null ? tire : RegimeDeTva.De(categorie);
    }

    /// <summary>An invoice as suppliers send them: some of all that may be said.</summary>
    /// <param name="facture">The invoice drawn.</param>
    /// <param name="graine">The seed it was drawn from.</param>
    public static FactureSemantique De(FactureGeneree facture, int graine) => new FactureDetaillee(facture, graine, categorie: null).Ecrire();

    /// <summary>An invoice that says all that can be said, in one category of VAT: what a fault spoils.</summary>
    /// <param name="facture">The invoice drawn.</param>
    /// <param name="graine">The seed it was drawn from.</param>
    /// <param name="categorie">The category of VAT.</param>
    public static FactureSemantique Complete(FactureGeneree facture, int graine, string categorie) => new FactureDetaillee(
        facture with { Demande = facture.Demande with { Cadre = CadreDeFacturation.A1FactureFournisseur.Code(), ModePaiement = ModePaiement.Virement.Code() } }, graine, categorie).Ecrire();

    private FactureSemantique Ecrire()
    {
        var simple = FactureEnSemantique.De(_facture);
        var lignes = new LignesDetaillees(_hasard, _regime, _complete).De(simple.Lignes);
        var remises = new RemisesDuDocument(_hasard, _complete).De(lignes);
        var ventilation = Comptes.Ventiler(lignes, remises, _regime);
        var avoir = simple.EstUnAvoir;
        var jour = simple.DateEmission?.Valeur;
        return simple with
        {
            Lignes = lignes,
            RemisesEtCharges = remises,
            Ventilation = ventilation,
            Totaux = Comptes.Totaux(lignes, remises, ventilation, Acompte(simple, avoir), _complete),
            ConditionsDePaiement = _hasard.ArrayElement([.. TextesDeFacture.Conditions]),
            DateEcheance = Oui(0.7f) && !avoir ? DateLue.De(jour!.Value.AddDays(30)) : null,
            ReferencePaiement = Oui(0.5f) ? string.Create(CultureInfo.InvariantCulture, $"{simple.Numero} {simple.Acheteur!.Adresse?.CodePostal}") : null,
            NumeroEngagement = simple.NumeroEngagement ?? (_complete ? "EJ-000001" : null),
            CodeService = simple.CodeService ?? (_complete ? _facture.Destinataire.Services[0].Code.Valeur : null),
            Notes = Notes(simple),
            Periode = Oui(0.3f) ? MoisAvant(jour!.Value) : null,
            Livraison = Oui(0.4f) || _regime?.Categorie == "K" ? Livraison(jour!.Value) : null,
            Contrats = _complete ? [new ReferenceDeContrat("M-0001")] : [],
            FacturesAnterieures = _complete ? [new FactureAnterieure("F-ANTERIEURE", DateLue.De(jour!.Value.AddDays(-60)))] : simple.FacturesAnterieures,
            Vendeur = Vendeur(simple.Vendeur!),
            Acheteur = Acheteur(simple.Acheteur!),
            Beneficiaire = Oui(0.06f) ? Affactureur() : null,
            MoyensDePaiement = new([.. simple.MoyensDePaiement.Select(m => m with { Libelle = Oui(0.4f) ? LibelleDe(m.Code) : null })]),
            Pieces = Oui(0.25f) ? [PiecesGenerees.Releve(lignes)] : [],
        };
    }

    private bool Oui(float chance) => _hasard.Bool(chance) || _complete;

    /// <summary>What was paid before: all of it in cadre A2, a deposit now and then.</summary>
    private decimal Acompte(FactureSemantique simple, bool avoir)
    {
        var part = Oui(0.12f) ? _hasard.Int(1, 3) * 10 : 0;
        return avoir ? 0m : simple.Cadre == "A2" ? 100m : part;
    }

    private Liste<NoteSemantique> Notes(FactureSemantique simple)
    {
        var mentions = TextesDeFacture.Mentions.Take(Oui(0.6f) ? TextesDeFacture.Mentions.Length : 0);

        // A subject on each where a fault looks at all of them.
        return [.. simple.Notes.Select(n => _complete ? n with { Sujet = "AAI" } : n), .. mentions];
    }

    private static PeriodeSemantique MoisAvant(DateOnly jour)
    {
        var premier = new DateOnly(jour.Year, jour.Month, 1).AddMonths(-1);
        return new() { Debut = DateLue.De(premier), Fin = DateLue.De(premier.AddMonths(1).AddDays(-1)) };
    }

    private LivraisonSemantique Livraison(DateOnly jour)
    {
        var adresse = FactureEnSemantique.Adresse(_facture.Destinataire);
        return new()
        {
            Date = DateLue.De(jour.AddDays(-_hasard.Int(1, 15))),
            Nom = _facture.Destinataire.Designation,
            Lieu = Oui(0.3f) ? new("SITE-1", "0088") : null,
            Adresse = adresse is null ? null : adresse with { Pays = _regime?.Pays ?? adresse.Pays },
        };
    }

    private PartieSemantique Vendeur(PartieSemantique vendeur) => vendeur with
    {
        NomCommercial = Oui(0.2f) ? vendeur.Nom!.Split(' ')[0] : null,
        NumeroTva = _regime is { EstHorsChamp: true } ? null : vendeur.NumeroTva,
        Adresse = Adresse(vendeur.Adresse),
        Contact = Oui(0.5f)
            ? new() { Nom = _hasard.ArrayElement([.. TextesDeFacture.Interlocuteurs]), Telephone = _facture.Fournisseur.Telephone, Courriel = _facture.Fournisseur.Courriel }
            : null,
    };

    private PartieSemantique Acheteur(PartieSemantique acheteur)
    {
        var avecNumero = Oui(0.1f) || _regime is { VeutLeNumeroDuPreneur: true };
        return acheteur with
        {
            NomCommercial = Oui(0.05f) ? acheteur.Nom!.Split(' ')[0] : null,
            NumeroTva = avecNumero && _regime is not { EstHorsChamp: true } ? FactureEnSemantique.NumeroTva(_facture.Destinataire) : null,
            Adresse = Adresse(acheteur.Adresse),
            Contact = _complete ? new() { Nom = "Service des achats" } : null,
        };
    }

    private AdresseSemantique? Adresse(AdresseSemantique? adresse) => adresse is null ? null : adresse with
    {
        Ligne2 = Oui(0.15f) ? "Bâtiment B" : null,
        Ligne3 = _complete ? "Étage 3" : null,
        Pays = _regime?.Pays ?? adresse.Pays,
    };

    /// <summary>Who is paid instead of the supplier: nobody of the world.</summary>
    private static PartieSemantique Affactureur() => new()
    {
        Nom = "Affacturage de Valbrume",
        Identifiants = [new(Siret.AvecCle("123456782", 90).Valeur, "0009")],
        IdentifiantLegal = new("123456782", "0002"),
    };

    private static string? LibelleDe(string? code) => code switch { "30" => "Virement", "20" => "Chèque", _ => null };
}
