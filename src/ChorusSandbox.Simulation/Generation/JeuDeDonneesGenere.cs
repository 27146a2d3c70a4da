using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// Makes the data of a world from its seed (design 2): the plan is fixed, names, addresses, accounts and engagements are
/// drawn. It depends on neither the machine's clock, nor its zone, nor its culture.
/// </summary>
public sealed class JeuDeDonneesGenere : IJeuDeDonnees
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public JeuDeDonnees Generer(int graine, DateTimeOffset debut)
    {
        var sequences = new Sequences();
        var hasard = new Hasard(graine);
        var communes = hasard.Pour(0).Random.Shuffle(Communes.Toutes).ToList();
        var fabrique = new FabriqueDeStructures(hasard, Temps.JourDeParis(debut).Year, sequences);
        var structures = PlanDuJeu.Structures.Select((plan, rang) => fabrique.Nouvelle(plan, rang, communes[rang])).ToImmutableArray();
        var utilisateurs = AvecAutresStructures(Utilisateurs(hasard, sequences, structures), sequences, structures, debut);
        return new JeuDeDonnees(structures, utilisateurs, Comptes(hasard, debut, sequences, structures, utilisateurs),
            Marches(hasard, sequences, structures));
    }

    private static ImmutableArray<Utilisateur> Utilisateurs(Hasard hasard, Sequences sequences, ImmutableArray<Structure> structures)
    {
        var utilisateurs = ImmutableArray.CreateBuilder<Utilisateur>();
        for (var i = 0; i < structures.Length; i++)
        {
            if (PlanDuJeu.Structures[i].GestionnaireDe is not null)
            {
                continue;
            }

            var rangs = PlanDuJeu.Structures[i].TousLesRangs ? Enum.GetValues<RangUtilisateur>() : [RangUtilisateur.GestionnairePrincipal];
            foreach (var rang in rangs)
            {
                var rattachement = new Rattachement(sequences.Rattachement(), structures[i].Id, rang, Portee(structures[i], rang));
                utilisateurs.Add(Personnes.Nouvelle(
                    hasard.Pour(2, i, (int)rang), sequences.Compte(), utilisateurs.Count + 1, rattachement));
            }
        }

        return utilisateurs.ToImmutable();
    }

    /// <summary>
    /// A gestionnaire of two establishments; and, in the structure of dated services, people of other structures: one who is
    /// attached to one service, one who waits for an answer, one who was put out.
    /// </summary>
    private static ImmutableArray<Utilisateur> AvecAutresStructures(
        ImmutableArray<Utilisateur> utilisateurs, Sequences sequences, ImmutableArray<Structure> structures, DateTimeOffset debut)
    {
        var suite = utilisateurs.ToBuilder();
        void Rattacher(Func<Structure, bool> de, RangUtilisateur rang, Func<long, Rattachement> nouveau)
        {
            var maison = structures.First(de).Id;
            var i = utilisateurs.ToList().FindIndex(u => u.Rattachements[0].IdStructure == maison && u.Rattachements[0].Rang == rang);
            suite[i] = suite[i] with { Rattachements = suite[i].Rattachements.Add(nouveau(sequences.Rattachement())) };
        }

        for (var i = 0; i < structures.Length; i++)
        {
            if (PlanDuJeu.Structures[i].GestionnaireDe is { } maison)
            {
                var seconde = structures[i].Id;
                Rattacher(s => s.Siret == maison, RangUtilisateur.GestionnairePrincipal, id => new(id, seconde, RangUtilisateur.GestionnairePrincipal, []));
            }
        }

        var datee = structures.First(s => s.Services.Any(v => v.DebutValidite > debut));
        var clients = structures.Where(s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active }).ToList();
        Rattacher(s => s.Id == clients[0].Id, RangUtilisateur.Utilisateur, id => new(id, datee.Id, RangUtilisateur.Utilisateur, [datee.Services[0].Id]));
        Rattacher(s => s.Id == clients[1].Id, RangUtilisateur.Utilisateur, id => new(id, datee.Id, RangUtilisateur.Utilisateur, [datee.Services[0].Id])
        {
            Statut = StatutRattachement.EnCoursDeValidation, Depuis = Temps.AParis(debut), Commentaire = "Suivi des achats groupés",
        });
        Rattacher(s => s.Id == clients[2].Id, RangUtilisateur.Utilisateur, id => new(id, datee.Id, RangUtilisateur.Utilisateur, [datee.Services[1].Id])
        {
            Statut = StatutRattachement.Desactivee, Depuis = datee.Services[1].DebutValidite, Fin = datee.Services[1].FinValidite, Commentaire = "Service fermé",
        });
        return suite.ToImmutable();
    }

    /// <summary>A simple user of a recipient works in its first service only; everybody else reaches all of them.</summary>
    private static ImmutableArray<long> Portee(Structure structure, RangUtilisateur rang) =>
        rang == RangUtilisateur.Utilisateur && structure.EstPublique ? [structure.Services[0].Id] : [];

    private static ImmutableArray<CompteTechnique> Comptes(
        Hasard hasard, DateTimeOffset debut, Sequences sequences, ImmutableArray<Structure> structures, ImmutableArray<Utilisateur> utilisateurs)
    {
        var comptes = ImmutableArray.CreateBuilder<CompteTechnique>();
        for (var i = 0; i < structures.Length; i++)
        {
            if (PlanDuJeu.Structures[i].SansCompteTechnique)
            {
                continue;
            }

            var id = structures[i].Id;
            var chiffres = hasard.Pour(3, i).Random.ReplaceNumbers("##############");
            comptes.Add(new CompteTechnique
            {
                Id = sequences.Compte(),
                Login = string.Create(Invariant, $"TECH_{comptes.Count + 1}_{chiffres}@cpro.fr"),
                IdStructure = id,
                IdGestionnaire = utilisateurs.First(u => u.Rattachements.Any(r => r.IdStructure == id && r.Rang == RangUtilisateur.GestionnairePrincipal)).Id,
                Expiration = Duree.DeJours(CompteTechnique.DureeDuMotDePasse).Apres(debut),
            });
        }

        return comptes.ToImmutable();
    }

    private static ImmutableArray<Marche> Marches(Hasard hasard, Sequences sequences, ImmutableArray<Structure> structures)
    {
        var fournisseurs = Actifs(structures, RoleStructure.Fournisseur);
        var cotraitants = Actifs(structures, RoleStructure.Cotraitant);
        (Groupement Groupement, ImmutableArray<Siret> Membres)[] groupements =
        [
            (Groupement.Conjoint, [fournisseurs[0], .. cotraitants]),
            (Groupement.Solidaire, [fournisseurs[1], .. cotraitants]),
            (Groupement.Aucun, [fournisseurs[0]]),
        ];
        return
        [
            .. groupements.Select((g, rang) => new Marche(
                sequences.Marche(),
                string.Create(Invariant, $"M-{hasard.Pour(4, rang).Random.Int(1, 999) + (1_000 * (rang + 1)):D4}"),
                g.Groupement, g.Groupement == Groupement.Aucun ? null : g.Membres[0], g.Membres)),
        ];
    }

    private static ImmutableArray<Siret> Actifs(ImmutableArray<Structure> structures, RoleStructure role) =>
        [.. structures.Where(s => s.Role == role && s.Etat == EtatStructure.Active).Select(s => s.Siret)];
}
