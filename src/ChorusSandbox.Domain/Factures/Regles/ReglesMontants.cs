using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>
/// Lines and sums of a typed invoice (domain.md 6.3). Expected amounts are computed from the lines upward; in a flow sums
/// belong to the EN 16931 report and do not decide (design 11).
/// </summary>
public static class ReglesMontants
{
    // ASSUMPTION: MNT-01 tolerance of one cent a line and of one cent a total (domain.md 6.3).
    private const decimal Centime = 0.01m;

    /// <summary>19 digits of which 6 decimals (api.md 3.1): the first number that is none.</summary>
    private const decimal TropGrand = 10_000_000_000_000m;

    /// <summary>Refusals of lines, of the summary of VAT and of totals.</summary>
    public static IEnumerable<Refus> Controler(DemandeFacture demande)
    {
        if (demande.ModeDepot.EstUnFlux())
        {
            // ASSUMPTION: MND-01 in a flow sums do not decide, but a line must make an amount and bear a percentage: the platform keeps both.
            return demande.Lignes.SelectMany((ligne, rang) => Demesuree(ligne, rang).Concat(TauxFautif(ligne, rang)));
        }

        if (demande.Lignes.IsEmpty && !demande.ModeDepot.EstUnPdf())
        {
            return [Refus.De(CodeRefus.FactureLignesAbsentes, "lignes")];
        }

        // Sums are made of numbers whose form is right: anything else would not even add up.
        List<Refus> formes = [.. demande.Lignes.SelectMany(Ligne), .. demande.Tva.SelectMany(FormesDeTva), .. FormesDesTotaux(demande.Montants)];
        return formes.Count > 0 ? formes : [.. Recapitulatif(demande), .. Totaux(demande)];
    }

    /// <summary>What the deposit is accepted with all the same.</summary>
    public static IEnumerable<Refus> Avertir(DemandeFacture demande)
    {
        if (demande.Type == TypeFacture.Avoir.Code() && demande.Montants.Ttc is < 0)
        {
            yield return Refus.De(CodeRefus.MontantAvoirNegatif, "montants.ttc", demande.Montants.Ttc, ("champ", "montants.ttc"), ("montant", demande.Montants.Ttc));
        }
    }

    /// <summary>Amount before tax of a line, to the cent; zero when it is no amount, which a deposit refuses and a draft bears.</summary>
    public static decimal MontantHt(LigneDemandee ligne) =>
        MontantHt(ligne.Quantite ?? 0m, ligne.MontantUnitaireHt ?? 0m, ligne.RemiseHt ?? 0m) ?? 0m;

    /// <summary>Quantity × unit price − discount, to the cent; null when it has more than the 19 digits of an amount.</summary>
    public static decimal? MontantHt(decimal quantite, decimal montantUnitaire, decimal remise)
    {
        // Approached first: the exact product may be more than a decimal holds.
        if (Math.Abs((double)quantite * (double)montantUnitaire) >= 2 * (double)TropGrand || Math.Abs(remise) >= TropGrand)
        {
            return null;
        }

        var montant = Arrondir((quantite * montantUnitaire) - remise);
        return Math.Abs(montant) < TropGrand ? montant : null;
    }

    /// <summary>Tax on an amount, to the cent; none at a rate that is no percentage, which a deposit refuses and a draft bears.</summary>
    public static decimal MontantTva(decimal assiette, decimal taux) => taux is >= 0m and <= 100m ? Arrondir(assiette * taux / 100m) : 0m;

    /// <summary>Rate of a line, in percent.</summary>
    public static decimal Taux(LigneDemandee ligne) => ligne.TauxTvaManuel ?? TauxTva.Find(ligne.TauxTva)?.Valeur ?? 0m;

    private static decimal Taux(TvaDemandee tva) => tva.TauxManuel ?? TauxTva.Find(tva.Taux)?.Valeur ?? 0m;

    private static IEnumerable<Refus> Ligne(LigneDemandee ligne, int rang)
    {
        var ou = $"lignes[{rang}]";
        (string Champ, bool Absent)[] champs =
        [
            ("denomination", string.IsNullOrWhiteSpace(ligne.Denomination)),
            ("quantite", ligne.Quantite is null),
            ("montantUnitaireHt", ligne.MontantUnitaireHt is null),
        ];
        foreach (var (champ, _) in champs.Where(c => c.Absent))
        {
            yield return ReglesSaisie.Obligatoire($"{ou}.{champ}");
        }

        List<Refus> formes = [.. Formes(($"{ou}.quantite", ligne.Quantite), ($"{ou}.montantUnitaireHt", ligne.MontantUnitaireHt), ($"{ou}.remiseHt", ligne.RemiseHt))];
        foreach (var refus in formes.Count > 0 ? formes : Demesuree(ligne, rang))
        {
            yield return refus;
        }

        foreach (var refus in TauxFautif(ligne, rang))
        {
            yield return refus;
        }
    }

