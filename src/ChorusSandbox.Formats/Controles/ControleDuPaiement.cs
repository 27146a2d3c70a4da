using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// Means of payment: an invoice has one, among those admitted (S2.05); "not defined" becomes a transfer (G1.14); a transfer
/// names a valid account (G1.16 to G1.19). Source: formats.md 4.1.
/// </summary>
internal static class ControleDuPaiement
{
    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        var facture = dossier.Facture;
        var moyens = facture.MoyensDePaiement;
        var premier = Termes.Rang("BG-16", 0) + "/BT-81";
        if (!moyens.Any(m => m.Code is not null))
        {
            return facture.EstUnAvoir ? Comptes(dossier) : [Refus.De(CodeRefus.PaiementModeAbsent, dossier.Ou(premier)), .. Comptes(dossier)];
        }

        var codes = moyens.SelectMany((m, i) => Code(dossier, m, Termes.Rang("BG-16", i)));
        return facture.EstUnAvoir
            ? [.. codes, Refus.De(CodeRefus.PaiementModeSurAvoir, dossier.Ou(premier), moyens[0].Code, ("numero", facture.Numero)), .. Comptes(dossier)]
            : [.. codes, .. Comptes(dossier)];
    }

    private static IEnumerable<Refus> Code(Dossier dossier, MoyenDePaiement moyen, string groupe)
    {
        if (moyen.Code is not { } code)
        {
            yield break;
        }

        var ou = dossier.Ou(groupe + "/BT-81");
        if (ModesDePaiement.DuCode(code) is null)
        {
            yield return Refus.De(CodeRefus.PaiementCodeNonAdmis, ou, code, ("code", code));
        }
        else if (ModesDePaiement.EstNonDefini(code))
        {
            yield return Refus.De(CodeRefus.PaiementModeRemplace, ou, code, ("valeur", code));
        }
        else if (ModesDePaiement.DemandeUnCompte(code) && moyen.Compte is null && !dossier.Facture.EstUnAvoir)
        {
            yield return Refus.De(CodeRefus.BanqueIbanAbsent, dossier.Ou(groupe + "/BT-84"), null, ("modePaiement", code));
        }
    }

    private static IEnumerable<Refus> Comptes(Dossier dossier)
    {
        for (var i = 0; i < dossier.Facture.MoyensDePaiement.Count; i++)
        {
            var moyen = dossier.Facture.MoyensDePaiement[i];
            var groupe = Termes.Rang("BG-16", i);
            // CII says by the element whether an account is an IBAN; UBL does not, and Chorus Pro knows IBANs only.
            if (moyen.Compte is { } compte && dossier.Position(groupe + "/BT-84").Element != "ram:ProprietaryID" && Iban.Constat(compte) is { } constat)
            {
                yield return Refus.De(CodeRefus.BanqueIbanInvalide, dossier.Ou(groupe + "/BT-84"), Iban.Masquer(compte),
                    ("ibanMasque", Iban.Masquer(compte)), ("constat", constat));
            }

            if (moyen.Bic is { } bic && !Iban.EstUnBic(bic))
            {
                yield return Refus.De(CodeRefus.BanqueBicInvalide, dossier.Ou(groupe + "/BT-86"), bic, ("bic", bic));
            }
        }
    }
}
