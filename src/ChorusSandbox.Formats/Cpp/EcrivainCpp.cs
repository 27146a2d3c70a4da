using System.Globalization;
using System.Text;
using System.Xml;

using ChorusSandbox.Formats.Archives;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Cpp;

/// <summary>
/// Writes a semantic invoice as CPP FactureMixte (E2), one unit, its files zipped one by one inside; the first file is the
/// readable invoice. Source: formats.md 1.8.
/// </summary>
public static class EcrivainCpp
{
    /// <summary>When a file is said to have been zipped where the invoice has no date.</summary>
    private static readonly DateOnly SansDate = new(2000, 1, 1);

    /// <summary>The bytes of the file: UTF-8, LF, indented; the same for the same invoice.</summary>
    public static byte[] Ecrire(FactureSemantique facture)
    {
        ArgumentNullException.ThrowIfNull(facture);
        using var memoire = new MemoryStream();
        using (var x = XmlWriter.Create(memoire, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n", CloseOutput = false,
        }))
        {
            x.WriteStartDocument();
            x.WriteStartElement("CPPFactureMixte");
            x.WriteStartElement("CPPFactures");
            x.WriteAttributeString("Compteur", "1");
            x.WriteStartElement("CPPFactureMixteUnitaire");
            x.WriteAttributeString("NumOrdre", EcrivainPivot.Rang(0));
            Fournisseur(x, facture);
            Partie(x, "Debiteur", "Nom", facture.Acheteur, () => EcrivainPivot.Texte(x, "CodeService", facture.CodeService));
            Donnees(x, facture);
            for (var i = 0; i < facture.Pieces.Count; i++)
            {
                Piece(x, facture, i);
            }

            x.WriteEndDocument();
        }

