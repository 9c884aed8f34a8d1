/** Does something. @returns what it made, and how many ms of the processor that took: what else this machine does does not count */
export function effortOf<T>(doing: () => T): { made: T; ms: number } {
  const begun = process.cpuUsage()
  const made = doing()
  const { user, system } = process.cpuUsage(begun)
  return { made, ms: (user + system) / 1000 }
}
