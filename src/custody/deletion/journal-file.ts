import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendLines } from '#kernel/durable.ts'
import type { House } from '#kernel/house.ts'
import { type Tombstone, tombstoneLine } from './tombstone.ts'

/** The journal's name in the data folder. It outlives the database beside it. */
export const journalName = 'deletions.journal'

export const journalPath = (house: House): string => join(house.config.data, journalName)

/** Adds tombstones to the file and returns when they are on the disk. */
export const inscribe = (house: House, tombstones: readonly Tombstone[]): Promise<void> =>
  appendLines(
    journalPath(house),
    tombstones.map((one) => JSON.stringify(one)),
  )

/** Every whole line; a line that was torn when the power went was never confirmed to anybody. */
export async function readJournal(path: string): Promise<Tombstone[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    const read = tombstoneLine.safeParse(parsed(line))
    return read.success ? [read.data as Tombstone] : []
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
