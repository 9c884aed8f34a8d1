import { pino } from 'pino'

/** One JSON line per request or job, with ids only: no address, no name, no text of a person. */
export type Log = {
  info(line: Record<string, unknown>, says: string): void
  warn(line: Record<string, unknown>, says: string): void
  error(line: Record<string, unknown>, says: string): void
}

/** Writes to the standard output, or at once into a file. */
export const openLog = (level: string, file?: string): Log =>
  pino({ level, base: null }, file === undefined ? undefined : pino.destination({ dest: file, sync: true }))

/** What a log line may say of an error: its kind, place and the database's code, never a value. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error }
  const where = error.stack?.split('\n').find((line) => line.includes('    at '))
  const code = 'code' in error ? error.code : undefined
  // Messages of PostgreSQL and of our own bugs name columns and functions; `detail` would name values.
  return { fault: error.name, code, says: error.message.slice(0, 200), at: where?.trim() }
}
