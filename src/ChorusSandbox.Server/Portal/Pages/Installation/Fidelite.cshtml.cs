using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>The fidelity ledger, as it is kept beside the code.</summary>
internal sealed class FideliteModel : PageModel
{
    public Grid Points { get; private set; } = new("", [], []);

    public void OnGet() => Points = new Grid(
        "Registre de fidélité",
        [new("Point"), new("Domaine"), new("État"), new("Source"), new("Remarque")],
        [.. Lire()]);

    private static IEnumerable<GridRow> Lire()
    {
        using var registre = typeof(FideliteModel).Assembly.GetManifestResourceStream("fidelite.csv");
        if (registre is null)
        {
            yield break;
        }

        using var lecteur = new StreamReader(registre);
        lecteur.ReadLine();
        while (lecteur.ReadLine() is { } ligne)
        {
            if (ligne.Split(';') is [var domaine, var reference, var libelle, var etat, var source, _, var remarque, ..])
            {
                yield return Ligne(domaine, reference, libelle, etat, source, remarque);
            }
        }
    }

    private static GridRow Ligne(string domaine, string reference, string libelle, string etat, string source, string remarque) => new(reference, reference,
        ImmutableArray.Create<Cell>(
            new(Typographie.Phrase(libelle)) { EnTete = true, Sous = reference },
            new(domaine), new(null) { Badge = Look(etat) }, new(Typographie.Phrase(Sources.PourUnLecteur(source))), new(remarque.Length == 0 ? null : Typographie.Phrase(remarque))));

    private static Badge Look(string etat) => etat switch
    {
        "conforme" => Badges.Accepte("Conforme"),
        "absent" => new Badge("draft", "x", "Absent"),
        _ => new Badge("act", "info", "Approché"),
    };
}
