using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Lots;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>
/// Controls a file without depositing it: the same reading and the same rules as a deposit, its format told by its content,
/// and beside what decides, what the standard and the container say.
/// </summary>
public static partial class ControleDeFichier
{
    private static readonly Dictionary<CodeRefus, string> PasBienForme = new()
    {
        [CodeRefus.XmlMalForme] = "XML", [CodeRefus.SecuriteXmlDtd] = "XML", [CodeRefus.SecuriteFichierHostile] = "inconnu",
        [CodeRefus.PdfIllisible] = "PDF", [CodeRefus.PdfProtege] = "PDF",
    };

    /// <summary>The report of a file; never throws for what the file holds.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the control.</param>
    /// <param name="instant">When it would be deposited; null for the day that the invoice is dated.</param>
    public static RapportDeControle Controler(
        ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct, DateTimeOffset? instant = null)
    {
        ArgumentNullException.ThrowIfNull(limites);
        return DetectionDeFormat.EstUnLot(octets.Span) ? DuLot(octets, nomFichier, limites, instant, ct)
            : Detailler(octets, nomFichier, limites, ct, instant).Rapport;
    }

    /// <summary>The report of a file that is too big to be read at all; null for one that may be read.</summary>
    /// <param name="taille">Its bytes.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">How far the reading goes.</param>
    public static RapportDeControle? SansLire(long taille, string nomFichier, LimitesDeLecture limites)
    {
        ArgumentNullException.ThrowIfNull(limites);
        return taille <= limites.TailleFacture ? null : Ferme("inconnu",
            [FichierHostile.Refuser(nomFichier, nomFichier, $"le fichier pèse {FichierHostile.Taille(taille)}", FichierHostile.Taille(limites.TailleFacture))]);
    }

    private static RapportDeControle Ferme(string format, ImmutableArray<Refus> refus) => new()
    {
        Format = format, BienForme = false, StructureValide = false,
        Chorus = VerdictDeControle.Refuse, En16931 = VerdictDeControle.SansObjet, FacturX = VerdictDeControle.SansObjet,
        Constats = [.. refus.Select(DeChorus)],
    };

    private static bool EstHostile(FactureLue lue) => lue.Refus.Any(r => r.Code == CodeRefus.SecuriteFichierHostile);

    private static RapportDeControle DuLot(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, DateTimeOffset? instant, CancellationToken ct)
    {
        var lot = LecteurDeLot.Lire(octets, nomFichier, limites, ct);
        if (lot.IsRefused)
        {
            return Ferme("lot", lot.Refus);
        }

        var entrees = lot.Value.Where(e => !LectureDeFlux.EstUneSignature(e.Octets)).Select(e => (e.Nom, Lue: LectureDeFlux.LireSeul(e.Octets, e.Nom, limites, instant, ct))).ToList();
        var fichiers = entrees.Zip(ControleDuLot.Controler([.. entrees.Select(e => e.Lue)]),
            (e, lue) => (e.Nom, Rapport: DuRetour(lue.Source, e.Nom, limites, ct) ?? DeLaFacture(lue, limites, ct))).ToImmutableArray();
        return new()
        {
            Format = "lot",
            BienForme = fichiers.All(f => f.Rapport.BienForme),
            StructureValide = fichiers.All(f => f.Rapport.StructureValide),
            Chorus = Ensemble(fichiers.Select(f => f.Rapport.Chorus)),
            En16931 = Ensemble(fichiers.Select(f => f.Rapport.En16931)),
            FacturX = Ensemble(fichiers.Select(f => f.Rapport.FacturX)),
            Constats = [.. fichiers.SelectMany(f => f.Rapport.Constats.Select(c => c with { Chemin = c.Chemin is null || c.Chemin == f.Nom ? f.Nom : $"{f.Nom} : {c.Chemin}" }))],
            Fichiers = fichiers,
        };
    }

