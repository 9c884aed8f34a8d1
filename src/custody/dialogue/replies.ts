import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Reply } from '#vault/outside/outside.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { noteAccess } from '../access/accesses.ts'
import { listGone } from '../deletion/journal.ts'
import { furthest, lineOf, readCursor, writeCursor } from '../envelope/cursor.ts'
import { keepBeside } from '../envelope/envelopes.ts'
import { listFilesOfRecords } from '../file/outside-files.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustFindSpace, mustHoldSpace } from '../space/spaces.ts'
import { type CaseHead, type CasePage, longest, most } from './case.ts'
import {
  addReply,
  countOf,
  findCaseRow,
  listCasesAfter,
  listNamedLetters,
  lockCaseRow,
  moveOn,
} from './cases.sql.ts'
import { recordOf } from './derived.ts'
import { tell } from './notices.ts'

/** The cases of a space that are new, changed or gone behind a cursor, oldest first. Who fetched them, and when, is noted. */
export async function listCases(
  desk: Desk,
  spaceId: string,
  since: string | undefined,
  limit: number,
): Promise<CasePage> {
  const space = await mustFindSpace(desk, spaceId)
  const line = await lineOf(desk)
  const from = readCursor(line, since)
  const rows = await listCasesAfter(desk, spaceId, from, limit + 1)
  const found = rows.slice(0, limit)
  const more = rows.length > limit
  const gone = await listGone(desk, spaceId, from, more ? found.at(-1) : undefined)
  const files = Map.groupBy(await listFilesOfRecords(desk, ids(found)), ({ record: of }) => of)
  await noteAccess(desk, space, 'envelope', ids(found))
  const cases = found.map(({ tx: _, seq: __, openedAt, ...one }): CaseHead => {
    const own = (files.get(one.id) ?? []).map(({ id, size, partSize }) => ({ id, size, partSize }))
    return { ...one, openedAt: openedAt.toISOString(), files: own }
  })
  const last = furthest(from, found.at(-1), more ? undefined : gone.at(-1))
  return { cases, gone: gone.map(({ subject }) => subject), cursor: writeCursor(line, last), more }
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

/** Letters of cases by name, for who has not opened them yet. */
export async function fetchLetters(desk: Desk, spaceId: string, wanted: string[]) {
  const space = await mustFindSpace(desk, spaceId)
  const found = await listNamedLetters(desk, spaceId, wanted)
  await noteAccess(
    desk,
    space,
    'envelope',
    found.map(({ letter }) => letter.id),
  )
  return found
}

/**
 * Sends a reply, sealed to the receipt, and with it what its readers keep of it: only whoever holds the words opens the reply.
 * Both or none. Two who answer at once do not say the same number.
 * @throws Refusal `case.missing`, `case.no-back`, `case.moved`, `case.full`, `reply.form`, and as `putEnvelopes`
 */
export async function reply(
  desk: Desk,
  spaceId: string,
  id: string,
  sent: Reply,
  copy: Envelope,
): Promise<void> {
  const space = await mustHoldSpace(desk, spaceId)
  const { member } = await mustHaveKeyring(desk)
  const mine = mustFind(await findCaseRow(desk, id), 'case.missing')
  if (mine.space !== spaceId) throw new Refusal('missing', 'case.missing')
  if (!mine.locator) throw new Refusal('conflict', 'case.no-back')
  const fits = sent.tenant === space.organisation && sent.space === spaceId && sent.id === id
  const isOurs = fits && sent.author === member && sent.sealed.length <= longest
  if (!isOurs || copy.id !== (await recordOf('reply', id, sent.seq)))
    throw new Refusal('invalid', 'reply.form')
  // Whoever reads a space may read its cases; that a reply is added is for this act alone.
  await asHouse(desk, async () => {
    mustFind(await lockCaseRow(desk, id), 'case.missing')
    const { replies } = await countOf(desk, id)
    if (replies >= most) throw new Refusal('conflict', 'case.full')
    if (sent.seq !== replies) throw new Refusal('conflict', 'case.moved')
    await addReply(desk, sent)
    await moveOn(desk, id)
  })
  await keepBeside(desk, spaceId, member, copy)
  await tell(desk, id)
  await record(desk, 'case.replied', null, { organisation: space.organisation, data: { space: spaceId } })
}
