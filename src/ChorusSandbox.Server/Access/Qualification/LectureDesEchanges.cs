using System.Globalization;
using System.Text.Json;

namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>Folds exchanges into the notebook of an application.</summary>
internal static class LectureDesEchanges
{
    private const string CompteRendu = "transverses/v1/consulterCRDetaille";
    private const string JetonMort = "jeton-mort";
    private const string Etranglee = "debit";
    private const string EnPanne = "panne:";
    private const string Flux = "flux:";
    private const string RouteInconnue = "route inconnue";
    private const string FluxRejete = "flux-rejete";

    /// <summary>Notes one exchange.</summary>
    /// <param name="carnet">The notebook.</param>
    /// <param name="echange">The exchange.</param>
    /// <param name="remise">Wall instant of the last time the world had been put back: the flows on their way before are no more.</param>
    public static void Noter(this Carnet carnet, Echange echange, DateTimeOffset? remise)
    {
        carnet.DerniereTrace = echange.Trace;
        if (carnet.Remise != remise)
        {
            carnet.Remise = remise;
            foreach (var perdu in carnet.EnAttente.Keys.Where(a => a.StartsWith(Flux, StringComparison.Ordinal)).ToList())
            {
                carnet.EnAttente.Remove(perdu);
            }
        }

        var operation = echange is { Statut: StatusCodes.Status403Forbidden, Explications: [{ Code: CodeRefus.PasserelleRouteInconnue }, ..] } ? RouteInconnue : echange.Operation;
        if (!carnet.Operations.TryGetValue(operation, out var compte))
        {
            carnet.Operations.Add(operation, compte = new CompteDOperation());
        }

        if (echange.EstAccepte)
        {
            compte.Reussies++;
            compte.Trace = echange.Trace;
            carnet.NoterReussite(echange, operation);
        }
        else
        {
            compte.Refusees++;
            carnet.NoterErreur(echange, operation);
        }
    }

    private static void NoterReussite(this Carnet carnet, Echange echange, string operation)
    {
        foreach (var erreur in carnet.Erreurs.Values.Where(e => e.Operation == operation && e.Surmontee is null))
        {
            erreur.Surmontee = echange.Trace;
        }

        if (operation == "jeton")
        {
            return;
        }

        carnet.Aboutir(JetonMort, EpreuvesDeQualification.JetonRenouvele, echange);
        carnet.Aboutir(Etranglee, EpreuvesDeQualification.DebitRespecte, echange);
        carnet.Aboutir(EnPanne + operation, EpreuvesDeQualification.PanneSurmontee, echange);
        if (operation == CompteRendu)
        {
            carnet.NoterCompteRendu(echange);
        }
    }

    private static void NoterErreur(this Carnet carnet, Echange echange, string operation)
    {
        var code = echange.Explications is [var premier, ..] ? premier.Code.Code() : string.Create(CultureInfo.InvariantCulture, $"HTTP {echange.Statut}");
        var cle = $"{operation} {code}";
        if (!carnet.Erreurs.TryGetValue(cle, out var erreur))
        {
            carnet.Erreurs.Add(cle, erreur = new ErreurRencontree { Operation = operation, Code = code });
        }

        erreur.Fois++;
        (erreur.Trace, erreur.Surmontee) = (echange.Trace, null);
        if (echange.Explications.Any(e => e.Code is CodeRefus.JetonExpire or CodeRefus.JetonInconnu))
        {
            carnet.EnAttente[JetonMort] = echange.Trace;
        }
        else if (echange.Statut == StatusCodes.Status429TooManyRequests)
        {
            carnet.EnAttente[Etranglee] = echange.Trace;
        }
        else if (echange.Statut >= StatusCodes.Status500InternalServerError)
        {
            carnet.EnAttente[EnPanne + operation] = echange.Trace;
        }
    }

    /// <summary>A report asked for while the flow was on its way, and asked for again until its end; a rejected flow, then one that passes.</summary>
    private static void NoterCompteRendu(this Carnet carnet, Echange echange)
    {
        if (Champ(echange.Requete, "numeroFluxDepot") is not { } numero || Champ(echange.Reponse, "etatCourantDepotFlux") is not { } etat)
        {
            return;
        }

        if (etat is not ("IN_INTEGRE" or "IN_REJETE" or "IN_INTEGRE_PARTIEL"))
        {
            carnet.EnAttente[Flux + numero] = echange.Trace;
            return;
        }

        carnet.Aboutir(Flux + numero, EpreuvesDeQualification.FluxSuivi, echange);
        if (etat == "IN_INTEGRE")
        {
            carnet.Aboutir(FluxRejete, EpreuvesDeQualification.FluxCorrige, echange);
        }
        else
        {
            carnet.EnAttente[FluxRejete] = echange.Trace;
        }
    }

    private static void Aboutir(this Carnet carnet, string attente, string fait, Echange echange)
    {
        if (carnet.EnAttente.Remove(attente))
        {
            carnet.Faits[fait] = echange.Trace;
        }
    }

    private static string? Champ(string corps, string nom)
    {
        try
        {
            using var json = JsonDocument.Parse(corps);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(nom, out var champ) && champ.ValueKind == JsonValueKind.String
                ? champ.GetString()
                : null;
        }
        catch (JsonException)
        {
            // A body that was cut, or is none.
            return null;
        }
    }
}