    private static VerdictDeControle Ensemble(IEnumerable<VerdictDeControle> verdicts) => verdicts.ToHashSet() switch
    {
        var tous when tous.Contains(VerdictDeControle.Refuse) => VerdictDeControle.Refuse,
        var tous when tous.Contains(VerdictDeControle.Accepte) => VerdictDeControle.Accepte,
        _ => VerdictDeControle.SansObjet,
    };

    /// <summary>The report of a lone file, with what was read of it.</summary>
    internal static (RapportDeControle Rapport, FactureLue Lue) Detailler(
        ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, CancellationToken ct, DateTimeOffset? instant = null)
    {
        if (DuRetour(octets, nom, limites, ct) is { } retour)
        {
            return (retour, new FactureLue { NomEntree = nom, Source = octets });
        }

        var lue = LectureDeFlux.LireSeul(octets, nom, limites, instant, ct);
        return (DeLaFacture(lue, limites, ct), lue);
    }

    private static RapportDeControle DeLaFacture(FactureLue lue, LimitesDeLecture limites, CancellationToken ct)
    {
        var estUnPdf = DetectionDeFormat.EstUnPdf(lue.Source.Span);
        var profil = ProfilFacturX.DeLaSpecification(lue.Facture?.Profil);
        ImmutableArray<ConstatDeControle> chorus = [.. lue.Refus.Concat(lue.Avertissements).Select(DeChorus), .. lue.Structure.Where(s => s.Tolere).Select(DeLaStructure)];
        ImmutableArray<ConstatDeControle> norme = ProfilFacturX.EstSousLaNorme(profil) ? [] : [.. lue.Norme.Select(DeLaNorme)];
        ImmutableArray<ConstatDeControle> hybride = estUnPdf
            ? [.. ControleHybride.Controler(EstHostile(lue) ? null : Conteneur(lue.Source, limites, ct), lue.Facture), .. lue.LimitesDuProfil.Select(DuProfil)]
            : [];
        var bienForme = !lue.Refus.Any(r => PasBienForme.ContainsKey(r.Code));
        var seJuge = lue.Facture is not null && lue.Racine?.EspaceDeNoms is not "" && !ProfilFacturX.EstSousLaNorme(profil);
        return new()
        {
            Format = Format(lue, estUnPdf),
            Profil = lue.Facture?.Profil,
            BienForme = bienForme,
            StructureValide = bienForme && lue.Facture is not null && lue.Structure.IsEmpty,
            Chorus = lue.EstRefusee ? VerdictDeControle.Refuse : VerdictDeControle.Accepte,

            // A rule whose data cannot be read has no verdict: without a right structure, that none is broken proves nothing.
            En16931 = seJuge ? Verdict(norme, seJugeSansFaute: !lue.Structure.Any(s => !s.Tolere)) : VerdictDeControle.SansObjet,
            FacturX = estUnPdf ? Verdict(hybride, seJugeSansFaute: profil is not null) : VerdictDeControle.SansObjet,
            Constats = [.. chorus, .. norme, .. hybride],
        };
    }

    /// <summary>A file that the platform sends: no verdict, for nobody deposits it; refused only when it cannot be read. Null for any other.</summary>
    private static RapportDeControle? DuRetour(ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, CancellationToken ct) =>
        ControleDeRetour.Lire(octets, nom, limites, ct) is not var (format, refus) ? null : new()
        {
            Format = format,
            BienForme = !refus.Any(r => PasBienForme.ContainsKey(r.Code)),
            StructureValide = refus.Count == 0,
            Chorus = refus.Count == 0 ? VerdictDeControle.SansObjet : VerdictDeControle.Refuse,
            En16931 = VerdictDeControle.SansObjet,
            FacturX = VerdictDeControle.SansObjet,
            Constats = [.. refus.Select(DeChorus)],
        };

