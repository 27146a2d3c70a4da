using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ChorusSandbox.Server.Portal.Pages;

/// <summary>A page that somebody looks at: it knows who, in which world, in which espace, and draws the frame around itself.</summary>
internal abstract class PersonaPage(PersonaContext persona) : PageModel
{
    /// <summary>One cookie for all tabs: what is told to one persona waits for it.</summary>
    private string NoticeKey => "annonce " + persona.Racine;

    private string WarningsKey => "avertissements " + persona.Racine;

    public Labels L => persona.Labels;

    /// <summary>What the last act did, told once.</summary>
    public Notice? Annonce { get; private set; }

    /// <summary>Refusals of the form, each beside its field.</summary>
    public FormRefusals Refus { get; private set; } = new([], persona.Labels.Champs, []);

    /// <summary>Where one is.</summary>
    public abstract Head Entete { get; }

    /// <summary>The espace of the page; null outside of them.</summary>
    protected virtual Espace? Espace => null;

    protected PersonaContext Persona => persona;

    /// <summary>Address of a screen of the espace.</summary>
    public string Lien(string suite) => $"{persona.Racine}/{Espace?.Cle}/{suite}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Espace is { } espace && persona.Refuse(espace) is { } refus)
        {
            context.Result = Refuser("Espace non ouvert", refus, StatusCodes.Status403Forbidden);
            return;
        }

        if (TempData[NoticeKey] is string texte)
        {
            var avertissements = TempData[WarningsKey] is string json
                ? System.Text.Json.JsonSerializer.Deserialize<ImmutableArray<Refus>>(json, JournalJson.Options)
                : [];
            Annonce = new Notice(texte) { Avertissements = [.. avertissements.Select(r => Explained.De(r, L.Champs.Libelle(r.Ou)))] };
        }
    }

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context) => Frame(ViewData);

    /// <summary>The page again, with why the act was refused.</summary>
    protected IActionResult Redire(ImmutableArray<Refus> refus, IEnumerable<string> champs)
    {
        Refus = new FormRefusals(refus, L.Champs, champs);
        return Page();
    }

    /// <summary>On to another page, which tells what was done.</summary>
    protected IActionResult Suivre(string adresse, string? annonce, ImmutableArray<Refus> avertissements = default)
    {
        if (annonce is not null)
        {
            var tenus = Tenir(avertissements.IsDefault ? [] : avertissements, out var tus);
            TempData[NoticeKey] = Typographie.Couper(annonce) + (tus == 0 ? "" : $" Avertissements qui ne sont pas montrés ici : {tus}.");
            if (!tenus.IsEmpty)
            {
                TempData[WarningsKey] = System.Text.Json.JsonSerializer.Serialize(tenus, JournalJson.Options);
            }
        }

        return LocalRedirect(adresse);
    }

    /// <summary>A page of its own for what cannot be shown at all.</summary>
    protected IActionResult Refuser(string titre, ImmutableArray<Refus> refus, int statut = StatusCodes.Status404NotFound)
    {
        var view = new RefusalView(titre, [.. refus.Select(r => Explained.De(r))], persona.Accueil);
        var data = new ViewDataDictionary<RefusalView>(MetadataProvider, ModelState) { Model = view };
        Frame(data);
        return new ViewResult { ViewName = "/Portal/Shared/Refus.cshtml", ViewData = data, StatusCode = statut };
    }

    /// <summary>A text field with what was typed and what was refused of it.</summary>
    public Field Texte(string nom, string libelle, string? valeur, string classe = "") =>
        new(nom, libelle) { Valeur = valeur, Classe = classe, Refus = Refus.At(nom) };

    /// <summary>A field of a number.</summary>
    public Field Nombre(string nom, string libelle, string? valeur) => Texte(nom, libelle, valeur) with { Clavier = "decimal" };

    /// <summary>A list of choices.</summary>
    public Field Choix(string nom, string libelle, string? valeur, ImmutableArray<Choice> choix) =>
        Texte(nom, libelle, valeur) with { Genre = "select", Choix = choix };

    /// <summary>The first warnings, as many as the cookie holds.</summary>
    private static ImmutableArray<Refus> Tenir(ImmutableArray<Refus> avertissements, out int tus)
    {
        var (place, n) = (Typographie.Longest, 0);
        while (n < avertissements.Length && (place -= System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(avertissements[n], JournalJson.Options).Length) >= 0)
        {
            n++;
        }

        tus = avertissements.Length - n;
        return avertissements[..n];
    }

    private void Frame(ViewDataDictionary data) => data[Shell.Cle] = persona.Shell(Espace, persona.Racine + Request.Path + Retour);

    /// <summary>What a move of the clock comes back to: the same list, never the window of a login.</summary>
    private string Retour => HttpMethods.IsGet(Request.Method) && !Request.Query.ContainsKey("connexion") ? Request.QueryString.Value ?? "" : "";
}
