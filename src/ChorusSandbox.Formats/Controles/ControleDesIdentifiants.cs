using System.Text.RegularExpressions;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// The identifiers of both parties have the form of their type: Chorus Pro addresses a structure by its whole SIRET, a SIREN is
/// refused. The key of a SIRET is not looked at: AIFE's own flows hold wrong ones. Source: formats.md 2.1.
/// </summary>
internal static partial class ControleDesIdentifiants
{
    public static IEnumerable<Refus> Controler(Dossier dossier) =>
    [
        .. Controler(dossier, IdentifiantDeStructure.DuVendeur(dossier.Facture), "fournisseur"),
        .. Controler(dossier, IdentifiantDeStructure.DeLAcheteur(dossier.Facture), "destinataire"),
        .. Differents(dossier, dossier.Facture.Vendeur, IdentifiantDeStructure.DuVendeur(dossier.Facture), ClesDePartie.Vendeur, "fournisseur"),
        .. Differents(dossier, dossier.Facture.Acheteur, IdentifiantDeStructure.DeLAcheteur(dossier.Facture), ClesDePartie.Acheteur, "destinataire"),
    ];

    /// <summary>A warning when the place that Chorus Pro reads names another than the identifier retained.</summary>
    private static IEnumerable<Refus> Differents(Dossier dossier, PartieSemantique? partie, IdentifiantDeStructure? retenu, ClesDePartie cles, string role)
    {
        var (cle, lu) = dossier.EstUneUbl ? (Termes.Rang(cles.Identifiants, 0), partie?.Identifiants.FirstOrDefault()) : (cles.IdentifiantLegal, partie?.IdentifiantLegal);
        if (lu is not null && retenu is not null && lu.Valeur != retenu.Valeur)
        {
            var position = dossier.Position(cle);
            yield return Refus.De(CodeRefus.StructureIdentifiantsDifferents, position.Ou, lu.Valeur,
                ("role", role), ("element", position.Element), ("valeur", lu.Valeur), ("retenu", retenu.Valeur));
        }
    }

    private static IEnumerable<Refus> Controler(Dossier dossier, IdentifiantDeStructure? identifiant, string role)
    {
        if (identifiant is null)
        {
            yield break;
        }

        var position = dossier.Position(identifiant.Cle);
        var valeur = identifiant.Valeur;
        var champ = $"l’identifiant du {role} ({position.Element})";
        if (identifiant.Type is not { } type)
        {
            yield return Refus.De(CodeRefus.XmlSchemaIdentifiant, position.Ou, valeur, ("role", role), ("schema", identifiant.Schema));
        }
        else if (type == TypeIdentifiant.Siret)
        {
            if (new Siret(valeur).EstUnSiren)
            {
                yield return Refus.De(CodeRefus.StructureSiren, position.Ou, valeur, ("champ", champ), ("siren", valeur));
            }
            else if (!new Siret(valeur).EstBienForme)
            {
                yield return Refus.De(CodeRefus.StructureSiretForme, position.Ou, valeur, ("champ", champ), ("valeur", valeur));
            }
        }
        else if (Forme(type) is var (motif, forme) && !motif.IsMatch(valeur))
        {
            yield return Refus.De(CodeRefus.StructureIdentifiantType, position.Ou, valeur, ("identifiant", valeur), ("type", type.Code()), ("forme", forme));
        }
    }

    private static (Regex Motif, string Forme)? Forme(TypeIdentifiant type) => type switch
    {
        TypeIdentifiant.UeHorsFrance => (Tva(), "le code du pays sur deux lettres, puis le numéro de TVA, 18 caractères au plus"),
        TypeIdentifiant.HorsUe => (HorsUe(), "le code du pays sur deux lettres, puis les 16 premiers caractères de la raison sociale"),
        TypeIdentifiant.Ridet => (Ridet(), "9 ou 10 caractères"),
        TypeIdentifiant.Tahiti => (Tahiti(), "9 caractères"),
        _ => null,
    };

    [GeneratedRegex("^[A-Z]{2}[A-Za-z0-9+*]{2,16}$")]
    private static partial Regex Tva();

    [GeneratedRegex("^[A-Z]{2}.{1,16}$")]
    private static partial Regex HorsUe();

    [GeneratedRegex("^[A-Za-z0-9]{9,10}$")]
    private static partial Regex Ridet();

    [GeneratedRegex("^[A-Za-z0-9]{9}$")]
    private static partial Regex Tahiti();
}