    private static VerdictDeControle Verdict(ImmutableArray<ConstatDeControle> constats, bool seJugeSansFaute) =>
        constats.Any(c => c.EstFatale) ? VerdictDeControle.Refuse : seJugeSansFaute ? VerdictDeControle.Accepte : VerdictDeControle.SansObjet;

    private static string Format(FactureLue lue, bool estUnPdf) => (estUnPdf, lue.Racine) switch
    {
        (true, null) => "PDF",
        (true, _) => "Factur-X",
        (_, (EspacesDeNoms.UblInvoice, "Invoice")) => "UBL Invoice",
        (_, (EspacesDeNoms.UblCreditNote, "CreditNote")) => "UBL CreditNote",
        (_, (EspacesDeNoms.Rsm, "CrossIndustryInvoice")) => "CII",
        (_, ("", "CPPFactureMixte")) => "CPP FactureMixte",
        _ => "inconnu",
    };

    private static ConteneurFacturX? Conteneur(ReadOnlyMemory<byte> octets, LimitesDeLecture limites, CancellationToken ct)
    {
        try
        {
            return new ConteneurFacturX(new ObjetsDuPdf(octets, limites, ct));
        }
#pragma warning disable CA1031 // A damaged stream makes the filters throw exceptions of every kind: the reading of the file already tells it.
        catch (Exception erreur) when (erreur is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static ConstatDeControle DeChorus(Refus refus)
    {
        var textes = CatalogueDesRefus.Expliquer(refus);
        return new()
        {
            Id = refus.Code.Code(),
            Origine = OrigineDeRegle.ChorusPro,
            Source = textes.Regle,
            EstFatale = textes.Gravite == Gravite.Bloquant,
            Famille = textes.Famille,
            Message = textes.Titre,
            Chemin = refus.Ou is null ? null : LigneDuLieu().Replace(refus.Ou, ""),
            Ligne = refus.Ou is not null && LigneDuLieu().Match(refus.Ou) is { Success: true } ligne ? int.Parse(ligne.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            Valeur = refus.ValeurLue,
            Attendu = refus.Parametres.GetValueOrDefault("equivalent"),
            Explication = textes.Pourquoi,
            Correction = textes.Correction,
        };
    }

    private static ConstatDeControle DeLaStructure(Schemas.ConstatDeStructure constat) => DuSchema(constat, OrigineDeRegle.ChorusPro, estFatale: false);

    private static ConstatDeControle DuProfil(Schemas.ConstatDeStructure constat) => DuSchema(constat, OrigineDeRegle.FacturX, estFatale: true);

    private static ConstatDeControle DuSchema(Schemas.ConstatDeStructure constat, OrigineDeRegle origine, bool estFatale) => new()
    {
        Id = constat.Id,
        Origine = origine,
        Source = origine == OrigineDeRegle.FacturX ? "spécification Factur-X (FNFE-MPE et FeRD), schéma du profil" : "schéma public du format",
        EstFatale = estFatale,
        Famille = "structure",
        Message = constat.Message,
        Chemin = constat.Chemin,
        Ligne = constat.Ligne,
        Valeur = constat.Valeur,
        Explication = $"{constat.Explication} {constat.Tolerance}".TrimEnd(),
        Correction = constat.Correction,
    };

    private static ConstatDeControle DeLaNorme(ConstatDeNorme constat) => new()
    {
        Id = constat.Id,
        Origine = OrigineDeRegle.En16931,
        Source = "norme EN 16931, règles publiées par le CEN (1.3.16)",
        EstFatale = constat.Gravite == GraviteDeNorme.Fatale,
        Famille = constat.Famille,
        Message = constat.Message,
        Chemin = constat.Chemin,
        Ligne = constat.Ligne,
        Valeur = constat.Valeur,
        Attendu = constat.Attendu,
        Explication = constat.Explication,
        Correction = constat.Correction,
    };

    [GeneratedRegex(@" \((?:absent, )?ligne (\d+)\)$")]
    private static partial Regex LigneDuLieu();
}