        memoire.WriteByte((byte)'\n');
        return memoire.ToArray();
    }

    private static void Fournisseur(XmlWriter x, FactureSemantique facture) => Partie(x, "Fournisseur", "RaisonSociale", facture.Vendeur, () =>
    {
        EcrivainPivot.Texte(x, "CodePays", facture.Vendeur?.Adresse?.Pays);
        if (facture.MoyensDePaiement.FirstOrDefault() is { Compte: { } compte } moyen)
        {
            Bloc(x, "ReferenceBancaire", () =>
            {
                x.WriteAttributeString("Type", "IBAN");
                EcrivainPivot.Texte(x, "Compte", compte);
                EcrivainPivot.Texte(x, "Etablissement", moyen.Bic);
            });
        }
    });

    private static void Partie(XmlWriter x, string element, string nom, PartieSemantique? partie, Action suite) => Bloc(x, element, () =>
    {
        var identifiant = partie?.IdentifiantLegal ?? partie?.Identifiants.FirstOrDefault();
        var type = identifiant is null ? null : IdentifiantDeStructure.TypeDe(identifiant.Schema);
        EcrivainPivot.Texte(x, "TypeIdentifiant", type is { } connu ? IdentifiantDeStructure.NumeroDe(connu) : identifiant?.Schema);
        EcrivainPivot.Texte(x, "Identifiant", identifiant?.Valeur);
        EcrivainPivot.Texte(x, nom, partie?.Nom);
        suite();
    });

    private static void Donnees(XmlWriter x, FactureSemantique f) => Bloc(x, "DonneesFacture", () =>
    {
        EcrivainPivot.Texte(x, "Id", f.Numero);
        EcrivainPivot.Texte(x, "IdFactureOrigine", f.FacturesAnterieures.FirstOrDefault()?.Numero);
        EcrivainPivot.Texte(x, "Type", f.TypeDocument);
        EcrivainPivot.Texte(x, "Cadre", f.Cadre);
        EcrivainPivot.Texte(x, "DateEmissionFacture", f.DateEmission?.Texte);
        EcrivainPivot.Texte(x, "DateLivraison", f.Livraison?.Date?.Texte);
        if (f.MoyensDePaiement.FirstOrDefault() is { Code: { } code } moyen)
        {
            Bloc(x, "ModePaiement", () =>
            {
                EcrivainPivot.Texte(x, "Code", code);
                EcrivainPivot.Texte(x, "Libelle", moyen.Libelle);
            });
        }

        EcrivainPivot.Texte(x, "Devise", f.Devise);
        Bloc(x, "Montants", () =>
        {
            EcrivainPivot.Texte(x, "MontantHT", f.Totaux.HorsTaxe?.Texte);
            EcrivainPivot.Texte(x, "MontantTTC", f.Totaux.ToutesTaxes?.Texte);
            EcrivainPivot.Texte(x, "MontantNetAPayer", f.Totaux.APayer?.Texte);
        });
        Bloc(x, "TVAs", () => Tva(x, f));
        Bloc(x, "Engagement", () =>
        {
            EcrivainPivot.Texte(x, "NumeroEngagement", f.NumeroEngagement);
            EcrivainPivot.Texte(x, "NumeroMarche", f.Contrats.FirstOrDefault()?.Numero);
        });
        Bloc(x, "Lignes", () => Lignes(x, f));
    });

    private static void Tva(XmlWriter x, FactureSemantique f)
    {
        foreach (var tva in f.Ventilation)
        {
            Bloc(x, "TVA", () =>
            {
                EcrivainPivot.Texte(x, "Taux", tva.Taux?.Texte ?? "0");
                EcrivainPivot.Texte(x, "BaseHt", tva.Base?.Texte);
                EcrivainPivot.Texte(x, "MontantTVA", tva.Montant?.Texte);
            });
        }
    }

    private static void Lignes(XmlWriter x, FactureSemantique f)
    {
        for (var i = 0; i < f.Lignes.Count; i++)
        {
            var ligne = f.Lignes[i];
            Bloc(x, "Ligne", () =>
            {
                x.WriteAttributeString("NumOrdre", ligne.Numero);
                EcrivainPivot.Texte(x, "ReferenceProduit", ligne.Designation);
                EcrivainPivot.Texte(x, "PrixUnitaire", ligne.PrixNet?.Texte);
                EcrivainPivot.Texte(x, "Quantite", ligne.Quantite?.Texte);
                EcrivainPivot.Texte(x, "MontantHT", ligne.Montant?.Texte);
                EcrivainPivot.Texte(x, "TauxTVA", ligne.TauxTva?.Texte);
            });
        }
    }

    private static void Piece(XmlWriter x, FactureSemantique facture, int rang) => Bloc(x, "PJ", () =>
    {
        var piece = facture.Pieces[rang];
        var nom = piece.Nom ?? string.Create(CultureInfo.InvariantCulture, $"piece-{rang + 1}");
        x.WriteAttributeString("NumOrdre", EcrivainPivot.Rang(rang));
        var jour = Temps.Instant((facture.DateEmission?.Valeur ?? SansDate).ToDateTime(new TimeOnly(12, 0)));
        var zip = ArchiveZip.Ecrire([new FichierDArchive(nom, jour, () => new MemoryStream((piece.Octets ?? default).ToArray()))]);
        x.WriteElementString("Contenu", Convert.ToBase64String(zip));
        EcrivainPivot.Texte(x, "NomPJ", Path.GetFileNameWithoutExtension(nom) + ".zip");
        EcrivainPivot.Texte(x, "CategoriePJ", rang == 0 ? "Facture PDF" : "Pièce jointe standard");
        EcrivainPivot.Texte(x, "MimeTypePJ", piece.TypeMime);
        EcrivainPivot.Texte(x, "NomPJOrigine", nom);
    });

    private static void Bloc(XmlWriter x, string nom, Action contenu)
    {
        x.WriteStartElement(nom);
        contenu();
        x.WriteEndElement();
    }
}
