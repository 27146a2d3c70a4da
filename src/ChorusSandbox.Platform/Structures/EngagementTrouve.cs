using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Structures;

/// <summary>An engagement in a list.</summary>
/// <param name="Engagement">What it is.</param>
/// <param name="Structure">The recipient that made it.</param>
public sealed record EngagementTrouve(Engagement Engagement, Structure Structure)
{
    /// <summary>The service that made it, where one is known.</summary>
    public Service? Service => Structure.Services.FirstOrDefault(s => s.Id == Engagement.IdService);
}
