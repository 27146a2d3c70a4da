using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cpp;

/// <summary>Reads a file of statuses, <c>CPPStatutPivot</c>, as an issuer does: integration report or life cycle. Source: formats.md 1.7.</summary>
public static class LecteurStatuts
{
    /// <summary>The name of the root.</summary>
    public const string Racine = "CPPStatutPivot";

    /// <summary>What the file says; never throws for what it holds.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The statuses; or XML_MAL_FORME, XML_RACINE_INCONNUE, and FLUX_CYCLE_DE_VIE_INVALIDE for each value that cannot be.</returns>
    public static Result<FichierDeStatuts> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        var lue = LecteurXml.Lire(octets, nomFichier, limites, ct);
        if (lue.IsRefused)
        {
            return lue.Refus;
        }

        if (lue.Value is not { Nom: Racine, EspaceDeNoms: "" })
        {
            return LectureDeFlux.RacineInconnue(lue.Value);
        }

        var refus = ImmutableArray.CreateBuilder<Refus>();
        var racine = new Lieu(lue.Value);
        var fichier = new FichierDeStatuts(
            Enveloppe(racine.Vers("Enveloppe/EnveloppeUnitaire"), refus),
            racine.Vers("CPPFluxStatuts/CPPFluxStatutUnitaire") is { Existe: true } flux ? Flux(flux, refus) : null,
            [.. racine.Tous("CPPFactureStatuts/CPPFactureStatutUnitaire").Select(f => Facture(f, refus))]);
        if (fichier.Flux is null && fichier.Factures.IsEmpty)
        {
            refus.Add(Refuser(racine.Vers("CPPFactureStatuts"), "le statut d’une facture au moins, ou celui d’un flux"));
        }

        return refus.Count > 0 ? refus.ToImmutable() : fichier;
    }

    private static EnveloppePivot Enveloppe(Lieu unite, ImmutableArray<Refus>.Builder refus)
    {
        var parametres = unite.Tous("Parametres/ParametreIndiv").ToLookup(p => p.Vers("Code").Texte, p => p.Vers("Valeurparametre"));
        var (jour, flux) = (parametres["DtPrd"].FirstOrDefault(unite.Vers("Parametres")), parametres["IdFlx"].FirstOrDefault(unite.Vers("Parametres")));
        if (!DateOnly.TryParseExact(jour.Texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var production))
        {
            refus.Add(Refuser(jour, "une date, AAAA-MM-JJ"));
        }

        return new EnveloppePivot(production, Obligatoire(flux, refus), Obligatoire(unite.Vers("Partenaires/Emetteur/Id"), refus), unite.Vers("Partenaires/Recepteur/Id").Texte);
    }

    private static StatutDeFlux Flux(Lieu unite, ImmutableArray<Refus>.Builder refus) => new(
        Obligatoire(unite.Vers("IdFlux"), refus), Obligatoire(unite.Vers("NomFichier"), refus), unite.Vers("CodeInterface").Texte ?? "",
        Obligatoire(unite.Vers("DonneesStatut/EtatFlux"), refus), unite.Vers("DonneesStatut/Libelle").Texte ?? "", Instant(unite.Vers("Horodatage"), refus),
        Erreurs(unite, refus), [.. unite.Tous("Facture").Select(f => DuRapport(f, refus))]);

    private static FactureDuRapport DuRapport(Lieu facture, ImmutableArray<Refus>.Builder refus)
    {
        var cpro = facture.Vers("IdCPRO");
        long? id = long.TryParse(cpro.Texte, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) ? lu : null;
        if (cpro.Texte is not null && id is null)
        {
            refus.Add(Refuser(cpro, "un numéro"));
        }

        return new(facture.Vers("NomFichier").Texte, facture.Vers("IdFacture").Texte, facture.Vers("Fournisseur").Texte, facture.Vers("Debiteur").Texte, id, Erreurs(facture, refus));
    }

    private static ImmutableArray<ErreurDeStatut> Erreurs(Lieu lieu, ImmutableArray<Refus>.Builder refus) =>
        [.. lieu.Tous("Erreur").Select(e => new ErreurDeStatut(Obligatoire(e.Vers("Code"), refus), e.Vers("Libelle").Texte ?? "", e.Vers("Chemin").Texte, e.Vers("Correction").Texte))];

    private static StatutDeFacture Facture(Lieu unite, ImmutableArray<Refus>.Builder refus)
    {
        var statut = unite.Vers("DonneesStatut/IdStatut");
        if (!int.TryParse(statut.Texte, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) || numero is < 1 or > 40)
        {
            refus.Add(Refuser(statut, "un numéro de statut, de 01 à 40"));
        }

        return new(Obligatoire(unite.Vers("Fournisseur/Identifiant"), refus), unite.Vers("Fournisseur/RaisonSociale").Texte ?? "", unite.Vers("Debiteur/Identifiant").Texte,
            Obligatoire(unite.Vers("DonneesStatut/IdFacture"), refus), numero, unite.Vers("DonneesStatut/Commentaire").Texte, Instant(unite.Vers("Horodatage"), refus));
    }

    private static DateTimeOffset Instant(Lieu lieu, ImmutableArray<Refus>.Builder refus)
    {
        if (!DateTimeOffset.TryParseExact(lieu.Texte, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            refus.Add(Refuser(lieu, "une date et une heure, AAAA-MM-JJTHH:MM:SS+HH:MM"));
        }

        return instant;
    }

    private static string Obligatoire(Lieu lieu, ImmutableArray<Refus>.Builder refus)
    {
        if (lieu.Texte is { } texte)
        {
            return texte;
        }

        refus.Add(Refuser(lieu, "une valeur"));
        return "";
    }

    private static Refus Refuser(Lieu lieu, string attendu) => Refus.De(CodeRefus.FluxCycleDeVieInvalide, lieu.Position.Ou, lieu.Texte,
        ("element", lieu.Position.Chemin), ("valeur", lieu.Texte), ("attendu", attendu));
}
