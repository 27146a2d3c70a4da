using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Transverses;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>Hands a file chosen in a form to the platform, as the API's <c>ajouter/fichier</c> does.</summary>
internal sealed class FileDrop(AjouterFichier ajouter, FormFiles files)
{
    /// <summary>Adds the file; its refusals name the field of the form.</summary>
    public async Task<Result<Fichier>> Add(IFormFile file, Actor actor, CancellationToken ct)
    {
        var contenu = await files.Read(file, ct);
        return await ajouter.Execute(Path.GetFileName(file.FileName), file.ContentType, contenu, actor, ct);
    }
}
