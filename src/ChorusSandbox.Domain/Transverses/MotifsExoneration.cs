using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>Reasons why no VAT is due, cited by a typed invoice whose type of VAT is EXONERATION.</summary>
public static class MotifsExoneration
{
    // ASSUMPTION: REF-10 the platform's own list is not public: ours bears the codes VATEX of EN 16931 (BT-121), so that an invoice and its file agree.
    /// <summary>The referential of reasons.</summary>
    public static ImmutableArray<ValeurDeReference> Tous { get; } = ValeurDeReference.Table(
        """
        VATEX-FR-FRANCHISE;Franchise en base, article 293 B du CGI;VAT franchise, article 293 B of the French tax code
        VATEX-FR-CNWVAT;Avoir net de taxe, article 272 du CGI;Credit note without VAT, article 272 of the French tax code
        VATEX-FR-AE;Autoliquidation, article 283 du CGI;Reverse charge, article 283 of the French tax code
        VATEX-EU-AE;Autoliquidation;Reverse charge
        VATEX-EU-IC;Livraison intracommunautaire;Intra-Community supply
        VATEX-EU-G;Exportation hors de l’Union européenne;Export outside the European Union
        VATEX-EU-O;Opération hors du champ de la TVA;Not subject to VAT
        VATEX-EU-D;Régime particulier des agences de voyages;Travel agents margin scheme
        VATEX-EU-F;Régime de la marge, biens d’occasion;Second-hand goods margin scheme
        VATEX-EU-I;Régime de la marge, objets d’art;Works of art margin scheme
        VATEX-EU-J;Régime de la marge, objets de collection et d’antiquité;Collectors’ items and antiques margin scheme
        VATEX-EU-79-C;Débours, article 79 c de la directive TVA;Disbursements, article 79 c of the VAT directive
        VATEX-EU-132;Activité d’intérêt général, article 132 de la directive TVA;Activity in the public interest, article 132 of the VAT directive
        VATEX-EU-132-1A;Services postaux publics;Public postal services
        VATEX-EU-132-1B;Hospitalisation et soins;Hospital and medical care
        VATEX-EU-132-1C;Soins médicaux et paramédicaux;Medical and paramedical professions
        VATEX-EU-132-1E;Prothèses dentaires;Dental technicians
        VATEX-EU-132-1G;Aide et sécurité sociales;Welfare and social security
        VATEX-EU-132-1H;Protection de l’enfance et de la jeunesse;Protection of children and young persons
        VATEX-EU-132-1I;Enseignement et formation professionnelle;Education and vocational training
        VATEX-EU-132-1L;Organismes sans but lucratif, cotisations de leurs membres;Non-profit organisations, membership subscriptions
        VATEX-EU-132-1M;Sport et éducation physique;Sport and physical education
        VATEX-EU-132-1N;Services culturels;Cultural services
        VATEX-EU-143;Importation exonérée, article 143 de la directive TVA;Exempt importation, article 143 of the VAT directive
        VATEX-EU-148;Transports internationaux, article 148 de la directive TVA;International transport, article 148 of the VAT directive
        VATEX-EU-151;Représentations diplomatiques et organismes internationaux;Diplomatic missions and international bodies
        VATEX-EU-309;Services d’agences de voyages rendus hors de l’Union;Travel agents’ services supplied outside the Union
        """);

    private static readonly FrozenSet<string> Codes = Tous.Select(m => m.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the code of a reason of the list.</summary>
    public static bool Connait(string code) => Codes.Contains(code);
}
