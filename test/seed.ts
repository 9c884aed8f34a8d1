/** Chance that can be played again: what fails says its number, and is run with it (`SEED=…`), or longer (`RUNS=…`). */
export const seed = Number(process.env.SEED ?? Date.now() % 1e6)
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual)
