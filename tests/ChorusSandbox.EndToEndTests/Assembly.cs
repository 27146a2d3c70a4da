// One program and one browser for the run; each test has its own world and its own context.
[assembly: AssemblyFixture(typeof(SharedBrowser))]
[assembly: AssemblyFixture(typeof(RunningSandbox))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
