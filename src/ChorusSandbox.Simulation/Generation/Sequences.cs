namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// The numbers of a data set: counted, never drawn, so that the same story has the same ids in every world (design 2).
/// They stay below those that a world gives later by itself.
/// </summary>
internal sealed class Sequences
{
    private long structure = 25_780_000;
    private long service = 3_300;
    private long compteBancaire = 41_200;
    private long rattachement = 900;
    private long compte = 20_220_301_000_000;
    private long marche = 7_000;
    private long engagement = 610_000;

    public long Structure() => ++structure;

    public long Service() => ++service;

    public long CompteBancaire() => ++compteBancaire;

    public long Rattachement() => ++rattachement;

    /// <summary>Users and comptes techniques: fourteen digits.</summary>
    public long Compte() => ++compte;

    public long Marche() => ++marche;

    public long Engagement() => ++engagement;
}
