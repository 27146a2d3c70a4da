namespace ChorusSandbox.Platform.Transverses
{
    /// <summary>One half of a circle of subjects, on purpose.</summary>
    internal sealed class GoesRound
    {
        public static object Other() => new Utilisateurs.InCircles();
    }
}

namespace ChorusSandbox.Platform.Utilisateurs
{
    /// <summary>The other half.</summary>
    internal sealed class InCircles
    {
        public static object Other() => new Transverses.GoesRound();
    }
}