    private static IEnumerable<Refus> TauxFautif(LigneDemandee ligne, int rang) => ConstatDuTaux(ligne) is { } constat
        ? [Refus.De(CodeRefus.FactureLigneTaux, $"lignes[{rang}].tauxTva", ligne.TauxTva ?? (object?)ligne.TauxTvaManuel, ("ligne", ligne.Numero ?? rang + 1), ("constat", constat))]
        : [];

    private static string? ConstatDuTaux(LigneDemandee ligne) => (ligne.TauxTva, ligne.TauxTvaManuel) switch
    {
        (null or "", null) => "elle n’en a aucun",
        ({ Length: > 0 }, not null) => "elle en a deux",
        ({ Length: > 0 } code, _) when TauxTva.Find(code) is null => $"le code « {code} » n’est pas dans la liste",
        (_, < 0 or > 100) => "le taux saisi n’est pas un pourcentage",
        _ => null,
    };

    /// <summary>A line whose numbers, each well written, make no amount together.</summary>
    private static IEnumerable<Refus> Demesuree(LigneDemandee ligne, int rang)
    {
        var ou = $"lignes[{rang}].quantite";
        return MontantHt(ligne.Quantite ?? 0m, ligne.MontantUnitaireHt ?? 0m, ligne.RemiseHt ?? 0m) is null
            ? [Refus.De(CodeRefus.MontantForme, ou, ligne.Quantite, ("champ", ou), ("valeur", ligne.Quantite),
                ("constat", $"au prix unitaire de {Refus.EnFrancais(ligne.MontantUnitaireHt ?? 0m)}, le montant de la ligne a plus de 19 chiffres"))]
            : [];
    }

    private static IEnumerable<Refus> FormesDeTva(TvaDemandee tva, int rang)
    {
        var ou = $"tva[{rang}]";
        foreach (var refus in Formes(($"{ou}.base", tva.Base), ($"{ou}.tva", tva.Tva)))
        {
            yield return refus;
        }

        if (tva.TauxManuel is < 0 or > 100)
        {
            yield return Refus.De(CodeRefus.MontantForme, $"{ou}.taux", tva.TauxManuel, ("champ", $"{ou}.taux"), ("valeur", tva.TauxManuel), ("constat", "ce n’est pas un pourcentage"));
        }
    }

    private static IEnumerable<Refus> FormesDesTotaux(MontantsDemandes montants) => Formes(
        ("montants.ht", montants.Ht), ("montants.tva", montants.Tva), ("montants.ttc", montants.Ttc), ("montants.remiseTtc", montants.RemiseTtc), ("montants.aPayer", montants.APayer));

    private static IEnumerable<Refus> Formes(params IEnumerable<(string Champ, decimal? Valeur)> montants)
    {
        foreach (var (champ, montant) in montants)
        {
            if (montant is { } valeur && Forme(valeur) is { } constat)
            {
                yield return Refus.De(CodeRefus.MontantForme, champ, valeur, ("champ", champ), ("valeur", valeur), ("constat", constat));
            }
        }
    }

    /// <summary>What is wrong with a number of the invoice, in a French clause; null when nothing is.</summary>
    public static string? Forme(decimal valeur)
    {
        if (Math.Abs(valeur) >= TropGrand)
        {
            return "il y a plus de 19 chiffres";
        }

        return decimal.Round(valeur, 6) != valeur ? "il y a plus de 6 décimales" : null;
    }

