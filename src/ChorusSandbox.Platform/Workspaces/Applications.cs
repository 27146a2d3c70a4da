using System.Collections.Immutable;

using ChorusSandbox.Domain;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The applications of the gateway and what each may do: made, renewed, subscribed and limited in the console.</summary>
public sealed class Applications
{
    /// <summary>Applications of one world at most.</summary>
    public const int Maximum = 50;

    private const int NomMaximum = 80;

    private readonly Installation _installation;

    internal Applications(Installation installation) => _installation = installation;

    /// <summary>The application of an identifier; null when there is none.</summary>
    public ApplicationDuMonde? Find(string clientId) => _installation.Application(clientId);

    /// <summary>The application that authenticates so; null when none does, whatever is wrong.</summary>
    public ApplicationDuMonde? Authenticate(string clientId, string clientSecret) =>
        Find(clientId) is { } trouvee && Installation.Correspond(trouvee.Application, clientSecret) ? trouvee : null;

    /// <summary>Makes one more application, subscribed to every API.</summary>
    public Task<Result<ApplicationMontree>> Create(string monde, string? nom) => Change(monde, inscrit =>
    {
        if (string.IsNullOrWhiteSpace(nom) || nom.Length > NomMaximum)
        {
            return Invalide<ApplicationMontree>("nom", nom, $"un nom de {NomMaximum} signes au plus");
        }

        if (inscrit.Applications.Length >= Maximum)
        {
            return Invalide<ApplicationMontree>("nom", nom, $"moins de {Maximum} applications dans le monde : supprimez-en une");
        }

        var (application, secret) = Installation.WithNewSecret(new ApplicationApi(inscrit.Applications.Max(a => a.Numero) + 1, nom.Trim(), Installation.NewClientId(), "", ""));
        return (inscrit with { AutresApplications = inscrit.AutresApplications.Add(application) }, new ApplicationMontree(application, secret));
    });

    /// <summary>Makes the secret of an application anew; tokens given before live on until they expire.</summary>
    public Task<Result<ApplicationMontree>> Renew(string monde, string clientId) => Change(monde, inscrit =>
    {
        if (Of(inscrit, clientId) is not { } ancienne)
        {
            return Inconnue<ApplicationMontree>(clientId);
        }

        var (application, secret) = Installation.WithNewSecret(ancienne);
        return (With(inscrit, application), new ApplicationMontree(application, secret));
    });

    /// <summary>Deletes an application, its tokens with it. The one made with the world stays.</summary>
    public Task<Result<ApplicationApi>> Delete(string monde, string clientId) => Change(monde, inscrit =>
        Of(inscrit, clientId) is not { } application ? Inconnue<ApplicationApi>(clientId)
        : application.Numero == 1 ? Invalide<ApplicationApi>("clientId", clientId, "une autre application que celle du monde, qui reste")
        : (inscrit with { AutresApplications = inscrit.AutresApplications.RemoveAll(a => a.ClientId == clientId) }, application));

    /// <summary>Says which APIs an application is subscribed to.</summary>
    public Task<Result<ApplicationApi>> Subscribe(string monde, string clientId, IReadOnlyCollection<FamilleApi> abonnements) => Change(monde, inscrit =>
    {
        if (Of(inscrit, clientId) is not { } ancienne)
        {
            return Inconnue<ApplicationApi>(clientId);
        }

        var application = ancienne with { Retirees = [.. Enum.GetValues<FamilleApi>().Except(abonnements)] };
        return (With(inscrit, application), application);
    });

    /// <summary>Says which structures have not declared their raccordement to an application.</summary>
    public Task<Result<ApplicationApi>> Connect(string monde, string clientId, IReadOnlyCollection<long> nonRaccordees) => Change(monde, inscrit =>
    {
        if (Of(inscrit, clientId) is not { } ancienne)
        {
            return Inconnue<ApplicationApi>(clientId);
        }

        var application = ancienne with { NonRaccordees = [.. nonRaccordees.Distinct().Order()] };
        return (With(inscrit, application), application);
    });

    /// <summary>Says how many calls the applications of a world may make.</summary>
    public Task<Result<ProfilDebit>> Limit(string monde, ProfilDebit debit) => Change(monde, inscrit => (inscrit with { Debit = debit }, Result.Accepted(debit)));

    private static ApplicationApi? Of(MondeInscrit monde, string clientId) => monde.Applications.FirstOrDefault(a => a.ClientId == clientId);

    private static MondeInscrit With(MondeInscrit monde, ApplicationApi application) => application.Numero == 1
        ? monde with { Sel = application.Sel, Empreinte = application.Empreinte, ApisRetirees = application.Retirees, NonRaccordees = application.NonRaccordees }
        : monde with { AutresApplications = [.. monde.AutresApplications.Select(a => a.Numero == application.Numero ? application : a)] };

    private static (MondeInscrit?, Result<T>) Inconnue<T>(string clientId) =>
        (null, Refus.De(CodeRefus.ConsoleIntrouvable, "clientId", clientId, ("objet", "application"), ("identifiant", clientId)));

    private static (MondeInscrit?, Result<T>) Invalide<T>(string champ, string? valeur, string attendu) =>
        (null, Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu)));

    private Task<Result<T>> Change<T>(string monde, Func<MondeInscrit, (MondeInscrit? Suite, Result<T> Issue)> change) => _installation.Change(monde, change);
}
