using System.Text.Json;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A line of <c>enregistrements.jsonl</c>: one record.</summary>
/// <param name="Type">Name of its type.</param>
/// <param name="Id">Its number in the store.</param>
/// <param name="Record">The record, as the store keeps it.</param>
internal sealed record LigneDExport(string Type, long Id, JsonElement Record);
