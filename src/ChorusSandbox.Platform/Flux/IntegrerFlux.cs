using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Integration of a flow: the file is read with nothing held, then each of its invoices is submitted by the same act as any
/// other, by the depositor's account. The good ones enter, the others are told of in the report (api.md 3.3).
/// </summary>
internal sealed class IntegrerFlux(Pieces pieces) : IActeDiffere
{
    public string Nom => nameof(IntegrerFlux);

    public async Task<object?> AgirDehors(WorkspaceStore store, EntreeAgenda entree, CancellationToken ct)
    {
        if (store.Read<FluxDepose>(Lire(entree).IdFlux) is not { Incident: null } flux || await pieces.Read(flux.Sha256, ct) is not { } octets)
        {
            return null;
        }

        Ecriture.TryLire<SyntaxeFlux>(flux.Syntaxe, out var syntaxe);
        var lu = await Task.Run(() => LectureDeFlux.Lire(octets, flux.NomFichier, syntaxe, LimitesDeLecture.ParDefaut, ct, store.Resumes.Meta.Parametres.NormeStricte), ct);
        var avecPieces = ImmutableArray.CreateBuilder<(FactureLue, ImmutableArray<PieceGardee>)>(lu.Factures.Length);
        foreach (var facture in lu.Factures)
        {
            avecPieces.Add((facture, await Garder(store.Resumes, facture, ct)));
        }

        return new FluxEnMain(lu.Refus, avecPieces.ToImmutable());
    }

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors)
    {
        var demande = Lire(entree);
        var acte = work.Begin(Nom, Actor.Plateforme, demande, entree.Cause);
        acte.Role = RolePiece.Plateforme;
        if (work.Get<FluxDepose>(demande.IdFlux) is not { } flux)
        {
            acte.Refuse<FluxDepose>(Inconnu(demande));
            return;
        }

        acte.Objet = new Objet("flux", flux.Id, flux.NumeroFlux);
        if (dehors is not FluxEnMain main)
        {
            var arrete = work.Put(flux.Id, Arreter(flux, work.Now));
            acte.Accept(arrete, flux.Statut.Code(), arrete.Statut.Code(), arrete.ErreursTechniques);
            return;
        }

        var deposant = Deposant(work, flux);
        var memes = main.Factures.CountBy(f => FactureDuFichier.Cle(f.Facture.Facture)).ToDictionary();
        var factures = main.Factures.Select(f => Integrer(work, flux, f.Facture, f.Pieces, deposant, acte.Seq, memes[FactureDuFichier.Cle(f.Facture.Facture)])).ToImmutableArray();
        var suite = Conclure(work, flux, main.Refus, factures);
        acte.Accept(suite, flux.Statut.Code(), suite.Statut.Code(), Bilan(suite, factures));
    }

    internal static Refus Inconnu(DemandeIntegration demande) =>
        Refus.De(CodeRefus.FluxCompteRenduIndisponible, "flux", demande.IdFlux, ("numeroFlux", demande.IdFlux), ("constat", "il n’existe pas"));

    internal static DemandeIntegration Lire(EntreeAgenda entree) => entree.Demande.Deserialize<DemandeIntegration>(JournalJson.Options)!;

    /// <summary>A flow that an incident stops, or whose file is lost: none of its invoices enters.</summary>
    private static FluxDepose Arreter(FluxDepose flux, DateTimeOffset instant)
    {
        var enCours = EnCours(flux, instant);
        return flux.Incident switch
        {
            IncidentDeFlux.ARetraiter => enCours.Passer(instant, StatutFlux.EnAttenteRetraitement) with { Incident = null },
            IncidentDeFlux.ErreurInterne => enCours.Passer(instant, StatutFlux.ErreurInterne, StatutFlux.ARelancer) with { Incident = null },
            _ => enCours.Passer(instant, StatutFlux.Incidente) with
            {
                ErreursTechniques = [Refus.De(CodeRefus.FluxIncidente, "flux", flux.NumeroFlux, ("numeroFlux", flux.NumeroFlux))],
            },
        };
    }

    /// <summary>A flow that was restarted is under way already.</summary>
    private static FluxDepose EnCours(FluxDepose flux, DateTimeOffset instant) =>
        flux.Statut == StatutFlux.EnCoursTraitement ? flux : flux.Passer(instant, StatutFlux.EnCoursTraitement);

    private async Task<ImmutableArray<PieceGardee>> Garder(Resumes resumes, FactureLue lue, CancellationToken ct)
    {
        var gardees = ImmutableArray.CreateBuilder<PieceGardee>();
        foreach (var piece in lue.EstRefusee ? [] : lue.Pieces)
        {
            if (piece.Octets is { Length: > 0 } octets)
            {
                var aLaPlace = Capacite.Refuser(resumes, gardees.Sum(p => p.Taille) + octets.Length, "piecesJointes") is null;
                gardees.Add(new PieceGardee(piece, aLaPlace ? await pieces.Put(octets, ct) : "", octets.Length));
            }
        }

        return gardees.ToImmutable();
    }

    private static Actor Deposant(UnitOfWork work, FluxDepose flux)
    {
        var acteur = work.Resumes.Comptes.GetValueOrDefault(flux.IdCompte) is { } compte
            ? Acteurs.De(compte, work.Resumes)
            : work.Resumes.Utilisateurs.GetValueOrDefault(flux.IdCompte) is { } personne ? Acteurs.De(personne) : Actor.Plateforme;
        return acteur with { Porte = Porte.Plateforme };
    }

    private static FactureDuFlux Integrer(
        UnitOfWork work, FluxDepose flux, FactureLue lue, ImmutableArray<PieceGardee> gardees, Actor deposant, long cause, int memes)
    {
        var facture = lue.Facture;
        var entree = new FactureDuFlux(lue.NomEntree == flux.NomFichier ? null : lue.NomEntree, facture?.Numero,
            FactureDuFichier.Identifiant(facture?.Vendeur), FactureDuFichier.Identifiant(facture?.Acheteur), null, lue.Refus, lue.Avertissements);
        if (lue.EstRefusee || facture is null)
        {
            return entree;
        }

        if (!gardees.IsEmpty && Capacite.Refuser(work.Resumes, gardees.Sum(p => p.Taille), "piecesJointes") is { } plein)
        {
            return entree with { Refus = [FactureDuFichier.Situer(plein, facture, lue.Positions)] };
        }

        var demandees = gardees.Select(p => Joindre(work, p, deposant)).ToImmutableArray();
        var resultat = SoumettreFacture.Within(work, FactureDuFichier.Demande(facture, flux.ModeDepot, flux.NumeroFlux, demandees), deposant, cause, memes);
        return entree with
        {
            IdFacture = resultat.Value?.Id,
            Refus = [.. resultat.Refus.Select(r => FactureDuFichier.Situer(r, facture, lue.Positions))],
            Avertissements = [.. lue.Avertissements, .. resultat.Avertissements.Select(r => FactureDuFichier.Situer(r, facture, lue.Positions))],
        };
    }

    private static PieceDemandee Joindre(UnitOfWork work, PieceGardee piece, Actor deposant)
    {
        var id = work.Next(Sequence.Fichier);
        work.Put(id, new Fichier
        {
            Id = id,
            Nom = piece.Piece.Nom ?? "piece-jointe",
            TypeMime = piece.Piece.TypeMime,
            Sha256 = piece.Sha256,
            Taille = piece.Taille,
            Structures = deposant.IdStructure is { } propre ? [propre] : [],
        });
        return new PieceDemandee(id, piece.Piece.Description ?? piece.Piece.Nom, Principale: piece.Piece.EstLaFacture == true);
    }

    private static FluxDepose Conclure(UnitOfWork work, FluxDepose flux, ImmutableArray<Refus> technique, ImmutableArray<FactureDuFlux> factures)
    {
        var refusees = factures.Count(f => f.IdFacture is null);
        var vers = (technique.IsEmpty, refusees) switch
        {
            (false, _) => StatutFlux.Rejete,
            (_, 0) => StatutFlux.Integre,
            var (_, n) => n == factures.Length ? StatutFlux.Rejete : StatutFlux.IntegrePartiel,
        };
        return work.Put(flux.Id, EnCours(flux, work.Now).Passer(work.Now, vers) with { ErreursTechniques = technique, Factures = factures });
    }

    private static ImmutableArray<Refus> Bilan(FluxDepose flux, ImmutableArray<FactureDuFlux> factures)
    {
        var refusees = factures.Count(f => f.IdFacture is null);
        return refusees == 0 ? flux.ErreursTechniques : [Refus.De(CodeRefus.FluxFacturesRefusees, "flux", flux.NumeroFlux,
            ("refusees", refusees), ("total", factures.Length), ("etat", flux.Statut.Libelle()))];
    }

    /// <summary>A file carried by an invoice, its bytes kept.</summary>
    private sealed record PieceGardee(PieceSemantique Piece, string Sha256, long Taille);

    /// <summary>What was read of a flow, outside the store.</summary>
    private sealed record FluxEnMain(ImmutableArray<Refus> Refus, ImmutableArray<(FactureLue Facture, ImmutableArray<PieceGardee> Pieces)> Factures);
}
