using System.Security.Cryptography;

using ChorusSandbox.Platform.Workspaces;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Which worlds and personas a browser may enter (docs/decisions/0008). Without <c>--network</c> the person at the machine is
/// the trainer: every world is open, and a persona is entered by one click. With it, worlds are the trainer's, and a seat
/// opens one. The cookie is signed and ciphered by the keys of the data folder.
/// </summary>
public sealed class Entrance(IDataProtectionProvider protection, IOptions<SandboxOptions> options, Workspaces workspaces, TimeProvider wall)
{
    /// <summary>Name of the cookie over HTTP, and the beginning of its name over HTTPS.</summary>
    public const string Cookie = "bac-a-sable-acces";

    private static readonly TimeSpan TrainerStays = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("ChorusSandbox.Access.Pass.v1");

    /// <summary>True when others than the person at the machine may call.</summary>
    public bool IsNetwork => options.Value.Network;

    /// <summary>True for the trainer.</summary>
    public bool IsTrainer(HttpContext context) =>
        !IsNetwork || (Of(context).Trainer is { } t && t.Until > wall.GetUtcNow() && t.Stamp == workspaces.TrainerStamp);

    /// <summary>True when this browser may see a world at all.</summary>
    public bool MayOpen(HttpContext context, string world) =>
        IsTrainer(context) || (workspaces.Find(world) is { } known && Of(context).Worlds.Contains((known.Id, Stamp(known))));

    /// <summary>True when this browser has entered that persona of a world it may see.</summary>
    public bool MayBe(HttpContext context, string world, string login) =>
        MayOpen(context, world) && Of(context).Personas.Contains((world, login));

    /// <summary>True when this browser has a place here: the trainer's or a seat.</summary>
    public bool IsSeated(HttpContext context) => IsTrainer(context) || workspaces.List().Any(m => MayOpen(context, m.Id));

    /// <summary>Notes that a persona is entered.</summary>
    public void Enter(HttpContext context, string world, string login) => Write(context, Of(context).WithPersona(world, login));

    /// <summary>Opens a world to this browser: by the code of its seat, or because it began it.</summary>
    public void Open(HttpContext context, MondeInscrit world) => Write(context, Of(context).With(world.Id, Stamp(world)));

    /// <summary>The trainer signs in for the day.</summary>
    public void SignIn(HttpContext context) => Write(context, Of(context) with { Trainer = (wall.GetUtcNow() + TrainerStays, workspaces.TrainerStamp) });

    /// <summary>The trainer leaves.</summary>
    public void SignOut(HttpContext context) => Write(context, Of(context) with { Trainer = null });

    /// <summary>A browser lets no page over HTTP replace the cookie that HTTPS gave: each has its own, so that both can be used on one machine.</summary>
    private static string Name(HttpContext context) => context.Request.IsHttps ? Cookie + "-https" : Cookie;

    private static string Stamp(MondeInscrit world) => world.Place?.Sel ?? "-";

    private Pass Of(HttpContext context)
    {
        if (context.Features.Get<Pass>() is { } known)
        {
            return known;
        }

        var pass = Pass.Empty;
        if (context.Request.Cookies[Name(context)] is { Length: > 0 } value)
        {
            try
            {
                pass = Pass.Read(_protector.Unprotect(value));
            }
            catch (Exception e) when (e is CryptographicException or FormatException or OverflowException)
            {
                // Another installation's, or nobody's: as good as none.
            }
        }

        context.Features.Set(pass);
        return pass;
    }

    private void Write(HttpContext context, Pass pass)
    {
        context.Features.Set(pass);
        context.Response.Cookies.Append(Name(context), _protector.Protect(pass.Write()), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = "/", MaxAge = TimeSpan.FromDays(90),
        });
    }
}
