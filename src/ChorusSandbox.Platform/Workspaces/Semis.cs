using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Puts a data set into an empty world, and makes the secrets of its accounts.</summary>
internal static class Semis
{
    /// <summary>Sows the world in one write.</summary>
    public static Task<bool> Semer(WorkspaceStore store, NouveauMonde nouveau, DateTimeOffset debut, JeuDeDonnees jeu) =>
        store.Write(work =>
        {
            work.Put(MetaMonde.Numero, new MetaMonde
            {
                Version = MetaMonde.VersionCourante,
                Graine = nouveau.Graine,
                Debut = debut,
                Horloge = new EtatHorloge(nouveau.Horloge, debut, work.Mur),
                Pompe = nouveau.Pompe,
            });
            foreach (var structure in jeu.Structures)
            {
                work.Put(structure.Id, structure);
            }

            foreach (var utilisateur in jeu.Utilisateurs)
            {
                work.Put(utilisateur.Id, utilisateur);
            }

            foreach (var marche in jeu.Marches)
            {
                work.Put(marche.Id, marche);
            }

            foreach (var compte in jeu.Comptes)
            {
                work.Put(compte.Id, compte);
                work.Planifier(compte.Expiration, nameof(ExpirerMotDePasseTechnique), new Objet("compteTechnique", compte.Id, compte.Login),
                    JsonSerializer.SerializeToElement(new DemandeSurCompte(compte.IdStructure), JournalJson.Options), null);
            }

            return true;
        });

    /// <summary>Makes a new password for every account of a world: shown by the caller, kept hashed.</summary>
    public static async Task<ImmutableDictionary<string, string>> NouveauxMotsDePasse(WorkspaceStore store, string monde)
    {
        var comptes = store.Resumes.Comptes.Values.Select(c => (c.Id, c.Login, MotDePasse: SecretsGeneres.Nouveau(monde)))
            .Concat(store.Resumes.Utilisateurs.Values.Select(u => (u.Id, u.Login, MotDePasse: SecretsGeneres.Nouveau()))).ToList();
        var haches = comptes.Select(c => SecretsGeneres.Hacher(c.Id, c.Login, c.MotDePasse)).ToList();
        await store.Write(work =>
        {
            // A lock belongs to the password that was tried.
            foreach (var bloque in work.Resumes.Comptes.Values.Where(c => c.BloqueJusqua is not null || c.EssaisManques > 0).ToList())
            {
                work.Put(bloque.Id, bloque with { BloqueJusqua = null, EssaisManques = 0 });
            }

            foreach (var hache in haches)
            {
                work.Put(hache.Id, hache);
            }

            return true;
        });
        return comptes.ToImmutableDictionary(c => c.Login, c => c.MotDePasse);
    }

    /// <summary>Puts secrets kept from before a reset back on the accounts that have them still.</summary>
    public static Task<bool> Remettre(WorkspaceStore store, IReadOnlyCollection<SecretHache> secrets) =>
        store.Write(work =>
        {
            foreach (var secret in secrets.Where(s => work.Resumes.Comptes.ContainsKey(s.Id) || work.Resumes.Utilisateurs.ContainsKey(s.Id)))
            {
                work.Put(secret.Id, secret);
            }

            return true;
        });
}
