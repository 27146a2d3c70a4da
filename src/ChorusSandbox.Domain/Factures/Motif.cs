namespace ChorusSandbox.Domain.Factures;

/// <summary>A reason for a recipient's « no ».</summary>
/// <param name="Code">Code of the training catalogue, such as <c>REJ-02</c>.</param>
/// <param name="Libelle">What the history prints.</param>
/// <param name="Acte">The act it belongs to.</param>
public sealed record Motif(string Code, string Libelle, ActeFacture Acte)
{
    /// <summary>The one motif that says nothing without a comment.</summary>
    public bool ExigeUnCommentaire => Code == "REJ-99";
}
