using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Xml;

/// <summary>Takes terms out of a file and notes, for each, where it was and whether its text is what it should be.</summary>
internal sealed class Releve(bool datesIso)
{
    private readonly Dictionary<string, Lieu> _lieux = [];
    private readonly ImmutableArray<Refus>.Builder _refus = ImmutableArray.CreateBuilder<Refus>();

    public Positions Positions => new(_lieux);

    public ImmutableArray<Refus> Refus => _refus.ToImmutable();

    public string? Texte(string cle, Lieu lieu)
    {
        _lieux[cle] = lieu;
        return lieu.Texte;
    }

    public string? Attribut(string cle, Lieu lieu, string nom)
    {
        _lieux[cle] = lieu;
        return lieu.Attribut(nom);
    }

    public IdentifiantQualifie? Identifiant(string cle, Lieu lieu) =>
        Texte(cle, lieu) is { } valeur ? new(valeur, lieu.Attribut("schemeID")) : null;

    public Nombre? Nombre(string cle, Lieu lieu)
    {
        if (Texte(cle, lieu) is not { } texte)
        {
            return null;
        }

        var nombre = Semantique.Nombre.Lire(texte);
        if (FormeDesNombres.Constat(nombre) is { } constat)
        {
            _refus.Add(Domain.Refus.De(CodeRefus.MontantForme, lieu.Position.Ou, texte, ("champ", lieu.Position.Element), ("valeur", texte), ("constat", constat)));
        }

        return nombre;
    }

    public DateLue? Date(string cle, Lieu lieu)
    {
        if (Texte(cle, lieu) is not { } texte)
        {
            return null;
        }

        var date = datesIso ? DateLue.LireIso(texte) : DateLue.LireCii(texte, lieu.Attribut("format"));
        if (date.Valeur is null)
        {
            _refus.Add(Domain.Refus.De(CodeRefus.FactureDateIllisible, lieu.Position.Ou, texte,
                ("champ", lieu.Position.Element), ("valeur", texte), ("forme", datesIso ? "AAAA-MM-JJ" : "AAAAMMJJ")));
        }

        return date;
    }

    /// <summary>
    /// The file inside an element, from its base64 text; the text is let go. That it is base64, the control of structure tells.
    /// </summary>
    public (ReadOnlyMemory<byte>? Octets, long Taille) Binaire(string cle, Lieu lieu)
    {
        _lieux[cle] = lieu;
        if (lieu.Element is not { } element)
        {
            return (null, 0);
        }

        var texte = element.Prendre().Texte;
        element.OublierTexte();
        if (element.LongueurTexte > texte.Length)
        {
            return (ReadOnlyMemory<byte>.Empty, element.LongueurTexte / 4 * 3);
        }

        var tampon = new byte[(texte.Length / 4 * 3) + 3];
        if (Convert.TryFromBase64String(texte, tampon, out var ecrits))
        {
            return (tampon.AsMemory(0, ecrits), ecrits);
        }

        return (ReadOnlyMemory<byte>.Empty, tampon.Length);
    }

    /// <summary>Adds what a reader itself refuses.</summary>
    public void Refuser(IEnumerable<Refus> refus) => _refus.AddRange(refus);
}
