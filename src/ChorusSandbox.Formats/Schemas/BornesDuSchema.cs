namespace ChorusSandbox.Formats.Schemas;

/// <summary>Holds a writer to what a schema admits: each element and attribute, and how often; the rest is left out and told.</summary>
internal sealed class BornesDuSchema(Schema schema)
{
    private readonly Stack<Cadre> _cadres = [];
    private readonly List<string> _ecartes = [];

    /// <summary>What was left out, each place once: <c>ram:ApplicableHeaderTradeSettlement/ram:PayeeTradeParty</c>.</summary>
    public IReadOnlyList<string> Ecartes => _ecartes;

    /// <summary>Goes into an element; false when it is left out, with all it holds.</summary>
    public bool Entrer(string nom)
    {
        var parent = _cadres.Count == 0 ? new Cadre("", schema.Racines) : _cadres.Peek();
        var ligne = parent.Type?.Ligne(nom);
        var admis = ligne is not null && parent.Nombres[ligne.Rang] < ligne.Max;
        if (admis)
        {
            parent.Nombres[ligne!.Rang]++;
        }

        _cadres.Push(new(nom, admis ? ligne!.Complexe : null) { Ligne = admis ? ligne : null });
        return admis;
    }

    /// <summary>Comes out of the element.</summary>
    /// <param name="ecrit">False when nothing of it was written after all.</param>
    public void Sortir(bool ecrit)
    {
        var cadre = _cadres.Pop();
        if (!ecrit && cadre.Ligne is { } ligne && _cadres.Count > 0)
        {
            _cadres.Peek().Nombres[ligne.Rang]--;
        }
    }

    /// <summary>True when the element one is in may carry an attribute.</summary>
    public bool AdmetLAttribut(string nom)
    {
        var admis = _cadres.Peek().Ligne!.Attributs.Any(a => a.Nom == nom);
        if (!admis)
        {
            Ecarter($"{Chemin()}/@{nom}");
        }

        return admis;
    }

    /// <summary>Notes that the element one is in had a value, which is left out.</summary>
    public void Ecarter() => Ecarter(Chemin());

    private void Ecarter(string chemin)
    {
        if (!_ecartes.Contains(chemin))
        {
            _ecartes.Add(chemin);
        }
    }

    /// <summary>The path from below the root to the first element that was left out.</summary>
    private string Chemin()
    {
        var noms = new List<string>();
        foreach (var cadre in _cadres.Reverse().Skip(1))
        {
            noms.Add(cadre.Nom);
            if (cadre.Ligne is null)
            {
                break;
            }
        }

        return string.Join('/', noms);
    }

    private sealed record Cadre(string Nom, TypeComplexe? Type)
    {
        /// <summary>Its row; null when it is left out.</summary>
        public LigneDeSchema? Ligne { get; init; }

        /// <summary>How many elements each place of its content has got.</summary>
        public int[] Nombres { get; } = new int[Type?.Rangs.Length ?? 0];
    }
}
