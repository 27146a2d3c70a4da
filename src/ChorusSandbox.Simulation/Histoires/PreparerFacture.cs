using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Ubl;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Simulation.Histoires;

/// <summary>
/// Plays a case in a world: an invoice made up from the seed, sent at the world's present instant by the operation of its door,
/// by an account that may. Whatever follows is the platform's and the client's, on the agenda like any other.
/// </summary>
internal sealed class PreparerFacture(Workspace world)
{
    private readonly DecrireMonde monde = new(world);

    /// <summary>The issuer.</summary>
    public Structure Fournisseur(Cas cas) =>
        monde.Structures.Where(s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Active }).ElementAt(cas.Fournisseur - 1);

    /// <summary>The recipient.</summary>
    public Structure Client(Cas cas) => monde.Structures.First(s => s.Siret.Valeur == cas.Client);

    /// <summary>The person who acts for the issuer at the portal.</summary>
    public Actor Personne(Cas cas) => Acteurs.De(monde.Personnes(Fournisseur(cas).Id)[0].Personne) with { Porte = Porte.Portail };

    /// <summary>Sends the invoice, or keeps it as a draft.</summary>
    public async Task Execute(Cas cas, CancellationToken ct)
    {
        var demande = Demande(cas);
        if (cas.EnBrouillon)
        {
            Reussi(await new EnregistrerBrouillon(world).Execute(demande, Acteur(cas), ct));
        }
        else if (cas.Mode is ModeDepot.UploadApi or ModeDepot.UploadPortail)
        {
            var fichier = EcrivainUbl.Ecrire(FactureEnSemantique.De(new FactureGeneree(cas.Rang, demande, Fournisseur(cas), Client(cas))));
            Reussi(await new DeposerFlux(world).Execute($"{demande.Numero}.xml", SyntaxeFlux.InDpE1UblInvoice.Code(), fichier, cas.Mode, Acteur(cas), ct));
        }
        else
        {
            Reussi(await new SoumettreFacture(world).Execute(demande, Acteur(cas), ct));
        }
    }

    /// <summary>A case is made of acts that succeed: a refusal is a mistake in its plan.</summary>
    public static T Reussi<T>(Result<T> result) => result.IsRefused
        ? throw new InvalidOperationException(CatalogueDesRefus.Expliquer(result.Refus[0]).Pourquoi)
        : result.Value;

    private DemandeFacture Demande(Cas cas)
    {
        var jour = Temps.JourDeParis(world.Clock.Now);
        var generateur = new GenerateurDeFactures(monde.Graine, new JeuDeDonnees([.. monde.Structures], [], [], []), jour);
        var demande = generateur.Pour(Fournisseur(cas), Client(cas), cas.Rang);
        return demande with
        {
            ModeDepot = cas.Mode,
            Numero = string.Create(CultureInfo.InvariantCulture, $"F{demande.Date!.Value.Year}{cas.FinDuNumero}"),
            Cadre = CadreDeFacturation.A1FactureFournisseur.Code(),
            ModePaiement = ModePaiement.Virement.Code(),
            Service = cas.SansService ? null : demande.Service ?? Client(cas).Services[0].Code.Valeur,
        };
    }

    /// <summary>The compte technique of the issuer for the API, where he has one; the person otherwise.</summary>
    private Actor Acteur(Cas cas) => cas.Porte == Porte.Api && Acteurs.DuCompteTechnique(world, Fournisseur(cas).Id) is { } compte
        ? compte with { Porte = Porte.Api }
        : Personne(cas);
}
