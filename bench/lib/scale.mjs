/** How much is measured: `--quick` is for working on the bench itself, its figures are rough. */
export const FULL = { rounds: 9, roundMs: 40, column: 1_000_000, processes: 9, callProcesses: 5, samples: 1 }
export const QUICK = {
  rounds: 3,
  roundMs: 10,
  column: 200_000,
  processes: 3,
  callProcesses: 1,
  samples: 0.25,
}
