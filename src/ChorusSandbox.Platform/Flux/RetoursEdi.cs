using System.Collections.Immutable;
using System.Text;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Formats.Edi;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// What the journal sends back to EDI partners: for each flow that ends, its report (CSO), and the file beside a report to read
/// where something of it is refused; for the invoices of those who asked for it, their statuses (formats.md 1.3).
/// </summary>
public sealed class RetoursEdi(Workspace world)
{
    // ASSUMPTION: FLX-13 the digits of a CSO are those of the interface of its flow, and it is named as the flows of partners are (formats.md 1.3).
    private const string Rapport = "CSO";

    private const string SansInterface = "0000";
    private const int NomMaximum = 180;

    /// <summary>Number of the last entry of the journal.</summary>
    public long DernierFait => world.Store.Resumes.DernierFait;

    /// <summary>The EDI links of the world.</summary>
    public ImmutableArray<RaccordementEdi> Raccordements => world.Store.Resumes.Meta.Parametres.Raccordements;

    /// <summary>The files that some entries of the journal make, in order; the same each time they are asked for.</summary>
    /// <param name="depuis">Number of the first entry.</param>
    /// <param name="auPlus">How many entries are looked at.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The files, and the number of the last entry looked at.</returns>
    public async Task<(ImmutableArray<RetourEdi> Fichiers, long Dernier)> Execute(long depuis, int auPlus, CancellationToken ct)
    {
        var faits = world.Store.Journal(depuis).Take(auPlus).Select(e => e.Fait).ToList();
        var fichiers = ImmutableArray.CreateBuilder<RetourEdi>();
        foreach (var fait in faits.Where(f => f is { EstAccepte: true, Objet.Type: "flux", Acte: nameof(RecevoirFlux) or nameof(IntegrerFlux) }))
        {
            if (world.Store.Read<FluxDepose>(fait.Objet!.Id) is { Partenaire: not null } flux && flux.Statut.Code() == fait.Apres && CycleDeVieFlux.EstFinal(flux.Statut))
            {
                fichiers.AddRange(await DuFlux(flux, fait.Seq, ct));
            }
        }

        fichiers.AddRange(CyclesDeVie(faits));
        return (fichiers.ToImmutable(), faits.Count == 0 ? depuis - 1 : faits[^1].Seq);
    }

    /// <summary>What is put aside of a deposit that was refused: the file, if it is kept, and why.</summary>
    /// <param name="application">Code of the partner.</param>
    /// <param name="nomFichier">Name under which it came.</param>
    /// <param name="octets">Its bytes; null when it is too large to be kept.</param>
    /// <param name="seq">Number of the refusal in the journal.</param>
    /// <param name="refus">Why.</param>
    public static ImmutableArray<RetourEdi> DuDepotRefuse(string application, string nomFichier, ReadOnlyMemory<byte>? octets, long seq, ImmutableArray<Refus> refus) =>
        Rejet(application, NomDeFlux.Numero(application, SansInterface, seq), nomFichier, octets, CompteRenduTexte.DuDepot(nomFichier, refus));

    private async Task<ImmutableArray<RetourEdi>> DuFlux(FluxDepose flux, long seq, CancellationToken ct)
    {
        var chiffres = flux.CodeInterface.Length == 8 ? flux.CodeInterface[3..7] : SansInterface;
        var nom = new NomDeFlux($"{Rapport}{chiffres}A", NomDeFlux.ApplicationDeLaPlateforme, seq);
        var rapport = new RetourEdi(flux.Partenaire!, false, nom.Texte, EcrivainStatuts.Ecrire(new FichierDeStatuts(Enveloppe(nom, flux.Partenaire!, flux.DateStatut), De(flux), [])));
        return flux.AUnRefus
            ? [rapport, .. Rejet(flux.Partenaire!, flux.NumeroFlux, flux.NomFichier, await world.Pieces.Read(flux.Sha256, ct), CompteRenduTexte.DuFlux(flux))]
            : [rapport];
    }

