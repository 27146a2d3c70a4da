using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>What suppliers sell, by trade: the lines of an invoice are of one trade, and some trades mix rates of VAT.</summary>
internal static class Catalogue
{
    private const string Normal = "TVA5";
    private const string Intermediaire = "TVA4";
    private const string Reduit = "TVA3";
    private const string SuperReduit = "TVA2";

    public static ImmutableArray<ImmutableArray<Article>> Metiers { get; } =
    [
        [
            new("PAP-A4", "Ramette de papier A4 80 g", "ramette", "RM", 4.12m, Normal, 200),
            new("ENV-C5", "Enveloppes C5, boîte de 500", "boîte", "XBX", 21.90m, Normal, 20),
            new("TON-N", "Cartouche de toner noir", "unité", "C62", 68.50m, Normal, 12),
            new("STY-B", "Stylos à bille, lot de 50", "lot", "SET", 13.75m, Normal, 15),
            new("LIV-1", "Ouvrage documentaire", "exemplaire", "C62", 24.64m, Reduit, 10),
            new("PRE-1", "Abonnement annuel à un quotidien", "abonnement", "C62", 391.77m, SuperReduit, 3),
        ],
        [
            new("DEV-J", "Développement et paramétrage", "jour", "DAY", 615.00m, Normal, 18),
            new("AUD-J", "Audit de sécurité", "jour", "DAY", 890.00m, Normal, 6),
            new("MAI-M", "Maintenance applicative", "mois", "MON", 1_240.00m, Normal, 12),
            new("POS-1", "Poste de travail portable", "unité", "C62", 934.17m, Normal, 25),
            new("ECR-27", "Écran 27 pouces", "unité", "C62", 189.90m, Normal, 25),
        ],
        [
            new("ATE-H", "Animation d’atelier", "heure", "HUR", 60.00m, Normal, 40),
            new("FOR-J", "Formation en groupe", "jour", "DAY", 980.00m, Normal, 8),
            new("SUP-1", "Support pédagogique imprimé", "exemplaire", "C62", 7.58m, Reduit, 60),
            new("DEP-F", "Frais de déplacement", "forfait", "C62", 145.00m, Normal, 3),
        ],
        [
            new("REP-S", "Repas scolaire livré", "repas", "C62", 3.94m, Reduit, 900),
            new("BUF-P", "Buffet, par personne", "personne", "IE", 18.60m, Intermediaire, 80),
            new("PAI-1", "Pain de campagne", "kilogramme", "KGM", 3.35m, Reduit, 60),
            new("VAI-L", "Location de vaisselle", "lot", "SET", 42.00m, Normal, 10),
        ],
        [
            new("NET-M2", "Nettoyage des vitrages", "mètre carré", "MTK", 2.15m, Normal, 1_500),
            new("NET-H", "Remise en état des locaux", "heure", "HUR", 27.40m, Normal, 120),
            new("DES-P", "Désinfection, par passage", "passage", "C62", 118.00m, Normal, 12),
        ],
        [
            new("ISO-M2", "Isolation de combles perdus", "mètre carré", "MTK", 32.80m, Reduit, 300),
            new("PEI-M2", "Peinture intérieure de logements", "mètre carré", "MTK", 21.40m, Intermediaire, 400),
            new("POR-1", "Porte coupe-feu, pose comprise", "unité", "C62", 1_086.00m, Normal, 8),
            new("DEC-T", "Évacuation de gravats", "tonne", "TNE", 96.50m, Normal, 20),
        ],
        [
            new("ARB-1", "Érable champêtre, motte", "unité", "C62", 142.00m, Intermediaire, 30),
            new("TER-M3", "Terre végétale", "mètre cube", "MTQ", 38.20m, Normal, 60),
            new("TON-P", "Tonte et ramassage, par passage", "passage", "C62", 264.00m, Normal, 16),
        ],
    ];

    private static readonly FrozenDictionary<string, string> CodesUnite =
        Metiers.SelectMany(m => m).DistinctBy(a => a.Unite).ToFrozenDictionary(a => a.Unite, a => a.CodeUnite, StringComparer.Ordinal);

    /// <summary>The code of a unit written in words; a piece where it is none of ours.</summary>
    public static string CodeUnite(string? unite) => unite is not null && CodesUnite.TryGetValue(unite, out var code) ? code : "C62";
}
