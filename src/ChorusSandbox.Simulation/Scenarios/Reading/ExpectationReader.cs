using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Simulation.Scenarios.Expectations;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads lists of expectations: a map of one key each.</summary>
public sealed class ExpectationReader(NodeReading reading)
{
    private static readonly ImmutableArray<string> Mots =
        ["statut", "historique", "panier", "refus", "avertissement", "reponse", "journal", "flux", "agenda", "fenetreRejet"];

    /// <summary>The expectations of a list; those that cannot be read are told and left out.</summary>
    public ImmutableArray<Expectation> Read(Node? liste)
    {
        if (liste is null or { EstNul: true })
        {
            return [];
        }

        if (!liste.EstListe)
        {
            reading.Signaler(liste, "une liste d’attentes est attendue (« - statut: {…} »)");
            return [];
        }

        return [.. liste.Liste.Select(ReadOne).OfType<Expectation>()];
    }

    private Expectation? ReadOne(Node node)
    {
        if (!node.EstTable || node.Table.Length != 1)
        {
            reading.Signaler(node, $"une attente est une table d’une seule clé parmi {NodeReading.Liste(Mots)}");
            return null;
        }

        var (mot, _, corps) = node.Table[0];
        if (!Mots.Contains(mot))
        {
            reading.Inconnu(node, "attente inconnue", mot, Mots);
            return null;
        }

        var avant = reading.Anomalies.Count;
        var attente = Read(mot, corps, $"{mot} {EnMots(corps)}");
        return reading.Anomalies.Count == avant ? attente : null;
    }

    private Expectation? Read(string mot, Node corps, string libelle) => mot switch
    {
        "statut" when Cles(corps, mot, ["facture", "est"], "facture", "est") =>
            reading.Code<StatutFacture>(corps, "est", "statut") is { } est ? new StatutExpectation(corps.Ligne, libelle, reading.Texte(corps, "facture"), est) : null,
        "historique" when Cles(corps, mot, ["facture", "contient"], "facture", "contient") => Historique(corps, libelle),
        "panier" when Cles(corps, mot, ["espace", "acteur", "contient", "sans"], "espace", "acteur") => Panier(corps, libelle),
        "fenetreRejet" when Cles(corps, mot, ["acteur", "contient", "sans"], "acteur") =>
            ContientOuSans(corps) is { } c ? new FenetreRejetExpectation(corps.Ligne, libelle, reading.Texte(corps, "acteur"), c.Facture, c.Contient) : null,
        "refus" or "avertissement" when Cles(corps, mot, ["acte", "code", "etape"], "acte", "code") => Refus(mot, corps, libelle),
        "reponse" when Cles(corps, mot, ["etape", "champ", "vaut"], "etape", "champ") =>
            new ReponseExpectation(corps.Ligne, libelle, reading.Texte(corps, "etape"), reading.Texte(corps, "champ"), reading.TexteOuRien(corps, "vaut")),
        "journal" when Cles(corps, mot, ["acte", "objet", "nombre"], "acte") =>
            new JournalExpectation(corps.Ligne, libelle, Acte(corps), reading.TexteOuRien(corps, "objet"), Nombre(corps)),
        "flux" when Cles(corps, mot, ["depot", "etat"], "depot", "etat") =>
            reading.Code<StatutFlux>(corps, "etat", "état de flux") is { } etat ? new FluxExpectation(corps.Ligne, libelle, reading.Texte(corps, "depot"), etat) : null,
        "agenda" when Cles(corps, mot, ["acte", "dans", "nombre"], "acte") =>
            new AgendaExpectation(corps.Ligne, libelle, Acte(corps), Duree(corps, "dans"), Nombre(corps)),
        _ => null,
    };

