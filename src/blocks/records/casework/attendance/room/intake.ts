import { askCases } from '#custody/browser/ask-cases.ts'
import { askVault } from '#custody/browser/keeper.ts'
import { ask } from '#custody/browser/server.ts'
import type { Collection, Drawer } from '../../../model/collection.ts'
import { ours } from '../../../room/gathering.ts'
import { askRecords } from '../../../worker/asking.ts'
import type { Paper } from '../../../worker/holding.ts'
import { askCasework } from '../../asking.ts'
import type { CheckIns } from '../check-ins.ts'

type CollectionPaper = Paper<{ what: 'jam/collection/1'; collection: Collection }>

/** The drawer to which people say that they are there: the first one that I read. */
export const drawerFor = (
  collection: Collection | undefined,
  readable: { [drawer: string]: readonly string[] },
): Drawer | undefined => collection?.drawers.find(({ id }) => readable[id]?.includes('base'))

/** Makes the space that people with a telephone seal to: read by those who read the drawer. */
export async function openIntake(
  organisation: string,
  { body, ...paper }: CollectionPaper,
  drawer: Drawer,
  name: string,
): Promise<void> {
  const reading = await askVault('listReading', organisation)
  const readers = reading.find(({ space }) => space === drawer.spaces.base)?.readers ?? []
  const now = readers.filter(({ isNow }) => isNow).map(({ member }) => member)
  const [space = ''] = await askVault('openSpaces', organisation, [name], now)
  await askCases('openLetterBox', organisation, space)
  const { collection } = body
  const drawers = collection.drawers.map((one) => (one.id === drawer.id ? { ...one, intake: space } : one))
  const next = { ...collection, drawers, version: collection.version + 1 }
  await askRecords('keep', { what: 'jam/collection/1', collection: next } as never, paper)
}

/** A code for the screen: it leads to a page that can only be written to, for a quarter of an hour. */
export async function newCode(
  where: { organisation: string; service: string },
  intake: string,
  at: { series: string; date: string },
): Promise<{ address: string; until: string }> {
  const path = `/services/${where.service}/records/check-ins`
  const { id, until } = await ours(ask<{ id: string; until: string }>('POST', path, { space: intake }))
  // What this device knows of the vault, not what the server says: by it the telephone notices a swapped key.
  const known = await askVault('lookAtFingerprint', where.organisation)
  return { address: `${location.origin}/here/${id}#${known?.code}.${at.series}.${at.date}`, until }
}

/** Takes over what has come; what is noted goes from the box at once. */
export async function gatherCheckIns(
  organisation: string,
  intake: string,
  series: string,
  date: string,
): Promise<CheckIns> {
  const { letters } = await askCases('listLetters', organisation, intake)
  if (letters.length === 0) return { taken: [], open: [], odd: [] }
  const found = await askCasework('takeCheckIns', series, date, letters)
  if (found.taken.length > 0) await askCases('eraseLetters', intake, found.taken)
  return found
}
