using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Simulation.Histoires;

/// <summary>A case to play: one invoice, who sends it to whom, by which door and when. What becomes of it is its client's affair.</summary>
/// <param name="Rang">Its rank among the invoices of the seed: its lines and its amounts follow from it.</param>
/// <param name="Quand">When it is sent.</param>
/// <param name="Fournisseur">Rank of its issuer among the active suppliers of the world, from 1.</param>
/// <param name="Client">SIRET of its recipient.</param>
/// <param name="Mode">The way it comes in: by a compte technique, by a person, or in a flow.</param>
internal sealed record Cas(int Rang, Moment Quand, int Fournisseur, string Client, ModeDepot Mode)
{
    /// <summary>True when nobody sends it: it is kept as a draft.</summary>
    public bool EnBrouillon { get; init; }

    /// <summary>True when the recipient's service is forgotten.</summary>
    public bool SansService { get; init; }

    /// <summary>How its number ends.</summary>
    public string FinDuNumero => string.Create(CultureInfo.InvariantCulture, $"-{100 + Rang}");

    /// <summary>The door that goes with the way it comes in.</summary>
    public Porte Porte => Mode is ModeDepot.SaisieApi or ModeDepot.UploadApi ? Porte.Api : Porte.Portail;
}