    private HistoriqueExpectation Historique(Node corps, string libelle)
    {
        foreach (var fautif in corps["contient"]!.Elements.Where(n => n.Texte is { } t && RessembleAUnCode(t) && !HistoriqueExpectation.EstUnCode(t)))
        {
            reading.Inconnu(fautif, "statut ou action inconnus", fautif.Texte, Ecriture.Codes<StatutFacture>().Concat(Vocabulaire.ActionsUtilisateurs));
        }

        return new HistoriqueExpectation(corps.Ligne, libelle, reading.Texte(corps, "facture"), reading.Textes(corps, "contient"));
    }

    private PanierExpectation? Panier(Node corps, string libelle)
    {
        var espace = reading.Texte(corps, "espace");
        if (!Vocabulaire.Espaces.Contains(espace))
        {
            reading.Inconnu(corps["espace"]!, "espace inconnu", espace, Vocabulaire.Espaces);
        }

        return ContientOuSans(corps) is { } c ? new PanierExpectation(corps.Ligne, libelle, espace, reading.Texte(corps, "acteur"), c.Facture, c.Contient) : null;
    }

    private RefusExpectation? Refus(string mot, Node corps, string libelle)
    {
        var avertissement = mot == "avertissement";
        if (reading.Code<CodeRefus>(corps, "code", "code de refus") is not { } code)
        {
            return null;
        }

        if (avertissement != (CatalogueDesRefus.De(code).Gravite == Gravite.Avertissement))
        {
            reading.Signaler(corps["code"]!, avertissement ? $"{code.Code()} refuse l’acte : écrivez « refus »" : $"{code.Code()} ne fait qu’avertir : écrivez « avertissement »");
        }

        return new RefusExpectation(corps.Ligne, libelle, Acte(corps, questions: true), code, reading.TexteOuRien(corps, "etape"), avertissement);
    }

    private (string Facture, bool Contient)? ContientOuSans(Node corps)
    {
        if ((corps["contient"] is null) == (corps["sans"] is null))
        {
            reading.Signaler(corps, "écrivez « contient » ou « sans », l’un des deux");
            return null;
        }

        return corps["contient"] is null ? (reading.Texte(corps, "sans"), false) : (reading.Texte(corps, "contient"), true);
    }

    private string Acte(Node corps, bool questions = false)
    {
        var acte = reading.Texte(corps, "acte");
        if (acte.Length > 0 && !Vocabulaire.Actes.Contains(acte) && !(questions && Vocabulaire.Questions.Contains(acte)))
        {
            reading.Inconnu(corps["acte"]!, "acte inconnu", acte, Vocabulaire.Actes);
        }

        return acte;
    }

    private Borne Nombre(Node corps)
    {
        if (corps["nombre"] is { } node && !Borne.TryLire(node.Texte, out _))
        {
            reading.Signaler(node, $"« nombre » : un nombre, ou une borne comme \">= 3\" ; lu « {node.Texte} »");
        }

        return Borne.TryLire(corps["nombre"]?.Texte, out var borne) ? borne : Borne.AuMoinsUn;
    }

    private Duree? Duree(Node corps, string cle)
    {
        if (corps[cle] is not { } node)
        {
            return null;
        }

        if (Domain.Duree.TryLire(node.Texte, out var duree))
        {
            return duree;
        }

        reading.Signaler(node, $"« {cle} » : une durée ISO 8601 est attendue (P3D, PT1M) ; lu « {node.Texte} »");
        return null;
    }

    private bool Cles(Node corps, string mot, ImmutableArray<string> admises, params string[] obligatoires) => reading.Table(corps, mot, admises, obligatoires);

    private static bool RessembleAUnCode(string mot) => mot.Length > 3 && mot.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static string EnMots(Node corps) => corps switch
    {
        { EstTable: true } => "{" + string.Join(", ", corps.Table.Select(e => $"{e.Cle}: {EnMots(e.Valeur)}")) + "}",
        { EstListe: true } => "[" + string.Join(", ", corps.Liste.Select(EnMots)) + "]",
        _ => corps.Texte ?? "null",
    };
}
