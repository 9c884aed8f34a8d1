import { Refused } from '#custody/browser/refused.ts'
import type { Trim } from '#custody/feeding/law-acts.ts'
import { homeDay } from '#kernel/zone.ts'
import type { Value } from '../../model/record.ts'
import type { Change, Paper, Row } from '../../worker/holding.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { fieldsDue } from '../retention/due.ts'
import { dueList, holdsOf } from '../retention/due-list.ts'

/** Fields that are being emptied, with what they said before. Stands in the plan until it is done: torn, whoever opens goes on. */
export type EmptyingBody = {
  what: 'jam/emptying/1'
  at: string
  fields: { [record: string]: string[] }
  files: { [record: string]: string[] }
}

type Told = (...news: number[]) => void
type Over = { id: string; collection: string; fields: string[] }

/** So many records at a time. */
const atOnce = 200

/**
 * Empties the fields whose time is over, where I may write, and takes what they said out of the history: earlier versions of these
 * records go for good. @returns how many records that were
 * @throws Refused `offline`: what waits on this device would come back
 */
export function emptyDue(room: Workroom, told: Told): Promise<number> {
  const { fields } = dueList(room.holding, new Date(), homeDay(new Date()))
  return empty(room, fields, told)
}

/** An older backup has brought back what was emptied once: nobody is asked again. */
export async function emptyAgain(
  room: Workroom,
  behind: readonly { space: string; id: string }[],
): Promise<void> {
  const names = new Set(behind.map(({ id }) => id))
  const { holding } = room
  const [holds, today] = [holdsOf(holding), homeDay(new Date())]
  const over = holding.collections().flatMap((collection) =>
    [...holding.rows(collection.id)].flatMap((row): Over[] => {
      if (![row.id, ...Object.values(row.parts).map(({ id }) => id)].some((id) => names.has(id))) return []
      if (holds.has(row.id) || row.restricted || row.damaged || row.waits) return []
      const due = fieldsDue(row, collection, holding.entries(row.id)).filter((one) => one.due <= today)
      return due.length > 0
        ? [{ id: row.id, collection: collection.id, fields: due.map(({ field }) => field) }]
        : []
    }),
  )
  await empty(room, over, () => {})
}

async function empty(room: Workroom, over: readonly Over[], told: Told): Promise<number> {
  const { holding } = room
  const viewing = room.viewing()
  const mine = over.filter((one) => viewing.mayWrite(changeOf(one)))
  let done = 0
  for (let at = 0; at < mine.length; at += atOnce) {
    const some = mine.slice(at, at + atOnce)
    // Whoever has no connection does not begin: the versions could not go.
    await holding.house('terms')
    const paper = await holding.keep<EmptyingBody>({
      ...{ what: 'jam/emptying/1', at: new Date().toISOString() },
      fields: Object.fromEntries(some.map(({ id, fields }) => [id, fields])),
      files: Object.fromEntries(some.map(({ id, fields }) => [id, filesIn(holding.get(id), fields)])),
    })
    done += await finish(room, paper)
    told(Math.min(at + atOnce, mine.length), mine.length)
  }
  return done
}

/** What was torn goes on. */
export async function finishEmptyings(room: Workroom): Promise<void> {
  for (const paper of room.holding.papers<EmptyingBody>('jam/emptying/1')) await finish(room, paper)
}

async function finish(room: Workroom, { id, body }: Paper<EmptyingBody>): Promise<number> {
  const { holding } = room
  const rows = Object.entries(body.fields).flatMap(([of, fields]) => {
    const row = holding.get(of)
    return row && !row.damaged ? [{ row, fields }] : []
  })
  const filled = rows.filter(({ row, fields }) => fields.some((field) => row.values[field] !== undefined))
  const fates = await holding.write(
    filled.map(({ row, fields }) => changeOf({ id: row.id, collection: row.collection, fields })),
  )
  const isOpen = fates.some(({ fate }) => fate !== 'there')
  if (fates.some(({ fate }) => fate === 'waits')) throw new Refused({ code: 'offline' })
  await trim(room, rows, body.files)
  if (!isOpen) await holding.erase([id])
  return fates.filter(({ fate }) => fate === 'there').length
}

async function trim(
  room: Workroom,
  rows: readonly { row: Row; fields: string[] }[],
  files: EmptyingBody['files'],
): Promise<void> {
  const { holding } = room
  const trims = new Map<string, Trim[]>()
  const filesOf = (id: string) => (files[id] ?? []).slice(0, 50)
  for (const { row, fields } of rows) {
    const now = holding.get(row.id)
    const drawer = holding.collections().find(({ id }) => id === row.collection)?.drawers
    const spaces = drawer?.find(({ id }) => id === row.drawer)?.spaces
    if (!now || !spaces || fields.some((field) => now.values[field] !== undefined)) continue
    for (const [layer, space] of Object.entries(spaces)) {
      const place = layer === 'base' ? now : now.parts[layer as keyof Row['parts']]
      if (!place || place.version < 2 || !holding.opens(space)) continue
      trims.set(space, [
        ...(trims.get(space) ?? []),
        { id: place.id, below: place.version, files: filesOf(row.id) },
      ])
    }
  }
  for (const [space, some] of trims) await trimIn(room, space, some)
}

/** One that somebody has put a hold on meanwhile keeps its past, and the others do not wait for it. */
async function trimIn({ holding }: Workroom, space: string, some: readonly Trim[]): Promise<void> {
  const isHeld = (error: unknown) => error instanceof Refused && error.trouble.code === 'record.held'
  try {
    await holding.house('trim', space, [...some])
  } catch (error) {
    if (!isHeld(error)) throw error
    for (const one of some)
      await holding.house('trim', space, [one]).catch((refused: unknown) => {
        if (!isHeld(refused)) throw refused
      })
  }
}

const changeOf = ({ id, collection, fields }: Over): Change => ({
  ...{ collection, id, set: Object.fromEntries(fields.map((field) => [field, null])) },
})

function filesIn(row: Row | undefined, fields: readonly string[]): string[] {
  const values: (Value | undefined)[] = fields.map((field) => row?.values[field])
  return values.flatMap((value) =>
    (Array.isArray(value) ? value : []).flatMap((one) =>
      typeof one === 'object' && one !== null && 'file' in one ? [String(one.file)] : [],
    ),
  )
}
