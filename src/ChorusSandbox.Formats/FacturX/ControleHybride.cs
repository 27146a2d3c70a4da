using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// The rules BR-HYBRID of a Factur-X: what the PDF must say of the XML it carries. They weigh on their own verdict, not on that
/// of Chorus Pro. Conditions: regles-en16931.csv.
/// </summary>
internal static class ControleHybride
{
    private const string Metadonnees = "PDF, /Root/Metadata (XMP)";
    private const string Fiche = "PDF, Filespec de la facture";

    private static readonly RegleHybride PdfA = new("BR-HYBRID-02", true, Metadonnees,
        "Le PDF ne se déclare pas PDF/A-3[ : il se dit {valeur}|].", "Une facture hybride s’archive : seul PDF/A-3 admet une pièce jointe de ce type.",
        "Produisez le PDF en PDF/A-3 (pdfaid:part 3, polices incorporées, intention de sortie).");

    private static readonly RegleHybride Extension = new("BR-HYBRID-03", true, Metadonnees,
        "Le PDF ne décrit pas les propriétés Factur-X de ses métadonnées.", "PDF/A n’admet une propriété étrangère que si un schéma d’extension la déclare.",
        "Ajoutez le bloc pdfaExtension:schemas qui déclare DocumentType, DocumentFileName, Version et ConformanceLevel.");

    private static readonly RegleHybride Espace = new("BR-HYBRID-04", true, Metadonnees,
        "[Les propriétés Factur-X sont dans l’espace de noms {valeur}.|Le PDF ne porte pas les propriétés de Factur-X.]", "C’est par cet espace de noms qu’un lecteur reconnaît une Factur-X.",
        "Écrivez l’espace de noms {attendu}.");

    private static readonly RegleHybride Prefixe = new("BR-HYBRID-05", true, Metadonnees,
        "[Le préfixe des propriétés Factur-X est {valeur}.|Le préfixe des propriétés Factur-X manque.]", "La spécification fixe ce préfixe ; des lecteurs simples ne cherchent que lui.", "Employez le préfixe {attendu}.");

    private static readonly RegleHybride TypeDeDocument = new("BR-HYBRID-06", true, Metadonnees,
        "[Le type de document annoncé est {valeur}.|Le PDF n’annonce pas de type de document.]", "Une facture comme un avoir s’annonce INVOICE.", "Écrivez {attendu} dans fx:DocumentType.");

    private static readonly RegleHybride Niveau = new("BR-HYBRID-07", true, Metadonnees,
        "[Le niveau annoncé n’existe pas : {valeur}.|Le PDF n’annonce pas le profil de la facture.]", "Le niveau dit à quelles données du XML s’attendre.", "Écrivez dans fx:ConformanceLevel l’un de : {attendu}.");

    private static readonly RegleHybride NomAnnonce = new("BR-HYBRID-08", true, Metadonnees,
        "[Le nom de fichier annoncé n’est pas admis : {valeur}.|Le PDF n’annonce pas le nom du fichier de la facture.]", "Un lecteur cherche la facture sous un des noms convenus.", "Écrivez {attendu} dans fx:DocumentFileName.");

    private static readonly RegleHybride VersionAbsente = new("BR-HYBRID-09", true, Metadonnees,
        "La version de Factur-X manque dans les métadonnées.", "Les quatre propriétés sont obligatoires.", "Écrivez {attendu} dans fx:Version.");

    private static readonly RegleHybride Version = new("BR-HYBRID-10", false, Metadonnees,
        "La version annoncée est {valeur}.", "Cette version n’a jamais changé, quelle que soit l’édition de la spécification.", "Écrivez {attendu} dans fx:Version.");

    private static readonly RegleHybride Relation = new("BR-HYBRID-11", false, Fiche,
        "[La relation du XML au PDF est {valeur}.|Le PDF ne dit pas la relation du XML à la page.]", "Elle dit si le XML vaut la page entière ou en porte les données seules.", "Mettez /AFRelationship à {attendu}.");

    private static readonly RegleHybride Atteignable = new("BR-HYBRID-12", true, "PDF, /Root/AF et /Root/Names/EmbeddedFiles",
        "La facture XML ne peut pas être atteinte depuis le catalogue du PDF.", "Un lecteur suit /AF ou /Names : les deux doivent y mener.",
        "Attachez le XML en fichier incorporé, cité dans /AF et dans /Names/EmbeddedFiles.");

    private static readonly RegleHybride Illisible = new("BR-HYBRID-12", true, "PDF, /Root/AF et /Root/Names/EmbeddedFiles",
        "La facture XML du PDF ne peut pas être lue.", "Un fichier hybride ne vaut que par le XML qu’un logiciel peut en extraire.",
        "Corrigez d’abord ce que Chorus Pro dit de ce fichier, puis attachez un XML CII qui s’ouvre.");

    private static readonly RegleHybride NomDuXml = new("BR-HYBRID-13", true, Fiche,
        "[Le fichier XML joint s’appelle {valeur}.|Aucun fichier XML de facture n’est joint.]", "Un lecteur cherche la facture sous un des noms convenus.", "Joignez la facture XML sous le nom {attendu}.");

    private static readonly RegleHybride MemeNom = new("BR-HYBRID-14", false, Fiche,
        "Le fichier XML joint s’appelle {valeur}, les métadonnées annoncent {attendu}.", "Les deux désignent le même fichier.", "Donnez le même nom des deux côtés : {attendu}.");

    private static readonly RegleHybride MemeProfil = new("BR-HYBRID-15", false, Metadonnees,
        "Le PDF annonce le profil {valeur}, le XML suit le profil {attendu}.", "Un lecteur qui croit l’annonce lira trop ou trop peu.", "Écrivez {attendu} dans fx:ConformanceLevel.");

