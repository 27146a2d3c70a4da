using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>The public client, its service and its engagement: what the recipient's parameters demand (domain.md 1.2, 6.3).</summary>
public static class ReglesDestinataire
{
    /// <summary>SIRET of the State, whose engagements have ten digits (formats.md 2.1).</summary>
    public static readonly Siret Etat = new("11000201100044");

    /// <summary>Refusals of the recipient, of its service and of the engagement.</summary>
    public static IEnumerable<Refus> Controler(string? siret, string? service, string? engagement, Structure? destinataire, DateTimeOffset instant)
    {
        if (Forme(siret) is { } forme)
        {
            return [forme];
        }

        if (destinataire is null)
        {
            return [Refus.De(CodeRefus.StructureDestinataireInconnu, "destinataire", siret, ("siret", siret))];
        }

        return Structure(destinataire) is { } inadmissible ? [inadmissible] : Exigences(destinataire, service, engagement, instant);
    }

    /// <summary>What the deposit is accepted with all the same.</summary>
    public static IEnumerable<Refus> Avertir(string? engagement, Structure destinataire)
    {
        if (!new Siret(destinataire.Siret.Valeur).CleEstJuste)
        {
            yield return Refus.De(CodeRefus.StructureSiretCle, "destinataire", destinataire.Siret, ("champ", "destinataire"), ("siret", destinataire.Siret));
        }

        if (!string.IsNullOrWhiteSpace(engagement))
        {
            if (destinataire.Siret == Etat && (engagement.Length != 10 || !engagement.All(char.IsAsciiDigit)))
            {
                yield return Refus.De(CodeRefus.EngagementEtatForme, "engagement", engagement, ("engagement", engagement));
            }

            if (!destinataire.Engagements.IsEmpty && !destinataire.Engagements.Contains(new NumeroEngagement(engagement)))
            {
                yield return Refus.De(CodeRefus.EngagementInconnu, "engagement", engagement,
                    ("engagement", engagement), ("destinataire", destinataire.Designation));
            }
        }

        if (destinataire.Parametres.PaiementNonRemonte)
        {
            yield return Refus.De(CodeRefus.StructurePaiementNonRemonte, "destinataire", destinataire.Siret, ("designation", destinataire.Designation));
        }
    }

    /// <summary>Why an identifier cannot be a recipient’s, whatever the directory holds; null when it can.</summary>
    public static Refus? Forme(string? siret)
    {
        if (string.IsNullOrWhiteSpace(siret))
        {
            return ReglesSaisie.Obligatoire("destinataire");
        }

        var lu = new Siret(siret);
        if (lu.EstUnSiren)
        {
            return Refus.De(CodeRefus.StructureSiren, "destinataire", siret, ("champ", "destinataire"), ("siren", siret));
        }

        return lu.EstBienForme ? null : Refus.De(CodeRefus.StructureSiretForme, "destinataire", siret, ("champ", "destinataire"), ("valeur", siret));
    }

    private static Refus? Structure(Structure destinataire)
    {
        var code = destinataire switch
        {
            { EstPublique: false } => CodeRefus.StructureDestinatairePrive,
            { Etat: EtatStructure.Inactive } => CodeRefus.StructureDestinataireInactif,
            { Parametres.EstMoaUniquement: true } => CodeRefus.StructureDestinataireMoaSeule,
            _ => (CodeRefus?)null,
        };
        return code is { } refuse
            ? Refus.De(refuse, "destinataire", destinataire.Siret, ("siret", destinataire.Siret), ("designation", destinataire.Designation))
            : null;
    }

    private static IEnumerable<Refus> Exigences(Structure destinataire, string? code, string? engagement, DateTimeOffset instant)
    {
        var sansService = string.IsNullOrWhiteSpace(code);
        var sansEngagement = string.IsNullOrWhiteSpace(engagement);
        var parametres = destinataire.Parametres;
        Service? service = null;
        if (!sansService)
        {
            service = destinataire.Service(new CodeService(code!));
            if (service is null)
            {
                yield return Refus.De(CodeRefus.ServiceInconnu, "service", code, ("code", code), ("structure", destinataire.Designation));
            }
            else if (!service.EstOuvert(instant))
            {
                yield return Refus.De(CodeRefus.ServiceInactif, "service", code,
                    ("code", code), ("structure", destinataire.Designation), ("etat", EtatDe(service, instant)));
            }
        }

        if (parametres.ServiceOuEngagement)
        {
            if (sansService && sansEngagement)
            {
                yield return Refus.De(CodeRefus.ServiceOuEngagementObligatoire, "service", null, ("destinataire", destinataire.Designation));
            }

            yield break;
        }

        if (parametres.CodeServiceObligatoire && sansService)
        {
            yield return Refus.De(CodeRefus.ServiceObligatoire, "service", null,
                ("destinataire", destinataire.Designation),
                ("service", destinataire.Services.FirstOrDefault(s => s.EstOuvert(instant))?.Code.Valeur ?? "celui que le client vous a donné"));
        }

        if (sansEngagement && parametres.EngagementObligatoire)
        {
            yield return Refus.De(CodeRefus.EngagementObligatoire, "engagement", null, ("destinataire", destinataire.Designation));
        }
        else if (sansEngagement && service is { EngagementObligatoire: true })
        {
            yield return Refus.De(CodeRefus.EngagementObligatoireService, "engagement", null,
                ("service", service.Code), ("destinataire", destinataire.Designation));
        }
    }

    private static string EtatDe(Service service, DateTimeOffset instant)
    {
        if (!service.EstActif)
        {
            return "il est fermé";
        }

        return service.DebutValidite > instant
            ? "il n’ouvre que le " + Temps.JourDeParis(service.DebutValidite).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)
            : "sa validité est passée";
    }
}
