namespace ChorusSandbox.Server.Commands;

/// <summary>A bar on the error output for long work; a line each tenth where nobody watches a screen.</summary>
/// <param name="total">How many things there are to do.</param>
/// <param name="quoi">What they are, in the plural.</param>
internal sealed class Progression(int total, string quoi)
{
    private const int Court = 500;
    private const int Largeur = 30;

    private int _faits;
    private int _dit = -1;

    /// <summary>One more is done.</summary>
    public void Avancer()
    {
        _faits++;
        var part = (int)(100L * _faits / total);
        var pas = System.Console.IsErrorRedirected ? part / 10 : part;
        if (total < Court || pas == _dit)
        {
            return;
        }

        _dit = pas;
        var plein = Largeur * part / 100;
        System.Console.Error.Write(System.Console.IsErrorRedirected
            ? $"{_faits} / {total} {quoi}\n"
            : $"\r[{new string('#', plein)}{new string('.', Largeur - plein)}] {part,3} %  {_faits} / {total} {quoi}{(_faits == total ? "\n" : "")}");
    }
}
