using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages;

/// <summary>Who looks, in which world: what every page of a persona needs to act and to draw its frame.</summary>
internal sealed class PersonaContext(Access.Access access, Workspaces workspaces, Rattachements rattachements, RechercherStructures annuaire, ComptesTechniques comptes, Labels labels, IHttpContextAccessor http)
{
    private ImmutableArray<(Rattachement Rattachement, Structure Structure)>? _rattachements;

    public Labels Labels => labels;

    public Actor Actor => access.Actor;

    /// <summary>The open world.</summary>
    public Workspace World => access.World;

    /// <summary>Name of the world in addresses.</summary>
    public string Monde => Persona.Monde;

    /// <summary>Beginning of every address of the persona.</summary>
    public string Racine => Persona.Racine;

    /// <summary>The structures of the persona.</summary>
    public ImmutableArray<Structure> Structures => [.. Siens.Select(r => r.Structure)];

    /// <summary>The public clients that one may invoice.</summary>
    public IReadOnlyList<Structure> Destinataires =>
        annuaire.Execute(new CriteresStructures { EstPublique = true, Tri = "DesignationStructure", Pagination = new Pagination(1, 200, 200) }, Actor).Lignes;

    /// <summary>World instant.</summary>
    public DateTimeOffset Maintenant => World.Clock.Now;

    /// <summary>The day it is in Paris, in the world.</summary>
    public DateOnly Jour => World.Clock.Jour;

    /// <summary>True when the clock moves on request only.</summary>
    public bool HorlogeFigee => World.Clock.Mode == ModeHorloge.Figee;

    /// <summary>Where the persona arrives when it enters.</summary>
    public NavLine Accueil
    {
        get
        {
            var espace = EstPublique ? labels.Espaces.FacturesRecues : labels.Espaces.FacturesEmises;
            return new($"{Racine}/{espace.Cle}/synthese", $"Aller à « {espace.Libelle} »");
        }
    }

    private Persona Persona => http.HttpContext?.Features.Get<Persona>() ?? throw new InvalidOperationException("Nobody is entered.");

    private bool EstPublique => Siens.Any(r => r.Structure.EstPublique);

    private ImmutableArray<(Rattachement Rattachement, Structure Structure)> Siens => _rattachements ??= [.. rattachements.Execute(Actor)];

    /// <summary>Why an espace is not opened to this persona; nothing when it is.</summary>
    public ImmutableArray<Refus>? Refuse(Espace espace) => espace == labels.Espaces.ActivitesDuGestionnaire && !EstGestionnaire
        ? [Refus.De(CodeRefus.HabilitationGestionnaireRequis, "espace", espace.Libelle, ("acte", espace.Libelle), ("roleRequis", "gestionnaire principal ou secondaire"),
            ("role", Ranks.Libelle(Siens[0].Rattachement.Rang)))]
        : espace == labels.Espaces.FacturesRecues && !EstPublique
        ? [Refus.De(CodeRefus.HabilitationFacturesRecues, "espace", espace.Libelle, ("structure", Siens[0].Structure.Designation))]
        : null;

    /// <summary>The acts that this persona may do to an invoice now.</summary>
    public ImmutableArray<ActeFacture> Possibles(Facture facture) => CycleDeVieFacture.Possibles(facture, Roles.Envers(facture, Actor));

    /// <summary>Why this persona may not do an act to an invoice; nothing when it may.</summary>
    public ImmutableArray<Refus> Empechement(Facture facture, ActeFacture acte) =>
        CycleDeVieFacture.Apply(facture, acte, Roles.Envers(facture, Actor)).Refus;

    /// <summary>The frame around a page.</summary>
    /// <param name="espace">The espace of the page, if it is in one.</param>
    /// <param name="retour">The page to come back to after a move of the clock.</param>
    public Shell Shell(Espace? espace, string retour) => new($"Monde « {workspaces.Find(Persona.Monde)?.Nom ?? Persona.Monde} »")
    {
        Horloge = new Horloge(Maintenant, HorlogeFigee, $"{Racine}/horloge", retour),
        Identite = new Identite($"{Actor.Prenom} {Actor.Nom}", Qualite, Actor.Login, [.. Menu()]),
        Alerte = Alerte,
        Espaces = Navigation.Espaces(Racine, Ouverts, espace),
    };

    private IEnumerable<Espace> Ouverts =>
    [
        labels.Espaces.FacturesEmises,
        .. EstPublique ? [labels.Espaces.FacturesRecues] : Array.Empty<Espace>(),
        .. EstGestionnaire ? [labels.Espaces.ActivitesDuGestionnaire] : Array.Empty<Espace>(),
    ];

    private bool EstGestionnaire => Siens.Any(r => r.Rattachement.Rang is RangUtilisateur.GestionnairePrincipal or RangUtilisateur.GestionnaireSecondaire);

    /// <summary>A technical password that dies within thirty days, or is dead: its gestionnaire principal is told on every page.</summary>
    private NavLine? Alerte => comptes.Execute(Actor)
        .Where(s => s.Rang == RangUtilisateur.GestionnairePrincipal && s.Etat is EtatTechnique.BientotExpire or EtatTechnique.Expire)
        .Select(s => new NavLine($"{Racine}/{labels.Espaces.ActivitesDuGestionnaire.Cle}/mes-structures/{s.Structure.Id}", s.Etat == EtatTechnique.Expire
            ? $"Le mot de passe du compte technique de {s.Structure.Designation} a expiré le {Typographie.Date(Temps.JourDeParis(s.Compte!.Expiration))} : l’API le refuse."
            : $"Le mot de passe du compte technique de {s.Structure.Designation} expire le {Typographie.Date(Temps.JourDeParis(s.Compte!.Expiration))}."))
        .FirstOrDefault();

    private string Qualite => string.Join(", ", Siens.Select(r => $"{r.Structure.Designation} · {Ranks.Libelle(r.Rattachement.Rang)}"));

    private IEnumerable<NavLine> Menu()
    {
        yield return EstPublique
            ? new(Monde, labels.Boutons.PasserCoteFournisseur, Vers: "fournisseur")
            : new(Monde, labels.Boutons.PasserCoteDestinataire, Vers: "destinataire");
        yield return new($"/?monde={Uri.EscapeDataString(Monde)}", labels.Boutons.RevenirAccueil);
    }
}