    private static IEnumerable<Refus> Recapitulatif(DemandeFacture demande)
    {
        var bases = demande.Lignes.GroupBy(Taux).ToDictionary(g => g.Key, g => (Base: g.Sum(MontantHt), Lignes: g.Count()));
        for (var i = 0; i < demande.Tva.Length; i++)
        {
            var tva = demande.Tva[i];
            var taux = Taux(tva);
            var annoncee = tva.Base ?? 0m;
            var attendue = bases.GetValueOrDefault(taux);
            if (!demande.Lignes.IsEmpty && !Proches(annoncee, attendue.Base, Centime * attendue.Lignes))
            {
                yield return Refus.De(CodeRefus.MontantRecapitulatif, $"tva[{i}].base", annoncee,
                    ("champ", $"la base au taux de {Refus.EnFrancais(taux)} %"), ("montant", annoncee), ("attendu", attendue.Base), ("origine", "les lignes"));
            }

            var calculee = MontantTva(annoncee, taux);
            if (!Proches(tva.Tva ?? 0m, calculee, Centime))
            {
                yield return Refus.De(CodeRefus.MontantTvaTaux, $"tva[{i}].tva", tva.Tva,
                    ("taux", taux), ("base", annoncee), ("tva", tva.Tva), ("tvaAttendue", calculee));
            }
        }

        foreach (var (taux, attendue) in bases.Where(b => b.Value.Base != 0m && !demande.Tva.IsEmpty && !demande.Tva.Any(t => Taux(t) == b.Key)))
        {
            yield return Refus.De(CodeRefus.MontantRecapitulatif, "tva", null,
                ("champ", $"la base au taux de {Refus.EnFrancais(taux)} %"), ("montant", 0m), ("attendu", attendue.Base), ("origine", "les lignes"));
        }

        var tvaTotale = demande.Tva.Sum(t => t.Tva ?? 0m);
        if (!demande.Tva.IsEmpty && demande.Montants.Tva is { } totale && !Proches(totale, tvaTotale, Centime))
        {
            yield return Refus.De(CodeRefus.MontantRecapitulatif, "montants.tva", totale,
                ("champ", "le montant total de TVA"), ("montant", totale), ("attendu", tvaTotale), ("origine", "le récapitulatif de TVA"));
        }
    }

    private static IEnumerable<Refus> Totaux(DemandeFacture demande)
    {
        var montants = demande.Montants;
        (string Champ, decimal? Valeur)[] champs = [("ht", montants.Ht), ("tva", montants.Tva), ("ttc", montants.Ttc), ("aPayer", montants.APayer)];
        var absents = champs.Where(c => c.Valeur is null).Select(c => ReglesSaisie.Obligatoire($"montants.{c.Champ}")).ToList();
        if (absents.Count > 0)
        {
            return absents;
        }

        return Ecarts(demande, montants.Ht!.Value, montants.Tva!.Value, montants.Ttc!.Value, montants.APayer!.Value);
    }

    private static IEnumerable<Refus> Ecarts(DemandeFacture demande, decimal ht, decimal tva, decimal ttc, decimal aPayer)
    {
        var lignes = demande.Lignes.Sum(MontantHt);
        if (!demande.Lignes.IsEmpty && !Proches(ht, lignes, Centime * demande.Lignes.Length))
        {
            yield return Refus.De(CodeRefus.MontantLignesHt, "montants.ht", ht, ("sommeLignes", lignes), ("montantHt", ht));
        }

        if (demande.Tva.IsEmpty && !demande.Lignes.IsEmpty)
        {
            var attendue = demande.Lignes.GroupBy(Taux).Sum(g => MontantTva(g.Sum(MontantHt), g.Key));
            if (!Proches(tva, attendue, Centime * demande.Lignes.Length))
            {
                yield return Refus.De(CodeRefus.MontantRecapitulatif, "montants.tva", tva,
                    ("champ", "le montant total de TVA"), ("montant", tva), ("attendu", attendue), ("origine", "les lignes"));
            }
        }

        if (!Proches(ttc, ht + tva, Centime))
        {
            yield return Refus.De(CodeRefus.MontantTtc, "montants.ttc", ttc, ("ht", ht), ("tva", tva), ("ttc", ttc), ("ttcAttendu", ht + tva));
        }

        // What is to be paid follows from the total that is right, so that both corrections can be made at once.
        var juste = Proches(ttc, ht + tva, Centime) ? ttc : ht + tva;
        var remise = demande.Montants.RemiseTtc ?? 0m;
        if (!Proches(aPayer, juste - remise, Centime))
        {
            yield return Refus.De(CodeRefus.MontantAPayer, "montants.aPayer", aPayer,
                ("ttc", juste), ("remise", remise), ("aPayer", aPayer), ("aPayerAttendu", juste - remise));
        }
    }

    private static bool Proches(decimal lu, decimal attendu, decimal tolerance) => Math.Abs(lu - attendu) <= tolerance;

    private static decimal Arrondir(decimal valeur) => new Montant(valeur).AuCentime.Valeur;
}
