import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { noteAccess } from '../access/accesses.ts'
import { furthest, lineOf, readCursor, writeCursor } from '../envelope/cursor.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import type { ConversationHead, HeadPage } from './conversation.ts'
import {
  findHead,
  type HeadRow,
  listGoneAfter,
  listHeadsAfter,
  listMine,
  listMySpaces,
  type Scope,
} from './heads.sql.ts'
import { mustHear } from './hearing.ts'

/**
 * The conversations that somebody may read and that are new, changed or gone behind a cursor, oldest first; of one space, or of all
 * in which they have keys or a seat. Who fetched them, and when, is noted.
 */
export async function listHeads(
  desk: Desk,
  scope: Scope,
  since: string | undefined,
  limit: number,
): Promise<HeadPage> {
  const { organisation, space } = scope
  mustSpeakFor(desk, organisation)
  const { member } = await mustHaveKeyring(desk)
  const line = await lineOf(desk)
  const from = readCursor(line, since)
  const found = await listHeadsAfter(desk, scope, member, from, limit)
  const more = found.length === limit
  const mine = await listMySpaces(desk, organisation)
  const spaces = space === null ? mine : mine.filter((id) => id === space)
  // Whoever comes for the first time has nothing that could be gone.
  const isFirst = from.tx === '0' && from.seq === 0
  const gone = isFirst ? [] : await listGone(desk, spaces, member, from, more ? found.at(-1) : undefined)
  for (const [of, some] of Map.groupBy(found, (one) => one.space)) {
    const ids = some.map(({ id }) => id)
    await noteAccess(desk, { id: of, organisation }, 'envelope', ids)
  }
  const end = furthest(from, found.at(-1), more ? undefined : gone.at(-1))
  return {
    conversations: found.map(headOf),
    gone: gone.map(({ id }) => id),
    cursor: writeCursor(line, end),
    more,
  }
}

/**
 * A conversation as it is at this moment. Where keys have just turned, whoever hears it needs the new one at once, and cannot wait
 * until it counts for all. Who fetched it, and when, is noted. @throws Refusal `conversation.missing`
 */
export async function mustFindHead(desk: Desk, id: string): Promise<ConversationHead> {
  const { space, organisation } = await mustHear(desk, id)
  const { member } = await mustHaveKeyring(desk)
  const found = mustFind(await findHead(desk, id, member), 'conversation.missing')
  await noteAccess(desk, { id: space, organisation }, 'envelope', [id])
  return headOf(found)
}

function headOf({ tx: _, seq: __, openedAt, lastAt, isBySeeker, ...one }: HeadRow): ConversationHead {
  const last = { seq: one.next - 1, at: lastAt.toISOString(), by: isBySeeker ? 'seeker' : 'staff' } as const
  return { ...one, openedAt: openedAt.toISOString(), last }
}

type At = { tx: string; seq: number }

async function listGone(desk: Desk, spaces: readonly string[], member: string, from: At, to?: At) {
  // Names alone: of what others read now the wall shows nothing, and of what is erased there is nothing more.
  const all = await asHouse(desk, () => listGoneAfter(desk, spaces, from, to))
  const still = await listMine(
    desk,
    all.map(({ id }) => id),
    member,
  )
  return all.filter(({ id }) => !still.has(id))
}
