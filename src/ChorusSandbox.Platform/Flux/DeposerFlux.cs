using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Edi;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Takes a file in, before any control of its content: the number it gives proves reception only (api.md 3.2). What becomes of
/// it is in the report, once integrated.
/// </summary>
public sealed class DeposerFlux(Workspace world)
{
    private const int LongueurNom = 200;

    private static readonly ImmutableArray<string> Extensions = ["XML", "PDF", "GZ", "TGZ", "ZIP"];

    /// <summary>Keeps the bytes, then takes the file in.</summary>
    public Task<Result<FluxDepose>> Execute(string? nomFichier, string? syntaxe, ReadOnlyMemory<byte> contenu, ModeDepot mode, Actor actor, CancellationToken ct) =>
        Garder(new DemandeFlux(nomFichier, syntaxe, null, contenu.Length, mode), contenu, actor, ct);

    /// <summary>The same for a file of an EDI link: a name that says nothing good makes the flow « irrecevable », and refuses no deposit.</summary>
    public Task<Result<FluxDepose>> Execute(string nomFichier, ReadOnlyMemory<byte> contenu, RaccordementEdi raccordement, Actor actor, CancellationToken ct) =>
        Garder(new DemandeFlux(nomFichier, null, null, contenu.Length, ModeDepot.Edi, raccordement.Application), contenu, actor, ct);

    private async Task<Result<FluxDepose>> Garder(DemandeFlux demande, ReadOnlyMemory<byte> contenu, Actor actor, CancellationToken ct)
    {
        // What is refused by its name, its size, its syntax or for want of room is not kept.
        if (Controler(world.Store.Resumes, demande).IsEmpty)
        {
            demande = demande with
            {
                Contenu = "sha256:" + await world.Pieces.Put(contenu, ct),
                Incident = world.Failures.FrapperUnFlux(),
            };
        }

        return await world.Store.Write(work => Within(work, demande, actor), ct);
    }

    /// <summary>Takes a file in whose bytes are already kept: a replay.</summary>
    public Task<Result<FluxDepose>> Execute(DemandeFlux demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<FluxDepose> Within(UnitOfWork work, DemandeFlux demande, Actor actor)
    {
        var acte = work.Begin(nameof(DeposerFlux), actor, demande);
        acte.Role = RolePiece.Fournisseur;
        var refus = Controler(work.Resumes, demande);
        if (!refus.IsEmpty || demande.Contenu is null)
        {
            return acte.Refuse<FluxDepose>(refus.IsEmpty ? [Obligatoire("fichierFlux")] : refus);
        }

        var id = work.Next(Sequence.Flux);
        var entree = demande.Partenaire is null ? ParLaPlateforme(demande, id) : EntreeEdi.Lire(work.Resumes, demande, id);
        var statut = demande.Partenaire is null ? StatutFlux.EnAttenteTraitementSe : StatutFlux.Recu;
        var flux = work.Put(id, new FluxDepose
        {
            Id = id,
            NumeroFlux = entree.NumeroFlux,
            NomFichier = demande.NomFichier!,
            Syntaxe = entree.Syntaxe?.Code ?? "",
            CodeInterface = entree.Syntaxe?.Interface ?? "",
            Partenaire = demande.Partenaire,
            Incident = demande.Incident,
            ErreursTechniques = entree.Refus,
            ModeDepot = demande.ModeDepot,
            Sha256 = demande.Contenu["sha256:".Length..],
            Taille = demande.Taille,
            IdCompte = actor.IdCompte ?? 0,
            IdStructure = Emetteur(work.Resumes, demande, actor),
            DateDepot = work.Now,
            Statut = statut,
            DateStatut = work.Now,
            Etats = [new PassageFlux(statut, work.Now)],
        });
        acte.Objet = new Objet("flux", id, flux.NumeroFlux);
        acte.Structure = flux.IdStructure;
        acte.Planifier(work.Resumes.Meta.Parametres.Reception.Apres(work.Now), nameof(RecevoirFlux), new DemandeIntegration(id));
        return acte.Accept(flux, null, flux.Statut.Code());
    }

    private static Result<SyntaxeConnue> Syntaxe(DemandeFlux demande) =>
        string.IsNullOrWhiteSpace(demande.Syntaxe) ? Obligatoire("syntaxeFlux") : FormatsConnus.Lire(demande.Syntaxe, "syntaxeFlux");

    /// <summary>The structure it is deposited for: that of the EDI link it came by, else the one the depositor acts for.</summary>
    private static long? Emetteur(Resumes resumes, DemandeFlux demande, Actor actor) =>
        resumes.Meta.Parametres.Raccordements.FirstOrDefault(r => r.Application == demande.Partenaire)?.IdStructure ?? actor.IdStructure;

    private static EntreeEdi ParLaPlateforme(DemandeFlux demande, long id)
    {
        var connue = Syntaxe(demande).Value!;
        return new EntreeEdi(NomDeFlux.Numero(NomDeFlux.ApplicationDeLaPlateforme, connue.Numero, id), connue, []);
    }

    private static ImmutableArray<Refus> Controler(Resumes resumes, DemandeFlux demande) => demande.Partenaire is null
        ? [.. Nom(demande), .. Taille(resumes, demande), .. Syntaxe(demande).Refus]
        : [.. Taille(resumes, demande)];

    private static IEnumerable<Refus> Nom(DemandeFlux demande)
    {
        if (string.IsNullOrWhiteSpace(demande.NomFichier))
        {
            yield return Obligatoire("nomFichier");
        }
        else if (demande.NomFichier.Length > LongueurNom)
        {
            yield return Refus.De(CodeRefus.ChampTropLong, "nomFichier", demande.NomFichier,
                ("champ", "nomFichier"), ("longueur", demande.NomFichier.Length), ("maximum", LongueurNom));
        }
        else if (ReglesPiecesJointes.NomSeul(demande.NomFichier, "nomFichier") is { } dossier)
        {
            yield return dossier;
        }
        else if (!Extensions.Contains(Fichier.ExtensionDe(demande.NomFichier)))
        {
            yield return Refus.De(CodeRefus.FluxNomExtension, "nomFichier", demande.NomFichier, ("nomFichier", demande.NomFichier));
        }
    }

    private static IEnumerable<Refus> Taille(Resumes resumes, DemandeFlux demande)
    {
        var maximum = resumes.Meta.Parametres.TailleFluxMaximum;
        if (demande.Taille > maximum)
        {
            yield return Refus.De(CodeRefus.FluxTropGros, "fichierFlux", ReglesPiecesJointes.EnMo(demande.Taille), ("taille", ReglesPiecesJointes.EnMo(demande.Taille)), ("maximum", ReglesPiecesJointes.EnMo(maximum)));
        }
        else if (Capacite.Refuser(resumes, demande.Taille, "fichierFlux") is { } plein)
        {
            yield return plein;
        }
        else if (demande.Taille == 0)
        {
            yield return Obligatoire("fichierFlux");
        }
    }

    private static Refus Obligatoire(string champ) =>
        Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Déposer un flux"));
}
