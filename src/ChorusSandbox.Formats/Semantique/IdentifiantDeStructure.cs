using System.Collections.Frozen;

using static ChorusSandbox.Domain.Identifiants.TypeIdentifiant;

using TypeIdentifiant = ChorusSandbox.Domain.Identifiants.TypeIdentifiant;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// The identifier under which Chorus Pro knows a party, among those that the file gives. Source: formats.md 2.1.
/// </summary>
/// <param name="Cle">Key of its place in <see cref="Positions"/>.</param>
/// <param name="Valeur">The identifier as written.</param>
/// <param name="Schema">Its <c>schemeID</c> as written, or null.</param>
/// <param name="Type">What the scheme says it is; null when Chorus Pro does not know the scheme.</param>
public sealed record IdentifiantDeStructure(string Cle, string Valeur, string? Schema, TypeIdentifiant? Type)
{
    private static readonly FrozenDictionary<string, TypeIdentifiant> Schemas = new Dictionary<string, TypeIdentifiant>
    {
        ["1"] = Siret, ["0009"] = Siret, ["0002"] = Siret, ["SIRET"] = Siret, ["SIREN"] = Siret,
        ["2"] = UeHorsFrance, ["0223"] = UeHorsFrance,
        ["3"] = HorsUe, ["ETR"] = HorsUe, ["0227"] = HorsUe,
        ["4"] = Ridet, ["RIDET"] = Ridet, ["0228"] = Ridet,
        ["5"] = Tahiti, ["TAHITI"] = Tahiti, ["0229"] = Tahiti,
        ["6"] = Autre,
    }.ToFrozenDictionary();

    /// <summary>The number that Chorus Pro's own formats give a type of identifier, from 1 to 6.</summary>
    public static string NumeroDe(TypeIdentifiant type) => type switch { Siret => "1", UeHorsFrance => "2", HorsUe => "3", Ridet => "4", Tahiti => "5", _ => "6" };

    /// <summary>The seller of an invoice; null when the file names none.</summary>
    public static IdentifiantDeStructure? DuVendeur(FactureSemantique facture) => Choisir(facture.Vendeur, ClesDePartie.Vendeur);

    /// <summary>The recipient of an invoice; null when the file names none.</summary>
    public static IdentifiantDeStructure? DeLAcheteur(FactureSemantique facture) => Choisir(facture.Acheteur, ClesDePartie.Acheteur);

    /// <summary>The valideur of an invoice; null when the file names none.</summary>
    public static IdentifiantDeStructure? DuValideur(FactureSemantique facture) => Choisir(facture.Valideur, ClesDePartie.Valideur);

    /// <summary>The identifier of any party, without its place; null when the party has none.</summary>
    public static string? ValeurDe(PartieSemantique? partie) => Choisir(partie, ClesDePartie.Vendeur)?.Valeur;

    private static IdentifiantDeStructure? Choisir(PartieSemantique? partie, ClesDePartie cles)
    {
        if (partie is null)
        {
            return null;
        }

        var candidats = partie.Identifiants.Select((id, i) => De(id, Termes.Rang(cles.Identifiants, i)));
        if (partie.IdentifiantLegal is { } legal)
        {
            candidats = candidats.Prepend(De(legal, cles.IdentifiantLegal));
        }

        return candidats.MinBy(c => c.Rang);
    }

    /// <summary>A file may give several identifiers: a whole SIRET is the one, whatever stands beside it.</summary>
    private int Rang => (Type, new Domain.Identifiants.Siret(Valeur).EstBienForme, Schema) switch
    {
        (Siret, true, not null) => 0,
        (_, true, null) => 1,
        (Siret, _, not null) => 2,
        (not null, _, not null) => 3,
        (_, _, null) => 4,
        _ => 5,
    };

    private static IdentifiantDeStructure De(IdentifiantQualifie id, string cle) =>
        new(cle, id.Valeur, id.Schema, TypeDe(id.Schema));

    /// <summary>The type that a scheme says; null when Chorus Pro does not know it.</summary>
    internal static TypeIdentifiant? TypeDe(string? schema) =>
        schema is null ? Siret : Schemas.TryGetValue(schema, out var type) ? type : null;
}