    private static ImmutableArray<RetourEdi> Rejet(string application, string numero, string nomFichier, ReadOnlyMemory<byte>? octets, string rapport)
    {
        var nom = nomFichier.Length <= NomMaximum && nomFichier == Path.GetFileName(nomFichier) && !nomFichier.Any(char.IsControl) ? $"{numero}_{nomFichier}" : numero;
        var texte = new RetourEdi(application, true, nom + ".compte-rendu.txt", Encoding.UTF8.GetBytes(rapport));
        return octets is { } gardes ? [new RetourEdi(application, true, nom, gardes), texte] : [texte];
    }

    private static EnveloppePivot Enveloppe(NomDeFlux nom, string partenaire, DateTimeOffset instant) =>
        new(Temps.JourDeParis(instant), nom.NumeroFlux, NomDeFlux.ApplicationDeLaPlateforme, partenaire);

    private static StatutDeFlux De(FluxDepose flux) => new(
        flux.NumeroFlux, flux.NomFichier, flux.CodeInterface, flux.Statut.Code(), flux.Statut.Libelle(), Temps.AParis(flux.DateStatut),
        [.. flux.ErreursTechniques.Select(Erreur)],
        [.. flux.Factures.Select(f => new FactureDuRapport(f.Entree, f.Numero, f.Fournisseur, f.Destinataire, f.IdFacture, [.. f.Refus.Select(Erreur)]))]);

    private static ErreurDeStatut Erreur(Refus refus)
    {
        var textes = CatalogueDesRefus.Expliquer(refus);
        return new(refus.Code.Code(), $"{textes.Titre}. {textes.Pourquoi}", refus.Ou, textes.Correction);
    }

    /// <summary>One life cycle a partner: the statuses of his invoices, in the order they came.</summary>
    private IEnumerable<RetourEdi> CyclesDeVie(IReadOnlyList<Fait> faits)
    {
        var abonnes = Raccordements.Where(r => r.CycleDeVie is not null).ToDictionary(r => r.Application);
        return faits.Where(f => f is { EstAccepte: true, Objet.Type: "facture", Apres: not null } && f.Apres != f.Avant)
            .Select(f => (Fait: f, Statut: Statut(f, abonnes)))
            .Where(s => s.Statut is not null)
            .GroupBy(s => s.Statut!.Value.Abonne)
            .Select(partenaire =>
            {
                var dernier = partenaire.Last().Fait;
                var nom = new NomDeFlux(partenaire.Key.CycleDeVie!, NomDeFlux.ApplicationDeLaPlateforme, dernier.Seq);
                var fichier = new FichierDeStatuts(Enveloppe(nom, partenaire.Key.Application, dernier.Instant), null, [.. partenaire.Select(s => s.Statut!.Value.Statut)]);
                return new RetourEdi(partenaire.Key.Application, false, nom.Texte, EcrivainStatuts.Ecrire(fichier));
            });
    }

    private (RaccordementEdi Abonne, StatutDeFacture Statut)? Statut(Fait fait, Dictionary<string, RaccordementEdi> abonnes) =>
        world.Store.Resumes.Factures.Find(fait.Objet!.Id)?.NumeroFlux is { Length: 25 } flux && abonnes.TryGetValue(flux[..6], out var abonne)
        && Ecriture.TryLire<StatutFacture>(fait.Apres, out var statut) && statut.Numero() is { } numero
        && world.Store.Read<Facture>(fait.Objet.Id) is { } facture
            ? (abonne, new StatutDeFacture(facture.Fournisseur.Siret.Valeur, facture.Fournisseur.Designation, facture.Destinataire?.Siret.Valeur, facture.Numero.Valeur,
                numero, ConsulterHistorique.Commentaire(fait), Temps.AParis(fait.Instant)))
            : null;
}
