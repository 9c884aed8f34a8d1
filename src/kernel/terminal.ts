import { StartProblem } from './start.text.ts'

/** Ends the process with a sentence for the person at the terminal; a bug keeps its stack. */
export function tellAndLeave(problem: unknown): never {
  process.stderr.write(`\n${sentenceOf(problem)}\n`)
  process.exit(1)
}

/**
 * Closes in peace on Ctrl-C or SIGTERM. Ctrl-C comes twice under npm (from the terminal and passed on by npm),
 * so only a signal a second later means: at once. With `withParent` also when the one who started us is gone, for a
 * killed npm cannot pass anything on.
 */
export function onFarewell(close: () => Promise<void>, { withParent = false } = {}) {
  let asked = 0
  const farewell = () => {
    if (asked > 0 && performance.now() - asked > 1000) process.exit(130)
    if (asked > 0) return
    asked = performance.now()
    close().then(() => process.exit(0), tellAndLeave)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, farewell)
  const parent = process.ppid
  if (withParent) setInterval(() => process.ppid !== parent && farewell(), 500).unref()
}

function sentenceOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  const mistyped = 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS')
  return problem instanceof StartProblem || mistyped ? problem.message : (problem.stack ?? problem.message)
}
