import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { journalPath } from '#custody/deletion/journal-file.ts'
import { afterCommit, type Desk } from '#kernel/desk.ts'
import { appendLines } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'
import { kindNames } from './kind.ts'
import { addShreddingRow, countKind, eraseKind, isJam, listAllShreddings } from './retention.sql.ts'

/**
 * A line of the journal of deletions, beside those of the vault: which kind of detail was erased in which jam, and when.
 * It outlives the database beside it, so that an older backup loses again what somebody had erased by hand.
 */
const line = z.object({
  what: z.literal('jam/shredding/1'),
  id: z.uuid(),
  jam: z.uuid(),
  kind: z.enum(kindNames),
  at: z.coerce.date(),
})
type Line = z.infer<typeof line>

/** Writes down that something was erased, once it is. */
export function inscribeShredding(desk: Desk, done: Omit<Line, 'what'>): void {
  afterCommit(desk, () => inscribe(desk.house, [{ what: 'jam/shredding/1', ...done }]))
}

/**
 * Makes database and journal agree, whenever the house opens: what the journal knows to be erased and the database does
 * not is erased again. For the house itself.
 * @returns how many erasures were done again
 */
export async function settleShreddings(desk: Desk): Promise<number> {
  const [written, rows] = [await readLines(desk.house), await listAllShreddings(desk)]
  const [inFile, inRows] = [new Set(written.map(({ id }) => id)), new Set(rows.map(({ id }) => id))]
  let again = 0
  for (const one of written) {
    if (inRows.has(one.id) || !(await isJam(desk, one.jam))) continue
    inRows.add(one.id)
    const erased = await eraseKind(desk, one.jam, one.kind)
    const remaining = await countKind(desk, one.jam, one.kind)
    await addShreddingRow(desk, { ...one, rows: erased, remaining, account: null })
    again += 1
  }
  const missed = rows.flatMap((row) => {
    const known = line.safeParse({ what: 'jam/shredding/1', ...row })
    return known.success && !inFile.has(row.id) ? [known.data] : []
  })
  afterCommit(desk, () => inscribe(desk.house, missed))
  return again
}

const inscribe = (house: House, lines: readonly Line[]): Promise<void> =>
  appendLines(
    journalPath(house),
    lines.map((one) => JSON.stringify(one)),
  )

// Lines of the vault are not ours; a line that was torn when the power went is inscribed again from the database.
async function readLines(house: House): Promise<Line[]> {
  const text = await readFile(journalPath(house), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((one) => {
    const read = line.safeParse(parsed(one))
    return read.success ? [read.data] : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
