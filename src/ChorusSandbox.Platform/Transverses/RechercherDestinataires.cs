using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The recipients of the directory: everybody may search them (api.md 2.3).</summary>
public sealed class RechercherDestinataires(Workspace world)
{
    // ASSUMPTION: API-42 only those to whom an invoice can be sent are listed: public, active, not MOA alone.
    /// <summary>True for a structure that can be sent an ordinary invoice.</summary>
    public static bool Recoit(Structure structure) =>
        structure is { EstPublique: true, Etat: EtatStructure.Active, Parametres.EstMoaUniquement: false };

    /// <summary>Every recipient, in order of SIRET.</summary>
    public IReadOnlyList<Structure> Tous() =>
        [.. world.Store.Resumes.Structures.Values.Where(Recoit).OrderBy(s => s.Siret.Valeur, StringComparer.Ordinal)];

    /// <summary>The page of recipients that answer the criteria.</summary>
    public Page<Structure> Execute(CriteresDestinataires criteres)
    {
        var mots = criteres.NomVilleCodePostal?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var trouves = world.Store.Resumes.Structures.Values.Where(Recoit).Where(s =>
            (criteres.Identifiant is not { } i || s.Siret.Valeur == i)
            && (criteres.TypeStructure is not { } t || string.Equals(t, "PUBLIQUE", StringComparison.OrdinalIgnoreCase))
            && mots.All(m => Contient(s.Designation, m) || Contient(s.Adresse?.Ville, m) || (s.Adresse?.CodePostal.StartsWith(m, StringComparison.Ordinal) ?? false)));
        Func<Structure, string> cle = criteres.Tri switch
        {
            "NomDestinataire" => s => s.Designation,
            "AdresseCodePostal" => s => s.Adresse?.CodePostal ?? "",
            "AdresseVille" => s => s.Adresse?.Ville ?? "",
            _ => s => s.Siret.Valeur,
        };
        return criteres.Pagination.De(criteres.Descendant
            ? trouves.OrderByDescending(cle, StringComparer.Ordinal).ThenBy(s => s.Id)
            : trouves.OrderBy(cle, StringComparer.Ordinal).ThenBy(s => s.Id));
    }

    private static bool Contient(string? texte, string mot) => texte?.Contains(mot, StringComparison.OrdinalIgnoreCase) ?? false;
}
