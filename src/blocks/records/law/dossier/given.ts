import { base64url, sha256, utf8 } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { Holding, Paper } from '../../worker/holding.ts'
import type { Dossier } from './gather.ts'
import type { Redacted } from './redact.ts'

/** That somebody was given what is held on them (Auskunftsprotokoll): what, to whom, when; its author is who gave it. */
export type GivenBody = {
  what: 'jam/given/1'
  at: string
  /** Art. 15: to read; Art. 20: to take along. */
  as: 'access' | 'portability'
  persons: string[]
  sheets: number
  bars: number
  out: number
  to: string
  /** Of the file for machines: it can be proven later what was given. */
  digest: string
}

/** The dossier for machines (Art. 20): what people read, and the values as they are. What opens files is not in it. */
export function jsonOf({ sheets, ...dossier }: Dossier): string {
  const all = sheets.map(({ files, ...sheet }) => ({
    ...sheet,
    files: files.map(({ name, type, size }) => ({ name, type, size })),
  }))
  return `${JSON.stringify({ ...dossier, sheets: all }, null, 2)}\n`
}

export async function noteGiven(
  holding: Holding,
  { dossier, bars, out }: Redacted,
  { as, to }: Pick<GivenBody, 'as' | 'to'>,
): Promise<Paper<GivenBody>> {
  const digest = base64url(await sha256(utf8(jsonOf(dossier))))
  const { at, persons, sheets } = dossier
  const body = { what: 'jam/given/1' as const, at, as, persons, sheets: sheets.length, bars, out, to, digest }
  canonical(body)
  return holding.keep<GivenBody>(body)
}
