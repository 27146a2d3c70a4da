using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>The portal as a door: a browser suite plugs it in, elsewhere its steps are ignored.</summary>
public interface IPortePortail : IPorte;