    private static readonly RegleHybride PasEnAllemagne = new("BR-HYBRID-DE-01", true, Metadonnees,
        "Le profil {valeur} n’est pas admis entre deux parties allemandes.", "Ce profil n’y vaut pas facture.", "Employez le profil BASIC ou un plus riche.");

    private static readonly RegleHybride PasEnFrance = new("BR-HYBRID-FR-01", true, Metadonnees,
        "Le profil {valeur} n’est pas admis entre deux parties françaises.", "C’est un profil allemand.", "Employez le profil EN 16931 ou EXTENDED.");

    /// <summary>What the container breaks.</summary>
    /// <param name="conteneur">The container; null when the PDF cannot be opened.</param>
    /// <param name="facture">The invoice of the XML; null when none could be read.</param>
    public static IEnumerable<ConstatDeControle> Controler(ConteneurFacturX? conteneur, FactureSemantique? facture) =>
        conteneur is null ? [Constat(Illisible, null, "")] : [.. DesMetadonnees(conteneur.Xmp), .. DeLaPieceJointe(conteneur, facture), .. DuProfil(conteneur.Xmp?.Niveau, facture)];

    private static IEnumerable<ConstatDeControle> DesMetadonnees(XmpFacturX? xmp)
    {
        (RegleHybride Regle, bool EstRespectee, string? Valeur, string Attendu)[] cas =
        [
            (PdfA, (xmp?.Partie, xmp?.Conformite?.ToUpperInvariant()) is ("3", "A" or "B" or "U") or ("4", "F"), xmp?.Partie is { } partie ? $"PDF/A-{partie}{xmp.Conformite?.ToLowerInvariant()}" : null, "PDF/A-3"),
            (Extension, xmp is { EstDeclare: true }, null, XmpFacturX.EspaceFacturX),
            (Espace, xmp?.Espace == XmpFacturX.EspaceFacturX, xmp?.Espace, XmpFacturX.EspaceFacturX),
            (Prefixe, xmp?.Prefixe == "fx", xmp?.Prefixe, "fx"),
            (TypeDeDocument, xmp?.TypeDeDocument == "INVOICE", xmp?.TypeDeDocument, "INVOICE"),
            (Niveau, ProfilFacturX.Niveaux.Contains(xmp?.Niveau), xmp?.Niveau, string.Join(", ", ProfilFacturX.Niveaux)),
            (NomAnnonce, ConteneurFacturX.NomEstAdmis(xmp?.NomDuFichier), xmp?.NomDuFichier, "factur-x.xml"),
            (VersionAbsente, xmp?.Version is not null, null, "1.0"),
            (Version, xmp?.Version is null or "1.0", xmp?.Version, "1.0"),
        ];
        return cas.Where(c => !c.EstRespectee).Select(c => Constat(c.Regle, c.Valeur, c.Attendu));
    }

    private static IEnumerable<ConstatDeControle> DeLaPieceJointe(ConteneurFacturX conteneur, FactureSemantique? facture)
    {
        var niveau = ProfilFacturX.DeLaSpecification(facture?.Profil) ?? conteneur.Xmp?.Niveau;
        string[] relations = ProfilFacturX.EstSousLaNorme(niveau) ? ["Data"] : ["Data", "Source", "Alternative"];
        if (conteneur.Nom is not null && !relations.Contains(conteneur.Relation))
        {
            yield return Constat(Relation, conteneur.Relation, string.Join(" ou ", relations));
        }

        if (!conteneur.EstAtteignable)
        {
            yield return Constat(Atteignable, null, "");
        }
        else if (facture is null)
        {
            yield return Constat(Illisible, null, "");
        }

        if (!ConteneurFacturX.NomEstAdmis(conteneur.Nom))
        {
            yield return Constat(NomDuXml, conteneur.Nom, "factur-x.xml");
        }

        if (conteneur.Nom is { } nom && conteneur.Xmp?.NomDuFichier is { } annonce && nom != annonce)
        {
            yield return Constat(MemeNom, nom, annonce);
        }
    }

    private static IEnumerable<ConstatDeControle> DuProfil(string? annonce, FactureSemantique? facture)
    {
        if (annonce is not null && ProfilFacturX.DeLaSpecification(facture?.Profil) is { } suivi && suivi != annonce)
        {
            yield return Constat(MemeProfil, annonce, suivi);
        }

        var pays = (facture?.Vendeur?.Adresse?.Pays, facture?.Acheteur?.Adresse?.Pays);
        if (pays is ("DE", "DE") && ProfilFacturX.EstSousLaNorme(annonce))
        {
            yield return Constat(annonce == ProfilFacturX.Minimum ? PasEnAllemagne : PasEnAllemagne with { Id = "BR-HYBRID-DE-02" }, annonce, "");
        }

        if (pays is ("FR", "FR") && annonce == ProfilFacturX.XRechnung)
        {
            yield return Constat(PasEnFrance, annonce, "");
        }
    }

    private static ConstatDeControle Constat(RegleHybride regle, string? valeur, string attendu)
    {
        return new()
        {
            Id = regle.Id,
            Origine = OrigineDeRegle.FacturX,
            Source = "spécification Factur-X (FNFE-MPE et FeRD), règles du conteneur hybride",
            EstFatale = regle.EstFatale,
            Famille = "hybride",
            Message = Remplir(regle.Message),
            Chemin = regle.Lieu,
            Valeur = valeur,
            Attendu = attendu.Length == 0 ? null : attendu,
            Explication = regle.Explication,
            Correction = Remplir(regle.Correction),
        };

        string Remplir(string texte) =>
            Phrase.Ecrire(texte, nom => nom == "valeur" ? valeur : attendu, dit => dit ?? "absent");
    }
}
