using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>What lists of attachments need of a file, in memory.</summary>
public sealed record ResumeFichier(long Id, long IdLien, string Nom, long IdCompte, ImmutableArray<long> Structures)
{
    /// <summary>The summary of a file; null for one that no list shows.</summary>
    public static ResumeFichier? De(Fichier fichier) => fichier is { IdLien: { } lien, IdCompte: { } compte, EstDetache: false }
        ? new(fichier.Id, lien, fichier.Nom, compte, fichier.Structures)
        : null;
}
