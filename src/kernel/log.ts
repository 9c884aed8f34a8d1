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
  return { fault: error.name, code, says: wordsOf(error, code).slice(0, 200), at: where?.trim() }
}

// Messages of PostgreSQL name columns, but those about data (class 22) the value itself, as `detail` would. Those of
// the language quote what they could not read or say it behind a colon, so they end there.
function wordsOf({ message }: Error, code: unknown): string {
  const isOfDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('22')
  return isOfDatabase ? message : message.replace(/["'`:].*$/s, '…')
}
